"""Lists of hundreds of children: every number opens what it counts, and no list asks more for more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest
import time_machine

from bench.made_up_council import MadeUpCouncil
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_lists import LISTS, heading, is_of, numbered, questions
from tests.integration.small_council import NOW
from tests.standing import standing

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


class Councils(NamedTuple):
    """Three councils, by how many children they have."""

    few: MadeUpCouncil
    middling: MadeUpCouncil
    many: MadeUpCouncil


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def councils() -> Councils:
    children = {"998": 32, "996": 120, "997": 500}
    return Councils(*(MadeUpCouncil(some, NOW, code=code) for code, some in children.items()))


@pytest.mark.parametrize(
    "role",
    ["director", "service_manager", "team_manager", "social_worker", "performance_analyst"],
)
def test_every_number_opens_its_list(role: str, councils: Councils) -> None:
    client = signed_in(councils.middling.account(role))
    seen = 0
    for path in LISTS:
        page = client.get(path)
        if page.status_code == 403:
            continue
        for url, number in sorted(numbered(page)):
            opened = client.get(url)
            assert opened.status_code == 200, (path, url)
            assert is_of(opened, number), f"{path}: {number} opens {url}: {heading(opened)}"
            seen += 1
    assert seen > 10


@pytest.mark.parametrize("role", ["director", "service_manager", "team_manager", "social_worker"])
def test_as_many_questions_for_few_children_as_for_many_and_at_most_twelve(
    role: str, councils: Councils
) -> None:
    few, many = councils.few, councils.many
    for path in LISTS:
        if role == "social_worker" and path == "/caseloads":
            continue
        clients = [signed_in(made.account(role)) for made in (few, many)]
        asked = [questions(client, path) for client in clients]
        # A list without a child names nobody: it asks for no name and writes no line.
        named = [any("access_auditline" in sql for sql in one) for one in asked]
        if all(named):
            assert len(asked[0]) == len(asked[1]), (path, [len(one) for one in asked])
        # Home tells besides what one has begun, what waits for one, and what went up to one: a
        # question each.
        assert len(asked[1]) <= (15 if path == "/" else 12), (path, asked[1])
    for made in (few, many):
        client = signed_in(made.account(role))
        # One more than a list: whether the reader may ask what this worker looked at.
        assert len(questions(client, f"/worker/W-{made.workers[0]}")) <= 13
