"""Leavers: out at the end of the last day, also in the middle of a session; their work is then nobody's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from keepsight.actions.workforce.close_idle_accounts import (
    CLOSE_IDLE_ACCOUNTS,
    LEFT,
    UNUSED,
    UNUSED_FOR,
)
from keepsight.actions.workforce.open_account import OPEN_ACCOUNT
from keepsight.boards.look import look_of
from keepsight.boards.workforce.unallocated import Asked, no_worker, rows
from keepsight.records.demonstration import Demonstration
from keepsight.records.people.person import Person
from keepsight.records.reporting.coverage import Coverage
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.worker import Worker
from keepsight.site import idle_accounts
from keepsight.site.machine import machine_viewer
from keepsight.writing.perform import Refused, perform
from tests.integration.doors.signing_in import account_for, sign_in, signed_in
from tests.integration.small_council import DAY, NOW, TODAY, SmallCouncil

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

LONDON = ZoneInfo("Europe/London")
#: A last day in winter, in summer, and on each of the days on which the clocks change.
LAST_DAYS = [date(2026, 1, 14), date(2026, 7, 14), date(2026, 3, 29), date(2026, 10, 25)]


@pytest.fixture
def council() -> SmallCouncil:
    return SmallCouncil()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[datetime]]:
    said = [NOW]
    monkeypatch.setattr("keepsight.site.clock.now", lambda: said[0])
    yield said


def last_minute(day: date) -> datetime:
    return datetime.combine(day, time(23, 59, 59), LONDON).astimezone(UTC)


def midnight_after(day: date) -> datetime:
    return datetime.combine(day + DAY, time(0, 0), LONDON).astimezone(UTC)


def holding(council: SmallCouncil, **values: object) -> tuple[Worker, Person]:
    """A social worker who holds an open child, of whom a source tells everything."""
    team = council.team("Millbrook")
    worker = council.worker("Marcus Dale", **values)
    council.role(worker, "social_worker", team)
    child = council.child("Tia", "Brackley")
    council.open(child, team, started_on=date(2025, 3, 3))
    council.holds(worker, child, started_on=date(2025, 3, 3))
    for table in ("allocation", "episode_of_need"):
        council._new(
            Coverage, table_code=table, whom_code="all", is_whole=True, from_on=date(2025, 1, 1)
        )
    return worker, child


@pytest.mark.parametrize("is_agency", [False, True])
@pytest.mark.parametrize("day", LAST_DAYS)
def test_the_running_session_ends_at_midnight_in_england(
    day: date, is_agency: bool, council: SmallCouncil, clock: list[datetime]
) -> None:
    worker, child = holding(council, ended_on=day, is_agency=is_agency)
    client = signed_in(account_for(council, worker))
    clock[0] = last_minute(day)
    assert client.get(f"/child/C-{child.pk}").status_code == 200
    clock[0] = midnight_after(day)
    answer = client.get(f"/child/C-{child.pk}")
    assert answer.status_code == 302 and answer["Location"].startswith("/account/login/")
    clock[0] = last_minute(day)  # the session is gone, not only turned back
    assert client.get("/").status_code == 302


@pytest.mark.parametrize("day", LAST_DAYS)
def test_their_open_work_has_no_worker_from_that_moment(day: date, council: SmallCouncil) -> None:
    worker, child = holding(council, ended_on=day)
    director = council.viewer("director")
    before = look_of(director, now=last_minute(day))
    assert no_worker(before, Asked())[0].total.children == 0
    after = look_of(director, now=midnight_after(day))
    assert no_worker(after, Asked())[0].total.children == 1
    row = rows(after, Asked())[0]
    assert (row.child, row.because, row.last_worker) == (child.pk, "worker_left", worker.pk)


@pytest.mark.parametrize("day", LAST_DAYS)
def test_a_role_ends_at_midnight_though_the_post_goes_on(
    day: date, council: SmallCouncil, clock: list[datetime]
) -> None:
    worker = council.worker("Ann Ogden")
    team = council.team("Millbrook")
    council.role(worker, "team_manager", team, ended_on=day)
    child = council.child("Tia", "Brackley")
    council.open(child, team)
    client = signed_in(account_for(council, worker))
    clock[0] = last_minute(day)
    assert client.get(f"/child/C-{child.pk}").status_code == 200
    clock[0] = midnight_after(day)
    assert client.get(f"/child/C-{child.pk}").status_code == 403
    assert client.get("/").status_code == 200


def test_who_has_left_cannot_sign_in_again(council: SmallCouncil, clock: list[datetime]) -> None:
    worker, _ = holding(council, ended_on=TODAY - DAY)
    client = Client()
    sign_in(client, account_for(council, worker))
    assert client.get("/").status_code == 302 and "_auth_user_id" not in client.session


# --- accounts that nobody uses ------------------------------------------------------------------


def closed(council: SmallCouncil, now: datetime = NOW) -> dict[str, int]:
    machine = machine_viewer(council.authority, now)
    return perform(CLOSE_IDLE_ACCOUNTS, {}, by=machine, now=now)  # type: ignore[no-any-return]


def account(council: SmallCouncil, name: str, used: timedelta | None, **values: object) -> Account:
    """An account opened a year ago and last used so long before now (None: never)."""
    worker = council.worker(name, **values)
    made = council.account(worker, last_login=None if used is None else NOW - used)
    made.history.update(history_date=NOW - DAY * 365)
    return made


def is_open(made: Account) -> bool:
    return Account.objects.get(pk=made.pk).is_active


def test_an_account_unused_for_45_days_is_closed(council: SmallCouncil) -> None:
    edge = account(council, "Edge", UNUSED_FOR)
    over = account(council, "Over", UNUSED_FOR + timedelta(seconds=1))
    never = account(council, "Never", None)
    daily = account(council, "Daily", DAY)
    assert closed(council) == {LEFT: 0, UNUSED: 2}
    assert [is_open(one) for one in (edge, over, never, daily)] == [True, False, False, True]
    assert Account.objects.get(pk=over.pk).history.first().history_change_reason == UNUSED
    assert closed(council) == {LEFT: 0, UNUSED: 0}


def test_the_account_of_a_leaver_is_closed_the_day_after(council: SmallCouncil) -> None:
    last = account(council, "Last day", DAY, ended_on=TODAY)
    gone = account(council, "Gone", DAY, ended_on=TODAY - DAY)
    assert closed(council) == {LEFT: 1, UNUSED: 0}
    assert (is_open(last), is_open(gone)) == (True, False)


def test_an_account_opened_again_has_45_days_anew(council: SmallCouncil) -> None:
    made = account(council, "Back again", DAY * 90)
    assert closed(council)[UNUSED] == 1
    clerk = council.viewer("administrator")
    given = {"worker": made.worker_id, "email": made.email}
    perform(OPEN_ACCOUNT, given, by=clerk, now=NOW + DAY)
    council.looks(Worker.objects.get(name="The administrator"))
    assert closed(council, NOW + DAY * 40)[UNUSED] == 0 and is_open(made)
    assert closed(council, NOW + DAY * 47)[UNUSED] >= 1 and not is_open(made)


def test_the_last_key_to_the_house_is_not_thrown_away(council: SmallCouncil) -> None:
    """Of administrators who all stay away, the one who was here last can still let others in."""
    long_ago = account(council, "Long ago", DAY * 90)
    lately = account(council, "Lately", DAY * 60)
    never = account(council, "Never", None)
    for one in (long_ago, lately, never):
        assert one.worker is not None
        council.role(one.worker, "administrator")
    assert closed(council) == {LEFT: 0, UNUSED: 2}
    assert [is_open(one) for one in (long_ago, lately, never)] == [False, True, False]
    assert closed(council) == {LEFT: 0, UNUSED: 0}


def test_each_council_closes_its_own(council: SmallCouncil) -> None:
    other = SmallCouncil("997")
    theirs = account(other, "Theirs", DAY * 90)
    assert closed(council) == {LEFT: 0, UNUSED: 0} and is_open(theirs)


def test_no_one_but_who_keeps_accounts_closes_them(council: SmallCouncil) -> None:
    with pytest.raises(Refused):
        perform(CLOSE_IDLE_ACCOUNTS, {}, by=council.viewer("director"), now=NOW)


def test_every_night_every_council_is_gone_through(council: SmallCouncil) -> None:
    other = SmallCouncil("997")
    both = [account(council, "Ours", None), account(other, "Theirs", None)]
    assert idle_accounts.close_idle_accounts(now=NOW) == 2
    assert [is_open(one) for one in both] == [False, False]


def test_the_people_of_a_demonstration_keep_their_accounts(council: SmallCouncil) -> None:
    made = account(council, "Invented", None)
    Demonstration.objects.create(authority=council.authority, day=TODAY)
    assert idle_accounts.close_idle_accounts(now=NOW) == 0 and is_open(made)


def test_the_administrator_sees_which_were_closed_and_why(
    council: SmallCouncil, clock: list[datetime]
) -> None:
    gone = account(council, "Gone Away", DAY, ended_on=TODAY - DAY)
    account(council, "Unused Account", DAY * 90)
    closed(council)
    clerk = council.worker("Owen Petrie")
    council.role(clerk, "administrator")
    client = signed_in(account_for(council, clerk))
    page = client.get("/workers?state=closed").content.decode()
    assert "Account closed on 31 March 2026: their time here is over" in page
    assert "Account closed on 31 March 2026: not used for 45 days" in page
    assert "Owen Petrie" not in page.split("By name")[1]
    own = client.get(f"/workers/W-{gone.worker_id}").content.decode()
    assert "Account closed on 31 March 2026: their time here is over" in own
