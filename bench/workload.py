"""How long it takes to weigh every child of a council and to say what each worker carries and has room for."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random
from statistics import median
from typing import Any

import polars as pl

from keepsight.facts.need.open_as import open_as, open_on
from keepsight.facts.tables import empty, fact_tables
from keepsight.facts.workforce.case_points import TABLES, case_points
from keepsight.facts.workforce.workload import TABLES as LOAD_TABLES
from keepsight.facts.workforce.workload import worker_loads

#: Children; there is a worker to every fifty.
SIZES = (20_000, 60_000)
AS_AT = date(2026, 3, 31)
SEED = 20260331


def made_up_facts(children: int) -> dict[str, pl.DataFrame]:
    """Open children in households of two, with what is added for some; the same for the same number."""
    random = Random(SEED)
    workers = children // 50

    def day(back: int = 900) -> date:
        return AS_AT - timedelta(days=random.randrange(back))

    rows: dict[str, list[dict[str, Any]]] = {table: [] for table in (*TABLES, *LOAD_TABLES)}
    for child in range(1, children + 1):
        rows["person"].append({"id": child, "child": child, "needs_interpreter": child % 15 == 0})
        rows["household_member"].append({"child": child, "household": f"H{child // 2}"})
        role = "co_worker" if child % 12 == 0 else "lead"
        held = {"worker": 1 + child // 2 % workers, "started_on": day(300)}
        rows["allocation"].append({"child": child, "role_code": "lead", **held})
        if role == "co_worker":
            beside = {"worker": 1 + child % workers, "role_code": role}
            rows["allocation"].append({"child": child, "started_on": day(300), **beside})
        began = day()
        table, begins = random.choice(
            (
                ("protection_plan", "started_on"),
                ("period_of_care", "started_on"),
                ("child_in_need_plan", "started_on"),
                ("assessment", "started_on"),
            )
        )
        rows[table].append({"child": child, begins: began})
        if table == "period_of_care":
            rows["placement"].append({"child": child, "started_on": began, "distance": child % 40})
            rows["proceedings"].append({"child": child, "issued_on": began})
        if child % 9 == 0:
            for code in ("AUT", "MOB"):
                rows["disability"].append({"child": child, "disability_code": code})
    for worker in range(1, workers + 1):
        rows["worker"].append({"id": worker, "full_time_equivalent": 1.0})
        rows["role_held"].append({"worker": worker, "role_code": "social_worker", "team": 1})
    return {table: _frame(table, some) for table, some in rows.items()}


def _frame(table: str, rows: list[dict[str, Any]]) -> pl.DataFrame:
    schema = fact_tables()[table].schema
    if not rows:
        return empty(table)
    full = [{"id": n, "source": "case_list", **row} for n, row in enumerate(rows, 1)]
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in full], schema=schema)


def seconds(facts: Mapping[str, pl.DataFrame], opened: pl.DataFrame, times: int) -> float:
    """Median CPU seconds from facts to what every worker carries."""
    taken = []
    for _ in range(times):
        before = time.process_time()
        worker_loads(facts, case_points(facts, AS_AT, opened=opened), AS_AT)
        taken.append(time.process_time() - before)
    return median(taken)


def measure(sizes: tuple[int, ...] = SIZES) -> Iterator[tuple[str, float, str, float]]:
    """(figure, measured, unit, budget) of each number; the growth is that of each step in size."""
    before = 0.0
    for size in sizes:
        facts = made_up_facts(size)
        opened = open_on(open_as(facts), AS_AT)
        taken = seconds(facts, opened, 5)
        yield (
            f"what {size} children count for, and {size // 50} workers carry",
            taken,
            "s",
            0.5 * size / sizes[0],
        )
        if before:
            yield f"workload, growth to {size} children", taken / before, "times", 3.6
        before = taken
