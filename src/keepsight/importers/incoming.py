"""Files that came in through a page: kept under random names until they are done with.

They lie below the house's own folder, readable by the house alone. What they were called stands in
the database, never on the disk and never in a log.
"""

from __future__ import annotations

import os
import secrets
import shutil
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest

MEGABYTE = 1024 * 1024
MOST_A_FILE = 200 * MEGABYTE
MOST_TOGETHER = 1024 * MEGABYTE
MOST_FILES = 100
#: A folder that no upload speaks of is deleted once it is so old (seconds).
FORGOTTEN = 3600


#: Set on a request of which files were left out because they were too large.
TOO_LARGE = "keepsight.too_large"


class NotTaken(Exception):
    """The files are too large, too many or empty; the sentence says so. Nothing of them is kept."""


class Limited(FileUploadHandler):
    """Stands first among the upload handlers: what is too large never reaches the disk.

    The rest of such a file is read past, so that the page can still answer with a sentence.
    """

    def __init__(self, request: HttpRequest | None = None):
        super().__init__(request)
        self.of_file = self.of_all = 0

    def new_file(self, *args: Any, **said: Any) -> None:
        super().new_file(*args, **said)
        self.of_file = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.of_file += len(raw_data)
        self.of_all += len(raw_data)
        if self.of_file > MOST_A_FILE or self.of_all > MOST_TOGETHER:
            if self.request is not None:
                self.request.META[TOO_LARGE] = True
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None


@dataclass(frozen=True)
class Kept:
    """Where files lie: the ``folder``'s random name and ``files``, each [lies as, was called, bytes]."""

    folder: str
    files: list[list[str | int]]

    @property
    def size(self) -> int:
        return sum(int(size) for _, _, size in self.files)


def keep(sent: Iterable[UploadedFile]) -> Kept:
    """Put files away as they came. Raises ``NotTaken`` where they are too large or too many."""
    files = list(sent)
    if len(files) > MOST_FILES:
        raise NotTaken(f"You sent {len(files):,} files. Send at most {MOST_FILES} at once.")
    _measure([(file.name or "file", file.size or 0) for file in files])
    folder = secrets.token_hex(16)
    _path(folder).mkdir(mode=0o700, parents=True)
    kept: list[list[str | int]] = []
    try:
        for file in files:
            name = _free(_shown(file.name or "file"), {str(called) for _, called, _ in kept})
            lies_as = secrets.token_hex(16)
            kept.append([lies_as, name, _write(folder, lies_as, file.chunks())])
            _measure([(str(called), int(size)) for _, called, size in kept])
    except BaseException:
        discard(folder)
        raise
    return Kept(folder, kept)


def contents(kept: Kept) -> dict[str, bytes]:
    """The files by the names they came with. Raises ``FileNotFoundError`` once they are gone."""
    return {
        str(called): (_path(kept.folder) / str(lies_as)).read_bytes()
        for lies_as, called, _ in kept.files
    }


def forget_files(kept: Kept) -> None:
    """Delete the files; what was proposed of them stays."""
    for lies_as, _, _ in kept.files:
        (_path(kept.folder) / str(lies_as)).unlink(missing_ok=True)


def keep_proposal(folder: str, batch: int, content: bytes) -> None:
    """Keep what a batch's file proposes, packed, until it is on the records or thrown away."""
    _path(folder).mkdir(mode=0o700, parents=True, exist_ok=True)
    _write(folder, _proposal(batch), [content])


def proposal(folder: str, batch: int) -> bytes | None:
    """What ``keep_proposal`` kept; None where there is none."""
    path = _path(folder) / _proposal(batch) if folder else None
    return path.read_bytes() if path and path.exists() else None


def discard(folder: str) -> None:
    """Delete everything that lies in a folder."""
    if folder:
        shutil.rmtree(_path(folder), ignore_errors=True)


def discard_all_but(folders: Iterable[str]) -> None:
    """Delete what was left behind by uploads that were cut short before they were written down."""
    known, ground = set(folders), settings.HOME / "incoming"
    for path in ground.iterdir() if ground.is_dir() else ():
        if path.name not in known and time.time() - path.stat().st_mtime > FORGOTTEN:
            shutil.rmtree(path, ignore_errors=True)


def _measure(files: list[tuple[str, int]]) -> None:
    for name, size in files:
        if size > MOST_A_FILE:
            most = MOST_A_FILE // MEGABYTE
            raise NotTaken(f"{_shown(name)} is larger than {most} MB. Nothing was read.")
    if sum(size for _, size in files) > MOST_TOGETHER:
        raise NotTaken("The files are larger than 1 GB together. Send them in parts.")


def _write(folder: str, name: str, pieces: Iterable[bytes]) -> int:
    """Write a file that only the house can read, on the disk when this returns; gives its bytes."""
    size = 0
    path = _path(folder) / name
    path.unlink(missing_ok=True)
    made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(made, "wb") as file:
        for piece in pieces:
            size += len(piece)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return size


def _path(folder: str) -> Path:
    if not folder or not folder.isalnum():
        raise ValueError("This is no folder of files that came in.")
    return settings.HOME / "incoming" / folder


def _proposal(batch: int) -> str:
    return f"{int(batch)}.proposal"


def _shown(name: str) -> str:
    """A name as it may stand on a page: no path, nothing that cannot be printed, not too long."""
    last = PurePosixPath(name.replace("\\", "/")).name or "file"
    plain = "".join(sign for sign in last if sign.isprintable()).strip(". ")
    return plain[-120:] or "file"


def _free(name: str, taken: set[str]) -> str:
    """Two files of one name are those of two folders: the second stands in a folder "2"."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{number}/{name}"
    return free
