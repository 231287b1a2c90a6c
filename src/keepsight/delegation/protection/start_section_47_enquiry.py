"""D07: a child may be suffering significant harm; a team manager."""

from dataclasses import replace

from keepsight.delegation.answers import is_any_of
from keepsight.delegation.on_file import STRATEGY_DISCUSSION
from keepsight.kernel.decision import Case, Decision, OnFile
from keepsight.kernel.form import Question


def starts_enquiry(case: Case) -> bool:
    """An enquiry is to start, so the discussion has been held."""
    return is_any_of(case, "matter", "enquiry")


START_SECTION_47_ENQUIRY = Decision(
    code="D07",
    title="Hold a strategy discussion, or start a section 47 enquiry",
    why="Whether a child may be suffering significant harm is not for one person in a corridor.",
    source="Children Act 1989, section 47; Working Together to Safeguard Children",
    level=40,
    asks=(
        Question(
            "matter",
            "What is to happen",
            kind="choice",
            choices=(
                ("discussion", "Hold a strategy discussion"),
                ("enquiry", "Start a section 47 enquiry"),
            ),
        ),
    ),
    on_file=(
        OnFile("concern", "what gives cause to suspect significant harm"),
        replace(STRATEGY_DISCUSSION, when=starts_enquiry),
    ),
)
