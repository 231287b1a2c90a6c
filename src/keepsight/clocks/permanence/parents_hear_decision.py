"""T91B: parents told of the decision within two working days."""

from keepsight.facts.permanence.adoption_decision import ADOPTION_DECISION_TAKEN
from keepsight.facts.permanence.decision_notice import PARENTS_TOLD
from keepsight.kernel.clock import Clock, Start

PARENTS_HEAR_DECISION = Clock(
    code="T91B",
    title="Parents told of the decision",
    why="Parents hear it from us, and soon.",
    source="Adoption: national minimum standards (2011)",
    starts=(Start(ADOPTION_DECISION_TAKEN, "permanence.parents_told"),),
    stops=(PARENTS_TOLD,),
)
