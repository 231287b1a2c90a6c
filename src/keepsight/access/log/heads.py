"""Heads of the log kept outside the house: one line of JSON for each, oldest first.

Whoever holds such a list, on another machine, can tell a log that was cut short or put back to an
earlier state: the house alone cannot.
"""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

from keepsight.access.log import audit


class NoHeads(ValueError):
    """The file holds no heads of a log."""


def line_of_head(*, now: datetime) -> str:
    """The head of the log as one line: when it was taken, how many lines, the hash of the last."""
    lines, head = audit.head()
    at = now.isoformat(timespec="seconds").replace("+00:00", "Z")
    return json.dumps({"at": at, "lines": lines, "head": head})


def keep_head(file: Path, *, now: datetime, adds: bool) -> None:
    """Write the head to a file, in place of what is there or (``adds``) below it.

    On the disk when this returns. Raises ``OSError`` where it cannot be written.
    """
    said = line_of_head(now=now) + "\n"
    with file.open("a" if adds else "w", encoding="utf-8") as kept:
        kept.write(said)
        kept.flush()
        os.fsync(kept.fileno())


def heads_in(text: str) -> list[tuple[int, str]]:
    """The heads of a file that ``keep_head`` wrote, as ``audit.verify`` takes them.

    Refuses (``NoHeads``) a file with a line that is none, or without any.
    """
    try:
        kept = [json.loads(line) for line in text.splitlines() if line.strip()]
        heads = [(int(one["lines"]), str(one["head"])) for one in kept]
    except (ValueError, KeyError, TypeError) as error:
        raise NoHeads("This is not what audit head writes.") from error
    if not heads:
        raise NoHeads("This holds no head.")
    return heads
