"""T105: within 72 hours of a return somebody independent listens to the child."""

from keepsight.facts.need.missing_episode import CAME_BACK
from keepsight.facts.need.missing_response import RETURN_INTERVIEW_DECLINED, RETURN_INTERVIEW_HELD
from keepsight.kernel.clock import Clock, Start

RETURN_INTERVIEW = Clock(
    code="T105",
    title="Return home interview",
    why="A child who runs away is running from or to something.",
    source="Statutory guidance on children who run away or go missing from home or care, 2014",
    starts=(Start(CAME_BACK, "need.return_interview"),),
    stops=(RETURN_INTERVIEW_HELD,),
    ends=(RETURN_INTERVIEW_DECLINED,),
)
