"""T21A: the decisions of a conference, with the outline plan, are sent within one working day."""

from keepsight.facts.protection.conference import CONFERENCE_HELD
from keepsight.facts.protection.conference_papers import DECISIONS_SENT
from keepsight.kernel.clock import Clock, Start

CONFERENCE_DECISIONS = Clock(
    code="T21A",
    title="Decisions of a conference",
    why="A plan that nobody received is nobody’s plan.",
    source="Local standard",
    starts=(Start(CONFERENCE_HELD, "protection.conference_decisions"),),
    stops=(DECISIONS_SENT,),
)
