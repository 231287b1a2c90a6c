"""What the log holds of the doors, of prints and of a standstill: who came, went, and was turned away."""

from __future__ import annotations

import json
import re
import time
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core import signing
from django.test import Client
from django.utils import timezone

from keepsight.access.log import audit
from keepsight.access.models import AuditChild, AuditLine, Standstill
from keepsight.pages.print_seal import SALT
from keepsight.records.people.person import Person
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.worker import Worker
from tests.integration.doors.signing_in import (
    PASSWORD,
    account_for,
    code_now,
    sign_in,
    signed_in,
    with_app,
)
from tests.integration.made_log import Said, write_log
from tests.integration.small_council import SmallCouncil

pytestmark = pytest.mark.django_db
MINE = "/my-details"


@pytest.fixture
def council() -> SmallCouncil:
    return SmallCouncil()


@pytest.fixture
def worker(council: SmallCouncil) -> Worker:
    made = council.worker("Nadia Rahman")
    council.role(made, "social_worker", council.team("Millbrook"))
    return made


@pytest.fixture
def account(council: SmallCouncil, worker: Worker) -> Account:
    return account_for(council, worker)


@pytest.fixture
def child(council: SmallCouncil, worker: Worker) -> Person:
    made = council.child("Tia", "Brackley")
    council.holds(worker, made)
    return made


def last(act: str) -> tuple[AuditLine, dict[str, Any]]:
    line = AuditLine.objects.filter(act=act).latest("pk")
    return line, json.loads(line.about)


# --- the doors ----------------------------------------------------------------------------------


def test_coming_and_going_are_on_the_log_with_from_where(client: Client, account: Account) -> None:
    secret = with_app(account)
    sign_in(client, account)
    client.post("/account/second-step/authenticate/", {"code": code_now(secret)})
    line, about = last("signed_in")
    assert line.account_id == account.pk and about["from"] == "127.0.0.1"
    client.post("/account/logout/")
    line, _ = last("signed_out")
    assert (line.account_id, line.worker_id) == (account.pk, account.worker_id)
    assert audit.verify().first_broken is None


def test_a_wrong_password_names_the_account_and_never_what_was_typed(
    client: Client, account: Account
) -> None:
    sign_in(client, account, "not the password")
    line, _ = last("sign_in_failed")
    assert line.account_id == account.pk
    client.post("/account/login/", {"login": "stranger@example.org", "password": "x"})
    line, about = last("sign_in_failed")
    assert line.account_id is None
    assert "stranger" not in json.dumps(about)


def test_a_wrong_code_is_on_the_log(client: Client, account: Account) -> None:
    with_app(account)
    sign_in(client, account)
    client.post("/account/second-step/authenticate/", {"code": "000000"})
    line, about = last("second_step_failed")
    assert line.account_id == account.pk and about["at"] == "mfa_authenticate"


def test_a_lockout_is_on_the_log(client: Client, account: Account) -> None:
    answers = [sign_in(client, account, "not the password") for _ in range(11)]
    assert answers[-1].status_code == 429 and b"Wait before you try again" in answers[-1].content
    line, _ = last("locked_out")
    assert line.account_id == account.pk
    assert sign_in(client, account, PASSWORD).status_code == 429


@pytest.mark.parametrize("why", ["overstayed", "not_in_post"])
def test_being_signed_out_is_on_the_log(why: str, worker: Worker, account: Account) -> None:
    client = signed_in(account)
    assert client.get(MINE).status_code == 200
    if why == "overstayed":
        session = client.session
        session["began_at"] = time.time() - 11 * 60 * 60
        session.save()
    else:
        worker.ended_on = timezone.localdate() - timedelta(days=1)
        worker.save()
    assert client.get(MINE).status_code == 302
    line, about = last("session_ended")
    assert line.account_id == account.pk and about["why"] == why


def test_whoever_goes_is_let_go_where_the_log_cannot_be_written(
    account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = signed_in(account)

    def full(**given: Any) -> str:
        raise audit.NotWritten("full")

    monkeypatch.setattr(audit, "write_and_commit", full)
    client.post("/account/logout/")
    monkeypatch.undo()
    assert client.get(MINE).status_code == 302


# --- prints -------------------------------------------------------------------------------------


def sealed_on(page: bytes) -> str:
    found = re.search(r'name="of" value="([^"]+)"', page.decode())
    assert found
    return found[1]


def test_a_printed_page_names_its_children(account: Account, child: Person) -> None:
    client = signed_in(account)
    of = sealed_on(client.get(f"/child/C-{child.pk}/dates").content)
    assert client.post("/printed", {"of": of}).status_code == 204
    line, about = last("printed")
    assert about["why"] == "child_dates" and line.account_id == account.pk
    assert [row.child_id for row in AuditChild.objects.filter(line=line)] == [child.pk]


def test_without_a_script_one_comes_back_to_the_page(account: Account, child: Person) -> None:
    client = signed_in(account)
    of = sealed_on(client.get(f"/child/C-{child.pk}").content)
    answer = client.post("/printed", {"of": of, "by": "hand"})
    assert answer["Location"] == f"/child/C-{child.pk}"
    assert b"It is written down" in client.get(answer["Location"]).content
    assert last("printed")


def test_a_page_without_a_child_is_nobodys_print(account: Account) -> None:
    assert b"data-printed" not in signed_in(account).get("/help").content


def test_a_seal_of_somebody_elses_page_or_of_nobodys_is_refused(
    council: SmallCouncil, account: Account, child: Person
) -> None:
    of = sealed_on(signed_in(account).get(f"/child/C-{child.pk}").content)
    other = council.worker("Somebody else")
    council.role(other, "social_worker")
    stranger = signed_in(account_for(council, other))
    forged = signing.dumps(["child", "/", [1], account.pk], salt="another", compress=True)
    for seal in (of, forged, "", "free words"):
        assert stranger.post("/printed", {"of": seal}).status_code == 404
    # Signed for this person, of lines that are another's: nothing is copied from them.
    mixed = signing.dumps(["child", "/", [1, 2, 3], stranger_id(other)], salt=SALT)
    assert stranger.post("/printed", {"of": mixed}).status_code == 204
    assert not AuditLine.objects.filter(act="printed").exists()


def stranger_id(worker: Worker) -> int:
    return Account.objects.get(worker=worker).pk


# --- the standstill ------------------------------------------------------------------------------


@pytest.fixture
def owen(council: SmallCouncil) -> Client:
    worker = council.worker("Owen Petrie")
    council.role(worker, "administrator")
    return signed_in(account_for(council, worker))


def test_one_press_signs_everybody_out_and_holds_files_back(
    council: SmallCouncil, account: Account, child: Person, owen: Client
) -> None:
    others = [signed_in(account) for _ in range(20)]
    far = SmallCouncil("997")
    abroad = far.worker("Far away")
    far.role(abroad, "social_worker")
    elsewhere = signed_in(account_for(far, abroad))
    assert owen.get("/sign-everyone-out").status_code == 200
    before = time.monotonic()
    assert owen.post("/sign-everyone-out").status_code == 302
    assert time.monotonic() - before < 5
    assert all(one.get(MINE).status_code == 302 for one in [*others, owen])
    assert elsewhere.get(MINE).status_code == 200, "another council works on"
    again = signed_in(account)
    assert again.get("/children").status_code == 200
    held = again.get("/children/save")
    assert held.status_code == 403 and b"Files are held back" in held.content
    line, about = last("refused_taking")
    assert line.account_id == account.pk and about["page"] == "save_my_children"
    assert AuditLine.objects.filter(act="sign_everyone_out").count() == 1


def test_files_are_released_by_name(council: SmallCouncil, account: Account, owen: Client) -> None:
    owen.post("/sign-everyone-out")
    worker = council.worker("Vera Hall")
    council.role(worker, "information_governance")
    vera = signed_in(account_for(council, worker))
    page = vera.get("/release-files").content.decode()
    assert "by Owen Petrie" in page
    assert vera.post("/release-files").status_code == 302
    assert signed_in(account).get("/children/save").status_code == 200
    held = Standstill.objects.get()
    assert held.released_by_id == Account.objects.get(worker=worker).pk
    assert vera.post("/release-files").status_code == 422


def test_nobody_else_can_stop_the_house(account: Account) -> None:
    client = signed_in(account)
    for path in ("/sign-everyone-out", "/release-files"):
        assert client.post(path).status_code == 403
    assert client.get(MINE).status_code == 200
    assert not Standstill.objects.exists()


def test_a_calendar_feed_waits_too(
    council: SmallCouncil, account: Account, child: Person, owen: Client
) -> None:
    client = signed_in(account)
    page = client.post("/calendar").content.decode()
    found = re.search(r"/calendar/[\w-]+\.ics", page)
    assert found
    assert Client().get(found[0]).status_code == 200
    owen.post("/sign-everyone-out")
    assert Client().get(found[0]).status_code == 503


def test_the_session_of_somebody_in_the_middle_of_a_press_does_not_come_back(
    account: Account, owen: Client
) -> None:
    client = signed_in(account)
    key = client.session.session_key
    owen.post("/sign-everyone-out")
    assert not Session.objects.filter(pk=key).exists()
    client.get(MINE)
    assert not Session.objects.filter(pk=key).exists()


# --- the brake, seen from a page -----------------------------------------------------------------


def test_the_brake_asks_again_and_then_stops(council: SmallCouncil, child: Person) -> None:
    worker = council.worker("Ruth Ellery")
    council.role(worker, "director")
    account = account_for(council, worker)
    with_app(account)
    client = signed_in(account)
    page = f"/child/C-{child.pk}"

    def read(first: int, after: int) -> None:
        about = {"ground": "council"}
        council_id = council.authority.pk
        write_log(
            Said(timezone.now(), account.pk, worker.pk, council_id, "read_child", (n,), about)
            for n in range(first, after)
        )

    read(10_000, 10_060)
    assert client.get(page).status_code == 200, "signed in a moment ago"
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] = time.time() - 301
    session.save()
    asked = client.get(page)
    assert asked.status_code == 302 and "reauthenticate" in asked["Location"]
    assert client.post(asked["Location"], {"password": PASSWORD})["Location"] == page
    assert client.get(page).status_code == 200
    read(10_060, 10_200)
    stopped = client.get(page)
    assert stopped.status_code == 429 and b"No more records open" in stopped.content
    assert b"Brackley" not in stopped.content
