"""T46: an emergency protection order lasts eight days, and seven more if the court extends it once."""

from keepsight.facts.care.emergency_extension import EMERGENCY_PROTECTION_EXTENDED
from keepsight.facts.care.legal_status import EMERGENCY_PROTECTION_BEGAN, EMERGENCY_PROTECTION_ENDED
from keepsight.kernel.clock import Clock, Extension, Start

EMERGENCY_PROTECTION = Clock(
    code="T46",
    title="Emergency protection order",
    why="A child is not kept from home by an order that has run out.",
    source="Children Act 1989, section 45",
    starts=(Start(EMERGENCY_PROTECTION_BEGAN, "care.emergency_protection"),),
    stops=(EMERGENCY_PROTECTION_ENDED,),
    extends=(Extension(EMERGENCY_PROTECTION_EXTENDED, "care.emergency_protection_extension"),),
)
