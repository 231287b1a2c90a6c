"""T110E: the response to a panel’s findings within fifteen working days."""

from keepsight.facts.quality.complaint import PANEL_ANSWERED, PANEL_FINDINGS_GIVEN
from keepsight.kernel.clock import Clock, Start

COMPLAINT_RESPONSE = Clock(
    code="T110E",
    title="Response to a panel",
    why="And what will the council do about it?",
    source="Children Act 1989 Representations Procedure (England) Regulations 2006",
    starts=(Start(PANEL_FINDINGS_GIVEN, "quality.complaint_response"),),
    stops=(PANEL_ANSWERED,),
    outlives=True,
)
