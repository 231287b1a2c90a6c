"""D32: a child accommodated by agreement leaves care; a head of service after the review, the director at 16 and 17."""

from keepsight.delegation.answers import AGE, may_be_over
from keepsight.delegation.on_file import CARE_REVIEW, CHILDS_WISHES, PARENTS_VIEWS, REVIEWERS_VIEW
from keepsight.kernel.decision import Case, Decision, OnFile, Rise


def is_16_or_17(case: Case) -> bool:
    """The young person is 16 or 17, or of an age that nobody knows."""
    return may_be_over(case, AGE, 15)


END_PERIOD_OF_CARE = Decision(
    code="D32",
    title="End a child’s time of being looked after",
    why="A child goes home, or on, when a review has asked whether it will last.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 39",
    level=60,
    rises=(Rise(is_16_or_17, "the young person is 16 or 17, or of an age that nobody knows", 80),),
    turns_on=(AGE,),
    on_file=(
        CARE_REVIEW,
        CHILDS_WISHES,
        PARENTS_VIEWS,
        REVIEWERS_VIEW,
        OnFile(
            "arrangements", "the assessment of where the child will live, and the support there"
        ),
    ),
    weighs_options=True,
)
