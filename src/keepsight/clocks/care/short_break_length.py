"""T83A: no short break lasts over seventeen days."""

from keepsight.facts.care.short_break import SHORT_BREAK_BEGAN, SHORT_BREAK_ENDED
from keepsight.kernel.clock import Clock, Start

SHORT_BREAK_LENGTH = Clock(
    code="T83A",
    title="Length of a short break",
    why="A break is a break, and not a way into care.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 48",
    starts=(Start(SHORT_BREAK_BEGAN, "care.short_break"),),
    stops=(SHORT_BREAK_ENDED,),
)
