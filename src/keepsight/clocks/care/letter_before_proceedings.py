"""T41: parents have the letter before proceedings within ten working days of the decision."""

from keepsight.facts.care.pre_proceedings import LETTER_SENT_AT_ALL, PRE_PROCEEDINGS_DECIDED
from keepsight.kernel.clock import Clock, Start

LETTER_BEFORE_PROCEEDINGS = Clock(
    code="T41",
    title="Letter before proceedings",
    why="Parents must read what has to change, how and by when, while they can still change it.",
    source="Working Together to Safeguard Children; Public Law Outline",
    starts=(Start(PRE_PROCEEDINGS_DECIDED, "care.letter_before_proceedings"),),
    stops=(LETTER_SENT_AT_ALL,),
)
