"""What waits for a decision: for the viewer to decide, sent back to them, and what they asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from keepsight.access.deciding.deciders import Deciders, read_for, standing_in
from keepsight.access.deciding.decisions import Asked, asked_by, asked_in, asked_of
from keepsight.access.deciding.nearer_deciders import somebody_is_nearer
from keepsight.access.question import answered
from keepsight.access.reach.reach import Reach, reach_of
from keepsight.access.viewer import Viewer
from keepsight.boards.workforce.to_ratify import ToRatify, to_ratify
from keepsight.delegation.deciding import may_decide, needed
from keepsight.delegation.known_decisions import decision_of

#: After every day that somebody may have asked for.
NO_DAY = date.max


@dataclass(frozen=True)
class Waiting:
    """The lists of one person.

    ``mine``: what waits for them, the first wanted first. ``also``: what they may decide too, and
    somebody nearer to the child is there to. ``back``: sent back to them with a question. ``ratify``
    and ``ratify_also``: to agree to or reverse, told apart likewise. ``asked``: how much they ever
    asked for.
    """

    mine: tuple[Asked, ...]
    also: tuple[Asked, ...]
    back: tuple[Asked, ...]
    ratify: tuple[ToRatify, ...]
    ratify_also: tuple[ToRatify, ...]
    asked: int


def decisions_waiting(viewer: Viewer, *, now: datetime, with_asked: bool = True) -> Waiting:
    """What waits for a person at a moment; five questions at most, however much it is.

    A request waits for everybody whose level or role decides it and who may open its child, those who
    cover for somebody absent among them; never for who asked. ``with_asked``: count what they asked for, too.
    """
    reach = reach_of(viewer, now)
    read = read_for(viewer, None, now=now)
    me = standing_in(viewer, read, now=now)
    asked = asked_in(reach, "waiting", "sent_back")
    back = tuple(
        one for one in asked if one.state == "sent_back" and one.asked_by == viewer.worker_id
    )
    own = {code: one.level for code, one in read.levels.items()}
    levels = _what_i_may_decide(viewer, me, [one for one in asked if one.state == "waiting"], own)
    ratify = {one: one.taken.required_level for one in to_ratify(viewer, me, now=now)}
    pairs = {
        *((one.child, level) for one, level in levels.items() if one.child and level),
        *((one.taken.child, level) for one, level in ratify.items() if one.taken.child and level),
    }
    nearer = somebody_is_nearer(viewer, pairs, level=me.mine.level, now=now, read=read)
    return Waiting(
        mine=_in_order(one for one, level in levels.items() if (one.child, level) not in nearer),
        also=_in_order(one for one, level in levels.items() if (one.child, level) in nearer),
        back=back,
        ratify=tuple(o for o, level in ratify.items() if (o.taken.child, level) not in nearer),
        ratify_also=tuple(o for o, level in ratify.items() if (o.taken.child, level) in nearer),
        asked=asked_by(reach).count() if with_asked else 0,
    )


def _what_i_may_decide(
    viewer: Viewer, me: Deciders, asked: Sequence[Asked], own: Mapping[str, int]
) -> dict[Asked, int]:
    """What the viewer may decide, with the level that it takes; 0 where it is theirs by role.

    ``own``: the council's own levels that count on the day.
    """
    found = {}
    for one in asked:
        decision = decision_of(one.code)
        if decision is None:
            continue
        takes = needed(decision, one.case, council_level=own.get(one.code))
        if may_decide(
            decision,
            takes,
            me.mine,
            asked_by=one.asked_by,
            office_is_closed=me.office_is_closed,
        ):
            by_role = bool(takes.by_role) and takes.by_role in me.mine.by_roles
            found[one] = 0 if by_role else takes.level
    return found


def _in_order(asked: Iterable[Asked]) -> tuple[Asked, ...]:
    """The first wanted first, then those who have waited longest."""
    return tuple(sorted(asked, key=lambda one: (one.wanted_on or NO_DAY, one.asked_at)))


def asked_for(viewer: Viewer, *, now: datetime, first: int, count: int) -> tuple[Asked, ...]:
    """A page of what a person ever asked for, the latest first; one question."""
    return asked_of(asked_by(reach_of(viewer, now))[first : first + count])


def by_cover(viewer: Viewer, children: Sequence[int], *, now: datetime) -> frozenset[int]:
    """Those of some children in reach whom the viewer may open only because they cover; one question."""
    reach = reach_of(viewer, now)
    if not children or reach.everything:
        return frozenset()
    return _only_on("cover", reach, children)


def _only_on(ground: str, reach: Reach, children: Sequence[int]) -> frozenset[int]:
    found: dict[int, set[str]] = {}
    for row in answered(reach.rows(sorted(set(children)))):
        found.setdefault(row["child"], set()).add(row["ground"])
    return frozenset(child for child, grounds in found.items() if grounds == {ground})
