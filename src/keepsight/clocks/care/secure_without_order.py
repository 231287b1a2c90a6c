"""T49A: secure accommodation ends, or a court orders it, within 72 hours in any 28 days."""

from keepsight.facts.care.secure_stay import SECURE_ORDER_MADE, SECURE_STAY_ENDED
from keepsight.facts.care.secure_time import KEPT_SECURELY
from keepsight.kernel.clock import Clock, Start

SECURE_WITHOUT_ORDER = Clock(
    code="T49A",
    title="Secure accommodation without a court’s order",
    why="No child is locked up without a court for more than three days.",
    source="Children Act 1989, section 25; Children (Secure Accommodation) Regulations 1991, regulation 10",
    starts=(Start(KEPT_SECURELY, "care.secure_without_order"),),
    stops=(SECURE_STAY_ENDED, SECURE_ORDER_MADE),
)
