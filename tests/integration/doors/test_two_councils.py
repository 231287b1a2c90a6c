"""Two councils, one person: dated roles in each, one chosen at a time, and nothing crosses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from unittest.mock import patch

import pytest
from django.test import Client

from keepsight.access import viewer as viewer_module
from keepsight.access.models import AuditLine
from keepsight.access.record.children import children_of, names_for
from keepsight.access.search import index
from keepsight.access.search.find import find
from keepsight.access.viewer import NotInPost, viewer_of
from keepsight.actions.workforce.end_guest_role import END_GUEST_ROLE
from keepsight.actions.workforce.give_guest_role import GIVE_GUEST_ROLE, NOBODY
from keepsight.boards.look import look_of
from keepsight.pages.doors.gate import COUNCIL
from keepsight.pages.page import all_pages
from keepsight.records.people.person import Person
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Refused, Wrong, perform
from tests.integration.doors.signing_in import account_for, signed_in
from tests.integration.small_council import DAY, NOW, TODAY, SmallCouncil

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


#: A blank of an address: ``<int:number>``.
BLANK = re.compile(r"<(?:\w+:)?\w+>")


@dataclass
class Two:
    """Two councils, a director of both until ``LAST``, and a child of each under one name."""

    home: SmallCouncil
    away: SmallCouncil
    director: Worker
    account: Account
    ours: Person
    theirs: Person


LAST = TODAY + DAY * 3


@pytest.fixture
def two() -> Two:
    home, away = SmallCouncil("998"), SmallCouncil("997")
    director = home.worker("Ruth Adeyemi")
    home.role(director, "director")
    away.role(director, "director", started_on=TODAY - DAY, ended_on=LAST)
    ours, theirs = home.child("Homejane", "Quillfeather"), away.child("Awayjane", "Quillfeather")
    home.open(ours, home.team("Millbrook"))
    away.open(theirs, away.team("Wharfe"))
    for council, child in ((home, ours), (away, theirs)):
        index.refresh([child.pk], council.authority.pk)
    return Two(home, away, director, account_for(home, director), ours, theirs)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[datetime]]:
    """What the house's clock says: the test may set it on."""
    said = [NOW]
    monkeypatch.setattr("keepsight.site.clock.now", lambda: said[0])
    yield said


def go_to(client: Client, council: SmallCouncil) -> object:
    return client.post("/another-council", {"council": council.authority.pk})


def opened(client: Client, child: Person) -> int:
    return int(client.get(f"/child/C-{child.pk}").status_code)


def test_one_goes_there_by_choosing_and_it_is_written_down(two: Two, clock: list[datetime]) -> None:
    client = signed_in(two.account)
    assert (opened(client, two.ours), opened(client, two.theirs)) == (200, 404)
    page = client.get("/another-council").content.decode()
    assert "Act for Council 997" in page and "Act for Council 998" not in page
    answer = go_to(client, two.away)
    assert (answer.status_code, answer["Location"]) == (302, "/")  # type: ignore[attr-defined]
    assert answer["Clear-Site-Data"] == '"cache"'  # type: ignore[index]
    line = AuditLine.objects.order_by("-id").first()
    assert line is not None
    assert (line.act, line.authority_id) == ("chose_council", two.away.authority.pk)
    assert f'"left":{two.home.authority.pk}' in line.about
    home = client.get("/").content.decode()
    assert "Council 997" in home and "You act for Council 997 now." in home
    assert (opened(client, two.ours), opened(client, two.theirs)) == (404, 200)


def test_each_look_bears_the_authority_that_was_used(two: Two, clock: list[datetime]) -> None:
    client = signed_in(two.account)
    opened(client, two.ours)
    go_to(client, two.away)
    opened(client, two.theirs)
    looks = AuditLine.objects.filter(act="read_child").order_by("id")
    assert [look.authority_id for look in looks] == [
        two.home.authority.pk,
        two.away.authority.pk,
    ]


def test_whoever_serves_one_council_is_offered_no_other(two: Two, clock: list[datetime]) -> None:
    clerk = two.home.worker("Owen Petrie")
    two.home.role(clerk, "administrator")
    client = signed_in(account_for(two.home, clerk))
    assert "another-council" not in client.get("/").content.decode()
    assert "You hold roles in no other council." in client.get("/another-council").content.decode()
    before = AuditLine.objects.filter(act="refused").count()
    assert go_to(client, two.away).status_code == 403  # type: ignore[attr-defined]
    assert COUNCIL not in client.session
    assert AuditLine.objects.filter(act="refused").count() > before


@pytest.mark.parametrize("said", ["", "0", "-1", "x", "9" * 30, "１"])
def test_what_is_no_council_is_refused(said: str, two: Two, clock: list[datetime]) -> None:
    client = signed_in(two.account)
    assert client.post("/another-council", {"council": said}).status_code == 403
    assert COUNCIL not in client.session


def test_a_form_open_in_another_tab_can_no_longer_be_sent(two: Two, clock: list[datetime]) -> None:
    client = signed_in(two.account, enforce_csrf_checks=True)
    page = client.get("/another-council").content.decode()
    token = page.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    sent = {"council": two.away.authority.pk, "csrfmiddlewaretoken": token}
    assert client.post("/another-council", sent).status_code == 302
    # The tab that was opened for the first council sends its form: it is refused.
    late = client.post("/find", {"q": "Homejane", "csrfmiddlewaretoken": token})
    assert late.status_code == 403


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_role_that_ended_yesterday_opens_nothing_there(
    method: str, two: Two, clock: list[datetime]
) -> None:
    client = signed_in(two.account)
    go_to(client, two.away)
    clock[0] = NOW + (LAST - TODAY)
    assert opened(client, two.theirs) == 200  # the last day is still one of it
    clock[0] += DAY
    answer = getattr(client, method)(f"/child/C-{two.theirs.pk}")
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert "You act for Council 998." in client.get("/").content.decode()
    assert (opened(client, two.ours), opened(client, two.theirs)) == (200, 404)
    line = AuditLine.objects.filter(act="left_council").get()
    assert line.authority_id == two.home.authority.pk
    assert go_to(client, two.away).status_code == 403  # type: ignore[attr-defined]


def test_a_role_that_begins_tomorrow_opens_nothing_yet(two: Two, clock: list[datetime]) -> None:
    client = signed_in(two.account)
    clock[0] = NOW - DAY * 2
    assert go_to(client, two.away).status_code == 403  # type: ignore[attr-defined]


def test_a_session_that_names_a_council_without_a_role_goes_home(
    two: Two, clock: list[datetime]
) -> None:
    third = SmallCouncil("996")
    for number in (third.authority.pk, 999_999):
        client = signed_in(two.account)
        session = client.session
        session[COUNCIL] = number
        session.save()
        answer = client.get(f"/child/C-{two.ours.pk}")
        assert (answer.status_code, answer["Location"]) == (302, "/")
        assert COUNCIL not in client.session


def test_no_page_of_a_child_opens_under_the_other_authority(
    two: Two, clock: list[datetime]
) -> None:
    """Every address that names a child, asked for the other council's, both ways round."""
    client = signed_in(two.account)
    pages = [page for page in all_pages() if page.reach == "child"]
    asked = 0
    for away, child in ((False, two.theirs), (True, two.ours)):
        if away:
            go_to(client, two.away)
        for page in pages:
            url = "/" + page.path.replace("<str:reference>", f"C-{child.pk}")
            url = BLANK.sub("1", url)
            for method in page.methods:
                answer = client.generic(method, url)
                said = answer.content.decode(errors="ignore") if not answer.streaming else ""
                assert answer.status_code in (302, 403, 404), url
                assert "Quillfeather" not in said and "jane" not in said, url
                asked += 1
    assert asked >= 2 * len(pages)


def test_a_leaver_of_their_own_council_leaves_the_other_too(two: Two) -> None:
    two.director.ended_on = TODAY - DAY
    two.director.save()
    for authority in (None, two.away.authority.pk):
        with pytest.raises(NotInPost):
            viewer_of(two.account, now=NOW, authority_id=authority)


def crossings(two: Two) -> list[str]:
    """Every way in which something of the one council came to light for the other."""
    found = []
    for mine, own, other in (
        (two.home, two.ours, two.theirs),
        (two.away, two.theirs, two.ours),
    ):
        viewer = viewer_of(two.account, now=NOW, authority_id=mine.authority.pk)
        if other.pk in children_of(viewer, now=NOW).ids():
            found.append("list")
        named = names_for(viewer, [own.pk, other.pk], why="home", now=NOW)
        if named[other.pk].is_named or not named[own.pk].is_named:
            found.append("names")
        rows = find(viewer, "Quillfeather", now=NOW).rows
        if {row.child_id for row in rows} != {own.pk}:
            found.append("search")
        look = look_of(viewer, now=NOW)
        if look.reckoning.authority_id != mine.authority.pk:
            found.append("board")
    return found


def test_no_list_name_search_or_board_crosses(two: Two) -> None:
    assert crossings(two) == []


def test_a_council_mixed_up_is_noticed(two: Two) -> None:
    """The guard removed once: a viewer who is given the other council's number sees the other's."""
    real = viewer_module.viewer_of

    def mixed(account: Account, *, now: datetime, authority_id: int | None = None) -> object:
        return real(account, now=now, authority_id=two.away.authority.pk)

    with patch(f"{__name__}.viewer_of", mixed):
        assert {"list", "names", "search"} <= set(crossings(two))


def administrator(council: SmallCouncil) -> object:
    return council.viewer("administrator")


GIVEN = {
    "role_code": "service_manager",
    "started_on": TODAY,
    "ended_on": TODAY + DAY * 30,
}


def test_a_guest_is_given_a_role_by_the_whole_address(two: Two) -> None:
    guest = two.home.worker("Paul Ince")
    account_for(two.home, guest)
    email = Account.objects.get(worker=guest).email
    team = two.away.team("Wharfe 2")
    given = {**GIVEN, "email": f" {email.upper()} ", "team": team.pk}
    made = perform(GIVE_GUEST_ROLE, given, by=administrator(two.away), now=NOW)  # type: ignore[arg-type]
    assert (made.worker, made.authority, made.team) == (guest, two.away.authority, team)
    there = viewer_of(
        Account.objects.get(worker=guest), now=NOW, authority_id=two.away.authority.pk
    )
    assert (there.title, there.team_ids) == ("Service manager", frozenset({team.pk}))
    with pytest.raises(Wrong, match="already"):
        perform(GIVE_GUEST_ROLE, given, by=administrator(two.away), now=NOW)  # type: ignore[arg-type]
    perform(
        END_GUEST_ROLE,
        {"role": made.pk, "ended_on": TODAY},
        by=administrator(two.away),  # type: ignore[arg-type]
        now=NOW,
    )
    tomorrow = NOW + DAY
    with pytest.raises(NotInPost):
        viewer_of(
            Account.objects.get(worker=guest), now=tomorrow, authority_id=two.away.authority.pk
        )


def test_why_an_address_is_nobodys_is_not_told(two: Two) -> None:
    """One sentence for an unknown address, one's own worker, a leaver, and a closed account."""
    own, left, shut = (two.away.worker("Own"), two.home.worker("Left"), two.home.worker("Shut"))
    left.ended_on = TODAY - DAY
    left.save()
    emails = ["nobody@example.org", *(account_for(two.away, own).email,)]
    emails += [account_for(two.home, left).email]
    emails += [account_for(two.home, shut, is_active=False).email]
    for email in emails:
        with pytest.raises(Wrong) as wrong:
            perform(
                GIVE_GUEST_ROLE,
                {**GIVEN, "email": email, "team": two.away.team("T").pk},
                by=administrator(two.away),  # type: ignore[arg-type]
                now=NOW,
            )
        assert (str(wrong.value), wrong.value.field) == (NOBODY, "email")


def test_no_council_ends_a_role_of_the_other_or_of_its_own_so(two: Two) -> None:
    held = RoleHeld.objects.get(worker=two.director, authority=two.away.authority)
    own = two.home.role(two.home.worker("Own"), "social_worker")
    for role in (held, own):
        with pytest.raises((Wrong, Refused)):
            perform(
                END_GUEST_ROLE,
                {"role": role.pk, "ended_on": TODAY},
                by=administrator(two.home),  # type: ignore[arg-type]
                now=NOW,
            )


def test_guests_are_listed_for_an_administrator(two: Two, clock: list[datetime]) -> None:
    clerk = two.away.worker("Owen Petrie")
    two.away.role(clerk, "administrator")
    client = signed_in(account_for(two.away, clerk))
    page = client.get("/guests").content.decode()
    assert "Ruth Adeyemi" in page and "Council 998" in page and "1 such role is held" in page
    held = RoleHeld.objects.get(worker=two.director, authority=two.away.authority)
    assert client.get(f"/guests/{held.pk}/end").status_code == 200
    assert client.get("/guests/999999/end").status_code == 404
    assert client.get("/guests/give-role").status_code == 200
    far = signed_in(two.account)
    assert far.get("/guests").status_code == 403
