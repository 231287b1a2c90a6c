"""T96: the support plan of special guardians is reviewed every year."""

from keepsight.facts.permanence.guardianship_support import GUARDIANSHIP_SUPPORT_AGREED
from keepsight.facts.permanence.guardianship_support_review import GUARDIANSHIP_SUPPORT_REVIEWED
from keepsight.kernel.clock import Clock, Start

GUARDIANSHIP_SUPPORT_DUE = Clock(
    code="T96",
    title="Review of special guardians’ support",
    why="A grandmother who takes a child for good is not left alone.",
    source="Special Guardianship Regulations 2005, regulation 17",
    starts=(Start(GUARDIANSHIP_SUPPORT_AGREED, "permanence.guardianship_support"),),
    stops=(GUARDIANSHIP_SUPPORT_REVIEWED,),
    again="permanence.guardianship_support",
)
