"""Set a limit of the council's own, from a day on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from keepsight.boards.council_rules import may_be_set
from keepsight.kernel.action import Action
from keepsight.law.rules import Version, law
from keepsight.records.reporting.council_limit import FORM, CouncilLimit
from keepsight.writing.perform import Doing, Wrong

ONE_DAY = timedelta(days=1)
#: The longest that anything may be set to; a number beyond it is a slip of the finger.
MOST = 1000


def run(doing: Doing, given: dict[str, Any]) -> CouncilLimit:
    """The new limit; the one before it ends on the day before, a later one stands.

    ``given``: key, number, unit_code, started_on, why. Refuses (``Wrong``) what ``checked`` does,
    and a second limit from the same day.
    """
    own = checked(given)
    doing.touches_everyone = True
    mine = CouncilLimit.objects.filter(authority_id=doing.by.authority_id, key=own.key)
    if mine.filter(started_on=own.valid_from).exists():
        raise Wrong(
            "There is one from this day already. End it, or choose another day.", "started_on"
        )
    before = mine.filter(started_on__lt=own.valid_from).order_by("-started_on").first()
    after = mine.filter(started_on__gt=own.valid_from).order_by("started_on").first()
    if before is not None and (before.ended_on is None or before.ended_on >= own.valid_from):
        doing.amend(before, why="another limit follows", ended_on=own.valid_from - ONE_DAY)
    return doing.create(
        CouncilLimit,
        key=own.key,
        number=own.number,
        unit_code=own.unit,
        started_on=own.valid_from,
        ended_on=after.started_on - ONE_DAY if after else None,
        why=given["why"].strip(),
    )


def checked(given: Mapping[str, Any]) -> Version:
    """The limit as the clocks would read it; ``Wrong`` where it cannot stand.

    What the law sets to be done before something is set as days before, too. A statute or guidance
    can only be made tighter, as far as the units can be compared; the earlier date counts anyway.
    """
    known = law().get(given["key"])
    if known is None:
        raise Wrong("There is no such limit.")
    if not may_be_set(given["key"]):
        raise Wrong("This is no length that a council decides.")
    number, unit, since = given["number"], given["unit_code"], given["started_on"]
    if number != int(number):
        raise Wrong("Give a whole number.", "number")
    number = int(number)
    by_law = known.on(since)
    if by_law is None:
        raise Wrong("No such limit was in force on this day.", "started_on")
    if unit not in units_for(by_law.unit):
        raise Wrong("This limit cannot be counted so.", "unit_code")
    if not 0 < number <= MOST:
        raise Wrong(f"Give a whole number from 1 to {MOST}.", "number")
    if by_law.number == 0:
        raise Wrong("This must be so at a moment; there is no length to set.", "number")
    looser = number > by_law.number if by_law.number > 0 else number < -by_law.number
    if by_law.kind != "local" and unit == by_law.unit and looser:
        least = "at least" if by_law.number < 0 else "at most"
        raise Wrong(
            f"The law allows {least} {abs(by_law.number)} {unit.replace('_', ' ')}: "
            "a council can only be stricter.",
            "number",
        )
    signed = number if by_law.number > 0 else -number
    return Version(given["key"], signed, unit, "local", since, None, given["why"].strip())


def units_for(unit: str) -> tuple[str, ...]:
    """The units in which a limit may be set whose law is in this one: hours and days are not weighed."""
    days = ("working_days", "days", "weeks", "months")
    if unit in ("terms", "school_days"):  # every four months is a way of saying every term
        return (*days, unit)
    return days if unit in days else (unit,)


SET_COUNCIL_LIMIT = Action(
    code="set_council_limit",
    title="Set a limit of the council’s own",
    why="A council that visits more often than it must wants to see when it did not.",
    may="set_limits",
    form=FORM,
    run=run,
)
