"""T121: a child found unsafe when looked at again is checked by a manager on the same day."""

from keepsight.facts.quality.urgent_finding import FOUND_TO_BE_URGENT, URGENT_FINDING_WAS_ANSWERED
from keepsight.kernel.clock import Clock, Start

URGENT_FINDING_ANSWERED = Clock(
    code="T121",
    title="Urgent finding answered",
    why="What is found tonight is not put into a report.",
    source="Local standard",
    starts=(Start(FOUND_TO_BE_URGENT, "quality.urgent_finding_answered"),),
    stops=(URGENT_FINDING_WAS_ANSWERED,),
    outlives=True,
)
