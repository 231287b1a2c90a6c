"""D06: an assessment runs past its limit; a team manager with reasons, above past 55 working days."""

from keepsight.delegation.answers import is_over
from keepsight.delegation.on_file import CHILD_SEEN
from keepsight.kernel.decision import Case, Decision, OnFile, Rise
from keepsight.kernel.form import Question


def is_over_55_working_days(case: Case) -> bool:
    """Longer than 55 working days."""
    return is_over(case, "working_days", 55)


EXTEND_ASSESSMENT = Decision(
    code="D06",
    title="Let an assessment take longer than 45 working days",
    why="More time must be for the child’s sake, with the reasons written down, not because it was left.",
    source=(
        "Working Together to Safeguard Children (45 working days, with reasons if exceeded); "
        "local standard for 55"
    ),
    level=40,
    rises=(Rise(is_over_55_working_days, "longer than 55 working days", 50),),
    asks=(
        Question(
            "working_days",
            "By the end of which working day after the referral will it be finished?",
            kind="number",
            hint="Working days counted from the referral",
        ),
    ),
    on_file=(
        CHILD_SEEN,
        OnFile("assessment_begun", "the assessment so far", "assessment", on="started_on"),
        OnFile("safe_meanwhile", "how the child is kept safe meanwhile"),
    ),
)
