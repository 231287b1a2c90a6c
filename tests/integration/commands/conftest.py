"""The command line, run in this process, and what it said."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from keepsight.site.command_line import main


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
