"""What stands in a backup, in this order: its first words, each table, each file, its sums.

Each part is one or several lines of JSON. A line that begins with "[" is a row of the table before.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from keepsight.site.backup.columns import Column
from keepsight.site.backup.refusal import Damaged

if TYPE_CHECKING:  # tables load Django, and a command must be listed without it
    from keepsight.site.backup.tables import Line

ROWS_AT_ONCE = 2_000


@dataclass(frozen=True)
class FirstWords:
    """What must be known before the first row.

    ``migrations``: every [app, name] applied. ``next_numbers``: by table, the highest number given.
    ``secret_key``: what the stored files are locked with and set-up codes follow from.
    """

    version: str
    vendor: str
    migrations: list[list[str]]
    next_numbers: dict[str, int]
    secret_key: str
    audit_lines: int
    audit_head: str


@dataclass(frozen=True)
class TableBegins:
    """A table follows: its rows, then ``TableEnds``."""

    name: str
    columns: tuple[Column, ...]
    key: str


@dataclass(frozen=True)
class Rows:
    """Some rows of the table that began."""

    rows: list[list[Any]]


@dataclass(frozen=True)
class TableEnds:
    """How many rows the table had, and the hash of them all in order: of the one spelling that every
    database shares, and of the rows as they were held."""

    name: str
    rows: int
    hash: str
    hash_as_held: str


@dataclass(frozen=True)
class PieceOfFile:
    """A piece of a file; pieces of one file follow each other."""

    name: str
    content: bytes


@dataclass(frozen=True)
class FileEnds:
    """How long the file was, and its hash."""

    name: str
    size: int
    hash: str


@dataclass(frozen=True)
class Sums:
    """The whole: how many tables, rows and files, and one hash over the hashes of all of them."""

    tables: int
    rows: int
    files: int
    hash: str


Part = FirstWords | TableBegins | Rows | TableEnds | PieceOfFile | FileEnds | Sums
KINDS: dict[str, Callable[..., Part]] = {
    "first_words": FirstWords,
    "table": TableBegins,
    "end_of_table": TableEnds,
    "piece": PieceOfFile,
    "end_of_file": FileEnds,
    "sums": Sums,
}


@dataclass
class Summing:
    """Adds up what passes, table by table and file by file."""

    tables: dict[str, TableEnds] = field(default_factory=dict)
    files: dict[str, FileEnds] = field(default_factory=dict)

    def add_table(self, name: str, lines: Iterable[Line]) -> Iterator[bytes]:
        """The rows of one table as they are held, let through; its end stands when they are done."""
        everywhere, as_held, count = hashlib.sha256(), hashlib.sha256(), 0
        for line in lines:
            everywhere.update(line.everywhere + b"\n")
            as_held.update(line.as_held + b"\n")
            count += 1
            yield line.as_held
        self.tables[name] = TableEnds(name, count, everywhere.hexdigest(), as_held.hexdigest())

    def sums(self) -> Sums:
        """The sums of all that passed."""
        tables = [self.tables[name] for name in sorted(self.tables)]
        files = [self.files[name] for name in sorted(self.files)]
        said = [f"{one.name} {one.rows} {one.hash}" for one in tables]
        said += [f"{one.name} {one.size} {one.hash}" for one in files]
        return Sums(
            tables=len(tables),
            rows=sum(one.rows for one in tables),
            files=len(files),
            hash=hashlib.sha256("\n".join(said).encode()).hexdigest(),
        )


def line_of_part(part: Part) -> bytes:
    """A part as its line; rows stand as they are and have none."""
    kind = next(name for name, shape in KINDS.items() if isinstance(part, shape))  # type: ignore[arg-type]
    said = asdict(part)
    if isinstance(part, PieceOfFile):
        said["content"] = base64.b64encode(part.content).decode("ascii")
    return json.dumps({"part": kind} | said, separators=(",", ":"), ensure_ascii=False).encode()


def parts_of(lines: Iterable[bytes]) -> Iterator[Part]:
    """The parts of a backup, its sums last. Raises ``Damaged`` where a sum is not what it should be.

    What comes before its sum is only known to be right once the sum has come.
    """
    reading = _Reading()
    for line in lines:
        yield from reading.take(line)
    if not isinstance(reading.last, Sums):
        raise Damaged("The file does not hold a whole backup.")


class _Reading:
    """Goes through the lines, adding up."""

    def __init__(self) -> None:
        self.last: Part | None = None
        self._summing = Summing()
        self._rows: list[list[Any]] = []
        self._count = 0
        self._digest = hashlib.sha256()

    def take(self, line: bytes) -> Iterator[Part]:
        if line.startswith(b"["):
            self._digest.update(line + b"\n")
            self._count += 1
            self._rows.append(json.loads(line))
            if len(self._rows) < ROWS_AT_ONCE:
                return
            line = b""
        if self._rows:
            yield Rows(self._rows)
            self._rows = []
        if line:
            self.last = self._part(line)
            yield self.last

    def _part(self, line: bytes) -> Part:
        try:
            part = _told(json.loads(line))
        except (ValueError, TypeError, KeyError) as error:
            raise Damaged(
                "The file holds something that no backup of this version holds."
            ) from error
        if isinstance(part, PieceOfFile):
            self._digest.update(part.content)
            self._count += len(part.content)
        elif isinstance(part, TableEnds | FileEnds):
            self._sum_up(part)
        elif isinstance(part, Sums) and part != self._summing.sums():
            raise Damaged("The sums at the end of the file are not those of what it holds.")
        return part

    def _sum_up(self, part: TableEnds | FileEnds) -> None:
        found = (self._count, self._digest.hexdigest())
        said = (
            (part.rows, part.hash_as_held)
            if isinstance(part, TableEnds)
            else (part.size, part.hash)
        )
        if found != said:
            raise Damaged(f"{part.name} is not in the file as it was copied.")
        if isinstance(part, TableEnds):
            self._summing.tables[part.name] = part
        else:
            self._summing.files[part.name] = part
        self._count, self._digest = 0, hashlib.sha256()


def _told(said: dict[str, Any]) -> Part:
    kind = said.pop("part")
    if kind == "table":
        said["columns"] = tuple(Column(**column) for column in said["columns"])
    if kind == "piece":
        said["content"] = base64.b64decode(said["content"])
    return KINDS[kind](**said)
