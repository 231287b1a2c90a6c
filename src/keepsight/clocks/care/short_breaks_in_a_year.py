"""T83B: short breaks together last no more than 75 days in twelve months."""

from keepsight.facts.care.short_break import SHORT_BREAK_ENDED
from keepsight.facts.care.short_break_year import BREAK_OF_A_YEAR
from keepsight.kernel.clock import Clock, Start

SHORT_BREAKS_IN_A_YEAR = Clock(
    code="T83B",
    title="Short breaks in twelve months",
    why="Many short breaks can be a year away from home.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 48",
    starts=(Start(BREAK_OF_A_YEAR, "care.short_breaks_in_a_year"),),
    stops=(SHORT_BREAK_ENDED,),
)
