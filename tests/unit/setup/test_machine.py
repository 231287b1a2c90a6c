"""What the machine lacks is found, named, and a failure only where it must be."""

from __future__ import annotations

from pathlib import Path

import pytest

from setup import machine


def install_postgres(folder: Path, version: str) -> Path:
    programs = folder / version / "bin"
    programs.mkdir(parents=True)
    (programs / "initdb").touch()
    return programs


def test_the_newest_usable_postgres_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    for version in ("9", "14", "15"):
        install_postgres(tmp_path, version)
    newest = install_postgres(tmp_path, "17")
    assert machine.postgres_programs(tmp_path) == newest


def test_an_old_postgres_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    install_postgres(tmp_path, "14")
    assert machine.postgres_programs(tmp_path) is None


def test_a_postgres_on_the_path_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    initdb = tmp_path / "initdb"
    initdb.write_text("#!/bin/sh\necho 'initdb (PostgreSQL) 16.4 (Homebrew)'\n", encoding="utf-8")
    initdb.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert machine.postgres_programs(tmp_path / "none") == tmp_path


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(machine, "postgres_programs", lambda: None)
    assert machine.missing() == [machine.BROWSER, machine.POSTGRES]


def test_only_what_is_missing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(machine, "can_install", lambda: True)
    monkeypatch.setattr(machine, "browser_program", lambda: "chromium")
    monkeypatch.setattr(machine, "FONT_FOLDERS", (Path("/"),))
    monkeypatch.setattr(machine, "postgres_programs", lambda: Path("bin") if asked else None)
    monkeypatch.setattr(machine, "install", asked.extend)
    assert machine.install_missing() == []
    assert asked == ["postgresql"]


def test_nothing_is_installed_by_someone_who_may_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "can_install", lambda: False)
    monkeypatch.setattr(machine, "browser_program", lambda: None)
    monkeypatch.setattr(machine, "postgres_programs", lambda: None)
    monkeypatch.setattr(machine, "install", lambda packages: pytest.fail("installed"))
    assert machine.install_missing() == [machine.BROWSER, machine.POSTGRES]


@pytest.mark.parametrize(
    ("environment", "under"), [({"CI": "true"}, True), ({"CI": ""}, False), ({}, False)]
)
def test_ci_is_told_by_its_variable(environment: dict[str, str], under: bool) -> None:
    assert machine.under_ci(environment) is under
