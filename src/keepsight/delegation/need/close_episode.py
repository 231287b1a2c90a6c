"""D16: an episode of need ends; a team manager, above soon after a protection plan or care."""

from keepsight.delegation.answers import is_yes
from keepsight.delegation.on_file import CHILD_SEEN, CHILDS_WISHES
from keepsight.kernel.decision import Case, Decision, OnFile, Rise
from keepsight.kernel.form import Question


def was_protected_or_in_care(case: Case) -> bool:
    """A protection plan or care in the last twelve months."""
    return is_yes(case, "was_protected_or_in_care")


def steps_down(case: Case) -> bool:
    """Early help takes over."""
    return is_yes(case, "steps_down")


CLOSE_EPISODE = Decision(
    code="D16",
    title="End work with a child, or step down to early help",
    why="The months after a plan ends are when children come back, so ending then is looked at from above.",
    source="Working Together to Safeguard Children; local standard for twelve months",
    level=40,
    rises=(
        Rise(was_protected_or_in_care, "a protection plan or care in the last twelve months", 50),
    ),
    asks=(
        Question(
            "was_protected_or_in_care",
            "Was there a protection plan, or was the child looked after, in the last twelve months?",
            kind="yes_no",
        ),
        Question("steps_down", "Does early help take over?", kind="yes_no"),
    ),
    on_file=(
        CHILD_SEEN,
        CHILDS_WISHES,
        OnFile("summary", "the closing summary, and what would bring the child back"),
        OnFile(
            "early_help_accepts",
            "that early help has accepted the child",
            "step_down",
            on="accepted_on",
            when=steps_down,
        ),
    ),
)
