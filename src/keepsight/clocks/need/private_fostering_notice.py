"""T108A: the council hears of private fostering six weeks before it begins."""

from keepsight.facts.need.private_fostering import ARRANGEMENT_BEGINS, NOTICE_GIVEN
from keepsight.kernel.clock import Clock, Start

PRIVATE_FOSTERING_NOTICE = Clock(
    code="T108A",
    title="Notice of private fostering",
    why="What the council does not know it cannot look at.",
    source="Children (Private Arrangements for Fostering) Regulations 2005",
    starts=(Start(ARRANGEMENT_BEGINS, "need.arrangement_notified", ahead=True),),
    stops=(NOTICE_GIVEN,),
    early=True,
)
