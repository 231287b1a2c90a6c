"""T45D: the issues resolution hearing by the day that the court directs."""

from keepsight.facts.care.proceedings import ISSUES_RESOLUTION_DIRECTED, ISSUES_RESOLUTION_HEARD
from keepsight.kernel.clock import Clock, Start

ISSUES_RESOLUTION_HEARING = Clock(
    code="T45D",
    title="Issues resolution hearing",
    why="Much can be settled before the last day in court.",
    source="Family Procedure Rules 2010, practice direction 12A (Public Law Outline)",
    starts=(Start(ISSUES_RESOLUTION_DIRECTED, ""),),
    stops=(ISSUES_RESOLUTION_HEARD,),
)
