"""Reading a backup through without restoring it: every byte is unlocked and every sum made again."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from keepsight.site.backup.locked_file import LockedReader
from keepsight.site.backup.parts import Part, Sums, parts_of
from keepsight.site.backup.refusal import Damaged, NoBackup


def check(path: Path, secret: str) -> Sums:
    """The sums of a backup that is whole. Raises ``WrongKey`` and ``Damaged`` otherwise."""
    with opened(path, secret) as (_, parts):
        (last,) = deque(parts, maxlen=1)  # there are sums at the end, or it was refused
    if not isinstance(last, Sums):
        raise Damaged("The file does not hold a whole backup.")
    return last


@contextmanager
def opened(path: Path, secret: str) -> Iterator[tuple[dict[str, Any], Iterator[Part]]]:
    """A backup's open header and its parts. Raises ``NoBackup`` where the file cannot be read."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise NoBackup(f"{path} cannot be read: {error.strerror}.") from error
    with file:
        reader = LockedReader(file, secret)
        yield reader.header, parts_of(reader.lines())
