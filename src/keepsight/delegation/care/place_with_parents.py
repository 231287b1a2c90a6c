"""D27: a child in care lives at home; the nominated officer, here a head of service."""

from keepsight.delegation.answers import is_yes
from keepsight.delegation.on_file import CARE_PLAN, CHECKS, CHILDS_WISHES, REVIEWERS_VIEW
from keepsight.kernel.decision import Case, Decision, OnFile
from keepsight.kernel.form import Question


def is_planned(case: Case) -> bool:
    """The assessment can be finished first."""
    return not is_yes(case, "is_emergency")


def is_emergency(case: Case) -> bool:
    """The assessment cannot wait to be finished."""
    return is_yes(case, "is_emergency")


PLACE_WITH_PARENTS = Decision(
    code="D27",
    title="Place a child in care with their parents",
    why="The council shares responsibility for a home that a court once found not safe enough.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulations 15 to 20",
    level=60,
    asks=(
        Question(
            "is_emergency",
            "Is it an emergency?",
            kind="yes_no",
            hint="Before the assessment of the parents is finished",
        ),
    ),
    on_file=(
        CHILDS_WISHES,
        CARE_PLAN,
        REVIEWERS_VIEW,
        CHECKS,
        OnFile(
            "parents_assessment", "the assessment of the parents and the household", when=is_planned
        ),
        OnFile(
            "interview_and_home_seen",
            "the interview with the parents, and the home seen",
            when=is_emergency,
        ),
    ),
    weighs_options=True,
)
