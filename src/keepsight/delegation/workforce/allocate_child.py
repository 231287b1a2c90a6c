"""D04: who works with a child; a team manager, and above for nobody at all or for one with too many."""

from dataclasses import replace

from keepsight.delegation.answers import is_any_of, is_yes
from keepsight.delegation.on_file import RISK_ASSESSMENT
from keepsight.kernel.decision import Case, Decision, OnFile, Rise
from keepsight.kernel.form import Question


def leaves_without_worker(case: Case) -> bool:
    """The child stays without a worker."""
    return is_any_of(case, "matter", "leave")


def is_over_limit(case: Case) -> bool:
    """The worker would hold more than the limit."""
    return is_yes(case, "is_over_limit")


def is_left_or_too_many(case: Case) -> bool:
    """Nobody has the child, or somebody with too many."""
    return leaves_without_worker(case) or is_over_limit(case)


ALLOCATE_CHILD = Decision(
    code="D04",
    title="Give a child to a worker, or leave a child without one",
    why="Leaving a child without a worker is a decision, and somebody above the team answers for it.",
    source="Local standard: a named qualified worker for every open child",
    level=40,
    rises=(
        Rise(leaves_without_worker, "the child stays without a worker", 50),
        Rise(is_over_limit, "the worker would hold more than the limit", 50),
    ),
    asks=(
        Question(
            "matter",
            "What is to happen",
            kind="choice",
            choices=(
                ("allocate", "The child gets a worker, or another one"),
                ("leave", "The child stays without a worker"),
            ),
        ),
        Question(
            "is_over_limit",
            "Would the worker then hold more children than the limit?",
            kind="yes_no",
        ),
    ),
    on_file=(
        replace(RISK_ASSESSMENT, when=leaves_without_worker),
        OnFile("review_day", "the day on which this is looked at again", when=is_left_or_too_many),
    ),
)
