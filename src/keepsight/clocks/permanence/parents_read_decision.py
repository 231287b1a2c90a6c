"""T91C: parents told in writing within five working days."""

from keepsight.facts.permanence.adoption_decision import ADOPTION_DECISION_TAKEN
from keepsight.facts.permanence.decision_notice import PARENTS_WRITTEN_TO
from keepsight.kernel.clock import Clock, Start

PARENTS_READ_DECISION = Clock(
    code="T91C",
    title="Parents told in writing",
    why="Parents hear it from us, and soon.",
    source="Adoption: national minimum standards (2011)",
    starts=(Start(ADOPTION_DECISION_TAKEN, "permanence.parents_written_to"),),
    stops=(PARENTS_WRITTEN_TO,),
)
