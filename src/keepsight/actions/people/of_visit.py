"""What is true of any visit, as it is recorded and as it is corrected: what can stand, and its kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from typing import Any

from django.db.models import Q

from keepsight.law.office_hours import ENGLAND
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.people.person import Person
from keepsight.records.people.visit import ALONE, FORM, NOT_SEEN
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.writing.perform import Doing, Wrong

#: A visit by somebody below this level is no social worker's, and meets no clock of one.
SOCIAL_WORKER = 20
OTHER = "other"
#: As people write a time: 15:45, 9.30.
TIME = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")
#: What is a text in the record, and so never none.
TEXTS = frozenset(
    one.field for one in FORM.questions if one.kind in ("text", "long_text", "choice")
)
#: What must be said of a child who was not seen.
NOT_SEEN_NEEDS = {
    "why_not_seen": "Say why this child was not seen.",
    "try_again_on": "Say when you go again to see this child.",
}


def as_kept(said: Mapping[str, Any]) -> dict[str, Any]:
    """The answers of one child as the record keeps them, and what they say of seen and seen alone."""
    was_seen = said["how_code"] != NOT_SEEN
    kept = {field: value or "" if field in TEXTS else value for field, value in said.items()}
    at = _time(kept["visited_time"])
    kept["visited_time"] = f"{at:%H:%M}" if at else ""
    if was_seen:
        kept |= {"why_not_seen": "", "try_again_on": None}
    return {**kept, "seen": was_seen, "seen_alone": said["how_code"] == ALONE}


def kind_of(level: int, child: int, day: date) -> str:
    """The kind of a visit as facts and clocks know it: what stood open for the child on its day.

    ``level``: of who visited; below a social worker's it is nobody's visit under a plan.
    """
    if level < SOCIAL_WORKER:
        return OTHER
    open_then = Q(started_on__lte=day) & (Q(ended_on__isnull=True) | Q(ended_on__gte=day))
    if PeriodOfCare.objects.filter(open_then, person_id=child).exists():
        return "cla"
    if ProtectionPlan.objects.filter(open_then, person_id=child).exists():
        return "cp"
    return "cin"


def stands(
    doing: Doing, child: Person, said: Mapping[str, Any], asked_as: Mapping[str, str]
) -> None:
    """Refuse (``Wrong``, at its question) what cannot be of this child.

    ``asked_as``: the name of a question where it is not that of its field.
    """
    _not_to_come(doing, said)
    day = said["visited_on"]
    if child.born_on and day < child.born_on:
        raise Wrong(f"This is before the child was born, on {_said(child.born_on)}.", "visited_on")
    if child.died_on and day > child.died_on:
        raise Wrong(f"The child died on {_said(child.died_on)}.", "visited_on")
    for field, sentence in _lacking(said, day):
        raise Wrong(sentence, asked_as.get(field, field))


def _lacking(said: Mapping[str, Any], day: date) -> list[tuple[str, str]]:
    """What the answers lack or say too much of, by their field."""
    if said["how_code"] != NOT_SEEN:
        return [] if said.get("observed") else [("observed", "Say what you saw of this child.")]
    found = [(field, words) for field, words in NOT_SEEN_NEEDS.items() if not said.get(field)]
    if not found and said["try_again_on"] < day:
        found.append(("try_again_on", "This is before the visit itself."))
    if said.get("own_words"):
        sentence = "A child who was not seen said nothing on this visit. Write a note instead."
        found.append(("own_words", sentence))
    return found


def _not_to_come(doing: Doing, said: Mapping[str, Any]) -> None:
    day, typed = said["visited_on"], said.get("visited_time") or ""
    if day > doing.today:
        sentence = "This day is still to come. A visit is recorded once it was made."
        raise Wrong(sentence, "visited_on")
    at = _time(typed)
    if typed and at is None:
        sentence = f"Time: {typed} is no time of the day. Write it as 15:45."
        raise Wrong(sentence, "visited_time")
    if at is not None and day == doing.today and at > doing.now.astimezone(ENGLAND).time():
        raise Wrong("This time is still to come.", "visited_time")


def _time(typed: str) -> time | None:
    found = TIME.fullmatch(typed)
    return time(int(found[1]), int(found[2])) if found else None


def _said(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
