"""The private PostgreSQL answers its own user alone, and is gone when the run is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from setup import machine
from setup.environment import SetUpError
from setup.postgres import private_cluster

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def programs() -> Path:
    found = machine.postgres_programs()
    if found is None:
        sentence = f"{machine.POSTGRES.name} is not installed: {Path(__file__).name}"
        if machine.under_ci():
            pytest.fail(sentence, pytrace=False)
        pytest.skip(sentence)
    return found


@pytest.fixture(scope="module")
def url(programs: Path) -> Iterator[str]:
    with private_cluster(programs) as url:
        yield url


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that the account of PostgreSQL may enter too."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o755)
        yield Path(name)


def answers(url: str) -> bool:
    try:
        psycopg.connect(url, connect_timeout=3).close()
    except psycopg.OperationalError:
        return False
    return True


def test_it_answers_on_this_machine_alone(url: str) -> None:
    with psycopg.connect(url) as connection:
        (addresses,) = connection.execute("show listen_addresses").fetchone()
        (encoding,) = connection.execute("show server_encoding").fetchone()
    assert (addresses, encoding) == ("127.0.0.1", "UTF8")


def test_it_plans_alike_at_every_run_and_nothing_holds_it_up(url: str) -> None:
    with psycopg.connect(url) as connection:
        for name, value in (
            ("autovacuum", "off"),
            ("lock_timeout", "1min"),
            ("statement_timeout", "2min"),
        ):
            assert connection.execute(f"show {name}").fetchone() == (value,)


def test_it_refuses_whoever_has_not_its_password(url: str) -> None:
    password = url.split(":")[2].split("@")[0]
    assert answers(url)
    assert not answers(url.replace(password, "wrong"))


def test_it_is_gone_after_an_error(programs: Path) -> None:
    with pytest.raises(RuntimeError), private_cluster(programs) as url:
        assert answers(url)
        raise RuntimeError
    assert not answers(url)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux stops it when its parent is killed")
def test_it_is_gone_when_the_run_is_killed(programs: Path, open_folder: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from setup.postgres import private_cluster\n"
        "with private_cluster(Path(sys.argv[1])) as url: print(url, flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(programs)],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(open_folder)},  # nobody is left to clear it away
        stdout=subprocess.PIPE,
        text=True,
    ) as parent:
        assert parent.stdout is not None
        url = parent.stdout.readline().strip()
        assert answers(url)
        os.kill(parent.pid, signal.SIGKILL)
    deadline = time.monotonic() + 10
    while answers(url) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not answers(url)


@pytest.fixture
def broken_programs(open_folder: Path) -> Path:
    """A PostgreSQL whose initdb fails."""
    initdb = open_folder / "initdb"
    initdb.write_text("#!/bin/sh\necho 'no space left' >&2\nexit 1\n", encoding="utf-8")
    initdb.chmod(0o755)
    return open_folder


def test_a_postgres_that_does_not_start_is_told_in_its_own_words(broken_programs: Path) -> None:
    with pytest.raises(SetUpError, match="no space left"), private_cluster(broken_programs):
        pass


def test_a_postgres_that_may_not_be_run_is_told(broken_programs: Path) -> None:
    (broken_programs / "initdb").chmod(0o644)
    with pytest.raises(SetUpError, match="could not be run"), private_cluster(broken_programs):
        pass
