"""Reads an SSDA903 return as text, from a folder of CSV files or workbooks or from its XML."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from keepsight.kernel.foreign_table import heading_key
from keepsight.kernel.source import UnreadableFile, no_faults
from keepsight.returns.ssda903.collection import collection_of
from keepsight.returns.ssda903.parts import Part, as_written, parts_of
from keepsight.returns.ssda903.prepared import MAY_STAND
from keepsight.returns.ssda903.tables import SSDA903, is_ssda903_xml
from keepsight.returns.text_return import TextReturn, by_position, places_of


def read_ssda903_text(files: Mapping[str, bytes], name: str) -> TextReturn:
    """One return from its files, whatever they are called: CSV, workbooks, or one XML.

    A file's table is known by its columns. Two files with the same table are read behind one
    another. An XML beside CSV files is another return, and is left out. Raises ``UnreadableFile``
    where no file holds a table of the return, or several are returns in XML.
    """
    xml = [file for file, content in files.items() if is_ssda903_xml(content)]
    parts, unread = parts_of({file: files[file] for file in files if file not in xml})
    if parts:
        left_out = [f"{file} was left out: it is a return of its own." for file in xml]
        return _from_parts(parts, name, (*unread.values(), *left_out))
    if len(xml) > 1:
        raise UnreadableFile(f"{name} holds {len(xml)} returns in XML. Check one at a time.")
    if xml:
        return _from_xml(files[xml[0]], xml[0])
    if len(unread) == 1:
        raise UnreadableFile(next(iter(unread.values())))
    if not unread:
        raise UnreadableFile(f"{name} holds no files.")
    raise UnreadableFile(f"{name}: no file holds a table of the SSDA903 return.")


def _from_parts(parts: list[Part], name: str, unread: tuple[str, ...]) -> TextReturn:
    tables: dict[str, pl.DataFrame] = {}
    places: dict[str, pl.DataFrame] = {}
    faults = [no_faults()]
    remarks: list[str] = []
    for table in SSDA903.tables:
        frames, where = [], []
        before = 0
        for part in (part for part in parts if part.table == table):
            frame, said = _under_their_names(part)
            frames.append(frame)
            where.append(places_of(part.text.rows, part.file))
            own = by_position(part.text.faults, part.text.rows, before)
            remarks += said
            if own.height:
                on_rows = pl.col("row").is_not_null()
                faults.append(own.filter(on_rows).with_columns(table=pl.lit(table)))
                remarks += own.filter(~on_rows)["sentence"].to_list()
            before += frame.height
        if frames:
            tables[table] = pl.concat(frames, how="diagonal")
            places[table] = pl.concat(where)
    return TextReturn(
        name,
        "csv",
        tables,
        places,
        pl.concat(faults),
        (*remarks, *unread),
        collection_of(tables),
    )


def _under_their_names(part: Part) -> tuple[pl.DataFrame, list[str]]:
    """A part's cells under the Department's names; and what is to be said of its columns."""
    rows = as_written(part)
    found = {heading_key(heading): heading for heading in reversed(part.text.heading)}
    columns: dict[str, pl.Series] = {}
    missing = []
    for field in SSDA903.tables[part.table]:
        keys = map(heading_key, filter(None, (field.name, field.xml_element)))
        heading = next((found.pop(key) for key in keys if key in found), None)
        if heading is None:
            missing.append(field.name)
        else:
            columns[field.name] = rows[heading]
    for name in MAY_STAND.get(part.table, ()):
        if heading_key(name) in found:
            columns[name] = rows[found.pop(heading_key(name))]
    said = [f"{part.file}: the column {field} is missing." for field in missing]
    said += [
        f"{part.file}: the column {heading[:60]} is not known. It was not read."
        for heading in found.values()
    ]
    return pl.DataFrame([column.alias(name) for name, column in columns.items()]), said


def _from_xml(content: bytes, name: str) -> TextReturn:
    # Loaded for XML alone, which takes a parser: most returns come as CSV files.
    from keepsight.returns.ssda903.xml_reader import text_tables

    texts, twice, remarks = text_tables(content, name)
    faults = [
        by_position(twice.filter(pl.col("table") == table), text.rows)
        for table, text in texts.items()
    ]
    tables = {table: text.rows.select(text.heading) for table, text in texts.items()}
    return TextReturn(
        name,
        "xml",
        tables,
        {table: places_of(text.rows, name, "_line") for table, text in texts.items()},
        faults=pl.concat(faults),
        remarks=remarks,
        collection=collection_of(tables),
    )
