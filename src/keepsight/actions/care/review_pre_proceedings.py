"""Look, half-way, at whether things have changed."""

from keepsight.actions.stepping import making
from keepsight.records.care.pre_proceedings_review import PreProceedingsReview

REVIEW_PRE_PROCEEDINGS = making(
    PreProceedingsReview,
    code="review_pre_proceedings",
    title="Review pre-proceedings",
    why="Half the time is gone: somebody asks whether it is working.",
    needs=("pre_proceedings",),
    level=40,
    meets=("T43A",),
)
