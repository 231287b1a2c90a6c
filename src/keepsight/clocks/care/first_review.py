"""T69: the first review, within 20 working days of becoming looked after."""

from keepsight.facts.care.care_review import REVIEW_HELD
from keepsight.facts.care.period_of_care import BECAME_LOOKED_AFTER
from keepsight.kernel.clock import Clock, Start

FIRST_REVIEW = Clock(
    code="T69",
    title="First review of a looked-after child",
    why="Somebody independent must soon ask whether the plan is right.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1)",
    starts=(Start(BECAME_LOOKED_AFTER, "care.first_review"),),
    stops=(REVIEW_HELD,),
)
