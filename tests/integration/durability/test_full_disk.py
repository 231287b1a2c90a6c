"""A disk that is full: nothing is called saved that is not, nothing half-written, and nothing lost (REL-37).

The database is held to the pages it has, which SQLite tells as it tells a full disk. In a real browser,
with drafts, in ``tests/browser/test_writing_survives.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client

from keepsight.access.log import audit
from keepsight.access.models import AuditLine
from keepsight.records.people.case_note import CaseNote
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.pages.test_decision_pages import client, on
from tests.integration.pages.test_lists import text_of
from tests.integration.shown_forms import borne_by
from tests.integration.small_council import DAY, NOW, TODAY

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        "connection.vendor != 'sqlite'", reason="PostgreSQL is not told how many pages it may have"
    ),
]

#: Longer than what is free in the pages that the database has.
LONG = "Mum rang at ten. Tia slept at gran's. " * 400


@contextmanager
def full_disk() -> Iterator[None]:
    """No page more for the database than it has."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0]}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1073741823")


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def house() -> DecidingCouncil:
    return DecidingCouncil()


def note(house: DecidingCouncil) -> tuple[Client, str, dict[str, Any]]:
    """Nadia at the form of a note, as it was opened, with a long note typed into it."""
    nadia, at = client(house, "nadia"), f"/child/C-{house.tia.pk}/note"
    said = {"kind_code": "call", "words": LONG, "own_words": "", **on("happened_on", TODAY - DAY)}
    return nadia, at, borne_by(nadia, at) | said


def test_a_note_that_found_no_room_is_not_called_saved_and_is_when_sent_again(
    house: DecidingCouncil,
) -> None:
    nadia, at, said = note(house)
    with full_disk():
        answer = nadia.post(at, said)
    assert answer.status_code >= 500 and "/note/" not in answer.headers.get("Location", "")
    assert LONG.strip() in text_of(answer), "what was typed stands in the page"
    assert not CaseNote.objects.exists()
    assert audit.verify().first_broken is None
    again = nadia.post(at, said)
    assert again.status_code == 302 and "/note/" in again["Location"]
    assert [one.words.strip() for one in CaseNote.objects.all()] == [LONG.strip()]


def test_no_child_is_shown_where_the_look_finds_no_room(house: DecidingCouncil) -> None:
    nadia = client(house, "nadia")
    page = f"/child/C-{house.tia.pk}"
    assert "Tia" in text_of(nadia.get(page))
    answers = []
    with full_disk():
        for _ in range(200):  # until what is free in the last pages is used up
            before = AuditLine.objects.count()
            answers.append(nadia.get(page))
            if answers[-1].status_code != 200:
                break
            assert AuditLine.objects.count() > before
    assert answers[-1].status_code == 503
    assert "Tia" not in text_of(answers[-1]) and "Brackley" not in text_of(answers[-1])
    assert nadia.get(page).status_code == 200, "by itself, once there is room"
