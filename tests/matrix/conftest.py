"""What the tests of the matrix share: the day on which everybody asks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine

from tests.matrix.planted import NOW


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield
