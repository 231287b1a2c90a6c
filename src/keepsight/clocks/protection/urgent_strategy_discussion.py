"""T10A: a strategy discussion about a child who cannot wait is held on the same day."""

from keepsight.facts.protection.strategy_minutes import STRATEGY_HELD, URGENT_STRATEGY_CALLED
from keepsight.kernel.clock import Clock, Start

URGENT_STRATEGY_DISCUSSION = Clock(
    code="T10A",
    title="Strategy discussion on the same day",
    why="A child in danger cannot wait for a diary.",
    source="Local standard",
    starts=(Start(URGENT_STRATEGY_CALLED, "protection.strategy_at_once"),),
    stops=(STRATEGY_HELD,),
)
