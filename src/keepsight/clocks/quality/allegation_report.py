"""T109A: an employer tells the designated officer of an allegation within one working day."""

from keepsight.facts.quality.allegation import ALLEGATION_KNOWN, OFFICER_TOLD
from keepsight.kernel.clock import Clock, Start

ALLEGATION_REPORT = Clock(
    code="T109A",
    title="Designated officer told of an allegation",
    why="Who looks after children must be beyond doubt.",
    source="Keeping children safe in education; Working Together to Safeguard Children",
    starts=(Start(ALLEGATION_KNOWN, "quality.allegation_told"),),
    stops=(OFFICER_TOLD,),
    outlives=True,
)
