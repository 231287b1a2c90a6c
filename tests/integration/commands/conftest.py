"""The command line, run in this process, and what it said."""

from __future__ import annotations

import importlib.resources
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from keepsight.site.command_line import main

DAY = ("--as-at", "2026-03-31")
UNALLOCATED = (
    "child state kind because since working_days open_as team last_worker last_seen_on missing"
)


@dataclass(frozen=True)
class Said:
    """How a command ended: its exit code, and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON; an error where anything else stands there."""
        return json.loads(self.out)


Keepsight = Callable[..., Said]


@pytest.fixture
def keepsight(capsys: pytest.CaptureFixture[str]) -> Keepsight:
    """Runs one command: ``keepsight("due", "--json")``."""

    def run(*arguments: object) -> Said:
        capsys.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as ended:  # argparse ends so, after its own sentence
            code = int(ended.code or 0)
        printed = capsys.readouterr()
        return Said(code, printed.out, printed.err)

    return run


def only(words: str, row: dict[str, Any]) -> bool:
    """Whether a row has these columns, in this order, and no other."""
    return list(row) == words.split()


def write_lists(folder: Path) -> Path:
    """The small sample of the case-system list, in a folder of its own; but nobody covers for who is away."""
    made = folder / "lists"
    made.mkdir()
    samples = importlib.resources.files("keepsight.returns.case_list") / "samples"
    for sample in samples.iterdir():
        (made / sample.name).write_bytes(sample.read_bytes())
    absence = "staff_id,started_on,ended_on,reason,cover_staff_id\nS2,2026-03-09,,sickness,\n"
    (made / "absences.csv").write_text(absence)
    return made


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    return write_lists(tmp_path)
