"""How many invented lives the two evaluators of clocks read alike: all of them, or it is missed."""

from __future__ import annotations

from collections.abc import Iterator

from tests.unit.clocks import test_reference
from tests.unit.clocks.test_reference import CLOCKS, SHAPES, disagreements, expected_of

LIVES = 100_000
#: Children drawn together for one clock and day.
TOGETHER = 60
#: Seeds that no test draws.
FIRST_SEED = 1_000


def measure() -> Iterator[tuple[str, float, str, float]]:
    """(figure, measured, unit, budget): lives read, and rounds on which the two disagree."""
    clocks = [*CLOCKS, *SHAPES]
    seeds = -(-LIVES // (TOGETHER * len(clocks)))
    before, test_reference.CHILDREN = test_reference.CHILDREN, TOGETHER
    wrong, rounds = 0, 0
    try:
        for clock in clocks:
            for seed in range(FIRST_SEED, FIRST_SEED + seeds):
                wrong += len(disagreements(clock, seed))
                rounds += sum(expected_of(clock, seed)[2].values())
            expected_of.cache_clear()
    finally:
        test_reference.CHILDREN = before
    lives = TOGETHER * len(clocks) * seeds
    yield (
        f"{lives} lives of {len(clocks)} clocks, {rounds} rounds: disagreements",
        wrong,
        "rounds",
        0,
    )
