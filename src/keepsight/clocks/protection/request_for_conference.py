"""T14: whoever arranges conferences is asked within one working day of the decision."""

from keepsight.facts.protection.conference_request import (
    CONFERENCE_DECIDED_ON,
    CONFERENCE_REQUESTED,
)
from keepsight.kernel.clock import Clock, Start

REQUEST_FOR_CONFERENCE = Clock(
    code="T14",
    title="Request for a conference",
    why="Fifteen days are short: none of them may be lost in a tray.",
    source="Local standard",
    starts=(Start(CONFERENCE_DECIDED_ON, "protection.conference_request"),),
    stops=(CONFERENCE_REQUESTED,),
)
