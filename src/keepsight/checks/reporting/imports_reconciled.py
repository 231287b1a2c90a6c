"""Q11: imports of which not every row is accounted for, or rows wait or were not taken."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.check import Cell, Check, Facts, Part
from keepsight.kernel.saying import said


def at_night(facts: Facts, as_at: date) -> pl.DataFrame:
    """A row for each import and reason; about no child."""
    rows = facts["import_rows"]
    return pl.concat(
        [
            _rows(
                rows.filter(pl.col("read") != pl.col("told_of")),
                "unaccounted",
                said("{}: {} rows were read and {} are accounted for.", "name", "read", "told_of"),
            ),
            _rows(
                rows.filter(pl.col("waiting") > 0),
                "waiting",
                said("{}: rows read {}, waiting for a person {}.", "name", "read", "waiting"),
            ),
            _rows(
                rows.filter(pl.col("rejected") > 0),
                "rejected",
                said("{}: rows read {}, not taken {}.", "name", "read", "rejected"),
            ),
        ]
    )


def _rows(found: pl.DataFrame, part: str, sentence: pl.Expr) -> pl.DataFrame:
    return found.select(
        child=pl.lit(None, pl.Int64),
        part=pl.lit(part),
        line="batch",
        since=pl.lit(None, pl.Date),
        sentence=sentence,
    )


IMPORTS_RECONCILED = Check(
    code="Q11",
    title="What was brought in is accounted for",
    why="A row that was lost on the way is a child of whom the old system knew.",
    source="Local standard: records of several systems brought together and counted",
    mender="analyst",
    parts=(
        Part("unaccounted", "Rows that nobody accounts for", "Where did they go?", "imports"),
        Part("waiting", "Rows that wait for a person", "They stand on no record yet.", "waiting"),
        Part("rejected", "Rows that were not taken", "Each says why; mend the file.", "imports"),
    ),
    read_at_night=("import_rows",),
    at_night=at_night,
    told={
        "Import": Cell("import_rows", value="name", given={"batch": 1}),
        **{
            f"{name} {title}": Cell(
                "import_rows",
                value="name",
                given={"batch": number, "read": 10, "told_of": told, "waiting": waits,
                       "rejected": refused},
            )
            for number, (name, title, told, waits, refused) in enumerate(
                (
                    ("Import", "of 10, all joined", 10, 0, 0),
                    ("Import", "of 10, one lost", 9, 0, 0),
                    ("Import", "of 10, two wait", 10, 2, 0),
                    ("Import", "of 10, one not taken", 10, 0, 1),
                ),
                start=2,
            )
        },
    },
)  # fmt: skip
