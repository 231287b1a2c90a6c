"""Giving a finished file its name, so that it is there whole or not at all, also after a power cut."""

from __future__ import annotations

import os
from pathlib import Path


def give_name(file: Path, name: Path) -> None:
    """Move a file to a name that nothing has. Raises ``FileExistsError`` where something has it."""
    try:
        os.link(file, name)  # unlike a rename, refuses to write over what is there
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if name.exists():
            raise FileExistsError(name) from None
        file.rename(name)
    else:
        file.unlink()
    keep_names(name.parent)


def keep_names(folder: Path) -> None:
    """Have the disk keep the names in a folder as they are now."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def keep_content(file: Path) -> None:
    """Have the disk keep what stands in a file."""
    with file.open("rb") as opened:
        os.fsync(opened.fileno())
