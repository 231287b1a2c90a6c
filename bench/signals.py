"""How long the signals take: all of them over a council's facts in memory, and over one child's."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from statistics import median

import polars as pl

from bench.clocks import of_one_child
from keepsight.signals.evaluator import seen
from tests.unit.signals.made_up import AS_AT, made_up_facts

#: Children.
SIZES = (20_000, 60_000, 180_000)


def seconds(facts: Mapping[str, pl.DataFrame], times: int) -> float:
    """Median CPU seconds from facts to what is seen."""
    taken = []
    for _ in range(times):
        before = time.process_time()
        seen(facts, as_at=AS_AT)
        taken.append(time.process_time() - before)
    return median(taken)


def measure(sizes: tuple[int, ...] = SIZES) -> Iterator[tuple[str, float, str, float]]:
    """(figure, measured, unit, budget) of each number; the growth is that of each step in size."""
    before = 0.0
    for size in sizes:
        facts = made_up_facts(size)
        rows = sum(frame.height for frame in facts.values())
        found = seen(facts, as_at=AS_AT)
        taken = seconds(facts, 3)
        yield (
            f"all signals over all children: {size} children, {rows} facts, {found.height} seen",
            taken,
            "s",
            2.0 * size / sizes[0],
        )
        if before:
            yield f"all signals, growth to {size} children", taken / before, "times", 3.3
        else:
            most = found.group_by("child").len().sort("len", "child")["child"][-1]
            alone = {**of_one_child(facts, most), "coverage": facts["coverage"]}
            yield (
                "all signals, the child with the most to see",
                seconds(alone, 50) * 1000,
                "ms",
                100.0,
            )
        before = taken
