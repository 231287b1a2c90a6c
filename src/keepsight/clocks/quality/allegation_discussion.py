"""T109B: the designated officer and the employer talk on the same day."""

from keepsight.facts.quality.allegation import ALLEGATION_DISCUSSED, OFFICER_TOLD_OPEN
from keepsight.kernel.clock import Clock, Start

ALLEGATION_DISCUSSION = Clock(
    code="T109B",
    title="First discussion of an allegation",
    why="Who looks after children must be beyond doubt.",
    source="Keeping children safe in education; Working Together to Safeguard Children",
    starts=(Start(OFFICER_TOLD_OPEN, "quality.allegation_discussed"),),
    stops=(ALLEGATION_DISCUSSED,),
    outlives=True,
)
