"""T09: the family has its assessment within five working days of the authorisation."""

from keepsight.facts.need.assessment import ASSESSMENT_AUTHORISED
from keepsight.facts.need.assessment_shared import ASSESSMENT_GIVEN_TO_FAMILY
from keepsight.kernel.clock import Clock, Start

ASSESSMENT_SHARED_WITH_FAMILY = Clock(
    code="T09",
    title="Assessment shared with the family",
    why="People have a right to read what is written about them.",
    source="Local standard",
    starts=(Start(ASSESSMENT_AUTHORISED, "need.assessment_shared"),),
    stops=(ASSESSMENT_GIVEN_TO_FAMILY,),
)
