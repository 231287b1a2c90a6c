"""People at work on a served house whose processes are killed at any moment; what they were shown is kept.

The people are clients over HTTP as browsers are: they sign in, open children, write notes and add
workers, each with a form fetched first. Afterwards everything that was acknowledged must be on the
records, and every child's page that was shown must have its line in the log. Linux alone.
"""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests

ROOT = Path(__file__).resolve().parents[1]
SIGN_IN = "/who-do-you-want-to-be"
ADD_WORKER = "/add-worker"
HIDDEN = re.compile(r'<input type="hidden" name="([a-z]+)" value="([^"]*)">')
SECONDS_TO_START = 90.0
#: While the house is down a client is turned away at once; so often it knocks again.
KNOCKS_EVERY = 0.1


def environment(home: Path, url: str = "") -> dict[str, str]:
    """The environment of a process of this house, whatever house the caller is told of."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DATABASE_URL", "PYTHONDONTWRITEBYTECODE")
        and not name.startswith(("KEEPSIGHT_", "DJANGO_"))
    }
    ours = {
        "PYTHONPYCACHEPREFIX": str(ROOT / ".venv" / "bytecode"),  # as ./run has it
        "DJANGO_SETTINGS_MODULE": "keepsight.site.settings",
        "KEEPSIGHT_HOME": str(home),
        "KEEPSIGHT_DEMO": "1",
        "KEEPSIGHT_LOG": "ERROR",
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
    }
    return kept | ours | ({"DATABASE_URL": url} if url else {})


class Served:
    """A house served as ``./run keepsight serve`` does, on a port of its own."""

    def __init__(self, home: Path, url: str = ""):
        self.environment = environment(home, url)
        self.log = home.parent / f"{home.name}.log"
        with socket.socket() as trial:
            trial.bind(("127.0.0.1", 0))
            self.port = int(trial.getsockname()[1])
        self.address = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Served:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> float:
        """Serve; gives the seconds until the first page was answered."""
        begun = time.monotonic()
        command = [sys.executable, "-P", "-m", "keepsight", "serve", "--port", str(self.port)]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command,
                env=self.environment,
                cwd=ROOT,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        return self.until_it_answers(begun)

    def until_it_answers(self, begun: float) -> float:
        """Seconds from a moment until a page is answered. Raises ``RuntimeError`` where none is."""
        while time.monotonic() - begun < SECONDS_TO_START:
            try:
                if requests.get(self.address + SIGN_IN, timeout=5).status_code == 200:
                    return time.monotonic() - begun
            except requests.RequestException:
                pass
            time.sleep(0.05)
        raise RuntimeError(f"Not served: {self.log.read_text(errors='replace')[-3000:]}")

    def kill_everything(self) -> None:
        """Every process of the house at once, as a power switch does."""
        assert self.process is not None
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def kill_pages(self) -> int:
        """The processes that answer pages; what started them starts others. Gives how many."""
        assert self.process is not None
        killed = 0
        for pid in self._below(self.process.pid):
            started_by = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[-1].split()[1]
            if "gunicorn" in _command(pid) and "gunicorn" in _command(int(started_by)):
                os.kill(pid, signal.SIGKILL)
                killed += 1
        return killed

    def stop(self) -> None:
        """In order, or at once where that hangs."""
        if self.process is None or self.process.poll() is not None:
            return
        os.kill(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.kill_everything()

    def _below(self, pid: int) -> list[int]:
        """Every process that this one started, and those that these started."""
        try:
            said = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        except OSError:
            return []
        return [one for child in map(int, said) for one in (child, *self._below(child))]


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""


@dataclass
class Seen:
    """What the people were shown and told was saved."""

    notes: list[str] = field(default_factory=list)
    workers: list[str] = field(default_factory=list)
    shown: Counter[tuple[int, int]] = field(default_factory=Counter)  # (account, child)
    refused: Counter[int] = field(default_factory=Counter)  # by status
    turned_away: int = 0

    @property
    def acknowledged(self) -> int:
        return len(self.notes) + len(self.workers)


class AtWork:
    """The people of the house, each in a thread of their own, until told to stop."""

    def __init__(self, served: Served, people: dict[str, Any]):
        self.served, self.seen = served, Seen()
        self._stop = threading.Event()
        self._number = iter(range(1, 10**9))
        tasks: list[tuple[int, Callable[[Any], None]]] = [
            (people["administrator"], self._add_worker)
        ]
        for worker in people["workers"]:
            tasks.append((worker["account"], self._task_of(worker)))
        self._threads = [
            threading.Thread(target=self._work, args=task, daemon=True) for task in tasks
        ]

    def __enter__(self) -> AtWork:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join(timeout=60)

    def _work(self, account: int, task: Callable[[Any], None]) -> None:
        session = requests.Session()
        signed_in = False
        while not self._stop.is_set():
            try:
                if not signed_in:
                    signed_in = self._sign_in(session, account)
                else:
                    task(session)
            except requests.RequestException:  # what was under way was not acknowledged
                self.seen.turned_away += 1
                time.sleep(KNOCKS_EVERY)

    def _sign_in(self, session: Any, account: int) -> bool:
        form = _hidden(self._get(session, SIGN_IN))
        return self._led_to(session, SIGN_IN, form | {"account": str(account)}) == "/"

    def _task_of(self, worker: dict[str, Any]) -> Callable[[Any], None]:
        def task(session: Any) -> None:
            number = next(self._number)
            child = worker["children"][number % len(worker["children"])]
            if self._get(session, f"/child/C-{child}").status_code == 200:
                self.seen.shown[worker["account"], child] += 1
            self._write_note(session, f"/child/C-{child}/note", f"Note number {number}, kept.")

        return task

    def _write_note(self, session: Any, path: str, words: str) -> None:
        form = _hidden(self._get(session, path))
        day = {"happened_on-day": "30", "happened_on-month": "3", "happened_on-year": "2026"}
        said = form | day | {"kind_code": "call", "words": words, "own_words": ""}
        if "/note/" in self._led_to(session, path, said):
            self.seen.notes.append(words)

    def _add_worker(self, session: Any) -> None:
        form = _hidden(self._get(session, ADD_WORKER))
        name = f"New worker {next(self._number)}"
        day = {"started_on-day": "2", "started_on-month": "3", "started_on-year": "2026"}
        said = form | day | {"name": name, "staff_number": name}
        if "/workers/" in self._led_to(session, ADD_WORKER, said):
            self.seen.workers.append(name)

    def _get(self, session: Any, path: str) -> Any:
        answer = session.get(self.served.address + path, timeout=20, allow_redirects=False)
        if answer.status_code != 200:
            self.seen.refused[answer.status_code] += 1
        return answer

    def _led_to(self, session: Any, path: str, said: dict[str, str]) -> str:
        """Where a form that was sent led on to, which is how it is told that it was saved; else ""."""
        address = self.served.address + path
        answer = session.post(address, data=said, timeout=20, allow_redirects=False)
        if answer.status_code != 302:
            self.seen.refused[answer.status_code] += 1
            return ""
        return str(answer.headers["Location"])


def _hidden(answer: Any) -> dict[str, str]:
    """The hidden answers of the forms on a page; of several the last that says something."""
    return dict(HIDDEN.findall(answer.text))


def lost(seen: Seen, ask: Callable[[str], list[tuple[Any, ...]]]) -> list[str]:
    """What was acknowledged or shown and is not there; ``ask`` puts a question to the database.

    A page of a child may have more lines than it was seen: one was written down, and the answer
    never came.
    """
    found = []
    for what, told, question in (
        ("note", seen.notes, "SELECT words FROM records_casenote"),
        ("worker", seen.workers, "SELECT name FROM records_worker"),
    ):
        held = Counter(row[0] for row in ask(question))
        found += [f"{what} lost: {one}" for one in told if not held[one]]
        found += [f"{what} twice: {one}" for one in told if held[one] > 1]
    looks = Counter(
        {
            (row[0], row[1]): int(row[2])
            for row in ask(
                "SELECT l.account_id, c.child_id, count(*) FROM access_auditline l "
                "JOIN access_auditchild c ON c.line_id = l.id "
                "WHERE l.act = 'read_child' GROUP BY l.account_id, c.child_id"
            )
        }
    )
    found += [
        f"child C-{child} was shown to account {account} {times} times, {looks[account, child]} on "
        "the log"
        for (account, child), times in seen.shown.items()
        if looks[account, child] < times
    ]
    return found
