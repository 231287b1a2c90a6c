"""D17: the last written warning before court, and more time for it; a head of service, on the gateway’s advice."""

from dataclasses import replace

from keepsight.delegation.answers import is_any_of
from keepsight.delegation.on_file import ASSESSMENT, CHILDS_WISHES, GATEWAY, LEGAL_ADVICE
from keepsight.kernel.decision import Case, Decision, OnFile
from keepsight.kernel.form import Question


def ends(case: Case) -> bool:
    """Pre-proceedings end without an application."""
    return is_any_of(case, "matter", "end")


def does_not_extend(case: Case) -> bool:
    """It is not only more time that is decided."""
    return not is_any_of(case, "matter", "extend")


ENTER_PRE_PROCEEDINGS = Decision(
    code="D17",
    title="Enter, extend or end pre-proceedings",
    why="Parents get one fair chance before court, and a child gets no more time than that.",
    source="Children Act 1989, section 31; Statutory guidance on court orders and pre-proceedings (2014)",
    level=60,
    asks=(
        Question(
            "matter",
            "What is to happen",
            kind="choice",
            choices=(
                ("enter", "Enter pre-proceedings"),
                ("extend", "Give pre-proceedings more time"),
                ("end", "End pre-proceedings without going to court"),
            ),
        ),
    ),
    on_file=(
        replace(GATEWAY, when=does_not_extend),
        LEGAL_ADVICE,
        replace(ASSESSMENT, when=does_not_extend),
        CHILDS_WISHES,
        OnFile("what_changed", "what has changed for the child, and how it will last", when=ends),
    ),
    weighs_options=True,
)
