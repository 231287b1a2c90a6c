"""How much each page and each form of a step asks of the database: few questions, however much is on file.

The limit is twelve, and holds for every page as it is shown: it is what a page costs that says one thing well, and
a page that asks more shows too much or asks once a row. Not counted is the writing of the log, which is three
statements on each page of a child, whatever it shows. Who opens them all here is a director in a council with a
locked record: of them is asked one more, whether the lock falls to them (``access.falling``).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine

from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.records.models import RECORDS
from tests.integration.small_council import NOW
from tests.integration.whole_house import (
    NEVER_OPENED,
    Opened,
    every_page,
    every_step_form,
    open_page,
    whole_house,
)
from tests.matrix.asking import other_pages, pages_of_a_child, policy

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]

TWELVE = 12
WHETHER_A_LOCK_FALLS = 1
#: What a decision is made on is read with it: the request, what was confirmed for it, and who can decide it now.
ASKS_MORE = {"decide": 2, "send_back": 2}


@pytest.fixture(autouse=True)
def at_nine(settings: Any, tmp_path: Path) -> Iterator[None]:
    settings.HOME = tmp_path
    with time_machine.travel(NOW, tick=False):
        yield


def too_many(opened: list[Opened]) -> list[str]:
    """What did not open, and what asks more than it may."""
    usual = TWELVE + WHETHER_A_LOCK_FALLS
    shut = [f"{one.name} at {one.url}: {one.status}" for one in opened if one.status != 200]
    over = [one for one in opened if len(one.questions) > usual + ASKS_MORE.get(one.name, 0)]
    return shut + [f"{one.name} at {one.url} asks {len(one.questions)} questions" for one in over]


def test_no_page_and_no_form_of_a_step_asks_much() -> None:
    house = whole_house()
    pages, forms = list(every_page(house)), list(every_step_form(house))
    assert too_many([*pages, *forms]) == []
    # Every page of the policy was opened, and every step; none was forgotten.
    readable = {
        page.name for _, page in (*other_pages(), *pages_of_a_child()) if "GET" in page.methods
    }
    opened = {one.name for one in pages} | {"do_step"}
    assert readable - opened == set(NEVER_OPENED)
    assert readable <= set(policy())
    assert {one.name for one in forms} == {step.code for step in units_of("actions", Step).values()}


def test_a_page_that_asks_once_a_row_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Planted: the form of a step that counts each kind of record by itself."""
    from keepsight.pages.people import steps

    house = whole_house()
    standards = steps._standards

    def careless(visit: Any, step: Step) -> Any:
        for record in list(RECORDS.values())[:20]:
            record.objects.exists()
        return standards(visit, step)

    monkeypatch.setattr(steps, "_standards", careless)
    opened = open_page(
        house.client, "hold_core_group", f"/child/{house.child}/write/hold_core_group"
    )
    (said,) = too_many([opened])
    assert said.startswith("hold_core_group")
    gone = open_page(house.client, "limit", "/limits/none-such")
    assert too_many([gone]) == ["limit at /limits/none-such: 404"]
