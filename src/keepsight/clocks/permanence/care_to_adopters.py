"""T94: a child who is to be adopted moves in with the adopters within 426 days of entering care."""

from keepsight.facts.permanence.adoptive_placement import PLACED_FOR_ADOPTION
from keepsight.facts.permanence.way_to_adoption import CAME_TO_BE_ADOPTED
from keepsight.kernel.clock import Clock, Start

CARE_TO_ADOPTERS = Clock(
    code="T94",
    title="From entering care to adopters",
    why="A small child counts the days from the first.",
    source="Adoption scorecards, Department for Education",
    starts=(Start(CAME_TO_BE_ADOPTED, "permanence.care_to_adopters"),),
    stops=(PLACED_FOR_ADOPTION,),
    stops_by="child",
)
