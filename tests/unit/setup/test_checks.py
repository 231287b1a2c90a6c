"""A check that fails is shown with what it printed and how to mend it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from setup import checks
from setup.environment import Environment


class ThisPython(Environment):
    """The Python that runs this test, in the project's place."""

    @property
    def python(self) -> Path:
        return Path(sys.executable)


GOOD = checks.Check("format", ("-c", "print('as it should be')"), "Mend the format.")
BAD = checks.Check("lint", ("-c", "print('line 3 is wrong'); raise SystemExit(1)"), "Mend line 3.")


def test_all_that_pass_are_told_briefly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert checks.passed(ThisPython(tmp_path), (GOOD, GOOD))
    printed = capsys.readouterr().out
    assert "All 2 checks passed" in printed
    assert "as it should be" not in printed


def test_one_that_fails_is_told_with_how_to_mend_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not checks.passed(ThisPython(tmp_path), (GOOD, BAD))
    printed = capsys.readouterr().out
    assert "line 3 is wrong\nMend line 3." in printed
    assert "\nlint: failed" in printed


def test_unknown_arguments_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert checks.check(tmp_path, ["--fast"]) == 2
    assert "takes no arguments but --fix" in capsys.readouterr().err


def test_a_persons_own_settings_do_not_reach_checks_and_tests(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://the-real-one")
    monkeypatch.setenv("KEEPSIGHT_HOME", "/the/real/one")
    monkeypatch.setenv("KEEPSIGHT_TEST_POSTGRES", "postgres://for-tests")
    settings = checks.quiet_environment()
    assert "DATABASE_URL" not in settings
    assert "KEEPSIGHT_HOME" not in settings
    assert settings["KEEPSIGHT_TEST_POSTGRES"] == "postgres://for-tests"
