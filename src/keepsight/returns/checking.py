"""Checks the files of a return: reads them, runs the rules, and knows where each finding stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import polars as pl

from keepsight.kernel.source import UnreadableFile
from keepsight.returns.findings import FINDINGS_SCHEMA
from keepsight.returns.prepared import as_text
from keepsight.returns.text_return import TextReturn
from keepsight.returns.unreadable_dates import UNREAD
from keepsight.returns.validation import Validation, validate


@dataclass(frozen=True)
class Checked:
    """A return with what was found in it. ``read``: this year's files, ``previous``: last year's."""

    name: str
    collection: str
    read: TextReturn
    previous: TextReturn | None
    validation: Validation

    @property
    def findings(self) -> pl.DataFrame:
        return self.validation.findings

    @property
    def remarks(self) -> tuple[str, ...]:
        """All that is to be said of the return as a whole."""
        last = self.previous.remarks if self.previous else ()
        of_last = tuple(f"Last year: {remark}" for remark in last)
        return (*self.validation.remarks, *self.read.remarks, *of_last)

    def placed(self, findings: pl.DataFrame) -> pl.DataFrame:
        """Some findings with ``file``, ``line`` and ``value``, the cell as the file has it.

        All three are null for a finding on the whole return; the value also where the field is
        worked out, not read.
        """
        pieces = []
        at = findings.with_row_index("at")
        for (table, field), some in at.partition_by(["table", "field"], as_dict=True).items():
            frame = self.read.tables.get(str(table))
            if table is None or frame is None:
                where = pl.DataFrame(
                    {"file": [None] * some.height, "line": [None] * some.height},
                    schema={"file": pl.String, "line": pl.Int64},
                )
            else:
                where = self.read.places[str(table)][some["row"].cast(pl.UInt32)]
            has = frame is not None and field in frame.columns
            cells = as_text(frame[str(field)]) if has and frame is not None else None
            if cells is not None and cells.dtype == pl.String:
                value = cells.gather(some["row"].cast(pl.UInt32))
            else:
                value = pl.Series([None] * some.height, dtype=pl.String)
            pieces.append(some.hstack(where).with_columns(value.alias("value")))
        if not pieces:
            return findings.with_columns(
                file=pl.lit(None, pl.String),
                line=pl.lit(None, pl.Int64),
                value=pl.lit(None, pl.String),
            )
        return pl.concat(pieces).sort("at").drop("at")


def check_files(
    name: str,
    files: Mapping[str, bytes],
    *,
    collection: str | None = None,
    previous: Mapping[str, bytes] | None = None,
    authority: str | None = None,
    lookups: Mapping[str, pl.DataFrame] | None = None,
    rules: Iterable[str] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Checked:
    """Read the files of a return and check them.

    ``name``: ``"ssda903"`` or ``"cin"``. ``files``, ``previous``: by their names; for CIN one XML,
    for SSDA903 a folder's CSV files or workbooks, or one XML. ``collection`` and ``authority``
    default to what the files say. Raises ``UnreadableFile`` with a sentence where nothing can be
    checked, and ``ValueError`` as ``validate`` does.
    """
    read = read_return(name, files)
    last = read_return(name, previous) if previous else None
    chosen = collection or read.collection
    if chosen is None:
        raise UnreadableFile(
            f"{read.name} does not say which year it is of. Name the collection, as 2025-26."
        )
    if not re.fullmatch(r"20\d\d-\d\d", chosen):
        raise UnreadableFile(f'"{chosen[:20]}" is no collection. Write it as 2025-26.')
    result = validate(
        name,
        read.tables,
        collection=chosen,
        previous=last.tables if last else None,
        rules=rules,
        authority=authority or read.authority,
        file_format=read.file_format,
        lookups=lookups,
        progress=progress,
    )
    result = Validation(pl.concat([result.findings, _unread(read)]), result.status, result.remarks)
    told = read.collection
    if collection and told and told != collection:
        remark = f"The files seem to be of {told}; they were checked as {collection}."
        result = Validation(result.findings, result.status, (remark, *result.remarks))
    return Checked(name, chosen, read, last, result)


def read_return(name: str, files: Mapping[str, bytes]) -> TextReturn:
    """The files of a return as text. Raises ``UnreadableFile``."""
    if name == "cin":
        from keepsight.returns.cin_census.text_reader import read_cin_text

        if len(files) != 1:
            raise UnreadableFile("A CIN census is one XML file. Send one at a time.")
        file, content = next(iter(files.items()))
        return read_cin_text(content, file)
    from keepsight.returns.ssda903.text_reader import read_ssda903_text

    return read_ssda903_text(files, "The return")


def _unread(read: TextReturn) -> pl.DataFrame:
    """What could not be read of the files, as findings on their row and column."""
    faults = read.faults.with_row_index("group")
    return faults.select(
        rule=pl.lit(UNREAD),
        version=pl.lit(None, pl.String),
        severity=pl.lit("error"),
        table="table",
        row="row",
        field="column",
        group=pl.col("group").cast(pl.Int64),
        child=pl.lit(None, pl.String),
        message="sentence",
    ).select(pl.col(name).cast(dtype) for name, dtype in FINDINGS_SCHEMA.items())
