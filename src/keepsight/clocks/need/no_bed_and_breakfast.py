"""T107D: nobody under 18 is in bed and breakfast, not even in an emergency."""

from keepsight.facts.need.bed_and_breakfast_stay import (
    LEFT_BED_AND_BREAKFAST,
    PUT_IN_BED_AND_BREAKFAST,
)
from keepsight.kernel.clock import Clock, Start

NO_BED_AND_BREAKFAST = Clock(
    code="T107D",
    title="No bed and breakfast under 18",
    why="A child among strangers is not safe.",
    source="Statutory guidance on homeless 16 and 17 year olds (April 2018)",
    starts=(Start(PUT_IN_BED_AND_BREAKFAST, "need.bed_and_breakfast"),),
    stops=(LEFT_BED_AND_BREAKFAST,),
)
