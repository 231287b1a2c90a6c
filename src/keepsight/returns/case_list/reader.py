"""Reads the case-system list: a folder of our own CSV files, each known by its columns."""

from __future__ import annotations

from collections.abc import Mapping

from keepsight.kernel.foreign_folder import read_folder
from keepsight.kernel.source import ReadFile
from keepsight.returns.case_list.tables import (
    CASE_LIST,
    case_list_columns,
    case_list_table_of,
)


def read_case_list_folder(files: Mapping[str, bytes], name: str) -> ReadFile:
    """The files (paths and contents) as typed tables named as in ``tables.py``.

    Capitals in codes do not matter; names and all other text come through as they were written.
    Only required columns must be there: any other one may be absent without a word. Raises
    ``UnreadableFile`` where no file is one of the tables, or two are the same one.
    """
    return read_folder(
        files,
        name,
        source="case_list",
        table_of=case_list_table_of,
        columns_of=case_list_columns,
        known=[column.name for table in CASE_LIST.values() for column in table.columns],
    )
