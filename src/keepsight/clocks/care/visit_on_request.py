"""T79: a visit within a week of a notice about the provider, or by the day wished for."""

from keepsight.facts.care.visit_asked_for import PROVIDER_IN_DOUBT, VISIT_WISHED_FOR
from keepsight.facts.people.visit import CHILD_SEEN
from keepsight.kernel.clock import Clock, Start

VISIT_ON_REQUEST = Clock(
    code="T79",
    title="Visit that is asked for",
    why="When a child asks for us, we come.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28",
    starts=(Start(PROVIDER_IN_DOUBT, "care.visit_on_concern"), Start(VISIT_WISHED_FOR, "")),
    stops=(CHILD_SEEN,),
    stops_by="child",
)
