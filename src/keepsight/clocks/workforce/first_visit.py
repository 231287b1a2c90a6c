"""T119: a new worker has seen the child by the day that was set when the child was given to them."""

from keepsight.facts.people.visit import CHILD_SEEN
from keepsight.facts.workforce.allocation import FIRST_VISIT_SET
from keepsight.kernel.clock import Clock, Start

FIRST_VISIT = Clock(
    code="T119",
    title="First visit of a new worker",
    why="A child who has a worker on paper has not met one yet.",
    source="Local standard",
    starts=(Start(FIRST_VISIT_SET, ""),),
    stops=(CHILD_SEEN,),
    stops_by="child",
)
