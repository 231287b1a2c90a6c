"""T45A: gatekeeping and allocation by day 2 of proceedings."""

from keepsight.facts.care.proceedings import GATEKEPT, PROCEEDINGS_ISSUED
from keepsight.kernel.clock import Clock, Start

GATEKEEPING = Clock(
    code="T45A",
    title="Gatekeeping",
    why="The right judge, from the second day.",
    source="Family Procedure Rules 2010, practice direction 12A (Public Law Outline)",
    starts=(Start(PROCEEDINGS_ISSUED, "care.gatekeeping"),),
    stops=(GATEKEPT,),
)
