"""Locks as pages show them: what was asked, who may open the record, when it is looked at again.

Read only by who may open the child: a lock in force by those named on it, one that is only asked for by
everybody in reach. So no list, and no number of a list, differs by a lock for anybody else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q

from keepsight.access.answering import is_away
from keepsight.access.falling import able_readers, approving_readers
from keepsight.access.question import (
    Sql,
    among,
    answered,
    as_day,
    as_yes,
    both,
    live,
    placed,
    visible,
)
from keepsight.access.reach.reach import reach_of
from keepsight.access.reference import reference_of
from keepsight.access.viewer import Viewer
from keepsight.law.rules import limit
from keepsight.records.permanence.adoption_decision import AdoptionDecision
from keepsight.records.quality.restriction import GROUNDS, KINDS, Restriction
from keepsight.records.quality.restriction_review import RestrictionReview

KIND_WORDS = dict(KINDS)
GROUND_WORDS = dict(GROUNDS)
#: Asked for, and neither approved nor declined.
ASKED = Q(restricted_on__isnull=True, lifted_on__isnull=True)


@dataclass(frozen=True)
class Reader:
    """Somebody named on a lock. ``number``: of the naming, ``reference``: of the worker.

    ``can_act``: in post, in a role, present or covered, not tied; ``may_lift``: of a level that may.
    """

    number: int
    worker: int
    reference: str
    name: str
    since: date | None
    is_away: bool
    can_act: bool
    may_lift: bool


@dataclass(frozen=True)
class Lock:
    """One lock. ``restricted_on`` None: asked for, and nothing is locked. ``review_due_on``: by when
    it is looked at again."""

    number: int
    child: int
    kind: str
    ground: str
    words: str
    asked_by: int | None
    restricted_on: date | None
    approved_by: int | None
    lifted_on: date | None
    reviewed_on: date | None
    review_due_on: date | None
    readers: tuple[Reader, ...] = ()

    @property
    def is_asked(self) -> bool:
        return self.restricted_on is None and self.lifted_on is None

    @property
    def is_sealed(self) -> bool:
        return self.kind != "restricted"


@dataclass(frozen=True)
class Locks:
    """``waiting`` for the viewer to approve; ``asked`` by the viewer; ``in_force``: those on which the
    viewer is named, or that fall to them; ``adopted``: children in reach whose adoption was ordered
    and whose record nobody asked to be sealed."""

    waiting: tuple[Lock, ...]
    asked: tuple[Lock, ...]
    in_force: tuple[Lock, ...]
    adopted: tuple[int, ...]

    @property
    def children(self) -> set[int]:
        every = (*self.waiting, *self.asked, *self.in_force)
        return {one.child for one in every} | set(self.adopted)


def lock_of(viewer: Viewer, child: int, *, now: datetime) -> Lock | None:
    """The lock of a child that is asked for or in force, with its readers; at most three questions.

    Asked for a child whom ``child_for`` has given: it leaves no line of its own.
    """
    day = reach_of(viewer, now).day
    rows = Restriction.objects.filter(authority_id=viewer.authority_id, person_id=child)
    found = _locks(
        rows.filter(Q(lifted_on__isnull=True) | Q(lifted_on__gt=day)).order_by("-pk")[:1], day
    )
    return found[0] if found else None


def locks_for(viewer: Viewer, *, now: datetime) -> Locks:
    """Every lock that is the viewer's to see, those longest waited for first; five questions at most.

    Says no name of a child; names come from ``children.names_for``, which writes the look down.
    """
    reach = reach_of(viewer, now)
    own = viewer.worker_id or 0
    named = [row["lock"] for row in answered(_named(viewer, reach.day))]
    mine = Q(pk__in=viewer.fallen) | Q(pk__in=named)
    in_force = mine & Q(restricted_on__lte=reach.day) & ~Q(lifted_on__lte=reach.day)
    asked = ASKED if viewer.may("approve_locks") else ASKED & Q(asked_by_id=own)
    rows = Restriction.objects.filter(reach.on("person_id"), authority_id=viewer.authority_id)
    found = _locks(rows.filter(asked | in_force).order_by("restricted_on", "pk"), reach.day)
    return Locks(
        waiting=tuple(one for one in found if one.is_asked and one.asked_by != own),
        asked=tuple(one for one in found if one.is_asked and one.asked_by == own),
        in_force=tuple(one for one in found if not one.is_asked),
        adopted=_adopted(viewer, now) if viewer.may("ask_for_lock") else (),
    )


def adopted_on(child: int, *, day: date) -> date | None:
    """The day on which the adoption of a child was ordered; None where none is on file."""
    found = AdoptionDecision.objects.filter(person_id=child, ordered_on__lte=day, reversed_on=None)
    return found.order_by("ordered_on").values_list("ordered_on", flat=True).first()


def review_days(day: date) -> int:
    """Within how many days a lock is looked at again, by the rule in force on a day."""
    version = limit("quality.restriction_review").on(day)
    return version.number if version else 0


def _adopted(viewer: Viewer, now: datetime) -> tuple[int, ...]:
    """Children in reach who were adopted and whose record is neither sealed nor asked to be."""
    reach = reach_of(viewer, now)
    ordered = AdoptionDecision.objects.filter(
        reach.on("person_id"), authority_id=viewer.authority_id, ordered_on__lte=reach.day,
        reversed_on=None,
    )  # fmt: skip
    held = Restriction.objects.filter(authority_id=viewer.authority_id, lifted_on__isnull=True)
    found = ordered.exclude(person_id__in=held.values("person_id"))
    return tuple(sorted(set(found.values_list("person_id", flat=True))))


def _named(viewer: Viewer, day: date) -> Sql:
    """The locks on which the viewer is named today, as ``lock``."""
    mine = both(Sql("n.worker_id = %s", (viewer.worker_id or 0,)), live("n", day), visible("n"))
    return placed(
        "SELECT n.restriction_id AS lock FROM records_namedreader n WHERE {mine}", mine=mine
    )


def _locks(rows: Iterable[Restriction], day: date) -> tuple[Lock, ...]:
    """These locks with their readers and reviews: one question for each of the three."""
    found = list(rows)
    numbers = [row.pk for row in found]
    readers = _readers(numbers, day)
    reviews = dict(
        RestrictionReview.objects.filter(restriction_id__in=numbers, reviewed_on__isnull=False)
        .order_by("reviewed_on")
        .values_list("restriction_id", "reviewed_on")
    )
    return tuple(_lock(row, readers.get(row.pk, ()), reviews.get(row.pk), day) for row in found)


def _lock(row: Restriction, readers: Sequence[Reader], reviewed_on: date | None, day: date) -> Lock:
    since = reviewed_on or row.restricted_on
    return Lock(
        number=row.pk,
        child=row.person_id,
        kind=row.kind_code,
        ground=row.ground_code,
        words=row.words,
        asked_by=row.asked_by_id,
        restricted_on=row.restricted_on,
        approved_by=row.approved_by_id,
        lifted_on=row.lifted_on,
        reviewed_on=reviewed_on,
        review_due_on=since + timedelta(days=review_days(day)) if since else None,
        readers=tuple(readers),
    )


def _readers(locks: Sequence[int], day: date) -> dict[int, list[Reader]]:
    if not locks:
        return {}
    rows = answered(
        placed(
            "SELECT r.id AS id, r.restriction_id AS lock, r.worker_id AS worker, x.name AS name, "
            "r.started_on AS since, "
            "CASE WHEN EXISTS (SELECT 1 FROM records_absence a WHERE {away}) THEN 1 ELSE 0 END AS away, "
            "CASE WHEN r.worker_id IN ({able}) THEN 1 ELSE 0 END AS can_act, "
            "CASE WHEN r.worker_id IN ({approving}) THEN 1 ELSE 0 END AS may_lift "
            "FROM records_namedreader r JOIN records_restriction l ON l.id = r.restriction_id "
            "JOIN records_worker x ON x.id = r.worker_id WHERE {named} ORDER BY r.id",
            away=is_away("r.worker_id", day),
            able=able_readers("l", day),
            approving=approving_readers("l", day),
            named=both(among("r.restriction_id", locks), live("r", day), visible("r")),
        )
    )
    found: dict[int, list[Reader]] = {}
    for row in rows:
        found.setdefault(row["lock"], []).append(
            Reader(
                number=row["id"],
                worker=row["worker"],
                reference=reference_of("worker", row["worker"]),
                name=row["name"] or "",
                since=as_day(row["since"]),
                is_away=bool(as_yes(row["away"])),
                can_act=bool(as_yes(row["can_act"])),
                may_lift=bool(as_yes(row["may_lift"])),
            )
        )
    return found
