"""T64: an initial health assessment within 20 working days, then every six months, from five every twelve."""

from keepsight.facts.care.health_check import HEALTH_ASSESSED
from keepsight.facts.care.period_of_care import BECAME_LOOKED_AFTER
from keepsight.facts.people.person import TURNED_FIVE
from keepsight.kernel.clock import Clock, Start, While

HEALTH_ASSESSMENT = Clock(
    code="T64",
    title="Initial health assessment",
    why="What nobody looked for, nobody treats.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 7",
    starts=(Start(BECAME_LOOKED_AFTER, "care.initial_health_assessment"),),
    stops=(HEALTH_ASSESSED,),
    stops_by="child",
    again="care.health_assessment_under_five",
    again_limit="T65",
    whiles=(While(TURNED_FIVE, "care.health_assessment_from_five", limit="T65"),),
    titles=(("T65", "Review health assessment"),),
)
