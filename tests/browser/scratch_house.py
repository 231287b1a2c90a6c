"""A house of its own for tests that kill it: a copy of the invented council, served by gunicorn.

It may be killed, renewed as a deploy does, filled to the brim, and have its sign-ins aged.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.core import signing

from tests.browser.demo import ROOT, SIGN_IN, answers_at, free_port

DATABASE = "keepsight.sqlite3"
SESSION_SALT = "django.contrib.sessions.SessionStore"
SECONDS_TO_START = 60


class ScratchHouse:
    """One served copy. ``address`` stays the same however often it is stopped and started."""

    def __init__(self, folder: Path, demo: Path):
        self.folder = folder
        folder.mkdir(parents=True)
        shutil.copy(demo / "secret_key", folder / "secret_key")
        with (
            closing(sqlite3.connect(demo / DATABASE)) as source,
            closing(sqlite3.connect(folder / DATABASE)) as copy,
        ):
            source.backup(copy)
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Serve it; returns once it answers."""
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [
                    *(sys.executable, "-P", "-m", "gunicorn", "keepsight.site.wsgi"),
                    *("--bind", f"127.0.0.1:{self.port}", "--worker-class", "gthread"),
                    *("--workers", "1", "--threads", "4", "--log-level", "warning"),
                ],
                env=self._environment(),
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        until = time.monotonic() + SECONDS_TO_START
        while not answers_at(self.address + SIGN_IN):
            if self.process.poll() is not None or time.monotonic() > until:
                raise RuntimeError((self.folder / "log").read_text()[-2000:])
            time.sleep(0.05)

    def kill(self) -> None:
        """As a power cut takes it: no process of it lives to say goodbye."""
        if self.process is not None and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def deploy(self) -> None:
        """New workers take over from the old ones, as a deploy does it."""
        assert self.process is not None
        self.process.send_signal(signal.SIGHUP)

    @contextmanager
    def full_disk(self) -> Iterator[None]:
        """Nothing can be written by the workers, as on a disk that is full."""
        unlimited = resource.RLIM_INFINITY
        workers = self._workers()
        for worker in workers:
            resource.prlimit(worker, resource.RLIMIT_FSIZE, (0, unlimited))
        try:
            yield
        finally:
            for worker in workers:
                resource.prlimit(worker, resource.RLIMIT_FSIZE, (unlimited, unlimited))

    def age_sign_in(self, session: str, seconds: float) -> None:
        """A session counts as this much older, as if nothing had happened for so long."""
        key = (self.folder / "secret_key").read_text()
        with closing(sqlite3.connect(self.folder / DATABASE, timeout=20)) as database, database:
            found = database.execute(
                "SELECT session_data FROM django_session WHERE session_key = ?", (session,)
            )
            said = signing.loads(found.fetchone()[0], key=key, salt=SESSION_SALT)
            said["seen_at"] = said.get("seen_at", time.time()) - seconds
            changed = signing.dumps(said, key=key, salt=SESSION_SALT, compress=True)
            database.execute(
                "UPDATE django_session SET session_data = ? WHERE session_key = ?",
                (changed, session),
            )

    def count(self, table: str) -> int:
        """How many rows a table holds."""
        with closing(sqlite3.connect(self.folder / DATABASE, timeout=20)) as database:
            return int(database.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0])

    def _workers(self) -> list[int]:
        assert self.process is not None
        said = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [int(one) for one in said.split()]

    def _environment(self) -> dict[str, str]:
        kept = {
            name: value
            for name, value in os.environ.items()
            if name != "DATABASE_URL" and not name.startswith(("KEEPSIGHT_", "DJANGO_"))
        }
        return kept | {
            "KEEPSIGHT_HOME": str(self.folder),
            "KEEPSIGHT_DEMO": "1",
            "DJANGO_SETTINGS_MODULE": "keepsight.site.settings",
            "PYTHONPATH": str(ROOT / "src"),
        }
