"""T93A: a match is decided within seven working days of the panel."""

from keepsight.facts.permanence.match import MATCH_AT_PANEL, MATCH_DECIDED
from keepsight.kernel.clock import Clock, Start

MATCH_DECISION = Clock(
    code="T93A",
    title="Decision on a match",
    why="A child who has been chosen should not wait to be told.",
    source="Adoption: national minimum standards (2011)",
    starts=(Start(MATCH_AT_PANEL, "permanence.match_decision"),),
    stops=(MATCH_DECIDED,),
)
