"""T11: council, police and health take part in a strategy discussion, and every action has an owner and a date."""

from keepsight.facts.protection.strategy_minutes import STRATEGY_HELD, STRATEGY_WAS_QUORATE
from keepsight.kernel.clock import Clock, Start

STRATEGY_QUORUM = Clock(
    code="T11",
    title="Quorum of a strategy discussion",
    why="Who was not there did not share what they knew.",
    source="Working Together to Safeguard Children",
    starts=(Start(STRATEGY_HELD, "protection.strategy_quorum"),),
    stops=(STRATEGY_WAS_QUORATE,),
)
