"""The eleven lists of Annex A, their columns, and how councils spell the answers in them.

``columns.csv`` and ``codes.csv`` beside this file declare both; ``spellings.json`` holds local
spellings found in councils' own exports, each under the one code that it means. Codes are those of
the child in need census and SSDA903 wherever those collections have one.
"""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from keepsight.kernel.foreign_table import Kind, heading_key

_FOLDER = Path(__file__).parent

#: The lists that become records. Lists 10 and 11 (adoption) are read, and rejected by name.
TAKEN = tuple(f"List {number}" for number in range(1, 10))
NOT_TAKEN = ("List 10", "List 11")

#: A sheet is a list if it has this share of the columns that tell the list from the others.
ENOUGH_TO_TELL = 0.4


@dataclass(frozen=True)
class AnnexColumn:
    """One column of one list, under Ofsted's heading. ``code_list`` is empty where it has none."""

    table: str
    title: str
    name: str
    kind: Kind
    code_list: str
    may_be_blank: bool
    other_headings: tuple[str, ...]


@dataclass(frozen=True)
class AnnexCode:
    """One answer: our code, what Ofsted's template writes for it, and what it means."""

    code: str
    written: str
    label: str


def _rows(file: str) -> list[dict[str, str]]:
    with (_FOLDER / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def annex_a_lists() -> Mapping[str, tuple[AnnexColumn, ...]]:
    """Every list (``List 1`` to ``List 11``) with its columns in Ofsted's order."""
    lists: dict[str, list[AnnexColumn]] = {}
    for row in _rows("columns.csv"):
        column = AnnexColumn(
            table=f"List {row['list']}",
            title=row["title"],
            name=row["column"],
            kind=row["kind"],  # type: ignore[arg-type]
            code_list=row["code_list"],
            may_be_blank=row["may_be_blank"] == "yes",
            other_headings=tuple(filter(None, row["other_headings"].split("|"))),
        )
        lists.setdefault(column.table, []).append(column)
    return {name: tuple(columns) for name, columns in lists.items()}


@cache
def annex_a_codes() -> Mapping[str, tuple[AnnexCode, ...]]:
    """Every code list by its name. One code may have two ways in which Ofsted writes it."""
    lists: dict[str, list[AnnexCode]] = {}
    for row in _rows("codes.csv"):
        code = AnnexCode(row["code"], row["written"], row["label"])
        lists.setdefault(row["code_list"], []).append(code)
    return {name: tuple(codes) for name, codes in lists.items()}


def spelling_key(text: str) -> str:
    """An answer as it is compared: words alone, small, whatever stands between them."""
    words = re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(words.split())


@cache
def _spellings(code_list: str) -> Mapping[str, str]:
    """Every known spelling of a list's answers, as compared, and the code that it means."""
    codes = annex_a_codes()[code_list]
    labels = Counter(spelling_key(code.label) for code in codes)
    known = {
        spelling_key(code.label): code.code
        for code in codes
        if labels[spelling_key(code.label)] == 1
    }
    for code, spellings in _all_spellings().get(code_list, {}).items():
        known.update(dict.fromkeys(spellings, code))
    known.update({spelling_key(code.written): code.code for code in codes})
    known.update({spelling_key(code.code): code.code for code in codes})
    return known


@cache
def _all_spellings() -> Mapping[str, Mapping[str, list[str]]]:
    loaded: dict[str, dict[str, list[str]]] = json.loads(
        (_FOLDER / "spellings.json").read_text(encoding="utf-8")
    )
    return loaded


def code_of(code_list: str, answer: str) -> str | None:
    """The code that an answer means, ``None`` where nobody knows it.

    Known are the code itself, Ofsted's own text for it, its meaning, the spellings collected from
    councils, and any text that begins with the code: ``N1 - ...``, ``q) 6: ...``.
    """
    known = _spellings(code_list)
    code = known.get(spelling_key(answer))
    if code is None:
        leading = re.match(r"^\s*(?:[a-z]{1,2}\d?\)\s*)?(\w+)\s*[:\-\u2010-\u2015]", answer)
        if leading and any(leading[1] == one.code for one in annex_a_codes()[code_list]):
            return leading[1]
    return code


def written_of(code_list: str, code: str) -> str:
    """What Ofsted's template writes for a code; the code itself where it has no text for it."""
    return next((one.written for one in annex_a_codes()[code_list] if one.code == code), code)


@cache
def all_headings() -> frozenset[str]:
    """Every heading of every list and every other name under which we know it."""
    return frozenset(
        heading
        for columns in annex_a_lists().values()
        for column in columns
        for heading in (column.name, *column.other_headings)
    )


@cache
def _telling_columns() -> Mapping[str, frozenset[str]]:
    """Each list's columns that no other list has, as they are compared."""
    uses = Counter(column.name for columns in annex_a_lists().values() for column in columns)
    return {
        name: frozenset(heading_key(column.name) for column in columns if uses[column.name] == 1)
        for name, columns in annex_a_lists().items()
    }


def annex_a_list_of(heading: Collection[str], sheet: str = "") -> str | None:
    """The list whose own columns stand in a heading, in any order and among others; else ``None``.

    The sheet's name only helps where the columns leave a doubt: one of them is then enough.
    """
    keys = {heading_key(column) for column in heading}
    best: tuple[float, str] | None = None
    for name, telling in _telling_columns().items():
        there = len(keys & telling)
        named = (
            heading_key(sheet).startswith(heading_key(name))
            and not heading_key(sheet).removeprefix(heading_key(name))[:1].isdigit()
        )
        share = there / len(telling)
        if not there or (share < ENOUGH_TO_TELL and not named):
            continue
        if best is None or share > best[0]:
            best = (share, name)
    return best[1] if best else None
