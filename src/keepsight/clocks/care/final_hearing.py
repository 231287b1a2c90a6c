"""T45E: the final hearing by week 26 of proceedings."""

from keepsight.facts.care.proceedings import FINAL_HEARING_HELD, PROCEEDINGS_ISSUED
from keepsight.facts.care.proceedings_extension import PROCEEDINGS_EXTENDED
from keepsight.kernel.clock import Clock, Extension, Start

FINAL_HEARING = Clock(
    code="T45E",
    title="Final hearing",
    why="A decision about a child has a date.",
    source="Family Procedure Rules 2010, practice direction 12A (Public Law Outline)",
    starts=(Start(PROCEEDINGS_ISSUED, "care.final_hearing"),),
    stops=(FINAL_HEARING_HELD,),
    extends=(Extension(PROCEEDINGS_EXTENDED, "care.proceedings_extension", at_most=12),),
)
