"""What every test of a module begins with is made once, and each test leaves it as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
import time_machine
from django.db import transaction

from tests.integration.small_council import NOW


def standing(make: Callable[[], Any], at: datetime = NOW) -> Any:
    """A fixture of the module: what ``make`` writes at a moment stands in the database for all its tests.

    Each test is undone as it always is, back to here. It changes the objects that it is given, so it asks
    for a copy: ``return deepcopy(as_founded)``. Every test of the module finds the records there, in whatever
    order they run; so none of them may commit (``transaction=True``).
    """

    @pytest.fixture(scope="module", autouse=True)
    def founded(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
        with django_db_blocker.unblock(), transaction.atomic():
            with time_machine.travel(at, tick=False):
                found = make()
            yield found
            transaction.set_rollback(True)

    return founded
