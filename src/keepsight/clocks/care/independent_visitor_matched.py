"""T85: how long a child waits for an independent visitor; the law sets no limit."""

from keepsight.facts.care.independent_visitor import VISITOR_MATCHED, VISITOR_WANTED
from keepsight.kernel.clock import Clock, Start

INDEPENDENT_VISITOR_MATCHED = Clock(
    code="T85",
    title="Independent visitor",
    why="A child whom nobody visits should not wait unseen.",
    source="Children Act 1989, section 23ZB",
    starts=(Start(VISITOR_WANTED, ""),),
    stops=(VISITOR_MATCHED,),
)
