"""Decide that a child goes to these adopters: the agency decision maker, in person."""

from __future__ import annotations

from typing import Any

from keepsight.actions.permanence.of_adoption import lives_with_carers_since, placement_order_on
from keepsight.actions.stepping import Around, answers_for, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.permanence.adoption_decision import AdoptionDecision
from keepsight.writing.perform import Wrong

HOW_MANY = (("1", "One"), ("2", "Two"))
ASKED = asking(
    Question("adopters", "How many adopters there are", kind="choice", choices=HOW_MANY),
    Question("adopters_sex_code", "Who they are", kind="choice", choices="ssda903:SEX_ADOPTR"),
    Question(
        "adopters_legal_status_code",
        "Whether they are married",
        kind="choice",
        choices="ssda903:LS_ADOPTR",
    ),
    Question("adopted_by_foster_carer", "Are they the child’s foster carers", kind="yes_no"),
    Question(
        "provider_urn",
        "The number of the agency that approved them",
        required=False,
        most=48,
    ),
)

#: Codes of one adopter alone.
ALONE = frozenset({"M1", "F1"})
SINGLE = "L0"


def fit_each_other(around: Around, given: dict[str, Any]) -> None:
    """One adopter is single, and two are a couple (rules of the return)."""
    is_one = str(given["adopters"]) == "1"
    if is_one != (given["adopters_sex_code"] in ALONE):
        raise Wrong("This does not fit how many they are.", field="adopters_sex_code")
    if is_one != (given["adopters_legal_status_code"] == SINGLE):
        raise Wrong("This does not fit how many they are.", field="adopters_legal_status_code")


def of_today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"decided_on": around.doing.today}


def matched(around: Around, match: Any, given: dict[str, Any]) -> None:
    """The decision for adoption names the day of the match and what the return asks of the adopters."""
    since = lives_with_carers_since(around) if given["adopted_by_foster_carer"] else None
    around.doing.amend(
        around.rows["adoption_decision"],
        why="matched",
        matched_on=around.doing.today,
        placed_with_carer_on=since,
        placement_order_on=placement_order_on(around),
        **answers_for(AdoptionDecision, ASKED, given, around.doing),
    )


DECIDE_MATCH = completing(
    "match",
    ASKED,
    also=of_today,
    check=fit_each_other,
    then=matched,
    why_changed="decided",
    code="decide_match",
    title="Decide that a child goes to these adopters",
    why="A child who has been chosen should not wait to be told.",
    decides="D30",
    case={"matter": "match"},
    needs=("adoption_decision",),
    meets=("T93A", "T93B", "T93C", "T95"),
)
