"""Whose a row is: the people a file speaks of, and how each of its rows finds one of them.

A file knows a child by its own number. Where one number has two dates of birth, the file speaks of
two children, and only a row that gives its date of birth says which of them it means.
"""

from __future__ import annotations

import polars as pl

#: One line for each person of the file.
PERSONS: dict[str, pl.DataType] = {
    "number": pl.String(),
    "born_on": pl.Date(),
    "_person": pl.Int64(),
}


def persons_of(rows: pl.DataFrame) -> pl.DataFrame:
    """The people in rows with ``number`` and ``born_on``, in the order of the rows (``PERSONS``).

    One for each number and date of birth; a blank date of birth is that of the number's others.
    Rows without a number are nobody.
    """
    pairs = rows.select("number", "born_on").drop_nulls("number").unique(maintain_order=True)
    dated = pairs["born_on"].is_not_null()
    if not dated.all():
        blank_alone = ~pl.col("number").is_in(pairs.filter(dated)["number"].implode())
        pairs = pairs.filter(pl.col("born_on").is_not_null() | blank_alone)
    return pairs.with_row_index("_person").select(
        pl.col("number").cast(pl.String),
        pl.col("born_on").cast(pl.Date),
        pl.col("_person").cast(pl.Int64),
    )


def whose(frame: pl.DataFrame, persons: pl.DataFrame, number: str, born: str = "") -> pl.DataFrame:
    """The frame with ``_person``, and ``_why`` where that is null.

    ``number`` and ``born`` name the frame's columns with the child's number and date of birth. The
    reasons: ``no_child`` (nobody of this number), ``two_children`` (the row does not say which of
    two), ``born_differs`` (``_held`` is the date of birth of the child with this number).
    """
    of_number = persons.group_by("number", maintain_order=True).agg(
        _several=pl.len() > 1, _only=pl.col("_person").first(), _held=pl.col("born_on").first()
    )
    found = frame.join(
        of_number, left_on=number, right_on="number", how="left", maintain_order="left"
    )
    if not born:
        person: pl.Expr = pl.when(~pl.col("_several")).then("_only")
        differs = pl.lit(False)
    else:
        exact = persons.drop_nulls("born_on").rename({"_person": "_exact"})
        found = found.join(
            exact,
            left_on=[number, born],
            right_on=["number", "born_on"],
            how="left",
            maintain_order="left",
        )
        one = ~pl.col("_several") & (pl.col(born).is_null() | pl.col("_held").is_null())
        person = pl.coalesce("_exact", pl.when(one).then("_only"))
        differs = pl.col(born).is_not_null()
    why = (
        pl.when(pl.col("_person").is_not_null())
        .then(None)
        .when(pl.col("_only").is_null())
        .then(pl.lit("no_child"))
        .when(pl.col("_several") & ~differs)
        .then(pl.lit("two_children"))
        .otherwise(pl.lit("born_differs"))
    )
    return (
        found.with_columns(_person=person)
        .with_columns(_why=why)
        .drop("_several", "_only", "_exact", strict=False)
    )
