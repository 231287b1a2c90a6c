"""Review the approval of the carers with whom a child is placed, once a year."""

from keepsight.actions.care.of_carers import caring
from keepsight.records.care.carer_review import CarerReview

REVIEW_FOSTER_CARER = caring(
    CarerReview,
    code="review_foster_carer",
    title="Record a review of a child’s foster carers",
    why="Once a year somebody asks whether this home is still right.",
    level=40,
    meets=("T115A",),
)
