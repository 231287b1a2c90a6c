"""T22: a conference takes over another council’s plan within fifteen working days of its notice."""

from keepsight.facts.protection.transfer_notice import TRANSFER_CONFERENCE_HELD, TRANSFER_NOTIFIED
from keepsight.kernel.clock import Clock, Start

TRANSFER_CONFERENCE = Clock(
    code="T22",
    title="Conference on a child moving in",
    why="A child who moves must not fall between two councils.",
    source="Local procedure between councils",
    starts=(Start(TRANSFER_NOTIFIED, "protection.transfer_conference"),),
    stops=(TRANSFER_CONFERENCE_HELD,),
)
