"""A field of a return, as the return's own ``fields.csv`` and ``codes.csv`` declare it."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from keepsight.kernel.foreign_table import DTYPES, Kind, TypedColumn


@dataclass(frozen=True)
class Code:
    """One code of a list. Collections (``2024-25``) are blank where the list is open on that side."""

    code: str
    label: str
    first_collection: str
    last_collection: str


@dataclass(frozen=True)
class Field:
    """One field: its table, how its cells are read, and the code list it draws on (blank: none).

    ``mandatory`` is the Department's word; a reader only insists on the child's own ID.
    ``xml_element`` is blank where the XML knows the field by the same name or not at all.
    """

    table: str
    name: str
    kind: Kind
    code_list: str
    mandatory: bool
    label: str
    first_collection: str = ""
    last_collection: str = ""
    xml_element: str = ""
    cbds: str = ""  # its number in the Common Basic Data Set


class Declared:
    """The fields and codes of one return, read from its folder."""

    def __init__(self, folder: Path):
        self._folder = folder

    def _rows(self, file: str) -> list[dict[str, str]]:
        with (self._folder / file).open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))

    @cached_property
    def codes(self) -> Mapping[str, tuple[Code, ...]]:
        """Every code list by its name, with the codes of all years."""
        lists: dict[str, list[Code]] = {}
        for row in self._rows("codes.csv"):
            lists.setdefault(row.pop("code_list"), []).append(Code(**row))
        return {name: tuple(codes) for name, codes in lists.items()}

    def codes_in(self, code_list: str, collection: str) -> tuple[str, ...]:
        """The codes of a list that hold in a collection ("2024-25")."""
        return tuple(
            code.code
            for code in self.codes[code_list]
            if code.first_collection <= collection <= (code.last_collection or collection)
        )

    @cached_property
    def tables(self) -> Mapping[str, tuple[Field, ...]]:
        """Every table by its name, its fields in the order of the Department's specification."""
        tables: dict[str, list[Field]] = {}
        for row in self._rows("fields.csv"):
            mandatory = row.pop("mandatory") == "yes"
            field = Field(name=row.pop("field"), mandatory=mandatory, **row)  # type: ignore[arg-type]
            tables.setdefault(field.table, []).append(field)
        return {name: tuple(fields) for name, fields in tables.items()}

    def columns(self, table: str, required: str = "") -> tuple[TypedColumn, ...]:
        """The columns of a table as ``kernel.foreign_table.typed`` wants them.

        ``required``: the one field, the child's ID, whose blank is a fault.
        """
        return tuple(
            TypedColumn(
                field.name,
                field.kind,
                codes=frozenset(code.code for code in self.codes[field.code_list])
                if field.code_list
                else None,
                required=field.name == required,
                aliases=(field.xml_element,) if field.xml_element else (),
            )
            for field in self.tables[table]
        )

    def schema(self, table: str) -> dict[str, object]:
        """The columns of a table and their Polars types, without those that begin with ``_``."""
        return {field.name: DTYPES[field.kind] for field in self.tables[table]}
