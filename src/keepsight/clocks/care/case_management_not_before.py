"""T45C: no case management hearing before day 12, unless the court directs it."""

from keepsight.facts.care.early_hearing import HEARD_TOO_SOON
from keepsight.facts.care.proceedings import HEARING_DIRECTED_EARLY
from keepsight.kernel.clock import Clock, Start

CASE_MANAGEMENT_NOT_BEFORE = Clock(
    code="T45C",
    title="Case management hearing not before day 12",
    why="A hearing for which nobody could prepare is held twice.",
    source="Family Procedure Rules 2010, practice direction 12A (Public Law Outline)",
    starts=(Start(HEARD_TOO_SOON, "care.case_management_not_before"),),
    stops=(HEARING_DIRECTED_EARLY,),
    early=True,
)
