"""The shape of a command of the command line, and how it prints."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

Row = Mapping[str, Any]


class Unusable(Exception):
    """Nothing was done: wrong arguments or input. One sentence; exit 2."""


@dataclass(frozen=True)
class Answer:
    """What a command found: its rows, words for a person, and whether something is wrong."""

    rows: Sequence[Row]
    words: Sequence[str] = ()
    wrong: bool = False
    #: the columns a person is shown, in order; all where empty
    shown: Sequence[str] = ()
    #: writes the answer's JSON where that is no list of rows
    document: Callable[[BinaryIO], None] | None = None


@dataclass(frozen=True)
class Command:
    """One command, declared in ``site/commands/<name>.py``.

    ``arguments`` adds its own to the parser. ``run`` gives an ``Answer``. ``needs_database``: a
    command without one loads no Django.
    """

    name: str
    title: str
    help: str
    run: Callable[[argparse.Namespace], Answer]
    arguments: Callable[[argparse.ArgumentParser], None]
    needs_database: bool = True
    dated: bool = False  # takes --as-at and --known-on


def a_day(text: str) -> date:
    """``2026-03-31`` as a date; refused with a sentence otherwise."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a date. Write it as 2026-03-31."
        ) from None


def can_be_written(json_to: str | None) -> None:
    """Refuse, before anything is done, a file for JSON that cannot be written or is another file.

    ``--json census.xml`` is a slip of who names files to import, and must not write over one.
    """
    if json_to in (None, "-"):
        return
    file = Path(str(json_to))
    if file.exists() and (not file.is_file() or file.suffix != ".json"):
        raise Unusable(f"{file} is there already and is no .json file. Give --json another name.")
    if not os.access(file if file.exists() else file.parent, os.W_OK):
        raise Unusable(f"{file} cannot be written. Give --json another name.")


def show(answer: Answer, json_to: str | None) -> None:
    """Print an answer: as JSON where asked (nothing else then on standard output), else as a table."""
    for line in answer.words:
        print(line, file=sys.stderr if json_to else sys.stdout)
    if json_to and answer.document is not None:
        if json_to == "-":
            answer.document(sys.stdout.buffer)
        else:
            with Path(json_to).open("wb") as file:
                answer.document(file)
    elif json_to:
        text = json.dumps([_plain(row) for row in answer.rows], ensure_ascii=False, indent=1)
        if json_to == "-":
            print(text)
        else:
            Path(json_to).write_text(text + "\n", encoding="utf-8")
    elif answer.rows:
        _table(answer.rows, list(answer.shown) or list(answer.rows[0]))


def said(value: Any) -> Any:
    """A value as JSON holds it: dates as 2026-03-31, moments in UTC with Z."""
    if isinstance(value, datetime):
        moment = value if value.tzinfo else value.replace(tzinfo=UTC)
        return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, list | tuple):
        return [said(v) for v in value]
    if isinstance(value, Mapping):
        return _plain(value)
    return value


def _plain(row: Row) -> dict[str, Any]:
    return {key: said(value) for key, value in row.items()}


def _table(rows: Iterable[Row], columns: list[str]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for column in columns:
        table.add_column(column.replace("_", " "), overflow="fold")
    for row in rows:
        table.add_row(*(_cell(row.get(column)) for column in columns))
    # A terminal has its own width; into a file a line may be as long as it needs.
    console = Console(width=None if sys.stdout.isatty() else 200)
    console.print(table)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(str(v) for v in value)
    return str(said(value))
