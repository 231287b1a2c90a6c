"""T10B: a strategy discussion is held within 24 hours of the decision to hold it."""

from keepsight.facts.protection.strategy_minutes import STRATEGY_CALLED, STRATEGY_HELD
from keepsight.kernel.clock import Clock, Start

STRATEGY_DISCUSSION = Clock(
    code="T10B",
    title="Strategy discussion within a day",
    why="What each agency knows must be put together before the next night.",
    source="Local standard",
    starts=(Start(STRATEGY_CALLED, "protection.strategy_in_a_day"),),
    stops=(STRATEGY_HELD,),
)
