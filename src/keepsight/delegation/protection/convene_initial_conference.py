"""D11: whether a conference is called; a team manager, above where another agency disagrees."""

from keepsight.delegation.answers import is_yes
from keepsight.delegation.on_file import (
    CHILD_SEEN,
    CHILDS_WISHES,
    ENQUIRY_OUTCOME,
    STRATEGY_DISCUSSION,
)
from keepsight.kernel.decision import Case, Decision, OnFile, Rise
from keepsight.kernel.form import Question


def is_disputed(case: Case) -> bool:
    """Another agency disagrees."""
    return is_yes(case, "is_disputed")


CONVENE_INITIAL_CONFERENCE = Decision(
    code="D11",
    title="Hold, or not hold, an initial child protection conference",
    why="Any agency may ask for a conference, and a disagreement must reach somebody above the team.",
    source="Working Together to Safeguard Children",
    level=40,
    rises=(Rise(is_disputed, "another agency disagrees", 50),),
    asks=(Question("is_disputed", "Does another agency disagree?", kind="yes_no"),),
    on_file=(
        STRATEGY_DISCUSSION,
        ENQUIRY_OUTCOME,
        CHILD_SEEN,
        CHILDS_WISHES,
        OnFile("parents_told", "that each parent has been told"),
    ),
    also_called=("Hold an initial child protection conference",),
)
