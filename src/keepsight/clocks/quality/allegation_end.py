"""T109D: an allegation is closed within twelve months."""

from keepsight.facts.quality.allegation import ALLEGATION_CLOSED, OFFICER_TOLD
from keepsight.kernel.clock import Clock, Start

ALLEGATION_END = Clock(
    code="T109D",
    title="Allegation closed",
    why="A year under suspicion is long, for whoever is innocent and whoever is not.",
    source="Keeping children safe in education; Working Together to Safeguard Children",
    starts=(Start(OFFICER_TOLD, "quality.allegation_closed"),),
    stops=(ALLEGATION_CLOSED,),
    outlives=True,
)
