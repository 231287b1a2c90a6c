"""T08B: every assessment, counted from its own start, as the census counts it."""

from keepsight.facts.need.assessment import (
    ASSESSED_CHILD_CLOSED,
    ASSESSMENT_AUTHORISED,
    ASSESSMENT_STARTED,
)
from keepsight.kernel.clock import Clock, Start

ASSESSMENT_FROM_START = Clock(
    code="T08B",
    title="Assessment, from its start",
    why="An assessment that takes too long is out of date before it is used.",
    source="Children in need census, query 8670Q",
    starts=(Start(ASSESSMENT_STARTED, "need.assessment_from_start"),),
    stops=(ASSESSMENT_AUTHORISED,),
    ends=(ASSESSED_CHILD_CLOSED,),
)
