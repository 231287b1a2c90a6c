"""T45B: the case management hearing by day 18 of proceedings."""

from keepsight.facts.care.proceedings import CASE_MANAGEMENT_HEARD, PROCEEDINGS_ISSUED
from keepsight.kernel.clock import Clock, Start

CASE_MANAGEMENT_HEARING = Clock(
    code="T45B",
    title="Case management hearing",
    why="The timetable for a child’s case is set early.",
    source="Family Procedure Rules 2010, practice direction 12A (Public Law Outline)",
    starts=(Start(PROCEEDINGS_ISSUED, "care.case_management_hearing"),),
    stops=(CASE_MANAGEMENT_HEARD,),
)
