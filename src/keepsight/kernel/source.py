"""What a file from another system looks like once it has been read: tables, rows and their faults.

A reader (``returns/<return>/reader.py``, ``importers/<system>/reader.py``) turns bytes into a
``ReadFile``. It never decides what becomes of a row: that is the importer's work.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import polars as pl

#: One line for each cell that could not be read as what it should be.
FAULTS_SCHEMA: dict[str, pl.DataType] = {
    "table": pl.String(),
    "row": pl.Int64(),
    "column": pl.String(),
    "value": pl.String(),
    "reason": pl.String(),
    "sentence": pl.String(),
}
_NO_FAULTS = pl.DataFrame(schema=FAULTS_SCHEMA)


def no_faults() -> pl.DataFrame:
    """An empty table of faults."""
    return _NO_FAULTS.clone()


class UnreadableFile(Exception):
    """The file as a whole cannot be read; ``str(error)`` is the sentence for the person.

    ``row`` and ``column`` say where reading stopped, when that is known.
    """

    def __init__(self, sentence: str, *, row: int | None = None, column: str | None = None):
        super().__init__(sentence)
        self.row = row
        self.column = column


@dataclass(frozen=True)
class ReadFile:
    """One file (or one folder that is one return) as read.

    ``tables`` maps a table's name to a frame. Every frame has ``_row`` (Int64): the number by which
    a person finds the row again: the line of a CSV (the heading is line 1), the row of a sheet, the
    source line of an XML element. Rows of hierarchical files also have ``_child`` and, below that,
    ``_parent``: the ``_row`` of the element they stand in. All other columns are the source's own
    fields, typed: dates are ``Date``, whole numbers ``Int64``, yes/no ``Boolean``, all else
    ``String`` with blanks as null. A cell that cannot be read is null and stands in ``faults``.
    A code outside its list stays as it came and stands in ``faults`` with the reason
    ``unknown_code``.
    """

    name: str
    source: str  # cin_census, ssda903, annex_a, ssd, case_list
    tables: Mapping[str, pl.DataFrame]
    faults: pl.DataFrame = field(default_factory=no_faults)
    authority: str | None = None  # the three digits, where the file bears them
    collection: str | None = None  # "2025-26", where the file bears it or its dates tell
    #: parts of a folder: table name -> the file it came from, for the ledger
    files: Mapping[str, str] = field(default_factory=dict)
    #: sentences about the file as a whole (a column nobody knows, a column that is missing)
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class SourceSystem:
    """A system whose files Keepsight takes in, declared in ``importers/<system>/<system>.py``.

    ``fills``: the records it can fill, by name. ``propose`` takes the ``ReadFile`` and the name of
    the ID scheme and gives a ``writing.batches.proposal.Proposal`` in which every row read ends in
    exactly one line of ``rows``. ``scheme``: whose local IDs its files bear unless the council
    says that two systems share one.
    """

    code: str
    title: str
    why: str
    source: str
    scheme: str
    fills: tuple[str, ...]
    propose: Callable[[ReadFile, str], Any]
