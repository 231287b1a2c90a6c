"""`./run` finds a Python, says its commands in plain words, and hands on what it is given."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import run

ROOT = Path(__file__).resolve().parents[3]


def shim(*arguments: str, path: Path) -> subprocess.CompletedProcess[str]:
    """Run the shell shim with only `path` to find programs in."""
    return subprocess.run(
        ["/bin/sh", str(ROOT / "run"), *arguments],
        env={"PATH": str(path), "HOME": str(path)},
        capture_output=True,
        text=True,
    )


def program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder of programs that holds nothing but what the shim needs."""
    dirname = shutil.which("dirname")
    assert dirname
    (tmp_path / "dirname").symlink_to(dirname)
    return tmp_path


def test_without_a_python_a_sentence_says_what_to_do(programs: Path) -> None:
    done = shim(path=programs)
    assert done.returncode == 2
    assert "needs Python 3.11 or later" in done.stderr


def test_an_old_python_is_not_taken(programs: Path) -> None:
    program(programs, "python3", "exit 1")  # what it answers when asked whether it is 3.11
    assert "needs Python 3.11 or later" in shim(path=programs).stderr


def test_a_name_that_refuses_to_run_is_passed_over(programs: Path) -> None:
    program(programs, "python3.11", "echo 'command not found' >&2; exit 127")
    program(programs, "python3", f'exec "{sys.executable}" "$@"')
    done = shim("--help", path=programs)
    assert done.returncode == 0
    assert done.stdout == run.HELP


def test_no_command_and_help_list_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([], ["--help"], ["-h"]):
        assert run.main(arguments) == 0
        printed = capsys.readouterr().out
        assert all(f"./run {name}" in printed for name in run.COMMANDS)


def test_an_unknown_command_is_told_and_does_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["dance"]) == 2
    assert capsys.readouterr().err == "There is no command dance. ./run --help lists them.\n"


@pytest.mark.parametrize(
    ("given", "became"),
    [
        (["keepsight", "due", "--json"], ["-P", "-m", "keepsight", "due", "--json"]),
        (["demo", "--port", "81"], ["-P", "-m", "keepsight", "demo", "--port", "81"]),
        (["bench", "clocks"], ["-m", "bench", "clocks"]),
    ],
)
def test_a_command_gets_its_arguments_as_they_were_given(
    given: list[str], became: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []
    monkeypatch.setattr("setup.environment.Environment.ready", lambda self, lock: self)
    monkeypatch.setattr(run, "become", lambda command: seen.append(command) or 0)
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("KEEPSIGHT_HOME", "kept")
    assert run.main(given) == 0
    assert seen == [[str(ROOT / ".venv/bin/python"), *became]]


def test_what_cannot_be_set_up_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "ROOT", Path("/nonexistent"))
    assert run.main(["keepsight", "due"]) == 2
    assert capsys.readouterr().err.startswith("The file requirements.lock is missing.")


def test_the_ci_script_calls_the_tests() -> None:
    script = ROOT / ".ci/run"
    assert os.access(script, os.X_OK)
    assert script.read_text(encoding="utf-8").rstrip().endswith('exec ./run test "$@"')
