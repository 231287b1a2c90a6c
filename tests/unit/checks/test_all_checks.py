"""All checks over a council's children say of each child what they say of that child alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import polars as pl
import pytest
from rapidfuzz import fuzz

from keepsight.checks.evaluator import (
    SCHEMA,
    all_checks,
    all_figures,
    holes,
    holes_at_night,
    looked_at,
)
from keepsight.checks.people.copied_text import COPIED_TEXT
from keepsight.checks.reporting.confidence import grade
from keepsight.kernel.check import Check, Facts, Part
from tests.unit.checks.made_up import AS_AT, made_up_facts, made_up_texts

A_COUNCIL = 6_000
OF_ALL = ("coverage", "worker", "team", "role_held", "absence")


@pytest.fixture(scope="module")
def facts() -> dict[str, pl.DataFrame]:
    return made_up_facts(A_COUNCIL)


@pytest.fixture(scope="module")
def of_all(facts: dict[str, pl.DataFrame]) -> pl.DataFrame:
    return holes(facts, as_at=AS_AT, ahead=facts)


def of_one(facts: Mapping[str, pl.DataFrame], child: int) -> dict[str, pl.DataFrame]:
    return {
        table: frame if table in OF_ALL else frame.filter(pl.col("child") == child)
        for table, frame in facts.items()
    }


def test_every_check_of_facts_finds_something(of_all: pl.DataFrame) -> None:
    assert dict(of_all.schema) == SCHEMA
    wanted = {one.code for one in all_checks() if one.find is not None}
    assert set(of_all.filter(pl.col("state") == "found")["code"]) == wanted
    untold = of_all.filter(pl.col("state") == "cannot_be_told")
    assert untold.height and untold["sentence"].null_count() == untold.height


def test_what_is_found_of_all_is_found_of_one(
    facts: dict[str, pl.DataFrame], of_all: pl.DataFrame
) -> None:
    by_part = of_all.group_by("code", "part", "state").agg(pl.col("child").first())["child"]
    most = of_all.group_by("child").len().sort("len", "child")["child"].tail(3)
    counted = looked_at(facts, as_at=AS_AT)
    for child in sorted({*by_part, *most})[:40]:
        mine = of_one(facts, child)
        alone = holes(mine, as_at=AS_AT, ahead=mine)
        assert alone.equals(of_all.filter(pl.col("child") == child)), child
        assert looked_at(mine, as_at=AS_AT).equals(counted.filter(pl.col("child") == child))


def test_a_check_that_looks_across_children_is_noticed(facts: dict[str, pl.DataFrame]) -> None:
    """One that takes the last visit of all for that of each child."""

    def across(facts: Facts, as_at: date) -> pl.DataFrame:
        last = facts["visit"]["visited_on"].max()
        return facts["visit"].select(
            "child",
            part=pl.lit("visit"),
            line="id",
            since=pl.lit(None, pl.Date),
            sentence=pl.lit(str(last)),
        )

    late = next(one for one in all_checks() if one.code == "Q05")
    wrong = replace(late, find=across)
    whole = holes(facts, as_at=AS_AT, checks=[wrong])
    differ = [
        child
        for child in whole["child"].unique().sort().to_list()[:20]
        if not holes(of_one(facts, child), as_at=AS_AT, checks=[wrong]).equals(
            whole.filter(pl.col("child") == child)
        )
    ]
    assert differ


def test_copied_text_is_what_comparing_every_pair_finds() -> None:
    """A small reference that compares each text with each of a sibling, on any day and of any length."""
    gathered = made_up_texts(60)
    found = holes_at_night(made_up_facts(60), gathered, as_at=AS_AT, checks=[COPIED_TEXT])
    told = set(found.filter(pl.col("part") == "alike")["line"])
    texts = [row for row in gathered["text"].rows() if row[3] in ("observed", "own_words")]
    ties = set(gathered["sibling"].rows())
    ties |= {(other, child) for child, other in ties}
    wanted = {
        one[1]
        for one in texts
        for other in texts
        if (one[0], other[0]) in ties
        and one[3] == other[3]
        and (one[5] == other[5] or (abs((one[4] - other[4]).days) <= 7))
        and fuzz.ratio(one[5], other[5]) > 90
    }
    assert told == wanted and wanted


def test_a_figure_rests_on_checks_that_there_are() -> None:
    known = {one.code for one in all_checks()}
    known |= {f"{one.code}.{part.code}" for one in all_checks() for part in one.parts}
    assert len(all_figures()) >= 5
    for figure in all_figures():
        assert set(figure.rests_on) <= known, figure.code


@pytest.mark.parametrize(
    ("children", "holes_found", "letter"),
    [(0, 0, "A"), (100, 1, "A"), (99, 1, "B"), (100, 5, "B"), (100, 6, "C"), (3, 1, "C")],
)
def test_a_grade_goes_by_the_share(children: int, holes_found: int, letter: str) -> None:
    assert grade(children, holes_found, AS_AT) == letter


def test_a_check_without_parts_or_that_asks_nothing_is_refused() -> None:
    part = Part("a", "A", "Because.")
    named = {"code": "Q99", "title": "", "why": "", "source": "", "mender": "worker", "told": {}}
    with pytest.raises(ValueError, match="asks nothing"):
        Check(**named, parts=(part,))
    with pytest.raises(ValueError, match="no parts"):
        Check(**named, parts=(part, part), find=lambda facts, day: pl.DataFrame())
    with pytest.raises(ValueError, match="does not read"):
        Check(
            **named,
            parts=(replace(part, rests_on=("visit",)),),
            find=lambda facts, day: pl.DataFrame(),
        )
