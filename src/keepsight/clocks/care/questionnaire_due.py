"""T67: a strengths and difficulties questionnaire every twelve months, from 4 to 16."""

from keepsight.facts.care.strengths_questionnaire import QUESTIONNAIRE_COMPLETED
from keepsight.facts.care.years_in_care import IN_CARE_FROM_FOUR
from keepsight.kernel.clock import Clock, Start

QUESTIONNAIRE_DUE = Clock(
    code="T67",
    title="Strengths and difficulties questionnaire",
    why="Ask the carer how the child is, every year, in the same words.",
    source="SSDA903, table OC2; Promoting the health and wellbeing of looked-after children (March 2015)",
    starts=(Start(IN_CARE_FROM_FOUR, "care.questionnaire"),),
    stops=(QUESTIONNAIRE_COMPLETED,),
    stops_by="child",
    again="care.questionnaire",
)
