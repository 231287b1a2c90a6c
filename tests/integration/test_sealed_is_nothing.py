"""The address of a sealed child answers as one that was never given out: to the byte, and in as many questions.

Asked of every page of a child by reading and by sending (REL-04); by the clock in ``bench sealed``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from keepsight.records.quality.restriction import Restriction
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.pages.test_decision_pages import client
from tests.integration.small_council import NOW, TODAY
from tests.matrix.asking import filled, pages_of_a_child

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

NEVER_GIVEN_OUT = 987_654
#: What differs between any two answers, whatever is asked: tokens, and the number of the line on the log.
OF_ITS_OWN = re.compile(r'name="(csrfmiddlewaretoken|of)" value="[^"]*"')


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def house() -> DecidingCouncil:
    made = DecidingCouncil()
    for short, name, role in (
        ("ida", "Ida Lund", "performance_analyst"),
        ("gil", "Gil Hart", "information_governance"),
    ):
        made.people[short] = made.council.worker(name)
        made.council.role(made.people[short], role)
    made.council.lock(made.tia, made.people["dawn"], kind="sealed")
    return made


def told(answer: Any, child: int) -> tuple[int, str]:
    """Status and whole body, the child's own number and what is new in every answer left out."""
    text = OF_ITS_OWN.sub("", answer.content.decode(errors="replace"))
    return answer.status_code, re.sub(rf"C-{child}\b", "C-N", text)


def asked(someone: Client, method: str, path: str, child: int) -> tuple[tuple[int, str], list[str]]:
    """What one address answers for a child, and the questions that this took, without their values."""
    url = filled(path, f"C-{child}")
    with CaptureQueriesContext(connection) as seen:
        answer = someone.generic(method, url)
    questions = [re.sub(r"\d+|'[^']*'", "?", one["sql"]) for one in seen.captured_queries]
    return told(answer, child), questions


def differences(house: DecidingCouncil, short: str) -> list[str]:
    someone = client(house, short)
    found = []
    asked(someone, "GET", "child/<str:reference>", NEVER_GIVEN_OUT)  # what is asked once is asked
    for path, page in pages_of_a_child():
        for method in page.methods:
            sealed = asked(someone, method, path, house.tia.pk)
            nobody = asked(someone, method, path, NEVER_GIVEN_OUT)
            if sealed[0] != nobody[0]:
                found.append(f"{method} {path} answers otherwise: {sealed[0][0]}, {nobody[0][0]}")
            if len(sealed[1]) != len(nobody[1]):
                found.append(f"{method} {path}: {len(sealed[1])} questions, {len(nobody[1])}")
    return found


@pytest.mark.parametrize("short", ["nadia", "ann", "colin", "ruth", "eve", "ida", "gil"])
def test_a_sealed_child_is_answered_as_nobody(short: str, house: DecidingCouncil) -> None:
    assert differences(house, short) == []


def test_a_record_that_is_there_is_noticed(house: DecidingCouncil) -> None:
    Restriction.objects.update(kind_code="restricted")
    assert differences(house, "eve"), "the out-of-hours manager may know of a restricted record"
    Restriction.objects.update(lifted_on=TODAY)
    assert len(differences(house, "ann")) > 20
