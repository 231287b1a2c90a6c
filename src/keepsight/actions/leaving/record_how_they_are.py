"""Record how a care leaver is: in touch, at home somewhere suitable, at work or learning."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.leaving.of_leavers import (
    NEVER_UNDER_18,
    OF_AGE,
    is_old_enough,
    said_last,
)
from keepsight.actions.need.of_child import age_on
from keepsight.actions.stepping import Around, making
from keepsight.records.leaving.adviser import Adviser
from keepsight.records.leaving.adviser_contact import AdviserContact
from keepsight.records.leaving.care_leaver import CareLeaver
from keepsight.records.leaving.pathway_plan import PathwayPlan
from keepsight.writing.perform import Wrong

STAYING_PUT, DIED = "Z", "DIED"
#: Codes of the return that can stand with no home and no work known.
OUT_OF_TOUCH = frozenset({"NO", DIED, "REFU", "NREQ", "RHOM"})
#: Homes that are never suitable: rule 133 of the return.
NEVER_SUITABLE = frozenset({"S", "X"})
NOT_DIED = "No death is on file. Record it first, on the page about the child."
SUITABLE, UNSUITABLE, UNKNOWN = "1", "2", "0"


def stands_together(around: Around, given: dict[str, Any]) -> None:
    """Home, whether it is suitable, and being in touch must fit each other and the age."""
    is_old_enough(around, given["known_on"], "known_on")
    has_died = around.child.died_on is not None and given["known_on"] >= around.child.died_on
    if has_died != (given["in_touch_code"] == DIED):
        said = "On this day the young person had died." if has_died else NOT_DIED
        raise Wrong(said, field="in_touch_code")
    home, fit = given["accommodation_code"], given.get("accommodation_suitable_code") or ""
    is_in_touch = given["in_touch_code"] not in OUT_OF_TOUCH
    for field in ("accommodation_code", "activity_code"):
        if is_in_touch and given[field] == UNKNOWN:
            raise Wrong("You are in touch, so say what you know.", field=field)
    if home != UNKNOWN and not fit:
        raise Wrong("Say whether the home is suitable.", field="accommodation_suitable_code")
    if fit == UNSUITABLE and not (given.get("unsuitable_because") or "").strip():
        raise Wrong("Say why the home is not suitable.", field="unsuitable_because")
    if fit == SUITABLE:
        _can_be_suitable(around, given, home)
    if home == STAYING_PUT and _is_under_18(around, given):
        raise Wrong("Staying put begins at 18.", field="accommodation_code")


def _can_be_suitable(around: Around, given: dict[str, Any], home: str) -> None:
    if home in NEVER_SUITABLE:
        raise Wrong("This is never a suitable home.", field="accommodation_suitable_code")
    if home in NEVER_UNDER_18 and _is_under_18(around, given):
        said = "For somebody under 18 this is never suitable."
        raise Wrong(said, field="accommodation_suitable_code")


def _is_under_18(around: Around, given: dict[str, Any]) -> bool:
    age = age_on(around.child, given["known_on"])
    return age is not None and age < OF_AGE


def as_known(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """What stands on file already: the category, the adviser, the last contact, the last plan."""
    day, child = given["known_on"], around.child
    mine = {"authority_id": child.authority_id, "person_id": child.pk}
    owed = said_last(around, day)
    held = Adviser.objects.filter(appointed_on__lte=day, **mine).exclude(ended_on__lte=day)
    adviser = held.order_by("appointed_on", "id").last()
    contacts = AdviserContact.objects.filter(made_on__lte=day, **mine)
    plans = PathwayPlan.objects.filter(made_on__lte=day, **mine)
    is_in_touch = given["in_touch_code"] not in OUT_OF_TOUCH
    return {
        "eligibility_code": owed.eligibility_code if owed else "",
        "was_unaccompanied": owed.was_unaccompanied if owed else None,
        "personal_adviser_id": adviser.worker_id if adviser else None,
        "latest_contact_on": _latest(contacts, "made_on") if is_in_touch else None,
        "pathway_plan_reviewed_on": _latest(plans, "made_on"),
    }


def _latest(rows: Any, field: str) -> date | None:
    found: date | None = rows.order_by(field).values_list(field, flat=True).last()
    return found


RECORD_HOW_THEY_ARE = making(
    CareLeaver,
    also=as_known,
    check=stands_together,
    from_age=15,
    code="record_how_they_are",
    title="Record how a care leaver is doing",
    why="In touch, housed and busy: a parent would know, and so must we.",
    for_closed=True,
)
