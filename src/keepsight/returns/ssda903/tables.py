"""The twelve tables of the SSDA903 return and how a file of one of them is known.

``fields.csv`` and ``codes.csv`` beside this file hold every column and code, in the order of the
Department's CSV files, with the collections in which they hold.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

from keepsight.kernel.foreign_table import heading_key
from keepsight.kernel.foreign_xml import beginning_of, root_name
from keepsight.returns.field import Declared

SSDA903 = Declared(Path(__file__).parent)

#: The outermost element of a return in XML.
ROOT = "EXPSSDA903"


@cache
def _telling_columns() -> dict[str, frozenset[str]]:
    """Each table's columns that no other table has, as they are compared."""
    tables = SSDA903.tables
    uses = Counter(field.name for fields in tables.values() for field in fields)
    return {
        table: frozenset(
            heading_key(word)
            for field in fields
            if uses[field.name] == 1
            for word in (field.name, field.xml_element)
            if word
        )
        for table, fields in tables.items()
    }


def ssda903_table_of(heading: tuple[str, ...]) -> str | None:
    """The table whose columns stand in a heading, in any order and among others; else ``None``.

    A table is known by the columns that no other table has: half of them must be there, and either
    the child's ID or two of them.
    """
    keys = {heading_key(column) for column in heading}
    has_child = bool(keys & {"child", "childid"})
    best: tuple[float, str] | None = None
    for table, telling in _telling_columns().items():
        there = len(keys & telling)
        share = there / len(telling)
        if there >= (1 if has_child else 2) and share >= 0.5 and (best is None or share > best[0]):
            best = (share, table)
    return best[1] if best else None


def is_ssda903_xml(content: bytes) -> bool:
    """Whether a file is an SSDA903 return in XML, told from its first 64 KB without parsing it."""
    root = root_name(content)
    if root is None:
        return False
    return root.upper() == ROOT or (
        root.upper() == "SSDA903" and "<CHILDID" in beginning_of(content)
    )
