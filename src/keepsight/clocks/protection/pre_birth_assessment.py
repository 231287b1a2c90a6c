"""T23A: an assessment before birth starts by the twentieth week of pregnancy."""

from keepsight.facts.protection.pre_birth_plan import BIRTH_EXPECTED, PRE_BIRTH_ASSESSMENT_STARTED
from keepsight.kernel.clock import Clock, Start

PRE_BIRTH_ASSESSMENT = Clock(
    code="T23A",
    title="Pre-birth assessment",
    why="A family needs time to change before a child is born.",
    source="Local standard",
    starts=(Start(BIRTH_EXPECTED, "protection.pre_birth_assessment", ahead=True),),
    stops=(PRE_BIRTH_ASSESSMENT_STARTED,),
    early=True,
)
