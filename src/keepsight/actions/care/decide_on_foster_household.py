"""The agency decision maker approves a fostering household, or does not, after the panel (D31)."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.kernel.form import Question
from keepsight.records.care.foster_application import DECISIONS, FosterApplication
from keepsight.records.care.foster_carer import FosterCarer
from keepsight.writing.perform import Doing, Wrong

APPROVED = "approved"
ASKED = asking(
    Question(
        "decision_code", "What you decide about the household", kind="choice", choices=DECISIONS
    ),
    Question(
        "terms",
        "On which terms, or why not",
        kind="long_text",
        hint="How many children, of which ages, for how long. Whoever is not approved may answer within "
        "28 days, or ask for an independent review",
        most=8_000,
    ),
    Question(
        "household_number",
        "The number by which the household goes from now on",
        required=False,
        hint="Left empty, it gets one after its application",
        most=40,
    ),
)


def panel_is_done(doing: Doing, row: Any, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) to decide while the panel wants to know more, and a number that is another's."""
    if row.panel_code == "later":
        raise Wrong("The panel wants to know more first. Record what it recommends then.")
    if _carers(doing, _number(row, given)).exists():
        raise Wrong("Another household has this number.", field="household_number")


def put_on_file(doing: Doing, given: dict[str, Any]) -> dict[str, Any]:
    """From an approval on there is a household, with which children can be placed, and which is reviewed."""
    found: dict[str, Any] = {"decided_on": doing.today}
    if given["decision_code"] != APPROVED:
        return found
    row = FosterApplication.objects.get(pk=int(given["matter"]), authority_id=doing.by.authority_id)
    made = doing.create(
        FosterCarer,
        reference=_number(row, given),
        household_name=row.names,
        approved_on=doing.today,
    )
    return {**found, "carer": made}


def _number(row: Any, given: dict[str, Any]) -> str:
    return (given.get("household_number") or "").strip() or f"F-{row.pk}"


def _carers(doing: Doing, number: str) -> Any:
    return FosterCarer.objects.filter(authority_id=doing.by.authority_id, reference=number)


DECIDE_ON_FOSTER_HOUSEHOLD = turning(
    "foster_application",
    ASKED,
    also=put_on_file,
    check=panel_is_done,
    code="decide_on_foster_household",
    title="Decide whether the household is approved",
    why="A panel hears and recommends; one named person answers for every child placed there.",
    may="see_adopters",
    decides="D31",
    needs=("panel_on",),
    holds=(
        ("panel_recommendation", "panel_on"),
        ("carers_assessment", "assessed_on"),
        ("checks", "checked_on"),
    ),
)
