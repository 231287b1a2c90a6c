"""Who may take a decision, who may not, and what is still missing: pure, over frozen values.

What is on file, who holds which level and who is in are handed in; nothing here asks a record or a
clock. The sentences of refusals stand beside it, in ``delegation/refusing.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from keepsight.delegation.answers import OFFICE_IS_CLOSED
from keepsight.kernel.decision import BY_ROLE, LEVELS, Case, Decision, OnFile
from keepsight.kernel.form import Question
from keepsight.law.office_hours import opens_next


@dataclass(frozen=True)
class Standing:
    """Somebody who might decide, as of one moment.

    ``level``: the highest held on that day, acting up included. ``by_roles``: the keys of
    ``BY_ROLE`` held in person. ``is_in`` until ``in_until``: at work at that moment; the emergency
    duty manager is in while the office is closed. ``covers``: the name of the absent person this one
    stands in for; covering lends neither level nor role.
    """

    worker: int
    name: str
    title: str
    level: int
    by_roles: frozenset[str] = frozenset()
    is_in: bool = True
    in_until: time | None = None
    telephone: str = ""
    is_out_of_hours_duty: bool = False
    is_acting: bool = False
    acting_until: date | None = None
    covers: str = ""


@dataclass(frozen=True)
class Needed:
    """What one case of a decision takes.

    ``level``: the lowest level that may take it; 0 where only ``by_role`` may. Where both are set,
    either may. ``because``: in words, what makes it more than the plainest case.
    """

    level: int
    by_role: str = ""
    because: tuple[str, ...] = ()


def needed(decision: Decision, case: Case, *, council_level: int | None = None) -> Needed:
    """What it takes to decide a case.

    ``council_level``: the council's own scheme on the day of deciding. It can only tighten: a lower
    one changes nothing, and what a role alone decides (a conference, a court) it cannot move.
    """
    level, by_role, alone, because = decision.level, decision.by_role, False, []
    for rise in decision.rises:
        if rise.when(case):
            level = max(level, rise.level)
            by_role = rise.by_role or by_role
            alone = alone or not rise.level
            because.append(rise.words)
    if alone or not level:
        return Needed(0, by_role, tuple(because))
    if council_level is not None and council_level > level:
        return Needed(council_level, by_role, (*because, "the council’s own scheme"))
    return Needed(level, by_role, tuple(because))


def unanswered(decision: Decision, case: Case) -> tuple[Question, ...]:
    """The required questions of a decision that a case has no answer to; none may be left open."""
    return tuple(
        question
        for question in decision.asks
        if question.required and case.get(question.field) in (None, "")
    )


def missing(
    decision: Decision,
    case: Case,
    on_file: Mapping[str, date],
    *,
    office_is_closed: bool = False,
) -> tuple[OnFile, ...]:
    """What must be on file in this case and is not.

    ``on_file``: the date of each thing that is, by its code. ``office_is_closed``: some things are
    asked for only then (the on-call senior manager’s word).
    """
    known = {**case, OFFICE_IS_CLOSED: office_is_closed}
    return tuple(
        one
        for one in decision.on_file
        if one.code not in on_file and (one.when is None or one.when(known))
    )


def may_decide(
    decision: Decision,
    needed: Needed,
    who: Standing,
    *,
    asked_by: int | None,
    office_is_closed: bool,
) -> bool:
    """Whether somebody may take it at this moment.

    By level, or by the role it belongs to; never who asked for it; and while the office is closed
    the emergency duty manager, where the decision says from which level.
    """
    if who.worker == asked_by:
        return False
    return _may_in_own_right(needed, who) or (
        office_is_closed and _may_on_duty(decision, needed, who)
    )


def must_be_ratified(
    decision: Decision, needed: Needed, who: Standing, *, office_is_closed: bool
) -> bool:
    """Whether who may take it does so only because the office is closed, so that the level that
    should have taken it must agree or reverse (``ratify_by``)."""
    return (
        office_is_closed
        and not _may_in_own_right(needed, who)
        and _may_on_duty(decision, needed, who)
    )


def _may_in_own_right(needed: Needed, who: Standing) -> bool:
    by_level = bool(needed.level) and who.level >= needed.level
    return by_level or (bool(needed.by_role) and needed.by_role in who.by_roles)


def _may_on_duty(decision: Decision, needed: Needed, who: Standing) -> bool:
    lent = bool(decision.out_of_hours and needed.level) and who.level >= decision.out_of_hours
    return lent and who.is_out_of_hours_duty


def ratify_by(decided_at: datetime, holidays: Iterable[date] = ()) -> datetime:
    """By when an out-of-hours decision is agreed to or reversed: the start of the next working day.

    ``holidays``: the council’s own one-off bank holidays. Refuses a moment without a time zone.
    """
    return opens_next(decided_at, holidays)


def is_below_level(
    required_level: int, required_role: str, actor_level: int | None, by_role: str
) -> bool:
    """Whether a decision that was taken was below the level, or outside the role, that it took.

    ``actor_level``: None where nobody knows it; with no role either, nothing can be told, and a
    blank is never called below level. What a court ordered is below nobody.
    """
    if by_role == "court" or (by_role and by_role == required_role):
        return False
    if actor_level is None:
        return bool(by_role)
    return not required_level or actor_level < required_level


def who_can(
    decision: Decision,
    needed: Needed,
    deciders: Sequence[Standing],
    *,
    asked_by: int | None,
    office_is_closed: bool,
) -> tuple[Standing, ...]:
    """Those who may decide: who is in before who is not, the nearest level first, then by name."""
    able = (
        one
        for one in deciders
        if may_decide(decision, needed, one, asked_by=asked_by, office_is_closed=office_is_closed)
    )
    return tuple(sorted(able, key=_nearest))


def _nearest(one: Standing) -> tuple[bool, int, bool, str, int]:
    return (not one.is_in, one.level, bool(one.covers), one.name, one.worker)


def takes(needed: Needed) -> str:
    """Whom a decision takes, in words: "a team manager or above", "a court", "the director"."""
    said = [_level_words(needed.level)] if needed.level else []
    said += [BY_ROLE[needed.by_role]] if needed.by_role else []
    return ", or ".join(said)


def _level_words(level: int) -> str:
    """The lowest usual title that suffices: a level between two titles takes the higher one."""
    held = min((one for one in LEVELS if one >= level), default=max(LEVELS))
    title = LEVELS[held]
    if held == max(LEVELS):
        return f"the {title}"
    return f"{'an' if title[0] in 'aeiou' else 'a'} {title} or above"
