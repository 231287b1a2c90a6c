"""Supervision from the agreement to what came of it: who may, what stands where, and who may read what."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
import time_machine
from django.apps import apps
from django.test import Client

from keepsight.access.models import AuditLine
from keepsight.access.staff.personal_supervision import NotForYou, personal_part
from keepsight.access.staff.supervising import Supervising, supervising
from keepsight.access.viewer import Viewer
from keepsight.actions.people.discuss_in_supervision import (
    DISCUSS_IN_SUPERVISION,
    OF_CHILD,
    place_of,
)
from keepsight.actions.people.settle_supervision_action import SETTLE_SUPERVISION_ACTION
from keepsight.actions.workforce.agree_supervision import AGREE_SUPERVISION
from keepsight.actions.workforce.book_supervision import BOOK_SUPERVISION
from keepsight.actions.workforce.cancel_supervision import CANCEL_SUPERVISION
from keepsight.actions.workforce.record_supervision import RECORD_SUPERVISION
from keepsight.boards.look import look_of
from keepsight.boards.refreshing import rebuild
from keepsight.boards.workforce.supervision import supervision
from keepsight.kernel.action import Action
from keepsight.records.people.oversight import Oversight
from keepsight.records.reporting.coverage import Coverage
from keepsight.records.workforce.case_discussion import CaseDiscussion
from keepsight.records.workforce.line_manager import LineManager
from keepsight.records.workforce.supervision_action import SupervisionAction
from keepsight.records.workforce.supervision_agreement import SupervisionAgreement
from keepsight.records.workforce.supervision_session import SupervisionSession
from keepsight.site.command_line import main
from keepsight.writing.perform import Refused, Wrong, perform
from tests.integration.doors.signing_in import signed_in
from tests.integration.small_council import NOW, TODAY, SmallCouncil, questions
from tests.standing import standing

pytestmark = pytest.mark.django_db
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
#: A word of the personal part that may stand nowhere else.
SECRET = "Quintessencewort"


@standing
def as_founded() -> SimpleNamespace:
    """A team with a manager, a worker, one from an agency, those above, and who keeps staff records."""
    council = SmallCouncil("214")
    service = council.team("The service")
    team = council.team("Millbrook", parent=service)
    other = council.team("Eastgate", parent=service)
    made = SimpleNamespace(council=council, team=team)
    began = {"started_on": date(2020, 1, 6)}

    def someone(name: str, role: str, where: Any, **more: Any) -> Any:
        worker = council.worker(name, **{**began, **more})
        council.role(worker, role, where, **began)
        council.account(worker)
        return worker

    made.director = someone("Ruth Adeyemi", "director", None)
    made.above = someone("Hugh Lister", "service_manager", service)
    made.manager = someone("Ann Ogden", "team_manager", team)
    made.worker = someone("Nadia Rahman", "social_worker", team)
    made.agency = someone("Lucy Farrow", "social_worker", team, is_agency=True)
    made.peer = someone("Tom Bexley", "social_worker", team)
    made.stranger = someone("Ivy Marsh", "team_manager", other)
    made.staff = someone("Owen Petrie", "workforce_lead", None)
    made.clerk = someone("Kit Dunne", "administrator", None)
    made.guard = someone("Pat Lowe", "information_governance", None)
    for worker, boss in (
        (made.worker, made.manager),
        (made.agency, made.manager),
        (made.manager, made.above),
    ):
        council._new(LineManager, worker=worker, manager=boss, started_on=date(2020, 1, 6))
    made.child = council.child("Tia", "Brackley", born_on=date(2016, 4, 2))
    made.other = council.child("Kai", "Brackley", born_on=date(2018, 4, 2))
    made.locked = council.child("Wren", "Hodge", born_on=date(2015, 4, 2))
    for child in (made.child, made.other, made.locked):
        council.open(child, team, started_on=date(2025, 11, 3))
        council.holds(made.worker, child, started_on=date(2025, 11, 3))
    council.lock(made.locked, made.director)
    for table in ("supervision_session", "case_discussion", "supervision_action"):
        council._new(
            Coverage, table_code=table, whom_code="all", from_on=date(2025, 12, 1), is_whole=True
        )
    return made


@pytest.fixture
def house(as_founded: Any) -> Iterator[Any]:
    with time_machine.travel(NOW, tick=False):
        yield deepcopy(as_founded)


def viewer(house: Any, name: str) -> Viewer:
    return house.council.looks(getattr(house, name))


def does(house: Any, name: str, action: Action, /, **given: Any) -> Any:
    return perform(action, given, by=viewer(house, name), now=NOW)


def client(house: Any, name: str) -> Client:
    from keepsight.records.workforce.account import Account

    return signed_in(Account.objects.get(worker=getattr(house, name)))


def recorded(house: Any, name: str = "manager", **more: Any) -> SupervisionSession:
    said = {"held_on": TODAY, "kind_code": "one_to_one", "session": None}
    said |= {"wellbeing": f"Tired: {SECRET}.", "workload": "Too much."}
    return does(house, name, RECORD_SUPERVISION, worker=house.worker.pk, **{**said, **more})


def talk(*children: Any, **more: Any) -> dict[str, Any]:
    said = {f"{field}_{one.pk}": f"{field} of it" for field in OF_CHILD for one in children}
    said |= {"children": [one.pk for one in children], "discussed_on": TODAY}
    return said | more


def agreed(child: Any, what: str, owner: Any, due: date, place: int = 1) -> dict[str, Any]:
    values = {"what": what, "owner": owner.pk, "due_on": due}
    return {place_of(field, place, child.pk): value for field, value in values.items()}


# --- who may --------------------------------------------------------------------------------------


def test_the_line_supervises_and_whoever_covers_for_it(house: Any) -> None:
    assert supervising(viewer(house, "manager"), day=TODAY).supervises(house.worker.pk)
    for name in ("worker", "peer", "stranger", "above", "director", "staff", "clerk"):
        assert not supervising(viewer(house, name), day=TODAY).supervises(house.worker.pk), name
        with pytest.raises(Refused):
            recorded(house, name)
    house.council.away(house.manager, house.stranger)
    assert supervising(viewer(house, "stranger"), day=TODAY).supervises(house.worker.pk)
    assert recorded(house, "stranger").supervisor_id == house.stranger.pk


def test_an_agreement_comes_before_the_line_and_the_next_ends_it(house: Any) -> None:
    said = {"worker": house.worker.pk, "every_code": "2"}
    first = does(
        house, "manager", AGREE_SUPERVISION, supervisor=house.stranger.pk,
        started_on=TODAY - WEEK, **said,
    )  # fmt: skip
    assert supervising(viewer(house, "stranger"), day=TODAY).supervises(house.worker.pk)
    assert not supervising(viewer(house, "manager"), day=TODAY).supervises(house.worker.pk)
    does(house, "above", AGREE_SUPERVISION, supervisor=house.manager.pk, started_on=TODAY, **said)
    first.refresh_from_db()
    assert first.ended_on == TODAY - DAY
    assert supervising(viewer(house, "manager"), day=TODAY).supervises(house.worker.pk)


@pytest.mark.parametrize(
    ("who", "day", "said"),
    [
        ("peer", TODAY, "Their role supervises nobody"),
        ("worker", TODAY, "Nobody supervises themselves"),
        ("manager", TODAY + 400 * DAY, "within a year"),
    ],
)
def test_an_agreement_that_cannot_stand_is_put_right(
    house: Any, who: str, day: date, said: str
) -> None:
    supervisor = getattr(house, who).pk
    with pytest.raises(Wrong, match=said):
        does(
            house, "manager", AGREE_SUPERVISION, worker=house.worker.pk, supervisor=supervisor,
            started_on=day,
        )  # fmt: skip
    assert not SupervisionAgreement.objects.exists()


# --- the personal part ----------------------------------------------------------------------------


def test_the_personal_part_is_read_by_four_and_by_nobody_else(house: Any) -> None:
    number = recorded(house).pk
    for name in ("worker", "manager", "above", "staff"):
        who = supervising(viewer(house, name), day=TODAY)
        assert SECRET in personal_part(who, number, now=NOW).answers["wellbeing"], name
    for name in ("peer", "agency", "stranger", "director", "clerk", "guard"):
        with pytest.raises(NotForYou):
            personal_part(supervising(viewer(house, name), day=TODAY), number, now=NOW)
    house.council.away(house.manager, house.stranger)
    with pytest.raises(NotForYou):  # a cover holds sessions of their own, and reads no others
        personal_part(supervising(viewer(house, "stranger"), day=TODAY), number, now=NOW)


def pages_that_could_tell(house: Any, number: int) -> list[str]:
    worker, child = f"W-{house.worker.pk}", f"C-{house.child.pk}"
    return [
        "/supervision", "/supervision/save", f"/worker/{worker}/supervision", f"/worker/{worker}",
        f"/worker/{worker}/supervision/{number}", f"/workers/{worker}", f"/workers/{worker}/changes",
        f"/worker/{worker}/what-they-saw", f"/child/{child}", f"/child/{child}/supervision",
        f"/child/{child}/story", f"/child/{child}/who-looked", f"/child/{child}/notes", "/",
        f"/find?q={SECRET}", "/what-i-saw",
    ]  # fmt: skip


def leaks(house: Any, number: int, names: tuple[str, ...]) -> list[str]:
    """Where the word of the personal part stands, for those who may not read it."""
    found = []
    for name in names:
        asks = client(house, name)
        for url in pages_that_could_tell(house, number):
            if SECRET in asks.get(url, follow=True).content.decode(errors="replace").replace(
                f"q={SECRET}", ""
            ).replace(f'value="{SECRET}"', ""):
                found.append(f"{name}: {url}")
    return found


OTHERS = ("peer", "agency", "stranger", "director", "clerk", "guard")


def test_no_page_tells_the_personal_part_to_anybody_else(house: Any) -> None:
    number = recorded(house).pk
    does(house, "manager", DISCUSS_IN_SUPERVISION, worker=house.worker.pk, **talk(house.child))
    assert leaks(house, number, OTHERS) == []
    for name in OTHERS:
        url = f"/worker/W-{house.worker.pk}/supervision/{number}"
        assert client(house, name).get(url).status_code == 404
    lines = AuditLine.objects.values_list("act", "about")
    assert SECRET not in json.dumps([[act, about] for act, about in lines])
    tables = [
        model for model in apps.get_models() if "personalsupervision" not in model._meta.model_name
    ]
    for model in tables:  # no other table of the house holds a word of it
        for row in model._default_manager.values():
            assert SECRET not in str(row), model


def test_the_guard_of_the_personal_part_is_what_keeps_it(house: Any) -> None:
    number = recorded(house).pk
    with patch.object(Supervising, "may_read_personal", lambda *_: True):
        assert leaks(house, number, ("peer",)) != []


def test_each_look_at_the_personal_part_is_on_the_log(house: Any) -> None:
    number = recorded(house).pk
    url = f"/worker/W-{house.worker.pk}/supervision/{number}"
    assert SECRET in client(house, "above").get(url).content.decode()
    line = AuditLine.objects.filter(act="read_personal_supervision").get()
    assert line.worker_id == house.above.pk


# --- sessions -------------------------------------------------------------------------------------


def test_a_booked_session_is_held_or_cancelled_by_somebody(house: Any) -> None:
    booked = does(
        house, "manager", BOOK_SUPERVISION, worker=house.worker.pk, planned_on=TODAY,
        kind_code="one_to_one",
    )  # fmt: skip
    with pytest.raises(Wrong, match="already"):
        does(
            house, "manager", BOOK_SUPERVISION, worker=house.worker.pk, planned_on=TODAY,
            kind_code="one_to_one",
        )  # fmt: skip
    held = recorded(house, session=booked.pk)
    assert (held.pk, held.held_on) == (booked.pk, TODAY)
    with pytest.raises(Wrong, match="not booked any more"):
        does(
            house, "manager", CANCEL_SUPERVISION, worker=house.worker.pk, session=booked.pk,
            cancelled_by_code="worker", why_cancelled_code="urgent",
        )  # fmt: skip
    with pytest.raises(Wrong, match="on file already"):
        recorded(house)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"wellbeing": " "}, "wellbeing"),
        ({"workload": ""}, "workload"),
        ({"held_on": TODAY + DAY}, "held_on"),
        ({"kind_code": "group"}, "wellbeing"),
    ],
)
def test_a_session_that_cannot_stand_is_put_right(
    house: Any, more: dict[str, Any], field: str
) -> None:
    with pytest.raises(Wrong) as wrong:
        recorded(house, **more)
    assert wrong.value.field == field
    assert not SupervisionSession.objects.exists()


# --- the case part --------------------------------------------------------------------------------


def test_several_children_are_talked_about_in_one_sitting_each_on_its_own_record(
    house: Any,
) -> None:
    said = talk(house.child, house.other) | agreed(
        house.child, "Ring the school", house.worker, TODAY + WEEK
    )
    made = does(house, "manager", DISCUSS_IN_SUPERVISION, worker=house.worker.pk, **said)
    assert {one.person_id for one in made} == {house.child.pk, house.other.pk}
    for one in made:
        oversight = Oversight.objects.get(pk=one.oversight_id)
        assert (oversight.person_id, oversight.actor_level) == (one.person_id, 40)
        assert (oversight.direction, oversight.rationale) == ("direction of it", "rationale of it")
    action = SupervisionAction.objects.get()
    assert (action.person_id, action.owner_id) == (house.child.pk, house.worker.pk)
    page = client(house, "worker").get(f"/child/C-{house.child.pk}/supervision").content.decode()
    assert "Ring the school" in page and "direction of it" in page
    story = client(house, "worker").get(f"/child/C-{house.child.pk}/story").content.decode()
    assert "Discussed in supervision" in story and "Agreed in supervision" in story
    assert "Management oversight" in story


def test_what_is_open_comes_back_until_it_is_settled(house: Any) -> None:
    early = {"discussed_on": TODAY - 60 * DAY}
    first = talk(house.child, **early) | agreed(
        house.child, "Ring the school", house.worker, TODAY - 50 * DAY
    )
    does(house, "manager", DISCUSS_IN_SUPERVISION, worker=house.worker.pk, **first)
    number = SupervisionAction.objects.get().pk
    url = f"/worker/W-{house.worker.pk}/supervision/children"
    page = client(house, "manager").get(url, follow=True).content.decode()
    assert "Agreed before: Ring the school" in page and f"settle_{number}" in page
    for days in (30, 5):  # two discussions, and it goes on
        again = talk(house.child, discussed_on=TODAY - days * DAY)
        does(
            house, "manager", DISCUSS_IN_SUPERVISION, worker=house.worker.pk,
            **again, **{f"settle_{number}": "open"},
        )  # fmt: skip
    assert SupervisionAction.objects.get().settled_on is None
    page = client(house, "worker").get(f"/child/C-{house.child.pk}/supervision").content.decode()
    assert "overdue at 2 discussions since" in page
    rebuild(house.council.authority.pk, today=TODAY)
    seen = client(house, "manager").get("/look-today?signal=S27").content.decode()
    assert "overdue at 2 discussions" in seen
    does(
        house, "worker", SETTLE_SUPERVISION_ACTION, child=house.child.pk, action=number,
        settled_on=TODAY, outcome_code="done", outcome="The school keeps a place.",
    )  # fmt: skip
    page = client(house, "manager").get(url, follow=True).content.decode()
    assert "Ring the school" not in page
    with pytest.raises(Wrong, match="settled already"):
        does(
            house, "worker", SETTLE_SUPERVISION_ACTION, child=house.child.pk, action=number,
            settled_on=TODAY, outcome_code="done", outcome="Again.",
        )  # fmt: skip


@pytest.mark.parametrize(
    ("place", "value", "says"),
    [
        ("owner", None, "Say who does it"),
        ("due_on", None, "Say by when"),
        ("due_on", TODAY - DAY, "before the day on which you talked"),
        ("what", "", "Say what is to be done"),
    ],
)
def test_an_action_without_a_person_or_a_day_is_put_right(
    house: Any, place: str, value: Any, says: str
) -> None:
    said = talk(house.child) | agreed(house.child, "Ring the school", house.worker, TODAY)
    said[place_of(place, 1, house.child.pk)] = value
    with pytest.raises(Wrong, match=says) as wrong:
        does(house, "manager", DISCUSS_IN_SUPERVISION, worker=house.worker.pk, **said)
    assert wrong.value.field.endswith(f"_1_{house.child.pk}")
    assert not CaseDiscussion.objects.exists()


def test_a_child_out_of_reach_or_of_another_worker_is_not_talked_about_here(house: Any) -> None:
    with pytest.raises(Refused):
        does(house, "manager", DISCUSS_IN_SUPERVISION, worker=house.worker.pk, **talk(house.locked))
    with pytest.raises(Wrong, match="Another worker"):
        does(house, "manager", DISCUSS_IN_SUPERVISION, worker=house.agency.pk, **talk(house.child))
    with pytest.raises(Refused):
        does(house, "peer", DISCUSS_IN_SUPERVISION, worker=house.worker.pk, **talk(house.child))


def test_who_gives_no_direction_elsewhere_gives_none_in_supervision(house: Any) -> None:
    educator = house.council.worker("Jo Teal", started_on=date(2020, 1, 6))
    house.council.role(educator, "practice_educator", house.team)
    house.council.account(educator)
    house.educator = educator
    does(
        house, "manager", AGREE_SUPERVISION, worker=house.worker.pk, supervisor=educator.pk,
        started_on=TODAY,
    )  # fmt: skip
    assert recorded(house, "educator").supervisor_id == educator.pk
    with pytest.raises(Refused, match="team manager or above"):
        does(house, "educator", DISCUSS_IN_SUPERVISION, worker=house.worker.pk, **talk(house.child))


def test_nothing_that_was_typed_is_lost_over_a_blank(house: Any) -> None:
    asks = client(house, "manager")
    url = f"/worker/W-{house.worker.pk}/supervision/children?chosen=yes&with=C-{house.child.pk}"
    sent = {f"{field}_{house.child.pk}": "kept words" for field in OF_CHILD if field != "rationale"}
    page = asks.post(url, sent)
    assert page.status_code == 422
    assert page.content.decode().count("kept words") == len(OF_CHILD) - 1
    assert not CaseDiscussion.objects.exists()


# --- lists ----------------------------------------------------------------------------------------


def test_a_child_that_is_locked_is_in_no_list_and_no_count(house: Any) -> None:
    rebuild(house.council.authority.pk, today=TODAY)
    mine = supervision(look_of(viewer(house, "manager"), now=NOW))
    assert {row.child for row in mine.cases} == {house.child.pk, house.other.pk}
    named = supervision(look_of(viewer(house, "director"), now=NOW))
    assert house.locked.pk in {row.child for row in named.cases}


def test_the_command_and_the_page_agree_row_by_row(
    house: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    council = house.council
    council._new(
        SupervisionSession, worker=house.agency, supervisor=house.manager,
        planned_on=TODAY - 40 * DAY, cancelled_on=TODAY - 41 * DAY,
        cancelled_by_code="supervisor", why_cancelled_code="urgent",
    )  # fmt: skip
    recorded(house)
    does(house, "manager", DISCUSS_IN_SUPERVISION, worker=house.worker.pk, **talk(house.child))
    nobodys = council.child("Mo", "Vale", born_on=date(2019, 1, 1))
    council.open(nobodys, house.team, started_on=date(2026, 1, 5))
    rebuild(council.authority.pk, today=TODAY)
    told = supervision(look_of(viewer(house, "director"), now=NOW))
    shown = [
        {
            "worker": row.worker and f"W-{row.worker}",
            "supervisor": row.supervisor and f"W-{row.supervisor}",
            "team": row.team and f"T-{row.team}",
            "kind": row.kind,
            "child": row.child and f"C-{row.child}",
            "last_on": row.last_on and row.last_on.isoformat(),
            "due_on": row.due_on and row.due_on.isoformat(),
            "state": row.state,
            "cancelled_by": row.cancelled_by or None,
        }
        for row in (*told.personal, *told.cases)
    ]
    for when in ([], ["--as-at", TODAY.isoformat()]):
        main(["supervision", "--authority", "214", "--json", *when])
        rows = json.loads(capsys.readouterr().out)
        assert rows == shown
    assert {row["state"] for row in rows if row["kind"] == "case"} >= {"overdue", "not_due"}
    agency = next(row for row in rows if row["worker"] == f"W-{house.agency.pk}")
    assert (agency["state"], agency["cancelled_by"]) == ("overdue", "supervisor")
    main(["supervision", "--authority", "214", "--json", "--team", "Eastgate"])
    mine = json.loads(capsys.readouterr().out)
    assert [row["worker"] for row in mine] == [f"W-{house.stranger.pk}"]


def test_the_list_says_who_was_missed_agency_apart(house: Any) -> None:
    recorded(house)
    page = client(house, "manager").get("/supervision").content.decode()
    assert "from an agency 1 of 1" in page
    assert "No agreement on file" in page
    saved = client(house, "manager").get("/supervision/save?kind=case")
    assert saved.status_code == 200


def test_who_keeps_staff_records_sees_sessions_and_no_child(house: Any) -> None:
    page = client(house, "staff").get("/supervision").content.decode()
    assert "Nadia Rahman" in page and "Children to talk about" not in page
    assert client(house, "staff").get(f"/worker/W-{house.worker.pk}/supervision").status_code == 200
    for name in ("peer", "clerk", "stranger"):
        url = f"/worker/W-{house.worker.pk}/supervision"
        assert client(house, name).get(url).status_code == 403, name


def test_no_page_asks_more_than_it_may(house: Any) -> None:
    recorded(house)
    does(house, "manager", DISCUSS_IN_SUPERVISION, worker=house.worker.pk, **talk(house.child))
    asks = client(house, "manager")
    child = f"&with=C-{house.child.pk}"
    for url in (
        "/supervision", "/supervision?kind=case", f"/worker/W-{house.worker.pk}/supervision",
        f"/worker/W-{house.worker.pk}/supervision/children?chosen=yes{child}",
        f"/child/C-{house.child.pk}/supervision",
    ):  # fmt: skip
        asks.get(url)
        with questions(18):
            assert asks.get(url).status_code == 200
