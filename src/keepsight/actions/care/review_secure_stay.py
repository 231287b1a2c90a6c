"""Three people, one from outside, review whether a child must be kept securely."""

from keepsight.actions.stepping import making
from keepsight.records.care.secure_review import SecureReview

REVIEW_SECURE_STAY = making(
    SecureReview,
    code="review_secure_stay",
    title="Review a secure stay",
    why="A locked door is looked at again and again.",
    needs=("secure_stay",),
    level=40,
    meets=("T49B",),
)
