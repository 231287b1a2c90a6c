"""Two people, or two presses, at once: both versions are seen, nothing is lost, one thing is done."""

from __future__ import annotations

from functools import partial
from threading import Barrier
from typing import Any

import pytest
from django.test import Client

from keepsight.access.viewer import Viewer
from keepsight.actions.workforce.add_team import ADD_TEAM
from keepsight.actions.workforce.change_team import CHANGE_TEAM
from keepsight.pages.merging import parted
from keepsight.records.workforce.team import Team
from keepsight.writing import drafts
from keepsight.writing.capsule import Capsule, Place
from keepsight.writing.models import Draft
from keepsight.writing.perform import AlreadySent, Conflict, perform, version_of
from tests.integration.doors.signing_in import account_for, signed_in
from tests.integration.many_connections import all_at_once, shared_database
from tests.integration.shown_forms import borne_by, hidden_in
from tests.integration.small_council import NOW, SmallCouncil

pytestmark = pytest.mark.both_databases
__all__ = ["shared_database"]

PAIRS, PRESSES = 200, 8


@pytest.fixture
def council(db: None) -> SmallCouncil:
    return SmallCouncil()


@pytest.fixture
def team(council: SmallCouncil) -> Team:
    return council.team("Millbrook")


def client_of(council: SmallCouncil, name: str) -> Client:
    worker = council.worker(name)
    council.role(worker, "administrator")
    return signed_in(account_for(council, worker))


def typed(team: Team, **changed: str) -> dict[str, str]:
    return {"name": team.name, "code": team.code, "kind_code": "team"} | changed


# --- on the page --------------------------------------------------------------------------------


def conflicting(
    council: SmallCouncil, team: Team, theirs: dict[str, str], mine: dict[str, str]
) -> tuple[Client, str, Any]:
    """Tom saves his while Nadia has the form open; the answer to Nadia's own save."""
    tom, nadia = client_of(council, "Tom Bexley"), client_of(council, "Nadia Rahman")
    url = f"/teams/T-{team.pk}/change"
    borne, her_form = borne_by(tom, url), borne_by(nadia, url)
    assert tom.post(url, borne | typed(team, **theirs)).status_code == 302
    answer = nadia.post(url, her_form | typed(team, **mine))
    assert answer.status_code == 409
    return nadia, url, answer


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("keep", "stands"),
    [
        ("theirs", "Millbrook team 1"),
        ("mine", "Millbrook team 2"),
        ("both", "Millbrook team 1\n\nMillbrook team 2"),
    ],
)
def test_what_both_changed_is_chosen_part_by_part(
    council: SmallCouncil, team: Team, keep: str, stands: str
) -> None:
    nadia, url, answer = conflicting(
        council, team, {"name": "Millbrook team 1"}, {"name": "Millbrook team 2"}
    )
    said = answer.content.decode()
    assert "Tom Bexley changed this at " in said and "Choose for 1 part:" in said
    assert "Millbrook team 1" in said and "Millbrook team 2" in said
    assert 'name="keep-name"' in said and 'name="keep-code"' not in said
    sent = hidden_in(answer) | {"keep-name": keep}
    assert nadia.post(url, sent).status_code == 302
    team.refresh_from_db()
    assert team.name == stands


@pytest.mark.django_db
def test_what_only_one_of_them_changed_is_joined_and_said(
    council: SmallCouncil, team: Team
) -> None:
    nadia, url, answer = conflicting(council, team, {"code": "M77"}, {"name": "Millbrook team 2"})
    said = answer.content.decode()
    assert "Nothing is lost: you changed different parts." in said
    assert "Changed by Tom Bexley alone" in said and "Changed by you alone" in said
    assert "keep-" not in said
    assert nadia.post(url, hidden_in(answer)).status_code == 302
    team.refresh_from_db()
    assert (team.name, team.code) == ("Millbrook team 2", "M77")


@pytest.mark.django_db
def test_a_third_who_is_faster_still_is_shown_again(council: SmallCouncil, team: Team) -> None:
    nadia, url, answer = conflicting(council, team, {"name": "One"}, {"name": "Two"})
    third = client_of(council, "Raj Patel")
    team.refresh_from_db()
    assert third.post(url, borne_by(third, url) | typed(team, name="Three")).status_code == 302
    again = nadia.post(url, hidden_in(answer) | {"keep-name": "mine"})
    assert again.status_code == 409 and "Raj Patel changed this" in again.content.decode()
    assert nadia.post(url, hidden_in(again) | {"keep-name": "mine"}).status_code == 302
    team.refresh_from_db()
    assert team.name == "Two"


# --- at once ------------------------------------------------------------------------------------


def save(viewer: Viewer, team: Team, version: int, name: str) -> str:
    """One of two saves of one form: the name that stands, or for the loser what is to be chosen."""
    given = {"team_changed": team.pk, **typed(team, name=name)}
    try:
        perform(CHANGE_TEAM, given, by=viewer, now=NOW, opened_version=version)
    except Conflict as conflict:
        both = parted(CHANGE_TEAM.form, {**given, "parent": None}, conflict)
        assert [one.field for one in both.asked] == ["name"]
        return f"{name} beside {conflict.theirs['name']}"
    return name


def test_no_save_of_two_at_once_is_overwritten(
    shared_database: None, council: SmallCouncil, team: Team
) -> None:
    together = Barrier(2, timeout=20)

    def writes(viewer: Viewer, who: str) -> list[str]:
        came = []
        for pair in range(PAIRS):
            together.wait()
            version = version_of(team)
            together.wait()
            came.append(save(viewer, team, version, f"{who} {pair}"))
        return came

    tom, nadia = council.viewer("administrator"), council.viewer("administrator")
    came = all_at_once(partial(writes, tom, "Tom"), partial(writes, nadia, "Nadia"))
    for pair, (his, hers) in enumerate(zip(*came, strict=True)):
        first, second = f"Tom {pair}", f"Nadia {pair}"
        assert (his, hers) in {
            (first, f"{second} beside {first}"),
            (f"{first} beside {second}", second),
        }
    assert team.history.count() == PAIRS + 1


def test_of_many_presses_of_one_button_one_is_done(
    shared_database: None, council: SmallCouncil
) -> None:
    viewer = council.viewer("administrator")

    def press(token: str) -> str:
        given = {"name": "Eastgate", "code": token, "kind_code": "team"}
        try:
            perform(ADD_TEAM, given, by=viewer, now=NOW, token=token)
        except AlreadySent:
            return "already"
        return "done"

    for race in range(20):
        came = all_at_once(*[partial(press, f"race-{race}")] * PRESSES)
        assert sorted(came) == ["already"] * (PRESSES - 1) + ["done"]
    assert Team.objects.filter(name="Eastgate").count() == 20


def test_two_windows_that_begin_at_once_are_both_kept(shared_database: None) -> None:
    place = Place(account=1, authority=1, child=3, form="write_note", subject="")

    def begin(token: str) -> None:
        capsule = Capsule(place, token, None, {"words": 100})
        drafts.keep(capsule, {"words": token}, now=NOW)

    for race in range(10):
        Draft.objects.all().delete()
        all_at_once(*[partial(begin, f"{race}-{n}") for n in range(4)])
        kept = {sheet.token for sheet in drafts.sheets_of(place, now=NOW)}
        assert kept == {f"{race}-{n}" for n in range(4)}
