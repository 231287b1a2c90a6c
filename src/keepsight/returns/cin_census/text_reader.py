"""Reads a CIN census as text, its groups tied by the identifiers that the rules expect."""

from __future__ import annotations

import polars as pl

from keepsight.kernel.foreign_xml import root_name
from keepsight.kernel.source import UnreadableFile
from keepsight.returns.cin_census.prepared import CALLED, FACTORS
from keepsight.returns.cin_census.reader import (
    CHILD_TABLES,
    LAYOUT,
    is_cin_census,
    what_header_says,
)
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.text_return import TextReturn, by_position, places_of
from keepsight.returns.typed_rows import typed_rows
from keepsight.returns.xml_rows import XmlRows, named_by_line, rows_of

#: Tables whose rows stand in a CIN details group, and how their own rows are known below them.
IN_DETAILS = {
    "Assessments": "AssessmentID",
    "CINPlanDates": "",
    "Section47": "",
    "ChildProtectionPlans": "CPPID",
    "PreProceedings": "",
}

#: Tables one further down: the identifier of the group they stand in, and that group's table.
BELOW = {
    "AssessmentFactors": ("AssessmentID", "Assessments"),
    "Reviews": ("CPPID", "ChildProtectionPlans"),
}


def read_cin_text(content: bytes, name: str) -> TextReturn:
    """The tables of a census under the Department's names; every one is there.

    ``LAchildID`` is the child's own. ``CINdetailsID``, ``AssessmentID`` and ``CPPID`` number the
    groups of the file, which bear no identifier: the row of the group in the file. A row that
    stands in no child with identifiers has none. Raises ``UnreadableFile`` where the file is not
    sound XML, or not a CIN census.
    """
    xml = rows_of(content, name, LAYOUT)
    if not any(xml.tables[table].rows.height for table in CHILD_TABLES) and not is_cin_census(
        content
    ):
        root = (root_name(content) or "nothing")[:60]
        raise UnreadableFile(f"{name} is not a CIN census: it begins with {root} and has no child.")
    rows = {table: text.rows for table, text in xml.tables.items()}
    tables = {"Header": rows["Header"].select(xml.tables["Header"].heading)}
    ids = rows["ChildIdentifiers"].select("_child", "LAchildID").drop_nulls("_child")
    details = {
        table: rows[table].select("_row", pl.col("_parent").cast(pl.String).alias("CINdetailsID"))
        for _, table in BELOW.values()
    }
    for table in CHILD_TABLES:
        tables[CALLED.get(table, table)] = _tied(table, rows[table], ids, details)
    tables[FACTORS] = tables.pop("AssessmentFactors").rename(
        {"AssessmentFactors": "AssessmentFactor"}
    )
    header, _ = typed_rows(xml.tables["Header"], CIN_CENSUS.columns("Header"))
    header = rows["Header"].select("_line").hstack(header.drop("_row"))
    authority, collection, remarks = what_header_says(header)
    places = {CALLED.get(t, t): places_of(rows[t], name, "_line") for t in rows}
    places[FACTORS] = places.pop("AssessmentFactors")
    return TextReturn(
        name,
        "xml",
        tables,
        places,
        _given_twice(xml, ids),
        remarks=(*remarks, *xml.remarks),
        collection=collection,
        authority=authority,
    )


def _given_twice(xml: XmlRows, ids: pl.DataFrame) -> pl.DataFrame:
    """What the file says twice, on the row of its table; the sentence names line and child."""
    if xml.faults.is_empty():
        return xml.faults
    rows = {table: text.rows for table, text in xml.tables.items()}
    places = pl.concat([one.select("_row", "_line", "_child") for one in rows.values()])
    faults = named_by_line(xml.faults, places, ids.select("_child", child_id="LAchildID"))
    return pl.concat(
        by_position(some, rows[str(table)]).with_columns(
            table=pl.lit(CALLED.get(str(table), str(table)))
        )
        for (table,), some in faults.partition_by(
            "table", as_dict=True, maintain_order=True
        ).items()
    )


def _tied(
    table: str, rows: pl.DataFrame, ids: pl.DataFrame, details: dict[str, pl.DataFrame]
) -> pl.DataFrame:
    """A table's fields behind the identifiers that tie its rows."""
    fields = [field.name for field in CIN_CENSUS.tables[table]]
    if table == "ChildIdentifiers":
        return rows.select(fields)
    tied = rows.join(ids, on="_child", how="left", maintain_order="left")
    parent, own = pl.col("_parent").cast(pl.String), pl.col("_row").cast(pl.String)
    if table == "CINdetails":
        return tied.select("LAchildID", own.alias("CINdetailsID"), *fields)
    if table in IN_DETAILS:
        number = IN_DETAILS[table]
        numbered = [own.alias(number)] if number else []
        return tied.select("LAchildID", parent.alias("CINdetailsID"), *numbered, *fields)
    if table in BELOW:
        number, above = BELOW[table]
        tied = tied.join(
            details[above], left_on="_parent", right_on="_row", how="left", maintain_order="left"
        )
        return tied.select("LAchildID", "CINdetailsID", parent.alias(number), *fields)
    return tied.select("LAchildID", *fields)
