"""The sentence of a refusal: what somebody may not decide, and always who can, now or when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from keepsight.delegation.deciding import Needed, Standing, may_decide, takes, who_can
from keepsight.kernel.decision import BY_ROLE, Decision, OnFile
from keepsight.law.office_hours import ENGLAND, closes_today, office_is_closed

CANNOT = "You cannot decide this"
ASKED = "You asked for this, so you cannot decide it"
#: How a sentence begins with each body or person that decides by role.
BODIES = {code: words[0].upper() + words[1:] for code, words in BY_ROLE.items()} | {
    "conference": "A conference"
}
#: Bodies that meet: no one person decides for them.
MEET = frozenset({"conference", "panel", "court"})
#: More names than this are no help to who has to ring one of them.
MOST_NAMES = 2


def refusal(
    decision: Decision,
    needed: Needed,
    who: Standing,
    deciders: Sequence[Standing],
    *,
    asked_by: int | None,
    missing: Sequence[OnFile] = (),
    now: datetime,
    next_conference_on: date | None = None,
    child: str = "",
    holidays: Iterable[date] = (),
) -> str | None:
    """Why somebody may not decide, and who can. None: they may.

    ``deciders``: everybody who might, the emergency duty manager among them (with a telephone).
    ``missing``: what must be on file first. ``next_conference_on``, ``child``: when the next
    conference is, and for whom. ``holidays``: the council’s own one-off bank holidays.
    """
    closed = office_is_closed(now, holidays)
    if may_decide(decision, needed, who, asked_by=asked_by, office_is_closed=closed):
        return _not_yet(missing) if missing else None
    opening = ASKED if who.worker == asked_by else CANNOT
    if opening is ASKED and _only_they_can(decision, needed, who, deciders, closed):
        return f"{ASKED}, and only you can. Let somebody else ask for it."
    if not needed.level:
        said = [f"{opening}."] if opening is ASKED else []
        said.append(_body(needed, next_conference_on, child))
        said += (
            [] if needed.by_role in MEET else _holders(decision, needed, deciders, asked_by, closed)
        )
        return " ".join(said)
    return _by_level(opening, decision, needed, deciders, asked_by, now, closed)


def _only_they_can(
    decision: Decision, needed: Needed, who: Standing, deciders: Sequence[Standing], closed: bool
) -> bool:
    """Whether it is theirs to decide and nobody else’s, now or when the office has closed."""
    theirs = may_decide(decision, needed, who, asked_by=None, office_is_closed=closed)
    return theirs and not any(
        may_decide(decision, needed, one, asked_by=who.worker, office_is_closed=hour)
        for one in deciders
        for hour in (closed, True)
    )


def ratify_sentence(decided_at: datetime, by: datetime, who: str) -> str:
    """What stands over a decision taken out of hours until the proper level has looked at it.

    ``who``: the person who must, or whom it takes ("a head of service or above").
    """
    done = f"{_day(decided_at)}, {_hour(decided_at)}"
    return (
        f"Decided by the emergency duty manager, {done}. "
        f"{who[:1].upper()}{who[1:]} must agree or reverse by {_hour(by)} on {_day(by)}."
    )


def _not_yet(missing: Sequence[OnFile]) -> str:
    there = "it is" if len(missing) == 1 else "they are"
    return (
        f"This cannot be decided yet. Missing: {', '.join(one.words for one in missing)}. "
        f"You can decide once {there} on file, or the reason why not is."
    )


def _body(needed: Needed, next_conference_on: date | None, child: str) -> str:
    said = f"{BODIES[needed.by_role]} decides this, not a manager."
    if needed.by_role == "conference" and next_conference_on is not None:
        of = f" for {child}" if child else ""
        said += f" The next one{of} is on {_day(next_conference_on)}."
    return said


def _holders(
    decision: Decision,
    needed: Needed,
    deciders: Sequence[Standing],
    asked_by: int | None,
    closed: bool,
) -> list[str]:
    """Who holds the role that decides, named; nobody where it is not known."""
    able = who_can(decision, needed, deciders, asked_by=asked_by, office_is_closed=closed)
    present = [one for one in able if one.is_in]
    if present:
        return [f"{_names(present)} can, now."]
    return [_when_next_in(able[0])] if able else []


def _by_level(
    opening: str,
    decision: Decision,
    needed: Needed,
    deciders: Sequence[Standing],
    asked_by: int | None,
    now: datetime,
    closed: bool,
) -> str:
    able = who_can(decision, needed, deciders, asked_by=asked_by, office_is_closed=closed)
    present = [one for one in able if one.is_in]
    if present and all(one.is_out_of_hours_duty for one in present):
        return f"{opening}. {_on_duty(present[0], 'now')}"
    if present and len(able) == 1:
        return f"{opening}. {_only(present[0])}"
    if present:
        return f"{opening}. {_names(present)} can, now."
    tonight = [] if closed else _on_duty_later(decision, needed, deciders, asked_by)
    if tonight:
        from_then = f"from {closes_today(now):%H:%M}"
        return f"{opening}, and nobody who can is in. {_on_duty(tonight[0], from_then)}"
    if able:
        return f"{opening}, and nobody who can is in. {_when_next_in(able[0])}"
    return f"{opening}, and nobody who can is known here. It is for {takes(needed)}."


def _on_duty_later(
    decision: Decision, needed: Needed, deciders: Sequence[Standing], asked_by: int | None
) -> list[Standing]:
    """The duty managers who may once the office has closed."""
    able = who_can(decision, needed, deciders, asked_by=asked_by, office_is_closed=True)
    return [one for one in able if one.is_out_of_hours_duty]


def _names(people: Sequence[Standing]) -> str:
    return " or ".join(one.name for one in people[:MOST_NAMES])


def _only(one: Standing) -> str:
    until = f", and is in until {one.in_until:%H:%M}" if one.in_until else ", now"
    return f"Only {one.name}, {_the(one.title)}, can{until}."


def _on_duty(one: Standing, when: str) -> str:
    name = f", {one.name}," if one.name else ""
    ring = f": {one.telephone}" if one.telephone else ""
    return f"The emergency duty manager{name} can, {when}{ring}."


def _when_next_in(one: Standing) -> str:
    ring = f": {one.telephone}" if one.telephone else ""
    return f"{one.name}, {_the(one.title)}, can, when next in{ring}."


def _the(title: str) -> str:
    """ "the director"; a title that begins with an abbreviation keeps it ("the EDT manager")."""
    first = title[:1] if title[1:2].isupper() else title[:1].lower()
    return f"the {first}{title[1:]}"


def _day(day: date) -> str:
    local = day.astimezone(ENGLAND) if isinstance(day, datetime) else day
    return f"{local.day} {local:%B %Y}"


def _hour(moment: datetime) -> str:
    return f"{moment.astimezone(ENGLAND):%H:%M}"
