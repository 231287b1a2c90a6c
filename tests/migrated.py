"""The migrated database of the tests is made once and kept, as long as no migration changes.

Every test process begins with an empty database; migrating it takes seconds, copying it none. Only
SQLite's is kept: PostgreSQL's goes with the private cluster of the run.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / ".venv" / "migrated"
#: What a migration of ours itself runs: triggers and other things that Django knows nothing of.
_OWN = re.compile(r"^\s*from (keepsight\.[\w.]+) import (\w+)", re.MULTILINE)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Before pytest-django makes the database of this process: have it copied where one is kept."""
    from django.db.backends.base.creation import BaseDatabaseCreation

    make = BaseDatabaseCreation.create_test_db

    def create_test_db(self: BaseDatabaseCreation, *args: Any, **said: Any) -> str:
        from django.core import management

        real = management.call_command

        def call_command(name: str, *more: Any, **options: Any) -> Any:
            if name == "migrate" and self.connection.vendor == "sqlite" and KEPT.parent.is_dir():
                return _migrated(self.connection, lambda: real(name, *more, **options))
            return real(name, *more, **options)

        with mock.patch.object(management, "call_command", call_command):
            return make(self, *args, **said)

    mock.patch.object(BaseDatabaseCreation, "create_test_db", create_test_db).start()


def lay_migrated(home: Path) -> bool:
    """Put the kept database into a house's empty folder; False where none is kept yet.

    For houses that processes of their own live in: each would else be migrated from nothing.
    """
    kept = KEPT / f"{_state()}.sqlite3"
    if kept.exists():
        shutil.copy(kept, home / "keepsight.sqlite3")
    return kept.exists()


def _migrated(connection: Any, migrate: Callable[[], Any]) -> Any:
    """Fill the database from the one that is kept; or migrate it, and keep a copy."""
    kept = KEPT / f"{_state()}.sqlite3"
    connection.ensure_connection()
    if kept.exists():
        with closing(sqlite3.connect(kept)) as source:
            source.backup(connection.connection)
        return None
    done = migrate()
    KEPT.mkdir(exist_ok=True)
    own = KEPT / f"{os.getpid()}.making"
    with closing(sqlite3.connect(own)) as target:
        connection.connection.backup(target)
    for old in sorted(KEPT.glob("*.sqlite3"), key=lambda path: path.stat().st_mtime)[:-3]:
        old.unlink(missing_ok=True)
    own.replace(kept)
    return done


def _state() -> str:
    """A hash of every migration of ours, of what they import of ours, and of the libraries' versions."""
    files = sorted((ROOT / "src" / "keepsight").glob("*/migrations/*.py"))
    said = "".join(file.read_text(encoding="utf-8") for file in files)
    for module, name in sorted(set(_OWN.findall(said))):
        for path in (ROOT / "src" / Path(*module.split(".")), Path(*module.split("."), name)):
            file = (ROOT / "src" / path).with_suffix(".py")
            said += file.read_text(encoding="utf-8") if file.exists() else ""
    said += (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return hashlib.sha256(said.encode()).hexdigest()[:20]
