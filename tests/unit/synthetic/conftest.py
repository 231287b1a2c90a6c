"""One made-up council for all tests of this folder, as lives and as files read back."""

from __future__ import annotations

from datetime import date

import pytest

from keepsight.synthetic.council import make_council, write_council
from keepsight.synthetic.world import Council
from tests.unit.synthetic.written_council import Written, read_back

DAY = date(2026, 3, 31)


@pytest.fixture(scope="session")
def council() -> Council:
    """The council of the demonstration, as lives."""
    return make_council(day=DAY, seed=1, children=400, workers=30)


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The council of the demonstration, as files read back."""
    folder = tmp_path_factory.mktemp("calderbeck")
    return read_back(folder, write_council(folder, day=DAY))
