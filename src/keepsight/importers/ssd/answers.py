"""Columns in which one cell holds several answers as JSON, and what the records keep of them."""

from __future__ import annotations

import json
import re
from typing import Any

import polars as pl

#: What an answer is that says yes.
YES = frozenset({"y", "yes", "true", "t", "1"})
#: Outcomes whose name is longer than the record keeps.
SHORTER = {
    "specialist_assessment": "specialist",
    "referral_to_other_agency": "other_agency",
    "no_current_eligibility": "none",
}
#: Keys of an outcome that count or comment and are no outcome.
NO_OUTCOME = frozenset({"TOTAL_NO_OF_OUTCOMES", "COMMENTS", "OUTCOME_COMMENTS"})
#: The parts of an address, in the order of its lines.
LINES = ("ROOM", "FLOOR", "FLAT", "BUILDING", "HOUSE", "STREET", "TOWN")
#: A cell that nests deeper than this, or is longer, is no answer.
LONGEST = 20_000


def _parsed(cell: str) -> Any:
    """The cell as JSON; a cell that is none is its own text."""
    if len(cell) > LONGEST or not cell.lstrip().startswith(("{", "[")):
        return cell
    try:
        return json.loads(cell)
    except (ValueError, RecursionError):
        return cell


def _said(cell: str) -> list[str]:
    """The names answered yes in an object, the texts of a list, or the cell's own text."""
    answer = _parsed(cell)
    if isinstance(answer, dict):
        return [str(name) for name, value in answer.items() if str(value).strip().lower() in YES]
    if isinstance(answer, list):
        return [str(one).strip() for one in answer if isinstance(one, str | int) and str(one)]
    return [part for part in re.split(r"[,;|\s]+", str(answer)) if part]


def code_word(text: str) -> str:
    """Words as a code: ``Former Relevant`` is ``former_relevant``."""
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")


def _outcome(cell: str) -> str | None:
    answer = _parsed(cell)
    if not isinstance(answer, dict):
        return code_word(str(answer)) or None
    said = [name for name in _said(cell) if name.upper() not in NO_OUTCOME]
    if not said:
        return None
    code = code_word(re.sub(r"(?i)_FLAG$", "", said[0]))
    return SHORTER.get(code, code)


def _lines(cell: str) -> str | None:
    answer = _parsed(cell)
    if not isinstance(answer, dict):
        return str(answer)
    parts = {str(name).upper(): str(value).strip() for name, value in answer.items() if value}
    number = " ".join(filter(None, (parts.pop("HOUSE", ""), parts.pop("STREET", ""))))
    parts["STREET"] = number
    return "\n".join(parts[name] for name in LINES if parts.get(name)) or None


def _first(cell: str) -> str | None:
    return next(iter(_said(cell)), None)


def _each(column: pl.Series, meant: dict[str, Any], dtype: Any) -> pl.Series:
    return column.replace_strict(meant, default=None, return_dtype=dtype)


def _distinct(column: pl.Series) -> list[str]:
    return column.drop_nulls().unique().to_list()


def outcomes(column: pl.Series) -> pl.Series:
    """The first outcome that is answered yes, as a code: ``NEW_REFERRAL_FLAG`` is ``new_referral``."""
    return _each(column, {cell: _outcome(cell) for cell in _distinct(column)}, pl.String)


def first_yes(column: pl.Series) -> pl.Series:
    """The first name that is answered yes, as it is written; or the cell's own text."""
    return _each(column, {cell: _first(cell) for cell in _distinct(column)}, pl.String)


def all_yes(column: pl.Series) -> pl.Series:
    """Every name that is answered yes, or every text of a list, as lists."""
    answers = {cell: _said(cell) for cell in _distinct(column)}
    lists = pl.DataFrame(
        {"cell": list(answers), "said": list(answers.values())},
        schema={"cell": pl.String, "said": pl.List(pl.String)},
    )
    cells = pl.DataFrame({"cell": column})
    return cells.join(lists, on="cell", how="left", maintain_order="left")["said"]


def address_lines(column: pl.Series) -> pl.Series:
    """The lines of an address, one below the other, without its references to maps."""
    return _each(column, {cell: _lines(cell) for cell in _distinct(column)}, pl.String)


def words_as_codes(column: pl.Series, longest: int) -> pl.Series:
    """Each text as a code of at most ``longest`` characters."""
    meant = {
        cell: SHORTER.get(code_word(cell), code_word(cell))[:longest] for cell in _distinct(column)
    }
    return _each(column, meant, pl.String)
