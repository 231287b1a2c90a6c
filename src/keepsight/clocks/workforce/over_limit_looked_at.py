"""T120: a child given to a worker over the limit is looked at again by the day that was set for it."""

from keepsight.facts.workforce.allocation import GIVEN_OVER_LIMIT, TAKEN_OFF_WORKER
from keepsight.kernel.clock import Clock, Start

OVER_LIMIT_LOOKED_AT = Clock(
    code="T120",
    title="Look again at a child given over the limit",
    why="An exception that nobody looks at again is the new limit.",
    source="Local standard",
    starts=(Start(GIVEN_OVER_LIMIT, ""),),
    stops=(TAKEN_OFF_WORKER,),
)
