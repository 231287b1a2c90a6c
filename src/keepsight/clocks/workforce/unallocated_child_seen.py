"""T118: a child with no worker is still seen, at least every four weeks."""

from keepsight.facts.people.visit import CHILD_SEEN
from keepsight.facts.workforce.unallocated_spell import NOT_SEEN_BY_A_WORKER
from keepsight.kernel.clock import Clock, Start

UNALLOCATED_CHILD_SEEN = Clock(
    code="T118",
    title="Child with no worker seen",
    why="That nobody holds the child is no reason not to see it.",
    source="Local standard",
    starts=(Start(NOT_SEEN_BY_A_WORKER, "workforce.unallocated_seen"),),
    stops=(CHILD_SEEN,),
    stops_by="child",
    again="workforce.unallocated_seen",
)
