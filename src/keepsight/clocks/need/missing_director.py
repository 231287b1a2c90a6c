"""T106C: the director knows of a child who is missing for longer than three days."""

from keepsight.facts.need.missing_episode import WENT_MISSING
from keepsight.facts.need.missing_response import DIRECTOR_TOLD
from keepsight.kernel.clock import Clock, Start

MISSING_DIRECTOR = Clock(
    code="T106C",
    title="Director told of a missing child",
    why="Somebody at the top must know which child is out tonight.",
    source="Local standard",
    starts=(Start(WENT_MISSING, "need.missing_director"),),
    stops=(DIRECTOR_TOLD,),
)
