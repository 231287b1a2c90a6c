"""The Standard Safeguarding Dataset's tables and columns, and which of them nothing here fills.

``ssd_columns.csv`` is the list of the dataset (Data to Insight, July 2025): table, position,
field, item reference and type.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from keepsight.facts.people.visit import SSD_TABLES as VISIT_TABLES
from keepsight.facts.tables import fact_tables

#: Tables that no record holds, each with the reason; they are written with their heading alone.
TABLES_NOT_HELD: Mapping[str, str] = {
    "ssd_s251_finance": "the money a placement costs is not a record yet, and its columns are "
    "placeholders in the dataset",
    "ssd_version_log": "it tells versions of another system's scripts; ours stand in the export",
}

#: Columns of the tables that visits are written to, which a visit does not hold.
VISIT_COLUMNS_NOT_HELD: Mapping[str, str] = {
    "cppv_cp_plan_id": "a visit is to the child, whatever plan stands",
    "clav_cla_id": "a visit is to the child, whatever period of care runs",
}


@dataclass(frozen=True)
class SsdColumn:
    """A column of the dataset; ``type`` in the words of its own list (nvarchar, datetime, ...)."""

    table: str
    position: int
    field: str
    item_ref: str
    type: str


@dataclass(frozen=True)
class Filled:
    """How one table of the dataset is written: from which fact table, each column from which of
    its columns. ``kind``: only the rows with this ``kind_code``; empty for all."""

    table: str
    code: str
    columns: Mapping[str, str]
    kind: str = ""


@cache
def ssd_columns() -> Mapping[str, tuple[SsdColumn, ...]]:
    """The columns of every table of the dataset, in their order."""
    text = (files("keepsight.facts") / "ssd_columns.csv").read_text(encoding="utf-8")
    tables: dict[str, list[SsdColumn]] = {}
    for row in csv.DictReader(text.splitlines()):
        column = SsdColumn(
            row["table"], int(row["position"]), row["field"], row["item_ref"], row["type"]
        )
        tables.setdefault(column.table, []).append(column)
    return {
        table: tuple(sorted(columns, key=lambda column: column.position))
        for table, columns in tables.items()
    }


@cache
def filled() -> Mapping[str, Filled]:
    """How each table of the dataset that anything here fills is filled, by the dataset's name."""
    found = {}
    for table in fact_tables().values():
        if table.ssd:
            columns = {column.ssd: column.name for column in table.columns if column.ssd}
            if table.ssd_id:
                columns[table.ssd_id] = "id"
            if table.ssd_child:
                columns[table.ssd_child] = "child"
            found[table.ssd] = Filled(table.ssd, table.code, columns)
    for name, kind, ours in VISIT_TABLES:
        found[name] = Filled(name, "visit", {ssd: column for column, ssd in ours.items()}, kind)
    return found


@cache
def not_held() -> Mapping[str, str]:
    """The reason for every column of the dataset that nothing fills."""
    reasons = dict(VISIT_COLUMNS_NOT_HELD)
    for table in fact_tables().values():
        reasons |= dict(table.not_held)
    for name, reason in TABLES_NOT_HELD.items():
        reasons |= {column.field: reason for column in ssd_columns()[name]}
    return reasons
