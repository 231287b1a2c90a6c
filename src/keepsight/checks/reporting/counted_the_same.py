"""Q12: the same number on a home page, on its list and in the return, for the same day."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.check import Cell, Check, Facts, Part
from keepsight.kernel.saying import said


def at_night(facts: Facts, as_at: date) -> pl.DataFrame:
    """A row for each number that is not the same everywhere; about no child."""
    rows = facts["counted_thrice"]
    return pl.concat(
        [
            _rows(
                rows.filter(pl.col("page") != pl.col("list")),
                "list",
                said("{}: the page says {}, its list has {} rows.", "figure", "page", "list"),
            ),
            _rows(
                rows.filter(pl.col("page") != pl.col("return")),
                "return",
                said("{}: the page says {}, the return {}.", "figure", "page", "return"),
            ),
        ]
    )


def _rows(found: pl.DataFrame, part: str, sentence: pl.Expr) -> pl.DataFrame:
    return found.select(
        child=pl.lit(None, pl.Int64),
        part=pl.lit(part),
        line=pl.lit(None, pl.Int64),
        since=pl.lit(None, pl.Date),
        sentence=sentence,
    )


COUNTED_THE_SAME = Check(
    code="Q12",
    title="One number, the same everywhere",
    why="Two numbers for one thing, and nobody believes either.",
    source="Local standard: a page, its list and the return of one day agree",
    mender="analyst",
    parts=(
        Part("list", "A page and its list differ", "Tell whoever runs Keepsight.", "counted"),
        Part(
            "return", "A page and the return differ", "Find the children in only one.", "findings"
        ),
    ),
    read_at_night=("counted_thrice",),
    at_night=at_night,
    told={
        f"{title}": Cell(
            "counted_thrice", value="figure", given={"page": page, "list": rows, "return": back}
        )
        for title, page, rows, back in (
            ("12, 12 and 12", 12, 12, 12),
            ("12, 11 and 12", 12, 11, 12),
            ("12, 12 and 13", 12, 12, 13),
            ("12, 12 and no return", 12, 12, None),
            ("12, 11 and 10", 12, 11, 10),
        )
    },
)
