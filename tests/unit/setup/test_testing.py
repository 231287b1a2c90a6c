"""What `./run test` runs, and what its summary and exit code say of it."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from setup import machine, testing
from setup.environment import Environment, SetUpError


class ThisPython(Environment):
    """The Python that runs this test, in the project's place."""

    @property
    def python(self) -> Path:
        return Path(sys.executable)


@pytest.mark.parametrize(
    ("printed", "last"),
    [
        ("===== 12 passed, 1 skipped in 3.20s =====", "12 passed, 1 skipped in 3.20s"),
        ("\x1b[31m= \x1b[1m2 failed\x1b[0m, 3 passed in 1s =", "2 failed, 3 passed in 1s"),
        ("12 passed in 0.10s", "12 passed in 0.10s"),
    ],
)
def test_the_last_line_of_pytest_is_kept(tmp_path: Path, printed: str, last: str) -> None:
    code = f"print('tests/a.py ..'); print({printed!r})"
    assert testing.shown([sys.executable, "-c", code], tmp_path, {}) == (0, last)


def test_what_is_printed_is_let_through(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = "print('caf\\u00e9', end='', flush=True); raise SystemExit(3)"
    settings = {"PYTHONIOENCODING": "utf-8"}
    assert testing.shown([sys.executable, "-c", code], tmp_path, settings) == (3, "")
    assert capsys.readouterr().out == "café"


@pytest.mark.parametrize(
    ("arguments", "is_run"),
    [
        ([], True),
        (["tests/unit"], False),
        (["tests/integration/test_a.py::test_one"], True),
        (["-k", "one"], True),
    ],
)
def test_the_second_run_is_for_paths_with_marked_tests(
    tmp_path: Path, arguments: list[str], is_run: bool
) -> None:
    for name, text in (("unit/test_b.py", ""), ("integration/test_a.py", testing.MARK)):
        (tmp_path / "tests" / name).parent.mkdir(parents=True)
        (tmp_path / "tests" / name).write_text(text, encoding="utf-8")
    found = testing.files_with_marked_tests(tmp_path, arguments)
    assert found == (["tests/integration/test_a.py"] if is_run else [])


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], dict[str, str]]]:
    """The commands that were to run, with their settings; each collects one test."""
    seen: list[tuple[list[str], dict[str, str]]] = []

    def shown(command: list[str], folder: Path, settings: dict[str, str]) -> tuple[int, str]:
        seen.append((command, settings))
        return 0, "1 passed in 0.01s"

    monkeypatch.setattr(testing, "shown", shown)
    return seen


def test_marked_tests_run_on_both_databases(
    tmp_path: Path, runs: list[tuple[list[str], dict[str, str]]]
) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_a.py").write_text(testing.MARK, encoding="utf-8")
    (tmp_path / "tests" / "test_b.py").write_text("", encoding="utf-8")
    outcomes = testing.passes(ThisPython(tmp_path), [], "postgres://private")
    assert [outcome.what for outcome in outcomes] == ["tests on SQLite", "tests on PostgreSQL"]
    (first, on_sqlite), (second, on_postgres) = runs
    assert testing.MARK not in first
    assert second[-3:] == ["tests/test_a.py", "-m", testing.MARK]
    assert "DATABASE_URL" not in on_sqlite
    assert on_postgres["DATABASE_URL"] == "postgres://private"
    assert on_sqlite[testing.POSTGRES_URL] == "postgres://private"


def test_no_marked_test_at_all_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(testing, "shown", lambda *given: (testing.NOTHING_COLLECTED, ""))
    whole = testing.pytest("x", ThisPython(tmp_path), ["-m", testing.MARK], {})
    part = testing.pytest("x", ThisPython(tmp_path), ["tests/a.py", "-m", testing.MARK], {})
    assert (whole.good, part.good) == (False, True)


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)])
def test_a_missing_database_fails_only_under_ci(
    ci: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", ci)
    outcome = testing.absent(machine.POSTGRES)
    assert testing.summed_up([outcome]) == code
    told = capsys.readouterr()
    assert "the tests on PostgreSQL (those marked both_databases)" in told.err
    assert ("FAILED" if ci else "SKIPPED") in told.out


def test_a_database_that_does_not_start_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def broken(programs: Path):
        raise SetUpError("PostgreSQL did not start: no space left")
        yield

    monkeypatch.setattr(machine, "postgres_programs", lambda: Path("bin"))
    monkeypatch.setattr(testing, "private_cluster", broken)
    outcomes: list[testing.Outcome] = []
    with testing.cluster(outcomes) as url:
        assert url is None
    assert [outcome.good for outcome in outcomes] == [False]


def test_the_tests_are_not_run_where_a_check_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, runs: list[object]
) -> None:
    monkeypatch.setattr(Environment, "ready", lambda self, lock: self)
    monkeypatch.setattr(machine, "install_missing", list)
    monkeypatch.setattr(testing.checks, "passed", lambda *given: False)
    assert testing.test(tmp_path, []) == 1
    assert runs == []
