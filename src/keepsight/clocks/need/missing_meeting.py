"""T106B: those who know the child meet once it is missing for a day, or for the third time in ninety days."""

from keepsight.facts.need.missing_pattern import MISSING_A_THIRD_TIME, MISSING_FOR_A_DAY
from keepsight.facts.need.missing_response import MISSING_MEETING_HELD
from keepsight.kernel.clock import Clock, Start

MISSING_MEETING = Clock(
    code="T106B",
    title="Meeting about a missing child",
    why="The third time is not the first time.",
    source="Local standard",
    starts=(
        Start(MISSING_FOR_A_DAY, "need.missing_meeting"),
        Start(MISSING_A_THIRD_TIME, "need.missing_meeting"),
    ),
    stops=(MISSING_MEETING_HELD,),
)
