"""Q13: how far each published figure can be relied on: A complete, B minor gaps, C do not rely."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.checks.days import number_of
from keepsight.kernel.check import Cell, Check, Facts, Part

GRADES = {"A": "complete", "B": "minor gaps", "C": "do not rely on it"}


def grade(children: int, holes: int, as_at: date) -> str:
    """The grade of a figure that counts so many children, of whom so many have a hole that it rests on.

    A figure of nobody is complete. The shares are ``quality.grade_a`` and ``quality.grade_b``.
    """
    for letter in ("A", "B"):
        if holes * 100 <= children * number_of(f"quality.grade_{letter.lower()}", as_at):
            return letter
    return "C"


def at_night(facts: Facts, as_at: date) -> pl.DataFrame:
    """The figures of the council that cannot be relied on; about no child."""
    rows = [
        (None, "figure", None, None, f"{figure}: holes at {holes:,} of {children:,} children.")
        for figure, children, holes in facts["figure_known"].iter_rows()
        if grade(children, holes, as_at) == "C"
    ]
    schema = {
        "child": pl.Int64, "part": pl.String, "line": pl.Int64, "since": pl.Date,
        "sentence": pl.String,
    }  # fmt: skip
    return pl.DataFrame(rows, schema=schema, orient="row")


CONFIDENCE = Check(
    code="Q13",
    title="Figures not to be relied on",
    why="A figure that nobody can trust must say so before it is read out.",
    source="Local standard; Code of Practice for Statistics: quality said beside the figure",
    mender="analyst",
    parts=(
        Part(
            "figure",
            "A figure with too many holes",
            "Holes at more than five of a hundred children that it counts.",
            "counted",
        ),
    ),
    read_at_night=("figure_known",),
    at_night=at_night,
    told={
        title: Cell("figure_known", value="figure", given={"children": children, "holes": holes})
        for title, children, holes in (
            ("None of 100", 100, 0),
            ("1 of 100", 100, 1),
            ("5 of 100", 100, 5),
            ("6 of 100", 100, 6),
            ("None of none", 0, 0),
            ("1 of 3", 3, 1),
        )
    },
)
