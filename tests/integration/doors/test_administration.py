"""An administrator adds, ends and changes workers, teams, roles and accounts, and sees no case."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from keepsight.access.models import AuditLine
from keepsight.access.reference import reference_of
from keepsight.records.workforce.absence import Absence
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.records.workforce.team import Team
from keepsight.records.workforce.worker import Worker
from tests.integration.doors.signing_in import account_for, signed_in
from tests.integration.shown_forms import send
from tests.integration.small_council import SmallCouncil

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def council() -> SmallCouncil:
    return SmallCouncil()


@pytest.fixture
def administrator(council: SmallCouncil) -> Worker:
    worker = council.worker("Owen Petrie")
    council.role(worker, "administrator")
    account_for(council, worker)
    return worker


@pytest.fixture
def client(administrator: Worker) -> Client:
    return signed_in(Account.objects.get(worker=administrator))


def on(name: str, day: date) -> dict[str, str]:
    return {
        f"{name}-day": str(day.day),
        f"{name}-month": str(day.month),
        f"{name}-year": str(day.year),
    }


def version_in(page: Any) -> str:
    found = re.search(r'name="version" value="(\d+)"', page.content.decode())
    assert found
    return found[1]


NEW = {"name": "Grace Oyelaran", "staff_number": "G-77", "email": "g@calderbeck.example"} | on(
    "started_on", date(2026, 1, 5)
)


def test_a_worker_is_added_found_and_changed(client: Client, administrator: Worker) -> None:
    answer = client.post("/add-worker", NEW, follow=True)
    assert answer.status_code == 200
    assert "Grace Oyelaran was added." in answer.content.decode()
    grace = Worker.objects.get(staff_number="G-77")
    assert (grace.name, grace.started_on) == ("Grace Oyelaran", date(2026, 1, 5))
    found = client.get("/workers", {"q": "grace oye"}).content.decode()
    assert "Grace Oyelaran" in found and ">Owen Petrie</a></th>" not in found
    line = AuditLine.objects.filter(act="add_worker").get()
    assert line.worker_id == administrator.pk
    address = f"/workers/{reference_of('worker', grace.pk)}/change"
    version = version_in(client.get(address))
    changed = client.post(address, NEW | {"name": "Grace Adeyemi", "version": version})
    assert changed.status_code == 302
    grace.refresh_from_db()
    assert grace.name == "Grace Adeyemi"
    assert [old.name for old in grace.history.order_by("history_id")] == [
        "Grace Oyelaran",
        "Grace Adeyemi",
    ]


def test_what_is_wrong_stands_at_its_question_and_nothing_typed_is_lost(client: Client) -> None:
    answer = client.post("/add-worker", NEW | {"email": "g at home", "started_on-month": "13"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Error: Add a worker" in page
    assert 'href="#started_on-day"' in page and 'href="#email"' in page
    assert 'value="g at home"' in page and 'value="13"' in page
    assert not Worker.objects.filter(staff_number="G-77").exists()


def test_a_staff_number_belongs_to_one_worker(client: Client) -> None:
    client.post("/add-worker", NEW)
    again = client.post("/add-worker", NEW | {"name": "Another"})
    assert again.status_code == 422
    assert "Another worker has this staff number." in again.content.decode()


def test_somebody_who_was_faster_is_not_overwritten(client: Client) -> None:
    client.post("/add-worker", NEW)
    grace = Worker.objects.get(staff_number="G-77")
    address = f"/workers/{reference_of('worker', grace.pk)}/change"
    version = version_in(client.get(address))
    first = client.post(address, NEW | {"job_title": "Practitioner", "version": version})
    assert first.status_code == 302
    second = client.post(address, NEW | {"job_title": "Consultant", "version": version})
    page = second.content.decode()
    assert second.status_code == 409
    assert 'value="Consultant"' in page and ">Practitioner</span>" in page
    grace.refresh_from_db()
    assert grace.job_title == "Practitioner"
    kept = client.post(address, NEW | {"job_title": "Consultant", "version": version_in(second)})
    assert kept.status_code == 302
    grace.refresh_from_db()
    assert grace.job_title == "Consultant"


def test_a_form_sent_without_its_version_overwrites_nothing(client: Client) -> None:
    client.post("/add-worker", NEW)
    grace = Worker.objects.get(staff_number="G-77")
    address = f"/workers/{reference_of('worker', grace.pk)}/change"
    assert client.post(address, NEW | {"name": "Someone Else"}).status_code == 409
    grace.refresh_from_db()
    assert grace.name == "Grace Oyelaran"


def test_a_leaver_is_told_of_the_children_held_and_loses_roles(
    client: Client, council: SmallCouncil
) -> None:
    bev = council.worker("Bev Stott", started_on=date(2020, 1, 1))
    role = council.role(bev, "social_worker", council.team("Millbrook"))
    for name in ("Tia", "Kai"):
        council.holds(bev, council.child(name, "Canary"))
    address = f"/workers/{reference_of('worker', bev.pk)}/end"
    page = client.get(address).content.decode()
    assert "Bev Stott holds 2 children today" in page
    assert "Canary" not in page
    sent = on("ended_on", date(2026, 3, 31)) | {"version": version_in(client.get(address))}
    assert client.post(address, sent).status_code == 302
    bev.refresh_from_db()
    role.refresh_from_db()
    assert bev.ended_on == role.ended_on == date(2026, 3, 31)


def test_roles_are_given_and_ended_but_never_ones_own(
    client: Client, council: SmallCouncil, administrator: Worker
) -> None:
    team = council.team("Millbrook")
    ann = council.worker("Ann Ogden")
    address = f"/workers/{reference_of('worker', ann.pk)}"
    role = {"role_code": "team_manager", "is_acting": "no"} | on("started_on", date(2026, 1, 1))
    without = client.post(f"{address}/give-role", role)
    assert without.status_code == 422
    assert "Choose the team of this team manager." in without.content.decode()
    given = client.post(f"{address}/give-role", role | {"team": str(team.pk)})
    assert given.status_code == 302
    held = RoleHeld.objects.get(worker=ann)
    assert (held.role_code, held.team_id) == ("team_manager", team.pk)
    last = on("ended_on", date(2026, 2, 1))
    ended = send(client, f"{address}/end-role", role=str(held.pk), **last)
    assert ended.status_code == 302
    held.refresh_from_db()
    assert held.ended_on == date(2026, 2, 1)
    own = f"/workers/{reference_of('worker', administrator.pk)}/give-role"
    refused = client.post(own, role | {"team": str(team.pk)})
    assert refused.status_code == 403
    assert "You cannot give yourself a role." in refused.content.decode()
    assert RoleHeld.objects.filter(worker=administrator).count() == 1


def test_a_role_of_another_worker_cannot_be_ended_by_its_number(
    client: Client, council: SmallCouncil
) -> None:
    ann, bev = council.worker("Ann"), council.worker("Bev")
    theirs = council.role(bev, "social_worker")
    council.role(ann, "social_worker")
    last = on("ended_on", date(2026, 2, 1))
    address = f"/workers/{reference_of('worker', ann.pk)}/end-role"
    answer = send(client, address, role=str(theirs.pk), **last)
    assert answer.status_code == 422
    theirs.refresh_from_db()
    assert theirs.ended_on is None


def test_time_away_with_cover(client: Client, council: SmallCouncil) -> None:
    ann, raj = council.worker("Ann Ogden"), council.worker("Raj Patel")
    address = f"/workers/{reference_of('worker', ann.pk)}"
    sent = {"reason_code": "sickness", "cover": str(raj.pk)} | on("started_on", date(2026, 3, 2))
    assert client.post(f"{address}/away", sent).status_code == 302
    away = Absence.objects.get(worker=ann)
    assert away.cover_id == raj.pk
    assert "Covered by Raj Patel" in client.get(address).content.decode()
    back = {"absence": str(away.pk)} | on("ended_on", date(2026, 3, 9))
    assert send(client, f"{address}/back", **back).status_code == 302
    away.refresh_from_db()
    assert away.ended_on == date(2026, 3, 9)


def test_teams_are_added_changed_and_closed(client: Client) -> None:
    first = {"name": "Family services", "code": "FS", "kind_code": "service"}
    assert client.post("/add-team", first).status_code == 302
    service = Team.objects.get(code="FS")
    second = {"name": "Millbrook", "code": "M2", "kind_code": "team", "parent": str(service.pk)}
    assert client.post("/add-team", second).status_code == 302
    team = Team.objects.get(code="M2")
    assert team.parent_id == service.pk
    page = client.get("/teams").content.decode()
    assert "Family services" in page and "Millbrook" in page
    address = f"/teams/{reference_of('team', service.pk)}/change"
    under = first | {"parent": str(team.pk), "version": version_in(client.get(address))}
    circle = client.post(address, under)
    assert circle.status_code == 422
    assert "A team cannot be part of itself." in circle.content.decode()
    close = f"/teams/{reference_of('team', team.pk)}/close"
    last = on("ended_on", date(2026, 3, 31)) | {"version": version_in(client.get(close))}
    assert client.post(close, last).status_code == 302
    team.refresh_from_db()
    assert team.ended_on == date(2026, 3, 31)
    shown = client.get(f"/teams/{reference_of('team', team.pk)}").content.decode()
    assert "part of Family services" in shown and "until 31 March 2026" in shown


def test_an_account_is_opened_by_mail_and_closed_at_once(
    client: Client, council: SmallCouncil
) -> None:
    ann = council.worker("Ann Ogden", email="ann@calderbeck.example")
    address = f"/workers/{reference_of('worker', ann.pk)}"
    opened = client.post(
        f"{address}/open-account", {"email": "Ann@Calderbeck.example"}, follow=True
    )
    assert "A mail with a link went to ann@calderbeck.example" in opened.content.decode()
    account = Account.objects.get(worker=ann)
    assert not account.has_usable_password()
    (sent,) = mail.outbox
    assert sent.to == ["ann@calderbeck.example"]
    said = sent.subject + sent.body
    assert "Ann" not in said and "Ogden" not in said and "ann@" not in said
    link = re.search(r"https?://[^/]+(/account/password/reset/key/\S+)", sent.body)
    assert link
    hers = Client()
    chosen = hers.get(link[1], follow=True).redirect_chain[-1][0]
    new = {"password1": "nine brown kettles", "password2": "nine brown kettles"}
    assert hers.post(chosen, new).status_code == 302
    account.refresh_from_db()
    assert account.check_password("nine brown kettles")
    there = signed_in(account)
    assert there.get("/my-details").status_code == 200
    assert client.post(f"{address}/close-account").status_code == 302
    assert there.get("/my-details").status_code == 302


def test_two_accounts_never_share_an_address(client: Client, council: SmallCouncil) -> None:
    taken = account_for(council, council.worker("Raj Patel"))
    ann = council.worker("Ann Ogden")
    answer = client.post(
        f"/workers/{reference_of('worker', ann.pk)}/open-account", {"email": taken.email.upper()}
    )
    assert answer.status_code == 422
    assert "Another account has this email address." in answer.content.decode()


def test_workers_of_another_council_do_not_exist_here(client: Client) -> None:
    other = SmallCouncil("997")
    theirs = other.worker("Canary Elsewhere")
    for path in ("", "/change", "/end", "/give-role", "/open-account", "/close-account"):
        answer = client.get(f"/workers/{reference_of('worker', theirs.pk)}{path}")
        assert answer.status_code == 404
        assert "Canary" not in answer.content.decode()
    assert "Canary" not in client.get("/workers", {"state": "all"}).content.decode()


def test_the_list_asks_as_many_questions_for_a_hundred_as_for_ten(
    client: Client, council: SmallCouncil, django_assert_max_num_queries: Any
) -> None:
    for number in range(40):
        council.role(council.worker(f"Worker {number:03}"), "social_worker")
    with django_assert_max_num_queries(12):
        page = client.get("/workers")
    assert "1 to 25 of 41" in page.content.decode()
    assert "26 to 41 of 41" in client.get("/workers?page=2").content.decode()
