"""Who gets in, who does not, and for how long."""

from __future__ import annotations

import re
import time
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client
from django.urls import reverse

from keepsight.access.demonstration import mark_as_demonstration
from keepsight.access.models import AuditLine
from keepsight.pages.doors.set_up_code import set_up_code
from keepsight.records.authority import Authority
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.role_held import RoleHeld
from tests.integration.doors.signing_in import (
    PASSWORD,
    account_for,
    code_now,
    sign_in,
    signed_in,
    with_app,
)
from tests.integration.small_council import SmallCouncil

pytestmark = pytest.mark.django_db(transaction=True)
MINE = "/my-details"


@pytest.fixture
def council() -> SmallCouncil:
    return SmallCouncil()


@pytest.fixture
def account(council: SmallCouncil) -> Account:
    worker = council.worker("Nadia Rahman")
    council.role(worker, "social_worker")
    return account_for(council, worker)


def is_in(client: Client) -> bool:
    return client.get(MINE).status_code == 200


# --- two steps ----------------------------------------------------------------------------------


def test_a_password_and_a_code_open_the_house(client: Client, account: Account) -> None:
    secret = with_app(account)
    first = sign_in(client, account)
    assert first.status_code == 302 and first["Location"].startswith("/account/second-step/")
    assert not is_in(client)
    assert client.post("/account/second-step/authenticate/", {"code": "000000"}).status_code == 200
    assert not is_in(client)
    second = client.post("/account/second-step/authenticate/", {"code": code_now(secret)})
    assert second.status_code == 302
    assert is_in(client)
    assert AuditLine.objects.filter(act="signed_in", account_id=account.pk).count() == 1


def test_without_a_second_step_one_must_be_made_before_anything_else(
    client: Client, account: Account
) -> None:
    sign_in(client, account)
    for path in (MINE, "/workers", "/account/password/change/"):
        assert client.get(path)["Location"].startswith("/account/second-step/")
    page = client.get("/account/second-step/").content.decode()
    assert "Add a second step first" in page
    shown = client.get("/account/second-step/totp/activate/")
    assert shown.status_code == 200
    secret = re.search(r"The letters: <strong>([A-Z2-7]+)", shown.content.decode())
    assert secret
    made = client.post("/account/second-step/totp/activate/", {"code": code_now(secret[1])})
    assert made.status_code == 302
    assert client.get(made["Location"]).status_code == 200  # the recovery codes
    assert is_in(client)


def test_a_session_from_before_the_second_step_does_not_ride_on_one_made_elsewhere(
    client: Client, account: Account
) -> None:
    sign_in(client, account)
    with_app(account)
    assert client.get(MINE)["Location"].startswith("/account/second-step/reauthenticate/")


def test_a_wrong_code_cannot_be_tried_for_ever(client: Client, account: Account) -> None:
    secret = with_app(account)
    sign_in(client, account)
    for _ in range(10):
        client.post("/account/second-step/authenticate/", {"code": "000000"})
    client.post("/account/second-step/authenticate/", {"code": code_now(secret)})
    assert not is_in(client)


def test_the_last_second_step_cannot_be_taken_away(account: Account) -> None:
    with_app(account)
    client = signed_in(account)
    answer = client.post("/account/second-step/totp/deactivate/")
    assert answer.status_code == 200
    assert Authenticator.objects.filter(user_id=account.pk, type="totp").exists()


def test_a_recovery_code_opens_once(client: Client, account: Account) -> None:
    with_app(account)
    there = signed_in(account)
    assert there.post("/account/second-step/recovery-codes/generate/").status_code == 302
    kept = Authenticator.objects.get(user_id=account.pk, type="recovery_codes").wrap()
    code = kept.get_unused_codes()[0]
    for expected in (True, False):
        fresh = Client()
        sign_in(fresh, account)
        fresh.post("/account/second-step/authenticate/", {"code": code})
        assert is_in(fresh) is expected


def test_changing_how_one_signs_in_asks_who_one_is_after_five_minutes(account: Account) -> None:
    with_app(account)
    client = signed_in(account)
    generate = "/account/second-step/recovery-codes/generate/"
    assert client.get(generate).status_code == 200
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] = time.time() - 301
    session.save()
    asked = client.get(generate)
    assert asked.status_code == 302 and "/reauthenticate/" in asked["Location"]
    wrong = client.post(asked["Location"], {"password": "not this one"})
    assert wrong.status_code == 200
    again = client.post(asked["Location"], {"password": PASSWORD})
    assert again.status_code == 302
    assert client.get(generate).status_code == 200


def test_an_administrator_shows_who_they_are_before_touching_accounts(
    council: SmallCouncil,
) -> None:
    owen = council.worker("Owen Petrie")
    council.role(owen, "administrator")
    client = signed_in(account_for(council, owen))
    page = f"/workers/W-{council.worker('Ann').pk}/open-account"
    assert client.get(page).status_code == 200
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] = time.time() - 301
    session.save()
    assert "/account/reauthenticate/" in client.get(page)["Location"]
    assert client.post(page, {"email": "ann@example.org"}).status_code == 302
    assert not Account.objects.filter(email="ann@example.org").exists()


# --- in post ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("days", "opens"), [(-1, False), (0, True), (1, True)])
def test_access_ends_with_the_last_day(council: SmallCouncil, days: int, opens: bool) -> None:
    today = datetime.now(UTC).date()
    worker = council.worker("Ian Holt", ended_on=today + timedelta(days=days))
    account = account_for(council, worker)
    secret = with_app(account)
    client = Client()
    sign_in(client, account)
    client.post("/account/second-step/authenticate/", {"code": code_now(secret)})
    assert is_in(client) is opens
    assert is_in(signed_in(account)) is opens


def test_a_session_dies_at_midnight_in_england_after_the_last_day(council: SmallCouncil) -> None:
    # British summer time: midnight in England is 23:00 in UTC.
    worker = council.worker("Ian Holt", ended_on=date(2026, 6, 30))
    account = account_for(council, worker)
    with time_machine.travel(datetime(2026, 6, 30, 22, 58, tzinfo=UTC), tick=False) as clock:
        client = signed_in(account)
        assert is_in(client)
        clock.move_to(datetime(2026, 6, 30, 23, 1, tzinfo=UTC))
        assert not is_in(client)


def test_a_closed_account_and_the_machine_stay_outside(council: SmallCouncil) -> None:
    worker = council.worker("Raj Patel")
    closed = account_for(council, worker, is_active=False)
    machine = account_for(council, None, is_machine=True)
    for one in (closed, machine):
        client = Client()
        assert sign_in(client, one).status_code == 200
        assert not is_in(client)
        assert not is_in(signed_in(one))


def test_whoever_is_unknown_wrong_or_gone_reads_the_same(
    council: SmallCouncil, account: Account
) -> None:
    gone = account_for(council, council.worker("Gone", ended_on=date(2020, 1, 1)))
    said = []
    for email, password in (
        (account.email, "wrong"),
        ("nobody@example.org", PASSWORD),
        (gone.email, PASSWORD),
    ):
        page = Client().post("/account/login/", {"login": email, "password": password})
        text = page.content.decode().replace(email, "")
        said.append((page.status_code, re.sub(r'value="[^"]*"', "", text)))
    assert said[0] == said[1] == said[2]


# --- how long -----------------------------------------------------------------------------------


def test_fifteen_quiet_minutes_end_a_session(account: Account) -> None:
    client = signed_in(account)
    start = datetime(2026, 3, 31, 9, 0, tzinfo=UTC)
    with time_machine.travel(start, tick=False) as clock:
        assert is_in(client)
        for _ in range(3):
            clock.shift(timedelta(minutes=14))
            assert is_in(client)
        clock.shift(timedelta(minutes=15, seconds=1))
        out = client.get(MINE)
        assert out["Location"] == "/account/login/?next=%2Fmy-details"
        assert (
            "Nothing happened here for 15 minutes." in client.get(out["Location"]).content.decode()
        )


def test_ten_hours_end_a_session_however_busy(account: Account) -> None:
    client = signed_in(account)
    with time_machine.travel(datetime(2026, 3, 31, 7, 0, tzinfo=UTC), tick=False) as clock:
        assert is_in(client)
        for _ in range(59):
            clock.shift(timedelta(minutes=10))
            assert is_in(client)
        clock.shift(timedelta(minutes=11))
        assert not is_in(client)


def test_signing_out_takes_a_post_and_leaves_nothing_behind(account: Account) -> None:
    client = signed_in(account)
    assert client.get("/account/logout/").status_code == 200
    assert is_in(client)
    answer = client.post("/account/logout/")
    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    assert not is_in(client)


def test_no_page_is_kept_by_a_browser(account: Account) -> None:
    client = signed_in(account)
    for path in (MINE, "/account/login/", "/nowhere"):
        assert client.get(path)["Cache-Control"] == "no-store"


# --- too many -----------------------------------------------------------------------------------


def test_ten_wrong_passwords_lock_one_account_from_one_address_alone(
    council: SmallCouncil, account: Account
) -> None:
    other = account_for(council, council.worker("Someone Else"))
    for count in range(10):
        answer = sign_in(Client(), account, "wrong")
        assert answer.status_code == (429 if count == 9 else 200), count
    page = answer.content.decode()
    assert "Wait before you try again" in page and "15 minutes" in page
    right = Client()
    assert sign_in(right, account).status_code == 429
    assert sign_in(Client(), other).status_code == 302
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert sign_in(elsewhere, account).status_code == 302


def test_an_administrator_unlocks(council: SmallCouncil, account: Account) -> None:
    owen = council.worker("Owen Petrie")
    council.role(owen, "administrator")
    for _ in range(10):
        sign_in(Client(), account, "wrong")
    admin = signed_in(account_for(council, owen))
    done = admin.post(f"/workers/W-{account.worker_id}/unlock")
    assert done.status_code == 302
    assert sign_in(Client(), account).status_code == 302


# --- reset --------------------------------------------------------------------------------------


def test_a_reset_mail_names_nobody_and_asks_for_the_second_step_all_the_same(
    client: Client, account: Account
) -> None:
    with_app(account)
    asked = client.post("/account/password/reset/", {"email": account.email})
    unknown = client.post("/account/password/reset/", {"email": "nobody@example.org"})
    assert asked["Location"] == unknown["Location"]
    (sent,) = mail.outbox
    assert "Nadia" not in sent.body and account.email not in sent.body
    link = re.search(r"https?://[^/]+(/\S+)", sent.body)
    assert link
    page = client.get(link[1], follow=True).redirect_chain[-1][0]
    short = client.post(page, {"password1": "short", "password2": "short"})
    assert short.status_code == 200
    new = {"password1": "nine brown kettles", "password2": "nine brown kettles"}
    assert client.post(page, new).status_code == 302
    assert not is_in(client)
    sign_in(client, account, "nine brown kettles")
    assert not is_in(client)


# --- an empty house -----------------------------------------------------------------------------

FIRST = {
    "council": "Calderbeck Council",
    "code": "998",
    "name": "Owen Petrie",
    "staff_number": "1",
    "email": "owen@calderbeck.example",
    "password": PASSWORD,
    "password_again": PASSWORD,
}


def test_an_empty_house_is_set_up_once_by_whoever_has_the_code(client: Client) -> None:
    assert client.get(MINE)["Location"].startswith("/set-up")
    stranger = client.post("/set-up", FIRST | {"set_up_code": "AAAA-BBBB-CCCC"})
    assert stranger.status_code == 422
    assert not Account.objects.exists() and not Authority.objects.exists()
    code = set_up_code().lower().replace("-", " ")
    done = client.post("/set-up", FIRST | {"set_up_code": code}, follow=True)
    assert "Keepsight is set up." in done.content.decode()
    account = Account.objects.get()
    assert account.worker is not None
    assert RoleHeld.objects.get(worker=account.worker).role_code == "administrator"
    assert AuditLine.objects.filter(act="set_up_house").exists()
    again = client.post("/set-up", FIRST | {"set_up_code": code, "email": "x@example.org"})
    assert again["Location"] == "/account/login/"
    assert Account.objects.count() == 1
    assert sign_in(client, account).status_code == 302


def test_set_up_says_what_is_wrong_and_shows_no_password_again(client: Client) -> None:
    sent = FIRST | {"set_up_code": set_up_code(), "code": "12", "password_again": "another one"}
    page = client.post("/set-up", sent)
    assert page.status_code == 422
    assert "The two passwords differ" in page.content.decode()
    assert PASSWORD not in page.content.decode()
    sent["password_again"] = PASSWORD
    assert "has three digits" in client.post("/set-up", sent).content.decode()


# --- a demonstration ----------------------------------------------------------------------------

DEMO_DAY = date(2026, 3, 31)


def test_one_click_opens_a_demonstration(
    client: Client, council: SmallCouncil, account: Account, settings: Any
) -> None:
    settings.DEMO = True
    mark_as_demonstration(council.authority.pk, DEMO_DAY)
    council.holds(account.worker, council.child("Tia", "Brackley"))
    assert client.get("/my-details")["Location"].startswith("/who-do-you-want-to-be?next=")
    page = client.get("/who-do-you-want-to-be").content.decode()
    assert "Nadia Rahman" in page and "has 1 child" in page
    assert "Tuesday 31 March 2026" in page
    assert "Tia" not in page
    chosen = client.post("/who-do-you-want-to-be?next=/my-details", {"account": str(account.pk)})
    assert chosen["Location"] == "/my-details"
    mine = client.get("/my-details").content.decode()
    assert "31 March 2026" in mine and "everyone here is invented" in mine


@pytest.mark.parametrize(("says_demo", "is_marked"), [(True, False), (False, True), (False, False)])
def test_real_data_or_a_real_house_has_no_such_way_in(
    client: Client,
    council: SmallCouncil,
    account: Account,
    settings: Any,
    says_demo: bool,
    is_marked: bool,
) -> None:
    settings.DEMO = says_demo
    if is_marked:
        mark_as_demonstration(council.authority.pk, DEMO_DAY)
    assert client.get("/who-do-you-want-to-be").status_code == 404
    posted = client.post("/who-do-you-want-to-be", {"account": str(account.pk)})
    assert posted.status_code == 404
    assert not is_in(client)


def test_a_demonstration_session_dies_with_the_demonstration(
    client: Client, council: SmallCouncil, account: Account, settings: Any
) -> None:
    settings.DEMO = True
    mark_as_demonstration(council.authority.pk, DEMO_DAY)
    client.post("/who-do-you-want-to-be", {"account": str(account.pk)})
    assert is_in(client)
    settings.DEMO = False
    assert not is_in(client)


def test_people_of_another_council_are_not_of_the_demonstration(
    client: Client, council: SmallCouncil, account: Account, settings: Any
) -> None:
    settings.DEMO = True
    mark_as_demonstration(council.authority.pk, DEMO_DAY)
    other = SmallCouncil("997")
    real = account_for(other, other.worker("Someone Real"))
    assert "Someone Real" not in client.get("/who-do-you-want-to-be").content.decode()
    posted = client.post("/who-do-you-want-to-be", {"account": str(real.pk)})
    assert posted.status_code == 404


def test_nobody_is_sent_elsewhere_after_signing_in(
    client: Client, council: SmallCouncil, account: Account, settings: Any
) -> None:
    settings.DEMO = True
    mark_as_demonstration(council.authority.pk, DEMO_DAY)
    address = "/who-do-you-want-to-be?next=https://elsewhere.example/"
    assert client.post(address, {"account": str(account.pk)})["Location"] == "/"


def test_the_sign_in_page_is_where_nobody_else_leads(client: Client, account: Account) -> None:
    assert client.get(MINE)["Location"] == f"{reverse('account_login')}?next=%2Fmy-details"
