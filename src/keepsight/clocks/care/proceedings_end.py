"""T44: care proceedings end within 26 weeks of issue, eight weeks more for each extension by the court."""

from keepsight.facts.care.proceedings import PROCEEDINGS_ENDED, PROCEEDINGS_ISSUED_AT_ALL
from keepsight.facts.care.proceedings_extension import PROCEEDINGS_EXTENDED
from keepsight.kernel.clock import Clock, Extension, Start

PROCEEDINGS_END = Clock(
    code="T44",
    title="Care proceedings",
    why="A child’s whole childhood waits on a court.",
    source="Children Act 1989, section 32, as amended by the Children and Families Act 2014, section 14",
    starts=(Start(PROCEEDINGS_ISSUED_AT_ALL, "care.proceedings_length"),),
    stops=(PROCEEDINGS_ENDED,),
    extends=(Extension(PROCEEDINGS_EXTENDED, "care.proceedings_extension", at_most=12),),
)
