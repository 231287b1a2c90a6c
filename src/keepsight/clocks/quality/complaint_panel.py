"""T110C: a panel on a complaint within thirty working days."""

from keepsight.facts.quality.complaint import PANEL_ASKED, PANEL_HELD
from keepsight.kernel.clock import Clock, Start

COMPLAINT_PANEL = Clock(
    code="T110C",
    title="Complaint, panel",
    why="The last word before the ombudsman.",
    source="Children Act 1989 Representations Procedure (England) Regulations 2006",
    starts=(Start(PANEL_ASKED, "quality.complaint_panel"),),
    stops=(PANEL_HELD,),
    outlives=True,
)
