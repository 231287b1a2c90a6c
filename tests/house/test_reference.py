"""``docs/reference`` is what the generator writes; nothing in it is edited by hand or left behind."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from keepsight.kernel.clock import Clock
from keepsight.kernel.unit import units_of
from keepsight.records.models import RECORDS
from keepsight.site import reference


def test_the_reference_is_up_to_date() -> None:
    assert reference.stale() == [], "Run ./run keepsight reference"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    reference.write(tmp_path)
    return tmp_path


def test_writing_again_changes_nothing(written: Path) -> None:
    assert reference.stale(written) == []
    assert reference.write(written) == []


def test_a_page_that_was_edited_left_out_or_left_behind_is_noticed(written: Path) -> None:
    (written / "roles.md").write_text("# Roles\n", encoding="utf-8")
    (written / "clocks.md").unlink()
    (written / "scores.md").write_text("# Scores\n", encoding="utf-8")
    assert reference.stale(written) == ["clocks.md", "roles.md", "scores.md"]
    assert reference.write(written) == ["clocks.md", "roles.md", "scores.md"]
    assert not (written / "scores.md").exists()


def test_a_vanished_unit_shows_in_the_catalogue(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = reference.catalogue()
    assert lines == sorted(lines)
    whole = units_of

    def without_one(floor: str, shape: type) -> dict[str, object]:
        return {p: u for p, u in whole(floor, shape).items() if p != "protection.core_group"}

    monkeypatch.setattr(reference, "units_of", without_one)
    assert "catalogue.txt" in reference.stale(written)
    gone = set(lines) - set(reference.catalogue())
    assert {line.split()[0] for line in gone} == {"clock", "fact"}


def test_the_pages_name_every_unit() -> None:
    pages = reference.pages()
    for place, clock in units_of("clocks", Clock).items():
        assert f"## {clock.code}: {clock.title}" in pages["clocks.md"], place
        for code, _, _ in clock.limits():
            assert f"\n| {code} |" in pages["clocks.md"]
    assert pages["clocks.md"].count("### Cases") == len(units_of("clocks", Clock))
    for name in RECORDS:
        assert f"\n### {name}\n" in pages["records.md"]


def lines_of(texts: Iterable[str]) -> Iterable[str]:
    return (line for text in texts for line in text.splitlines())


def test_no_page_bears_what_differs_from_machine_to_machine() -> None:
    for line in lines_of(reference.pages().values()):
        assert str(Path.home()) not in line
        assert " at 0x" not in line


def test_a_setting_that_nobody_described_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert set(reference.settings_read()) == set(reference.SETTINGS)
    monkeypatch.setattr(reference, "settings_read", lambda: [*reference.SETTINGS, "KEEPSIGHT_MOON"])
    with pytest.raises(LookupError, match="KEEPSIGHT_MOON"):
        reference.settings()
