"""A private PostgreSQL for one run of the tests: made in a temporary folder, gone afterwards.

PostgreSQL refuses to run as root, so root runs it as the `postgres` user. It listens on this machine alone and asks
for a password made for the run. It waits for the disk as a council's own must, or Keepsight would not start on it;
its folder lies in memory where there is room, since nothing in it outlives the run. It counts its tables only when
told to: left to itself it may count one between two tests, while it is empty, and then plan for an
empty table when the next test fills it. A statement that is stuck fails with its words, and does not hold up the run.
"""

from __future__ import annotations

import ctypes
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from setup.environment import SetUpError

OWNER = "keepsight"
DATABASE = "keepsight"
SECONDS_TO_START = 30.0
#: Memory that looks like a disk, and the room that the run's database may come to need there.
MEMORY = Path("/dev/shm")
ROOM = 3 * 1024**3
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "max_connections": "60",
    "shared_buffers": "128MB",
    "autovacuum": "off",
    "lock_timeout": "60s",
    "statement_timeout": "120s",
}


@contextmanager
def private_cluster(programs: Path) -> Iterator[str]:
    """Start a cluster of the PostgreSQL in `programs`; yields its URL, and always stops it.

    Raises SetUpError with PostgreSQL's own words where it does not start.
    """
    account = account_to_run_as()
    folder = Path(tempfile.mkdtemp(prefix="keepsight-postgres-", dir=roomy_memory()))
    server = None
    try:
        if account:
            shutil.chown(folder, account)
        password = secrets.token_hex(16)
        make_cluster(programs, folder, password, account)
        port = free_port()
        server = start(programs, folder, port, account)
        make_database(programs, folder, port, password, server)
        yield f"postgres://{OWNER}:{password}@127.0.0.1:{port}/{DATABASE}"
    finally:
        if server:
            stop(server)
        shutil.rmtree(folder, ignore_errors=True)


def roomy_memory() -> Path | None:
    """The folder that lies in memory, where this machine has one with room; None: where files are temporary.

    Whoever names a folder for temporary files is heard.
    """
    try:
        free = shutil.disk_usage(MEMORY).free
    except OSError:
        return None
    fits = free >= ROOM and os.access(MEMORY, os.W_OK) and "TMPDIR" not in os.environ
    return MEMORY if fits else None


def account_to_run_as() -> str | None:
    """The account for PostgreSQL where this process is root, else None: its own."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        raise SetUpError(
            "PostgreSQL may not run as root and there is no account named postgres. "
            "Install the system's own PostgreSQL package, or run this as another user."
        ) from None


def as_account(account: str | None) -> dict[str, Any]:
    """The options of subprocess that run a program as `account`."""
    if account is None:
        return {}
    entry = pwd.getpwnam(account)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def make_cluster(programs: Path, folder: Path, password: str, account: str | None) -> None:
    password_file = folder / "password"
    password_file.touch(mode=0o600)
    password_file.write_text(password, encoding="utf-8")
    if account:
        shutil.chown(password_file, account)
    command = [
        str(programs / "initdb"),
        f"--pgdata={folder / 'data'}",
        f"--username={OWNER}",
        f"--pwfile={password_file}",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
    ]
    try:
        made = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, **as_account(account)
        )
    except OSError as error:
        raise SetUpError(f"PostgreSQL could not be run: {error}.") from None
    if made.returncode != 0:
        raise SetUpError(f"PostgreSQL could not make its files: {made.stderr.strip()}")


def start(programs: Path, folder: Path, port: int, account: str | None) -> subprocess.Popen[bytes]:
    settings = {**SETTINGS, "port": str(port), "unix_socket_directories": str(folder)}
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(
            [str(programs / "postgres"), "-D", str(folder / "data"), *options],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,  # an interrupt on the terminal stops it through `stop` alone
            preexec_fn=stop_with_parent,
            **as_account(account),
        )


def stop_with_parent() -> None:
    """Have Linux stop the server where this process is killed before it can (prctl, 1)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGINT)


def make_database(
    programs: Path, folder: Path, port: int, password: str, server: subprocess.Popen[bytes]
) -> None:
    """Make the database as soon as the server answers."""
    command = [str(programs / "createdb"), "-h", str(folder), "-p", str(port), "-U", OWNER]
    environment = {**os.environ, "PGPASSWORD": password}
    deadline = time.monotonic() + SECONDS_TO_START
    while True:
        made = subprocess.run(
            [*command, DATABASE], cwd=folder, env=environment, capture_output=True, text=True
        )
        if made.returncode == 0:
            return
        if server.poll() is not None or time.monotonic() > deadline:
            log = (folder / "log").read_text(encoding="utf-8", errors="replace")
            raise SetUpError(f"PostgreSQL did not start: {(log or made.stderr).strip()}")
        time.sleep(0.1)


def stop(server: subprocess.Popen[bytes]) -> None:
    """Stop at once: an interrupt ends every connection, and a kill follows if that hangs."""
    if server.poll() is None:
        server.send_signal(signal.SIGINT)
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.send_signal(signal.SIGQUIT)  # takes its children down with it
            server.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
