"""All signals over a council's children say of each child what they say of that child alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from keepsight.facts.tables import empty
from keepsight.kernel.signal import Facts, Signal
from keepsight.signals.evaluator import SCHEMA, all_signals, seen
from keepsight.signals.words import day_in_words, said
from tests.unit.clocks.frames import frame
from tests.unit.signals.made_up import AS_AT, made_up_facts

A_COUNCIL = 20_000
#: What is not about any child alone: of whom a source holds which table.
OF_ALL = ("coverage",)


@pytest.fixture(scope="module")
def facts() -> dict[str, pl.DataFrame]:
    return made_up_facts(A_COUNCIL)


@pytest.fixture(scope="module")
def of_all(facts: dict[str, pl.DataFrame]) -> pl.DataFrame:
    return seen(facts, as_at=AS_AT)


def of_one(facts: Mapping[str, pl.DataFrame], child: int) -> dict[str, pl.DataFrame]:
    return {
        table: frame if table in OF_ALL else frame.filter(pl.col("child") == child)
        for table, frame in facts.items()
    }


def chosen(found: pl.DataFrame) -> list[int]:
    """Children with the most to see, some with a little, so that each signal is seen of one of them."""
    by_signal = found.group_by("signal").agg(pl.col("child").first())["child"]
    most = found.group_by("child").len().sort("len", "child")["child"].tail(3)
    return sorted({*by_signal, *most})


def test_every_signal_is_seen_of_somebody_and_some_cannot_be_told(of_all: pl.DataFrame) -> None:
    for signal in all_signals():
        mine = of_all.filter(pl.col("signal") == signal.code)
        assert "seen" in set(mine["state"]), f"{signal.code} is seen of nobody"
        assert ("cannot_be_told" in set(mine["state"])) == bool(signal.rests_on), signal.code


def test_what_is_seen_of_all_is_seen_of_one(
    facts: dict[str, pl.DataFrame], of_all: pl.DataFrame
) -> None:
    for child in chosen(of_all):
        alone = seen(of_one(facts, child), as_at=AS_AT)
        assert alone.equals(of_all.filter(pl.col("child") == child)), child


def test_a_signal_that_looks_across_children_is_noticed(facts: dict[str, pl.DataFrame]) -> None:
    """One that takes the last placement of all for that of each child."""

    def across(facts: Facts, as_at: date) -> pl.DataFrame:
        return facts["placement"].select(
            "child",
            line="id",
            seen_on=pl.col("started_on").max(),
            since=pl.col("started_on").max(),
            sentence=pl.lit("Placed."),
        )

    broken = replace(signal_of("S03"), tables=("placement",), told={}, see=across)
    of_all = seen(facts, as_at=AS_AT, signals=[broken])
    child = of_all["child"][0]
    alone = seen(of_one(facts, child), as_at=AS_AT, signals=[broken])
    assert alone.height and not alone.equals(of_all.filter(pl.col("child") == child))


def test_a_signal_whose_first_table_has_no_row_is_not_asked() -> None:
    def never(facts: Facts, as_at: date) -> pl.DataFrame:
        raise AssertionError("asked")

    unasked = replace(signal_of("S01"), see=never)
    facts = {table: empty(table) for table in (*unasked.tables, "coverage", "covered_children")}
    found = seen(facts, as_at=AS_AT, signals=[unasked])
    assert found.is_empty() and dict(found.schema) == SCHEMA
    plan = frame("protection_plan", [{"id": 1, "child": 1}])
    with pytest.raises(AssertionError, match="asked"):
        seen({**facts, "protection_plan": plan}, as_at=AS_AT, signals=[unasked])


def signal_of(code: str) -> Signal:
    return next(one for one in all_signals() if one.code == code)


def test_a_sentence_is_said_of_a_table_in_pieces_of_which_one_is_empty() -> None:
    piece = pl.DataFrame({"on": [AS_AT, None], "times": [3, 4]})
    pieces = pl.concat([piece.filter(pl.col("times") > 4), piece, piece], rechunk=False)
    last = pieces.filter(pl.Series([False, False, True, True]))
    sentence = said("{} times since {}, by {}.", "times", day_in_words("on"), 7)
    assert last.select(sentence).to_series().to_list() == [
        "3 times since 31 March 2026, by 7.",
        None,
    ]


def test_before_there_was_a_law_a_signal_sees_nothing() -> None:
    """A page of another date may ask about a day on which no standard was in force: it is answered."""
    early = made_up_facts(50)
    assert seen(early, as_at=date(1999, 1, 4))["signal"].is_in(["S01", "S02", "S03"]).sum() == 0
