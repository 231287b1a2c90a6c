"""Reads a CIN census: one XML file to a typed table for each repeating element, and the faults."""

from __future__ import annotations

import datetime
import re

import polars as pl

from keepsight.kernel.foreign_xml import beginning_of, root_name
from keepsight.kernel.source import ReadFile, UnreadableFile
from keepsight.returns.cin_census.tables import CIN_CENSUS, GROUPS, ROW_ELEMENTS
from keepsight.returns.typed_rows import typed_rows
from keepsight.returns.xml_rows import PLACE_SCHEMA, Layout, XmlRows, named_by_line, rows_of

#: The child's own ID: the only field whose blank a reader calls a fault.
CHILD_ID = "LAchildID"

#: Tables whose rows stand in a child.
CHILD_TABLES = tuple(table for table in ROW_ELEMENTS.values() if table != "Header")

LAYOUT = Layout(
    piece="Child",
    child="ChildIdentifiers",
    rows=ROW_ELEMENTS,
    columns={
        table: tuple(field.name for field in fields) for table, fields in CIN_CENSUS.tables.items()
    },
    groups=GROUPS,
)

_COLLECTION = re.compile(r"<(?:[\w.-]+:)?Collection>\s*(.{0,40}?)\s*</")
_CHILD_GROUPS = re.compile(r"<(?:[\w.-]+:)?(?:ChildIdentifiers|CINdetails)\b")


def is_cin_census(content: bytes) -> bool:
    """Whether a file is a CIN census, told from its first 64 KB without parsing it.

    Its root is ``Message`` (as in other returns) and its header names the collection ``CIN``; where
    it names none, a child's groups tell.
    """
    if root_name(content) != "Message":
        return False
    start = beginning_of(content)
    named = _COLLECTION.search(start)
    if named and named.group(1):
        return named.group(1).upper() == "CIN"
    return _CHILD_GROUPS.search(start) is not None


def read_cin_census(content: bytes, name: str) -> ReadFile:
    """The tables of a census, every year from 2016-17 on.

    Tables: ``Header`` (one row), ``ChildIdentifiers``, ``ChildCharacteristics``, ``Disabilities``,
    ``CINdetails``, ``Assessments``, ``AssessmentFactors``, ``CINPlanDates``, ``Section47``,
    ``ChildProtectionPlans``, ``Reviews``, ``PreProceedings``; all are there, if need be without
    rows. ``_row`` is the row's number in the file (a line may hold many rows), ``_line`` its line,
    ``_child`` the ``_row`` of the child's identifiers, ``_parent`` the ``_row`` of the element it
    stands in. A row outside of every child has a null ``_child`` and a fault.

    Raises ``UnreadableFile`` where the file is not sound XML, or not a CIN census.
    """
    xml = rows_of(content, name, LAYOUT)
    if not any(xml.tables[table].rows.height for table in CHILD_TABLES) and not is_cin_census(
        content
    ):
        root = (root_name(content) or "nothing")[:60]
        raise UnreadableFile(f"{name} is not a CIN census: it begins with {root} and has no child.")
    tables, faults = _typed_tables(xml)
    authority, collection, remarks = what_header_says(tables["Header"])
    return ReadFile(
        name=name,
        source="cin_census",
        tables=tables,
        faults=faults,
        authority=authority,
        collection=collection,
        remarks=(*remarks, *xml.remarks),
    )


def _typed_tables(xml: XmlRows) -> tuple[dict[str, pl.DataFrame], pl.DataFrame]:
    tables: dict[str, pl.DataFrame] = {}
    faults = [xml.faults]
    for name, text in xml.tables.items():
        required = CHILD_ID if name == "ChildIdentifiers" else ""
        values, found = typed_rows(text, CIN_CENSUS.columns(name, required))
        tables[name] = text.rows.select(*PLACE_SCHEMA).hstack(values.drop("_row"))
        faults.append(found)
    faults += _rows_without_a_child(tables)
    places = pl.concat([table.select("_row", "_line", "_child") for table in tables.values()])
    child_ids = tables["ChildIdentifiers"].select("_child", child_id=CHILD_ID)
    return tables, named_by_line(pl.concat(faults), places, child_ids)


def _rows_without_a_child(tables: dict[str, pl.DataFrame]) -> list[pl.DataFrame]:
    """A fault for each row that stands outside of a child, or in one without identifiers."""
    children = tables["ChildIdentifiers"].select("_child").drop_nulls()
    faults = []
    for name in CHILD_TABLES:
        astray = tables[name].join(children, on="_child", how="anti", maintain_order="left")
        says = (
            "Row {}, column LAchildID: the child has a second ChildIdentifiers. The first was read."
            if name == "ChildIdentifiers"
            else f"Row {{}}, column LAchildID: this {name} stands in no child that has identifiers."
        )
        faults.append(
            astray.select(
                table=pl.lit(name),
                row="_row",
                column=pl.lit(CHILD_ID),
                value=pl.lit(None, pl.String),
                reason=pl.lit("missing_required"),
                sentence=pl.format(says, "_row"),
            )
        )
    return faults


def what_header_says(
    header: pl.DataFrame,
) -> tuple[str | None, str | None, tuple[str, ...]]:
    """Authority, collection and what is odd about them."""
    if header.is_empty():
        return None, None, ("The file has no header: it does not say whose it is, nor its year.",)
    first = header.row(0, named=True)
    remarks: list[str] = []
    if header.height > 1:
        remarks.append(f"The file has {header.height:,} headers. The first was read.")
    authority = first["LEA"]
    if authority is None or not re.fullmatch(r"[0-9]{3}", authority):
        said = f'"{authority[:20]}"' if authority else "blank"
        remarks.append(f"Line {first['_line']}, LEA: {said} is not an authority's three digits.")
        authority = None
    collection = _collection(first["Year"], first["ReferenceDate"])
    if collection is None:
        remarks.append("The header has neither a year nor a reference date that can be read.")
    elif first["Year"] is not None and collection != _ending_in(first["Year"]):
        remarks.append(
            f"The header says the year {first['Year']} but a reference date in {collection}. "
            "The date was followed."
        )
    return authority, collection, tuple(remarks)


def _ending_in(year: int) -> str | None:
    return f"{year - 1}-{year % 100:02d}" if 2000 < year < 2100 else None


def _collection(year: int | None, reference: datetime.date | None) -> str | None:
    """The year a census covers. A reference date of 31 March tells it; else the header's year, which
    is the one it ends in; else the year from 1 April in which the reference date lies."""
    if reference is not None and (reference.month, reference.day) == (3, 31):
        return _ending_in(reference.year)
    if year is not None and _ending_in(year):
        return _ending_in(year)
    if reference is not None:
        return _ending_in(reference.year + (reference.month >= 4))
    return None
