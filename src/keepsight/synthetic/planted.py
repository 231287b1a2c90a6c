"""What stands in the made-up council on purpose, by local ID, for tests and for whoever shows it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Any

from keepsight.synthetic import days
from keepsight.synthetic.decisions import ACCOMMODATES, decisions
from keepsight.synthetic.lateness import LATE, last_seen
from keepsight.synthetic.lives import Child
from keepsight.synthetic.world import Council

#: The kinds of "no worker", by what ``cast.toml`` plants.
KIND_OF = {
    "never": "U1",
    "ended": "U2",
    "leaver": "U3",
    "absent": "U3",
    "duty": "U4",
    "pool": "U4",
    "team": "U4",
    "manager": "U4",
    "newly_qualified": "U5",
    "support_worker": "U5",
}
_FOUR_WEEKS = 28


def planted(council: Council) -> dict[str, Any]:
    """Counts, and local IDs of children by what was planted of them.

    ``unallocated`` maps U1 to U5 to children; ``late`` what is overdue on the day to children;
    ``most_children``, ``leaver`` and ``absent`` a worker with the children held; ``birth_date_differs``
    and ``upn_missing`` are numbers of the second system; ``below_level`` are children who were
    accommodated at the word of somebody below the level. All lists are in the order of the files.
    """
    today = council.today
    opened = [child for child in council.children if child.is_open_on(today)]
    return {
        "day": days.date_of(today),
        "children": len(council.children),
        "open": [child.local_id for child in opened],
        "workers": sum(worker.is_in_post(today) for worker in council.staff.workers),
        "unallocated": _unallocated(council),
        "most_children": _holder(council, "Bev Stott"),
        "leaver": _holder(council, "Marcus Dale"),
        "absent": _holder(council, "Paula Grice"),
        "late": {
            what: [child.local_id for child in opened if is_late(child, today)]
            for what, is_late in LATE.items()
        },
        "not_seen_for_four_weeks": _ids(opened, lambda c: _unseen(c, today, today - _FOUR_WEEKS)),
        "late_recorded_visits": _late_recorded(council),
        "below_level": _below_level(council),
        "birth_date_differs": sorted(council.born_in_carebase),
        "upn_missing": sorted(council.upn_in_carebase),
        "people": _worth_finding(council),
    }


def _ids(children: list[Child], which: Callable[[Child], bool]) -> list[str]:
    return [child.local_id for child in children if which(child)]


def _unallocated(council: Council) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for family in council.families:
        if family.told is not None and family.told.without_worker:
            found[KIND_OF[family.told.without_worker]] += [c.local_id for c in family.children]
    return {kind: found[kind] for kind in sorted(found)}


def _holder(council: Council, name: str) -> dict[str, Any]:
    worker = council.staff.called(name)

    def holds(child: Child) -> bool:
        return any(
            spell.worker == worker.staff_id and spell.role == "lead" and spell.ended is None
            for spell in child.held
        )

    return {
        "worker": name,
        "staff_id": worker.staff_id,
        "children": _ids(council.children, holds),
    }


def _unseen(child: Child, today: int, since: int) -> bool:
    """Born, known for that long, and not seen since."""
    if child.born > since or (child.episode and child.episode.referred > since):
        return False
    return child.first_leaver_birthday is None and last_seen(child) < since


def _late_recorded(council: Council) -> int:
    return sum(
        days.between(visit.on, visit.recorded // (24 * 60)) > 5
        for child in council.children
        for visit in child.visits
    )


def _below_level(council: Council) -> list[str]:
    since = days.collection_years(council.today)[0].first
    made = decisions(council.families, council.staff, since, council.today)
    return [one.child for one in made if one.code == "D21" and (one.level or "") < ACCOMMODATES]


def _worth_finding(council: Council) -> dict[str, list[str]]:
    """Children by what makes each worth finding."""
    found: dict[str, list[str]] = defaultdict(list)
    for family in council.families:
        births = Counter(child.born for child in family.children)
        for child in family.children:
            what = {
                "unborn": child.born > council.today,
                "born_after_referral": child.expected is not None and child.born <= council.today,
                "twins": births[child.born] > 1,
                "died": child.died is not None,
                "former_names": child.former_names is not None,
                "address_kept_back": any(home.confidential for home in family.addresses),
                "unaccompanied": bool(child.care and child.care.unaccompanied),
                "brackley": family.told is not None and child.family == "Brackley",
            }
            for name, holds in what.items():
                if holds:
                    found[name].append(child.local_id)
    return dict(found)
