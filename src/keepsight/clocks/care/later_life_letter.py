"""T86B: the later-life letter within ten working days of the adoption celebration."""

from keepsight.facts.care.life_story import ADOPTION_CELEBRATED, LATER_LIFE_LETTER_SENT
from keepsight.kernel.clock import Clock, Start

LATER_LIFE_LETTER = Clock(
    code="T86B",
    title="Later-life letter",
    why="A letter for the day when the child asks.",
    source="Adoption: national minimum standards",
    starts=(Start(ADOPTION_CELEBRATED, "care.later_life_letter"),),
    stops=(LATER_LIFE_LETTER_SENT,),
)
