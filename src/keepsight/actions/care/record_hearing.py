"""A hearing of care proceedings: what the court ordered, and what it set for later."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.court_hearing import CourtHearing
from keepsight.records.care.pre_proceedings import ISSUE, PreProceedings
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
    for field in ("issues_due_on", "next_hearing_on"):
        if given.get(field) and given[field] <= given["held_on"]:
            raise Wrong("This lies after the hearing.", field=field)


def told_in_the_case(around: Around, hearing: Any, given: dict[str, Any]) -> None:
    """The case keeps the first day of each hearing with a limit, and what the court set."""
    case, doing = around.rows["proceedings"], around.doing
    column = KEPT_IN.get(given["kind_code"], "")
    values: dict[str, Any] = {}
    if column and (getattr(case, column) is None or column == "final_hearing_on"):
        values[column] = given["held_on"]
    if given.get("directed_early_on"):
        values["directed_early_on"] = given["directed_early_on"]
    if given.get("issues_due_on"):
        values["issues_resolution_directed_on"] = given["held_on"]
        values["issues_resolution_due_on"] = given["issues_due_on"]
    if values:
        doing.amend(case, why="the court sat", **values)
    before = PreProceedings.objects.filter(person_id=around.child.pk, outcome_code=ISSUE)
    led_here = before.filter(outcome_on=case.issued_on).first()
    if led_here is not None:
        hearings = CourtHearing.objects.filter(proceedings=case).count()
        doing.amend(led_here, why="the court sat", hearings=hearings)


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
