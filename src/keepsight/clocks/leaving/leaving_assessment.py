"""T100: needs are assessed within three months of the sixteenth birthday or of becoming eligible."""

from keepsight.facts.leaving.eligible_child import BECAME_ELIGIBLE
from keepsight.facts.leaving.needs_assessment import LEAVING_NEEDS_ASSESSED
from keepsight.kernel.clock import Clock, Start

LEAVING_ASSESSMENT = Clock(
    code="T100",
    title="Assessment of needs on leaving care",
    why="Sixteen is not too early to plan for eighteen.",
    source="Care Leavers (England) Regulations 2010, regulation 5",
    starts=(Start(BECAME_ELIGIBLE, "leaving.needs_assessment", ahead=True),),
    stops=(LEAVING_NEEDS_ASSESSED,),
    stops_by="child",
    per="child",
)
