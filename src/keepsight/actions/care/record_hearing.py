"""A hearing of care proceedings: what the court ordered, and what it set for later."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.care.of_court import led_to
from keepsight.actions.stepping import Around, making
from keepsight.records.care.court_hearing import CourtHearing
from keepsight.writing.perform import Wrong

#: Where the case keeps the day of a hearing that has a limit of its own.
KEPT_IN = {
    "case_management": "case_management_on",
    "issues_resolution": "issues_resolution_on",
    "final": "final_hearing_on",
}


def in_its_place(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) an early direction of another hearing, and days that run backwards."""
    if given.get("directed_early_on") and given["kind_code"] != "case_management":
        said = "Only a case management hearing is held before day 12."
        raise Wrong(said, field="directed_early_on")
    early = given.get("directed_early_on")
    if early and early > given["held_on"]:
        raise Wrong("The court directed it before it sat.", field="directed_early_on")
    for field in ("issues_due_on", "next_hearing_on"):
        if given.get(field) and given[field] <= given["held_on"]:
            raise Wrong("This lies after the hearing.", field=field)


def told_in_the_case(around: Around, hearing: Any, given: dict[str, Any]) -> None:
    """The case keeps the day of each hearing with a limit, and what the court set."""
    case, doing = around.rows["proceedings"], around.doing
    column = KEPT_IN.get(given["kind_code"], "")
    values: dict[str, Any] = {}
    if column:
        values[column] = _which(column, getattr(case, column), given["held_on"])
    if given.get("directed_early_on"):
        values["directed_early_on"] = given["directed_early_on"]
    if given.get("issues_due_on"):
        values["issues_resolution_directed_on"] = given["held_on"]
        values["issues_resolution_due_on"] = given["issues_due_on"]
    if values:
        doing.amend(case, why="the court sat", **values)
    before = led_to(around, case)
    if before is not None:
        hearings = CourtHearing.objects.filter(proceedings=case).count()
        doing.amend(before, why="the court sat", hearings=hearings)


def _which(column: str, kept: date | None, on: date) -> date:
    """Of several hearings of a kind the case keeps the first, of final hearings the last."""
    return (max if column == "final_hearing_on" else min)(kept or on, on)


RECORD_HEARING = making(
    CourtHearing,
    check=in_its_place,
    then=told_in_the_case,
    code="record_hearing",
    title="Record a court hearing",
    why="What a judge ordered is on file the same day.",
    needs=("proceedings",),
    level=30,
    meets=("T45B", "T45D", "T45E"),
)
