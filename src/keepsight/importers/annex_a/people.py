"""Who the lists speak of: a child who stands in several of them is one child."""

from __future__ import annotations

import polars as pl

from keepsight.importers.annex_a.dated import BORN, lists_of
from keepsight.importers.annex_a.maps import (
    CHILD,
    DISABLED,
    Lists,
    rows_that_stand,
    with_persons,
)
from keepsight.importers.fitting import longest
from keepsight.importers.taken import Taken, identifiers
from keepsight.importers.whose import persons_of
from keepsight.kernel.source import ReadFile
from keepsight.writing.batches.proposal import PEOPLE


def children(read: ReadFile, taken: Taken, lists: Lists) -> None:
    """The people of lists 1 to 9; of what several lists say of a child the first that is filled."""
    size = longest("Identifier", "value")
    standing = {table: rows_that_stand(read, taken, table, size) for table in lists_of(read)}
    named = [frame.select(number=CHILD, born_on=BORN) for frame in standing.values()]
    nobody = pl.DataFrame(schema={"number": pl.String, "born_on": pl.Date})
    taken.persons = persons_of(pl.concat([nobody, *named]))
    lists.rows = {table: with_persons(taken, table, frame) for table, frame in standing.items()}
    taken.people = (
        taken.persons.select(
            "_person",
            "born_on",
            local_id="number",
            upn=pl.lit(None),
            former_upn=pl.lit(None),
            nhs_number=pl.lit(None),
            expected_on=pl.lit(None),
            family=pl.lit(None),
            _must_exist=pl.lit(False),
        )
        .select(list(PEOPLE))
        .cast(PEOPLE)  # type: ignore[arg-type]
    )
    taken.records["Identifier"] = identifiers(taken.people, taken.scheme)
    taken.records["Person"] = _persons(taken, lists)


def _persons(taken: Taken, lists: Lists) -> pl.DataFrame:
    told = [
        frame.select(
            "_person",
            sex_code="Gender",
            ethnicity_code="Ethnicity",
            is_disabled=pl.col(DISABLED)
            if DISABLED in frame.columns
            else pl.lit(None, dtype=pl.Boolean),
        )
        for frame in lists.rows.values()
    ]
    people = taken.persons.select("_person", "born_on")
    if told:
        said = pl.concat(told).group_by("_person").agg(pl.all().drop_nulls().first())
        people = people.join(said, on="_person", how="left", maintain_order="left")
    return people.with_columns(_key=pl.col("_person"))
