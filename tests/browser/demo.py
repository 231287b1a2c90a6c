"""The invented council Calderbeck, made and served as `./run demo` does, once for a whole run.

However many processes test at once, the first makes it, all use it, and the last stops it.
"""

from __future__ import annotations

import fcntl
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.migrated import lay_migrated

ROOT = Path(__file__).resolve().parents[2]
#: The council's people whom journeys are made as, by the role they hold.
PEOPLE = {
    "director": "Ruth Adeyemi",
    "team manager": "Ann Ogden",
    "social worker": "Bev Stott",
    "analyst": "Marta Lindqvist",
    "administrator": "Owen Petrie",
    "coordinator": "Stuart Deering",
    "reviewing officer": "Leonard Osgood",
}
SIGN_IN = "/who-do-you-want-to-be"
SECONDS_TO_START = 60


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address at which the council is served: "http://127.0.0.1:40123"."""
    house = Shared(_folder(tmp_path_factory))
    address = house.enter()
    yield address
    house.leave()


@pytest.fixture(scope="session")
def demo_home(tmp_path_factory: pytest.TempPathFactory, demo: str) -> Path:
    """The folder in which the served council keeps its database; to copy it, never to change it."""
    return _folder(tmp_path_factory) / "demo"


def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What all processes of this run share."""
    folder = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        folder = folder.parent
    return folder / "calderbeck"


class Shared:
    """One served council and how many processes use it, kept in a folder that they share."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.folder.mkdir(exist_ok=True)

    def enter(self) -> str:
        """The council's address; it is made and served first where nobody uses it yet."""
        with self._alone():
            users, address = self._read("users", "0"), self._read("address", "")
            if users == "0":
                address = self._serve()
            self._write("users", str(int(users) + 1))
            return address

    def leave(self) -> None:
        """One user fewer; the last one stops what is served."""
        with self._alone():
            users = int(self._read("users", "0")) - 1
            self._write("users", str(users))
            if users == 0:
                self._stop(int(self._read("process", "0")))

    def _serve(self) -> str:
        (self.folder / "demo").mkdir()
        lay_migrated(self.folder / "demo")
        subprocess.run([*self._command(), "--no-serve"], env=self._environment(), check=True)
        port = free_port()
        log = (self.folder / "log").open("ab")
        served = subprocess.Popen(
            [*self._command(), "--port", str(port)],
            env=self._environment(),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        self._write("process", str(served.pid))
        address = f"http://127.0.0.1:{port}"
        self._write("address", address)
        until = time.monotonic() + SECONDS_TO_START
        while not answers_at(address + SIGN_IN):
            if served.poll() is not None or time.monotonic() > until:
                self._stop(served.pid)
                raise RuntimeError(f"Not served: {(self.folder / 'log').read_text()[-2000:]}")
            time.sleep(0.1)
        return address

    def _stop(self, process: int) -> None:
        try:
            os.kill(process, signal.SIGTERM)
        except ProcessLookupError:
            return
        address, until = self._read("address", ""), time.monotonic() + 15
        while time.monotonic() < until and answers_at(address + SIGN_IN):
            time.sleep(0.1)

    def _command(self) -> list[str]:
        return [sys.executable, "-P", "-m", "keepsight", "demo"]

    def _environment(self) -> dict[str, str]:
        """A house of its own, whatever house and database this run is told of."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if name != "DATABASE_URL" and not name.startswith(("KEEPSIGHT_", "DJANGO_"))
        }
        return kept | {"KEEPSIGHT_HOME": str(self.folder), "PYTHONPATH": str(ROOT / "src")}

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with (self.folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _read(self, name: str, otherwise: str) -> str:
        path = self.folder / name
        return path.read_text("utf-8") if path.exists() else otherwise

    def _write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")


def free_port() -> int:
    """A port of this machine that nobody uses just now."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def answers_at(address: str) -> bool:
    """Whether anything answers at an address."""
    try:
        with urlopen(address, timeout=10):
            return True
    except (URLError, OSError):
        return False
