"""What a source system says it fills is what its maps can fill: no record more, and none less."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import keepsight.importers
from keepsight.facts.tables import fact_tables
from keepsight.kernel.source import SourceSystem
from keepsight.kernel.unit import units_of
from keepsight.records.models import RECORDS

FLOOR = Path(keepsight.importers.__path__[0])
#: Each system by the folder its maps stand in.
SYSTEMS = {
    place.split(".")[0]: system for place, system in units_of("importers", SourceSystem).items()
}


def words_of(source: str) -> Iterator[str]:
    """Every string of Python source but those in ``fills`` itself."""
    tree = ast.parse(source)
    said = [node for node in ast.walk(tree) if isinstance(node, ast.keyword)]
    skipped = {id(n) for node in said if node.arg == "fills" for n in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in skipped:
            yield str(node.value)


def named_by(folder: Path) -> set[str]:
    """The records that the maps of a system name: as records, or by the fact table they fill.

    Only the maps of an SSD extract speak of fact tables: their records are filled as those are
    written.
    """
    words = {word for file in folder.glob("*.py") for word in words_of(file.read_text("utf-8"))}
    codes = words & fact_tables().keys() if folder.name == "ssd" else set()
    return words & RECORDS.keys() | {fact_tables()[code].record for code in codes}


def differing(system: SourceSystem, named: set[str]) -> list[str]:
    """How what a system says it fills differs from what its maps name."""
    says = set(system.fills)
    more = [f"{name} is filled and not said" for name in sorted(named - says)]
    twice = [f"{name} is said twice" for name in sorted(says) if system.fills.count(name) > 1]
    return more + [f"{name} is said and not filled" for name in sorted(says - named)] + twice


@pytest.mark.parametrize("code", sorted(SYSTEMS))
def test_a_source_fills_what_it_says(code: str) -> None:
    assert differing(SYSTEMS[code], named_by(FLOOR / code)) == []


@pytest.mark.parametrize("code", sorted(SYSTEMS))
def test_a_record_that_is_filled_and_not_said_or_said_and_not_filled_is_caught(code: str) -> None:
    named = named_by(FLOOR / code)
    assert differing(SYSTEMS[code], named - {"Person"}) == ["Person is said and not filled"]
    assert differing(SYSTEMS[code], named | {"Post"}) == ["Post is filled and not said"]


def test_a_map_that_names_another_record_is_caught(tmp_path: Path) -> None:
    (tmp_path / "maps.py").write_text(
        'taken.put("Post", frame)\nX = SourceSystem(fills=("Visit",))\n', encoding="utf-8"
    )
    assert named_by(tmp_path) == {"Post"}
