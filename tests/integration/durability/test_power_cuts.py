"""The power cut at any moment of the house's own work on SQLite takes nothing that was acknowledged.

Larger in ``./run bench durability``.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bench.power_cuts import Cuts, cut, record
from tests.integration.durability.houses import run_folder, small_house

CUTS = {"FULL": 60, "NORMAL": 15, "OFF": 15}


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[str]]]:
    """The database before the work, and the statements of each piece of work."""
    folder = tmp_path_factory.mktemp("recorded")
    shared = run_folder(tmp_path_factory.getbasetemp())
    house = small_house(shared, folder / "house", on_postgres=False)
    before = folder / "before.sqlite3"
    shutil.copy(house.home / "keepsight.sqlite3", before)
    done = house.python("-m", "bench.recorded_work")
    assert done.returncode == 0, done.stderr[-3000:]
    said = json.loads(done.stdout.splitlines()[-1])
    return before, {one["work"]: one["statements"] for one in said}


def after_cuts(work: tuple[Path, dict[str, list[str]]], folder: Path, synchronous: str) -> Cuts:
    before, statements = work
    everything = [one for piece in statements.values() for one in piece]
    recording = record(before, folder, everything, synchronous)
    assert len(recording.commits) > 20, "it was done again, commit by commit"
    return cut(recording, folder, CUTS[synchronous], seed=36)


def test_every_kind_of_work_was_recorded(work: tuple[Path, dict[str, list[str]]]) -> None:
    wrote = {
        "save_notes": "records_casenote",
        "add_worker": "records_worker",
        "take_import": "records_allocation",
        "migrate": "writing_sentform",
    }
    assert list(work[1]) == list(wrote)
    for name, table in wrote.items():
        assert any(table in statement for statement in work[1][name]), name


def test_as_the_house_runs_nothing_is_lost(
    work: tuple[Path, dict[str, list[str]]], tmp_path: Path
) -> None:
    assert after_cuts(work, tmp_path, "FULL") == Cuts(made=CUTS["FULL"], corrupt=0, lost=0)


def test_with_less_waiting_the_same_cuts_take_something(
    work: tuple[Path, dict[str, list[str]]], tmp_path: Path
) -> None:
    for synchronous in ("NORMAL", "OFF"):
        found = after_cuts(work, tmp_path, synchronous)
        assert found.lost, synchronous
    assert found.corrupt, "without any waiting the file itself breaks"
