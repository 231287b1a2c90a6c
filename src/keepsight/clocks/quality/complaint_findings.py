"""T110D: the findings of a panel within five working days."""

from keepsight.facts.quality.complaint import PANEL_FINDINGS_GIVEN, PANEL_HELD
from keepsight.kernel.clock import Clock, Start

COMPLAINT_FINDINGS = Clock(
    code="T110D",
    title="Findings of a panel",
    why="What did they think of it?",
    source="Children Act 1989 Representations Procedure (England) Regulations 2006",
    starts=(Start(PANEL_HELD, "quality.complaint_findings"),),
    stops=(PANEL_FINDINGS_GIVEN,),
    outlives=True,
)
