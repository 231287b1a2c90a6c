"""The files a house keeps beside its database: what was uploaded, and what is being read in."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

#: Folders of the house whose files are copied. ``access/stored_files.py``, ``importers/incoming.py``.
FOLDERS = ("stored", "incoming")
#: What else lies in the house's folder and is made again, or is in the backup in another way.
NOT_COPIED = {
    "secret_key": "stands in the backup's own first lines",
    "static": "made again at start",
    "importing.lock": "holds nothing",
    "demo": "another house",
    "restoring": "a restore that was cut short",
}
LINKED = "backup-under-way-"


@dataclass(frozen=True)
class HeldStill:
    """The files as hard links in a folder of their own: one that is deleted meanwhile is still here."""

    home: Path
    folder: Path

    def look(self) -> None:
        """Hold every file that is there now; those held before stay."""
        for name in FOLDERS:
            for path in _files_in(self.home / name):
                held = self.folder / path.relative_to(self.home)
                if not held.exists():
                    held.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                    _hold(path, held)

    def files(self) -> Iterator[tuple[str, Path]]:
        """Each file's place in the house ("stored/0f3a…") and where it can be read, in order."""
        for path in _files_in(self.folder):
            yield path.relative_to(self.folder).as_posix(), path


@contextmanager
def held_still(home: Path) -> Iterator[HeldStill]:
    """The files of a house, held until this ends. ``look`` before and after the database's moment:
    what a row of it names is then among them."""
    for left in home.glob(f"{LINKED}*"):  # by a backup that was killed
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=LINKED, dir=home) as folder:
        held = HeldStill(home, Path(folder))
        held.look()
        yield held


def is_a_place(name: str) -> bool:
    """Whether a name from a backup is one of a file that a house keeps, and no way out of it."""
    parts = name.split("/")
    return len(parts) > 1 and parts[0] in FOLDERS and all(_is_plain(part) for part in parts)


def _is_plain(part: str) -> bool:
    return part not in ("", ".", "..") and "\\" not in part and "\0" not in part


def _files_in(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (path for path in sorted(folder.rglob("*")) if path.is_file())


def _hold(path: Path, held: Path) -> None:
    """Link a file; copy it where the file system knows no links. One that is gone was deleted."""
    try:
        os.link(path, held)
    except FileNotFoundError:
        return
    except OSError:
        try:
            shutil.copyfile(path, held)
        except FileNotFoundError:
            held.unlink(missing_ok=True)
