"""T43A: a review six weeks after the letter before proceedings."""

from keepsight.facts.care.pre_proceedings import LETTER_SENT
from keepsight.facts.care.pre_proceedings_review import PRE_PROCEEDINGS_REVIEWED
from keepsight.kernel.clock import Clock, Start

PRE_PROCEEDINGS_MIDWAY = Clock(
    code="T43A",
    title="Review before proceedings",
    why="Half the time is gone; is it working?",
    source="Working Together to Safeguard Children; Public Law Outline",
    starts=(Start(LETTER_SENT, "care.pre_proceedings_review"),),
    stops=(PRE_PROCEEDINGS_REVIEWED,),
)
