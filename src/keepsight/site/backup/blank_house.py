"""The house's folder on a blank machine: nothing of a house may be there, and files come in at the end.

Until then they lie in a folder of their own, which a second try clears away. Loads no Django: the
secret key must be known before the settings are read.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

from keepsight.site.backup.in_place import keep_content, keep_names
from keepsight.site.backup.kept_files import FOLDERS, is_a_place
from keepsight.site.backup.parts import FileEnds, PieceOfFile
from keepsight.site.backup.refusal import Damaged, NoBackup

SECRET = "secret_key"
SETTING = "KEEPSIGHT_SECRET_KEY"
#: Stands while files are being moved to their places: what is there then is no house's.
MOVING = "moving"


class BlankHouse:
    """The folder of a house to be. Refused (``NoBackup``) where it is some house's already."""

    def __init__(self, home: Path, secret_key: str):
        self.home = home
        self.beside = home / "restoring"
        self._secret = secret_key
        self._under_way: tuple[str, Path] | None = None
        self._clear_away()
        self._must_be_blank()
        for name in FOLDERS:
            (self.beside / name).mkdir(mode=0o700, parents=True)
        os.environ[SETTING] = secret_key

    def take(self, part: PieceOfFile | FileEnds) -> None:
        """A piece of a file, kept beside its place. Refused where its name leads out of the house."""
        if not is_a_place(part.name):
            raise Damaged("The backup names a file outside the house.")
        path = self.beside / part.name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if isinstance(part, PieceOfFile):
            opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(opened, "wb") as file:
                file.write(part.content)
            return
        if part.size == 0:
            path.touch(mode=0o600)
        keep_content(path)

    def is_as_copied(self, name: str, size: int, digest: str) -> bool:
        """Whether a file that was taken is on the disk as it was copied."""
        path = self.beside / name
        if not path.is_file() or path.stat().st_size != size:
            return False
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == digest

    def put_in_place(self) -> None:
        """Move files and secret to their places. Until the database is there too, it is no house."""
        (self.beside / MOVING).touch()
        keep_names(self.beside)
        for name in FOLDERS:
            there = self.home / name
            if there.is_dir():
                there.rmdir()  # it is empty, or the folder was not blank
            (self.beside / name).rename(there)
        if not self._is_given():
            made = os.open(self.home / SECRET, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(made, "w") as file:
                file.write(self._secret)
                file.flush()
                os.fsync(file.fileno())
        keep_names(self.home)

    def done(self) -> None:
        """All is in its place."""
        shutil.rmtree(self.beside, ignore_errors=True)

    def _is_given(self) -> bool:
        """Whether this machine is told the secret key by its environment and need not keep it."""
        return self._given == self._secret

    def _clear_away(self) -> None:
        """What a restore that was cut short left behind, also what it had moved already."""
        self._given = os.environ.get(SETTING, "")
        if (self.beside / MOVING).exists():
            for name in FOLDERS:
                shutil.rmtree(self.home / name, ignore_errors=True)
            (self.home / SECRET).unlink(missing_ok=True)
        shutil.rmtree(self.beside, ignore_errors=True)

    def _must_be_blank(self) -> None:
        there = [name for name in FOLDERS if any((self.home / name).glob("*"))]
        secret = self.home / SECRET
        if secret.is_file() and secret.read_text() != self._secret:
            there.insert(0, SECRET)
        if there:
            raise NoBackup(
                f"{self.home} holds a house already ({', '.join(there)}). "
                "Name an empty folder in KEEPSIGHT_HOME."
            )
        if self._given and not self._is_given():
            raise NoBackup(
                f"{SETTING} is not the secret key of the house that was backed up. "
                "Leave it out: the backup brings its own."
            )
