"""T63: an independent reviewing officer is appointed within five working days."""

from keepsight.facts.care.independent_reviewer import REVIEWER_APPOINTED
from keepsight.facts.care.period_of_care import BECAME_LOOKED_AFTER
from keepsight.kernel.clock import Clock, Start

REVIEWER_APPOINTMENT = Clock(
    code="T63",
    title="Independent reviewing officer",
    why="One person, outside the team, who knows the child from the start.",
    source="IRO Handbook; Children Act 1989, section 25A",
    starts=(Start(BECAME_LOOKED_AFTER, "care.independent_reviewer"),),
    stops=(REVIEWER_APPOINTED,),
    early=True,
)
