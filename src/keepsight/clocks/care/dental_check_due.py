"""T66: a dental check every twelve months."""

from keepsight.facts.care.health_check import DENTIST_SEEN
from keepsight.facts.care.period_of_care import BECAME_LOOKED_AFTER
from keepsight.kernel.clock import Clock, Start

DENTAL_CHECK_DUE = Clock(
    code="T66",
    title="Dental check",
    why="The council is the parent who takes a child to the dentist.",
    source="SSDA903, table OC2; Promoting the health and wellbeing of looked-after children (March 2015)",
    starts=(Start(BECAME_LOOKED_AFTER, "care.dental_check"),),
    stops=(DENTIST_SEEN,),
    stops_by="child",
    again="care.dental_check",
)
