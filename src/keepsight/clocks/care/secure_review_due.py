"""T49B: a review within one month of a secure stay’s start, then every three months."""

from keepsight.facts.care.secure_review import SECURE_REVIEW_HELD
from keepsight.facts.care.secure_stay import SECURE_STAY_BEGAN
from keepsight.kernel.clock import Clock, Start

SECURE_REVIEW_DUE = Clock(
    code="T49B",
    title="Secure accommodation review",
    why="A locked door is looked at again and again.",
    source="Children (Secure Accommodation) Regulations 1991, regulation 15",
    starts=(Start(SECURE_STAY_BEGAN, "care.first_secure_review"),),
    stops=(SECURE_REVIEW_HELD,),
    again="care.later_secure_review",
)
