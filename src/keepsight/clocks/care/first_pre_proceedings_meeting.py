"""T42: the first meeting before proceedings within ten working days of the letter."""

from keepsight.facts.care.pre_proceedings import FIRST_PRE_PROCEEDINGS_MEETING_HELD, LETTER_SENT
from keepsight.kernel.clock import Clock, Start

FIRST_PRE_PROCEEDINGS_MEETING = Clock(
    code="T42",
    title="First meeting before proceedings",
    why="A letter without a meeting is a threat.",
    source="Working Together to Safeguard Children; Public Law Outline",
    starts=(Start(LETTER_SENT, "care.first_pre_proceedings_meeting"),),
    stops=(FIRST_PRE_PROCEEDINGS_MEETING_HELD,),
)
