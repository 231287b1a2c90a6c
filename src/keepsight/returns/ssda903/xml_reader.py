"""Reads an SSDA903 return that came as one XML file into the same tables as the CSV files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import polars as pl

from keepsight.kernel.foreign_cell import YES
from keepsight.kernel.foreign_table import TextTable, TypedColumn
from keepsight.kernel.foreign_xml import root_name
from keepsight.kernel.source import ReadFile, UnreadableFile
from keepsight.returns.ssda903.collection import collection_of
from keepsight.returns.ssda903.tables import ROOT, SSDA903, is_ssda903_xml, ssda903_table_of
from keepsight.returns.typed_rows import typed_rows
from keepsight.returns.xml_rows import Layout, named_by_line, rows_of

#: Tables whose fields stand in the child's HEADER itself; the others have an element a row.
IN_THE_HEADER = ("UASC", "AD1", "OC3")

#: Fields that every CSV table repeats from the header; in XML they are said once.
OF_THE_CHILD = ("CHILD", "DOB", "SEX")

#: The header's flag for which the CSV set has the file UASC instead.
FLAG = "UASC"


def _own_fields(table: str) -> tuple[str, ...]:
    return tuple(f.name for f in SSDA903.tables[table] if f.name not in OF_THE_CHILD)


LAYOUT = Layout(
    piece="CHILD",
    child="CHILD",
    rows={
        "CHILD": "Header",
        "EPISODE": "Episodes",
        "AREVIEW": "Reviews",
        "AMISSING": "Missing",
        "AD_PLACED": "PlacedAdoption",
        "PERMANENCE": "PrevPerm",
        "OC2": "OC2",
    },
    columns={
        "Header": (
            *(field.name for field in SSDA903.tables["Header"]),
            FLAG,
            *(name for table in IN_THE_HEADER for name in _own_fields(table)),
        ),
        **{
            table: _own_fields(table)
            for table in SSDA903.tables
            if table != "Header" and table not in IN_THE_HEADER
        },
    },
    spelt={
        table: {f.xml_element: f.name for f in fields if f.xml_element}
        for table, fields in SSDA903.tables.items()
    },
    groups=(ROOT, "HEADER"),
    finds_table=ssda903_table_of,
)


def read_ssda903_xml(content: bytes, name: str, *, collection: str | None = None) -> ReadFile:
    """One return from its XML: tables as ``read_ssda903_folder`` gives them, and ``_child`` besides.

    A row is an element ``CHILD`` (table ``Header``), ``EPISODE``, ``AREVIEW``, ``AMISSING``,
    ``AD_PLACED``, ``PERMANENCE`` or ``OC2``; where a header holds fields of ``UASC``, ``AD1`` or
    ``OC3``, it is a row of that table too. ``CHILD``, ``DOB`` and ``SEX`` are the header's. ``_row``
    counts the rows of the file, ``_line`` is the line.

    Raises ``UnreadableFile`` where the file is not sound XML, or not an SSDA903 return.
    """
    xml = rows_of(content, name, LAYOUT)
    wide = xml.tables["Header"]
    if wide.rows.is_empty() and not is_ssda903_xml(content):
        root = (root_name(content) or "nothing")[:60]
        raise UnreadableFile(f"{name} is not an SSDA903 return: it begins with {root}.")
    tables: dict[str, pl.DataFrame] = {}
    faults = [xml.faults]
    for table in SSDA903.tables:  # Header comes first: the others borrow from it
        text = _text_of(table, wide, xml.tables)
        if text.rows.height or table in LAYOUT.rows.values():
            tables[table], found = _typed_table(table, text, name, tables.get("Header"))
            faults.append(found)
    places = pl.concat([frame.select("_row", "_line", "_child") for frame in tables.values()])
    return ReadFile(
        name=name,
        source="ssda903",
        tables=tables,
        faults=named_by_line(
            pl.concat(faults), places, tables["Header"].select("_child", child_id="CHILD")
        ),
        collection=collection or collection_of(tables),
        files=dict.fromkeys(tables, name),
        remarks=xml.remarks,
    )


def text_tables(
    content: bytes, name: str
) -> tuple[dict[str, TextTable], pl.DataFrame, tuple[str, ...]]:
    """The tables of a return in XML as text, what it gives twice, and what is to be said of the file.

    Rows have ``_row``, ``_child``, ``_parent`` and ``_line``, then the fields of the heading. What
    the CSV files repeat from the header stands in every table. The header has the flag ``UASC``.
    Raises ``UnreadableFile`` as ``read_ssda903_xml``.
    """
    xml = rows_of(content, name, LAYOUT)
    wide = xml.tables["Header"]
    if wide.rows.is_empty() and not is_ssda903_xml(content):
        root = (root_name(content) or "nothing")[:60]
        raise UnreadableFile(f"{name} is not an SSDA903 return: it begins with {root}.")
    of_the_child = wide.rows.select("_child", *OF_THE_CHILD)
    tables: dict[str, TextTable] = {}
    for table, fields in SSDA903.tables.items():
        if table not in IN_THE_HEADER and table not in LAYOUT.rows.values():
            continue  # the XML has no place for it
        text = _text_of(table, wide, xml.tables)
        if table != "Header":
            names = tuple(field.name for field in fields)
            borrowed = [name for name in OF_THE_CHILD if name in names]
            rows = text.rows.join(
                of_the_child.select("_child", *borrowed),
                on="_child",
                how="left",
                maintain_order="left",
            )
            text = TextTable(table, names, rows)
        tables[table] = text
    places = pl.concat(
        [text.rows.select("_row", "_line", "_child") for text in xml.tables.values()]
    )
    ids = wide.rows.select("_child", child_id="CHILD")
    return tables, named_by_line(xml.faults, places, ids), xml.remarks


def _typed_table(
    table: str, text: TextTable, file: str, header: pl.DataFrame | None
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """A table's rows, typed, with what it borrows from ``header`` (``None`` for the header itself)."""
    columns = SSDA903.columns(table, "CHILD")
    if header is None:
        columns = (*columns, TypedColumn(FLAG, "yes_no"))  # its faults count, its value does not
    else:
        ids = header.select("_child", "CHILD")
        rows = text.rows.join(ids, on="_child", how="left", maintain_order="left")
        text = replace(text, heading=("CHILD", *text.heading), rows=rows)
        columns = tuple(column for column in columns if column.name not in ("DOB", "SEX"))
    values, faults = typed_rows(text, columns)
    typed = text.rows.select("_row", "_child", "_line", pl.lit(file).alias("_file"))
    typed = typed.hstack(values.drop("_row"))
    if header is not None:
        borrowed = header.select("_child", "DOB", "SEX")
        typed = typed.join(borrowed, on="_child", how="left", maintain_order="left")
    fields = [field.name for field in SSDA903.tables[table]]
    return typed.select("_row", "_child", "_line", "_file", *fields), faults


def _text_of(table: str, wide: TextTable, tables: Mapping[str, TextTable]) -> TextTable:
    """A table's text: its own rows, or those headers that hold any of its fields."""
    if table == "Header":
        names = (*(field.name for field in SSDA903.tables["Header"]), FLAG)
    elif table in IN_THE_HEADER:
        names = _own_fields(table)
    else:
        return tables[table]
    rows = wide.rows
    if table in IN_THE_HEADER:
        held = pl.any_horizontal(pl.col(names).is_not_null())
        if table == FLAG:
            held |= pl.col(FLAG).str.to_lowercase().is_in(YES).fill_null(False)
        rows = rows.filter(held)
    return TextTable(table, names, rows.select("_row", "_child", "_parent", "_line", *names))
