"""No page names a child without a line on the log that does; and without a log no page names one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from keepsight.access.record import children
from keepsight.boards import refreshing
from keepsight.pages.spreadsheet import spreadsheet
from keepsight.records.workforce.account import Account
from tests.integration.doors.every_address import (
    ASKED,
    ENDS_SESSION,
    NAMES,
    SECRETS,
    Address,
    House,
    addresses,
    made_house,
)
from tests.integration.doors.every_look_logged import (
    full_log,
    log_stands_at,
    read_only_log,
    unlogged,
    unpacked,
)
from tests.integration.doors.signing_in import signed_in

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]
#: Every word of the canary that a page could tell.
TOLD = (*SECRETS, *NAMES)
LEAST_TELLING = 15
#: Files that hold the child's name: a list, and what a worker looked at.
FILES = {"save_my_children", "save_what_they_saw"}


@pytest.fixture
def house() -> House:
    made = made_house()
    refreshing.rebuild(made.council.authority.pk, today=timezone.localdate())
    return made


def pages(house: House) -> list[Address]:
    return [one for one in addresses(house) if one.page and one.name not in ENDS_SESSION]


def answers(
    house: House, client: Client, asked: Iterable[Address] | None = None
) -> Iterator[tuple[Address, int, str, int]]:
    """Each page asked once: the address, the status, all that came back, and the log before it."""
    client.raise_request_exception = False
    for address in pages(house) if asked is None else asked:
        assert address.page
        method = "GET" if "GET" in address.page.methods else "POST"
        since = log_stands_at()
        query = f"?q={ASKED}" if method == "GET" else ""
        answer = client.generic(method, address.url + query)
        body = b"".join(answer) if answer.streaming else answer.content
        headers = " ".join(f"{name}: {value}" for name, value in answer.items())
        yield address, answer.status_code, headers + unpacked(body), since


@pytest.mark.parametrize("who", ["own", "wrong_reach", "elsewhere"])
def test_whoever_is_told_of_a_child_stands_on_the_log(who: str, house: House) -> None:
    account: Account = getattr(house, who)
    canaries, told, wrong = dict.fromkeys(TOLD, house.child.pk), set(), []
    for address, _, text, since in answers(house, signed_in(account)):
        if any(canary in text for canary in TOLD):
            told.add(address.name)
        for canary in unlogged(text, canaries, since=since, account=account.pk):
            wrong.append(f"{address.url} tells {canary}")
    assert wrong == []
    if who == "own":
        assert len(told) >= LEAST_TELLING and told >= FILES
    if who == "elsewhere":
        assert told == set()


def test_without_a_log_nothing_of_a_child_is_shown(house: House) -> None:
    closed, leaked, client = 0, [], signed_in(house.own)
    with full_log():
        for address, status, text, _ in answers(house, client):
            leaked += [f"{address.url} tells {canary}" for canary in TOLD if canary in text]
            closed += status == 503
            if address.page and address.page.reach == "child" and address.is_filled:
                assert status in (503, 405), f"{address.url}: {status}"
    assert leaked == []
    assert closed >= LEAST_TELLING


def test_where_nothing_can_be_written_nothing_of_a_child_is_shown(house: House) -> None:
    """A disk that can only be read refuses more than the log: sessions, drafts and all."""
    asked = [
        one
        for one in pages(house)
        if one.page and one.is_filled and (one.page.reach == "child" or one.name in FILES)
    ]
    assert {one.name for one in asked} >= FILES
    client = signed_in(house.own)
    with read_only_log():
        for address, status, text, _ in answers(house, client, asked):
            assert [canary for canary in TOLD if canary in text] == [], address.url
            assert status in (503, 405), f"{address.url}: {status}"


# --- the checker has teeth ----------------------------------------------------------------------


def test_a_list_that_forgets_its_line_is_caught(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(children.audit, "write_and_commit", lambda **said: "")
    canaries: dict[str, Any] = dict.fromkeys(TOLD, house.child.pk)
    asked = [one for one in pages(house) if one.name in ("my_children", "overdue", "child")]
    wrong = [
        address.name
        for address, _, text, since in answers(house, signed_in(house.own), asked)
        if unlogged(text, canaries, since=since, account=house.own.pk)
    ]
    assert "my_children" in wrong


def test_a_name_in_a_packed_spreadsheet_is_read() -> None:
    rows = spreadsheet("late", ["Child"], [["Canaryjane"]]).content
    assert b"Canaryjane" not in rows
    assert read_by(unpacked(rows), {"Canaryjane": 7}) == ["Canaryjane"]


def test_a_name_behind_entities_addresses_and_json_is_read() -> None:
    canaries = {"O’Quill Feather": 7, 'Zoë "Z" Lane': 8}
    for text in (
        "<p>O&rsquo;Quill Feather</p>",
        "/find?q=O%E2%80%99Quill+Feather",
        '{"name": "O\\u2019Quill Feather"}',
    ):
        assert read_by(text, canaries) == ["O’Quill Feather"]
    assert read_by("nobody", canaries) == []


def read_by(text: str, canaries: dict[str, int]) -> list[str]:
    return unlogged(text, canaries, since=0, account=0)
