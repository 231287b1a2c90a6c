"""How long the checks of the data take: by day over a council's facts and one child's, and by night."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from statistics import median

import polars as pl

from bench.clocks import of_one_child
from keepsight.checks.evaluator import holes, holes_at_night, looked_at
from tests.unit.checks.made_up import AS_AT, made_up_facts, made_up_texts

#: Children.
SIZES = (20_000, 60_000)


def seconds(work: Callable[[], object], times: int) -> float:
    """Median CPU seconds of some work."""
    taken = []
    for _ in range(times):
        before = time.process_time()
        work()
        taken.append(time.process_time() - before)
    return median(taken)


def _by_day(facts: Mapping[str, pl.DataFrame]) -> None:
    holes(facts, as_at=AS_AT, ahead=facts)
    looked_at(facts, as_at=AS_AT)


def measure(sizes: tuple[int, ...] = SIZES) -> Iterator[tuple[str, float, str, float]]:
    """(figure, measured, unit, budget) of each number; the growth is that of each step in size."""
    before = 0.0
    for size in sizes:
        facts, texts = made_up_facts(size), made_up_texts(size)
        found = holes(facts, as_at=AS_AT, ahead=facts)
        rows = sum(frame.height for frame in facts.values())
        by_day = seconds(partial(_by_day, facts), 3)
        yield (
            f"checks by day over all children: {size} children, {rows} facts, {found.height} holes",
            by_day,
            "s",
            3.0 * size / sizes[0],
        )
        by_night = seconds(partial(holes_at_night, facts, texts, as_at=AS_AT), 1)
        yield (
            f"checks by night over all children: {texts['text'].height} texts",
            by_night,
            "s",
            6.0 * size / sizes[0],
        )
        if before:
            grown = (by_day + by_night) / before
            yield f"all checks, growth to {size} children", grown, "times", 3.6
        else:
            most = found.group_by("child").len().sort("len", "child")["child"][-1]
            alone = {**of_one_child(facts, most), "coverage": facts["coverage"]}
            one = seconds(partial(holes, alone, as_at=AS_AT, ahead=alone), 20) * 1000
            yield "all checks by day, the child with the most holes", one, "ms", 150.0
        before = by_day + by_night
