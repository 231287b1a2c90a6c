"""Workload from the record to the page: a child weighed by a manager, work beside children, who may."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from django.test import Client

from keepsight.access.models import AuditLine
from keepsight.access.reference import reference_of
from keepsight.access.viewer import Viewer
from keepsight.actions.people.weigh_child import WEIGH_CHILD
from keepsight.actions.reporting.set_council_limit import SET_COUNCIL_LIMIT
from keepsight.actions.workforce.add_absence import ADD_ABSENCE
from keepsight.actions.workforce.add_extra_work import ADD_EXTRA_WORK
from keepsight.actions.workforce.change_team import CHANGE_TEAM
from keepsight.actions.workforce.end_extra_work import END_EXTRA_WORK
from keepsight.boards.look import look_of
from keepsight.boards.models import CasePoints, WorkerLoad
from keepsight.boards.refreshing import rebuild, refresh
from keepsight.boards.workforce.caseloads import Load, caseloads, load_of
from keepsight.kernel.action import Action
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.child_weight import ChildWeight
from keepsight.records.workforce.extra_work import ExtraWork
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.records.workforce.worker import Worker
from keepsight.site.command_line import main
from keepsight.writing.perform import Refused, Wrong, perform
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import NOW, TODAY, SmallCouncil
from tests.standing import standing

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
BEGAN = {"started_on": date(2020, 1, 6)}
LONG_HELD = TODAY - 200 * DAY


@standing
def as_founded() -> SimpleNamespace:
    """Two teams of a service. Nadia has two siblings on protection plans and a child who is only open."""
    council = SmallCouncil("214")
    service = council.team("The service")
    team, other = council.team("Millbrook", parent=service), council.team("Eastgate", service)
    made = SimpleNamespace(council=council, team=team, eastgate=other)

    def someone(name: str, role: str, where: Any, **more: Any) -> Any:
        worker = council.worker(name, **{**BEGAN, "registration_number": name, **more})
        council.role(worker, role, where, **BEGAN)
        council.account(worker)
        return worker

    made.director = someone("Ruth Adeyemi", "director", None)
    made.above = someone("Hugh Lister", "service_manager", service)
    made.manager = someone("Ann Ogden", "team_manager", team)
    made.stranger = someone("Ivy Marsh", "team_manager", other)
    made.worker = someone("Nadia Rahman", "social_worker", team)
    made.peer = someone("Tom Bexley", "advanced_practitioner", team)
    made.newly = someone("Sian Pritchard", "newly_qualified_social_worker", team)
    made.far = someone(
        "Grace Oyelaran", "social_worker", other, full_time_equivalent=Decimal("0.6")
    )
    made.analyst = someone("Marta Lindqvist", "performance_analyst", None)
    made.clerk = someone("Kit Dunne", "administrator", None)
    made.tia = council.child("Tia", "Brackley", born_on=date(2016, 4, 2))
    made.kai = council.child("Kai", "Brackley", born_on=date(2018, 4, 2))
    made.wren = council.child("Wren", "Hodge", born_on=date(2015, 4, 2))
    for child in (made.tia, made.kai, made.wren):
        council.open(child, team, started_on=LONG_HELD)
        council.holds(made.worker, child, started_on=LONG_HELD)
    for child in (made.tia, made.kai):
        council.lives(child, "H1", started_on=date(2020, 1, 1))
        council._new(ProtectionPlan, person=child, started_on=LONG_HELD, source="case_list")
    return made


@pytest.fixture
def house(as_founded: Any) -> Iterator[Any]:
    with time_machine.travel(NOW, tick=False):
        yield deepcopy(as_founded)


def viewer(house: Any, name: str) -> Viewer:
    return house.council.looks(getattr(house, name))


def does(house: Any, name: str, action: Action, /, **given: Any) -> Any:
    return perform(action, given, by=viewer(house, name), now=NOW)


def weighs(house: Any, name: str = "manager", **given: Any) -> Any:
    said = {
        "child": house.wren.pk,
        "points": Decimal("9.5"),
        "why": "Two hours away, and the father waits at the door.",
        "started_on": TODAY,
        "until_on": TODAY + 90 * DAY,
        **given,
    }
    return does(house, name, WEIGH_CHILD, **said)


def gives(house: Any, name: str = "manager", worker: str = "worker", **given: Any) -> Any:
    said = {
        "worker": getattr(house, worker).pk,
        "kind_code": "duty_week",
        "started_on": TODAY,
        "ended_on": TODAY + 6 * DAY,
        **given,
    }
    return does(house, name, ADD_EXTRA_WORK, **said)


# --- a child weighed by a manager -----------------------------------------------------------------


def test_a_manager_weighs_a_child_with_the_reason(house: Any) -> None:
    made = weighs(house)
    kept = ChildWeight.objects.get()
    assert kept == made and kept.points == Decimal("9.5")
    assert (kept.worker, kept.actor_level, kept.person) == (house.manager, 40, house.wren)
    assert AuditLine.objects.filter(act="weigh_child").count() == 1


def test_who_weighs_is_a_manager_in_whose_reach_the_child_is(house: Any) -> None:
    with pytest.raises(Refused, match="team manager or above"):
        weighs(house, "worker")
    with pytest.raises(Refused, match="not in your reach"):
        weighs(house, "stranger")
    assert not ChildWeight.objects.exists()


@pytest.mark.parametrize(
    "given,field",
    [
        ({"points": Decimal("50.1")}, "points"),
        ({"points": Decimal("-1")}, "points"),
        ({"points": Decimal("1.25")}, "points"),
        ({"until_on": TODAY}, "until_on"),
        ({"until_on": TODAY + 367 * DAY}, "until_on"),
        ({"started_on": date(2010, 1, 1)}, "started_on"),
        ({"started_on": TODAY + DAY, "until_on": TODAY + 2 * DAY}, "started_on"),
    ],
)
def test_what_is_out_of_measure_is_refused_at_its_question(
    house: Any, given: dict[str, Any], field: str
) -> None:
    with pytest.raises(Wrong) as refused:
        weighs(house, **given)
    assert refused.value.field == field
    assert not ChildWeight.objects.exists()


def test_no_points_at_all_and_fifty_are_weights(house: Any) -> None:
    for points in ("0", "50"):
        assert weighs(house, points=Decimal(points)).points == Decimal(points)


# --- work beside children -------------------------------------------------------------------------


def test_a_manager_gives_a_week_on_duty_and_ends_it_earlier(house: Any) -> None:
    made = gives(house)
    assert (made.worker, made.points, made.kind_code) == (house.worker, None, "duty_week")
    ended = does(house, "above", END_EXTRA_WORK, worker=house.worker.pk, extra=made.pk,
                 ended_on=TODAY + DAY)  # fmt: skip
    assert ended.ended_on == TODAY + DAY
    with pytest.raises(Wrong, match="over by then"):
        does(house, "above", END_EXTRA_WORK, worker=house.worker.pk, extra=made.pk,
             ended_on=TODAY + 2 * DAY)  # fmt: skip
    with pytest.raises(Wrong, match="work of this worker"):
        does(house, "above", END_EXTRA_WORK, worker=house.peer.pk, extra=made.pk, ended_on=TODAY)


@pytest.mark.parametrize("name", ["stranger", "analyst", "worker", "clerk"])
def test_nobody_gives_work_to_whom_they_do_not_answer_for(house: Any, name: str) -> None:
    with pytest.raises(Refused):
        gives(house, name)
    assert not ExtraWork.objects.exists()


def test_nobody_gives_work_to_themselves(house: Any) -> None:
    with pytest.raises(Refused, match="do not answer for this worker"):
        gives(house, "manager", worker="manager")


@pytest.mark.parametrize(
    "given,field",
    [
        ({"kind_code": "other"}, "points"),
        ({"kind_code": "other", "points": Decimal("100.1")}, "points"),
        ({"kind_code": "other", "points": Decimal("0")}, "points"),
        ({"kind_code": "other", "points": Decimal("0.25")}, "points"),
        ({"ended_on": TODAY - DAY}, "ended_on"),
        ({"ended_on": TODAY + 732 * DAY}, "ended_on"),
    ],
)
def test_work_out_of_measure_is_refused_at_its_question(
    house: Any, given: dict[str, Any], field: str
) -> None:
    with pytest.raises(Wrong) as refused:
        gives(house, **given)
    assert refused.value.field == field


def test_points_are_only_of_something_else(house: Any) -> None:
    """What a week on duty counts for is the council's to say, and not each manager's."""
    assert gives(house, points=Decimal("40")).points is None
    assert gives(house, kind_code="other", points=Decimal("7.5")).points == Decimal("7.5")


# --- what boards keep -----------------------------------------------------------------------------


def kept(house: Any) -> dict[str, list[tuple[Any, ...]]]:
    """The standing boards of loads, without the numbers of their own rows."""
    found = {}
    for board in (CasePoints, WorkerLoad):
        names = [f.name for f in board._meta.fields if f.name not in ("id", "reckoning")]
        rows = board.objects.filter(reckoning__dates="").values_list(*names)
        found[board.__name__] = sorted(rows, key=repr)
    return found


def reckon(house: Any) -> None:
    rebuild(house.council.authority.pk, today=TODAY)


def carries(house: Any, name: str) -> Load:
    found = load_of(look_of(viewer(house, "director"), now=NOW), getattr(house, name).pk)
    assert found is not None
    return found


@pytest.mark.both_databases
def test_what_an_action_puts_right_is_what_a_whole_reckoning_finds(house: Any) -> None:
    """A child weighed, a sibling's household left, work given, a week off, a team's work, a limit."""
    reckon(house)
    assert carries(house, "worker").points == 500 + 300 + 300

    def still_right() -> None:
        after = kept(house)
        reckon(house)
        assert after == kept(house)

    weighs(house)
    assert carries(house, "worker").points == 500 + 300 + 950
    still_right()
    gives(house)
    assert carries(house, "worker").points == 500 + 300 + 950 + 1000
    still_right()
    gives(house, worker="peer", kind_code="mentoring")
    assert carries(house, "peer").points == 500
    still_right()
    does(house, "clerk", ADD_ABSENCE, worker=house.peer.pk, reason_code="sickness",
         started_on=TODAY)  # fmt: skip
    assert carries(house, "peer").not_there == "sickness"
    still_right()
    does(house, "clerk", CHANGE_TEAM, team_changed=house.team.pk, name="Millbrook", kind_code="team",
         code=house.team.code, work_code="looked_after")  # fmt: skip
    assert carries(house, "worker").limit == 16
    still_right()
    does(house, "director", SET_COUNCIL_LIMIT, key="workforce.points_protection_plan", number=70,
         unit_code="tenths", started_on=TODAY, why="Cabinet")  # fmt: skip
    assert carries(house, "worker").points == 700 + 420 + 950 + 1000
    still_right()


@pytest.mark.both_databases
def test_when_the_first_of_two_siblings_goes_the_other_counts_in_full(house: Any) -> None:
    """What is kept of a child changes though nothing was written on that child."""
    reckon(house)
    Allocation.objects.filter(person=house.tia).update(worker=house.peer, started_on=TODAY)
    refresh(house.council.authority.pk, [house.tia.pk], today=TODAY)
    of = {(p.child, p.worker): p.points for p in CasePoints.objects.all() if p.points}
    assert of[house.kai.pk, house.worker.pk] == 500
    after = kept(house)
    reckon(house)
    assert after == kept(house)


# --- the pages, and the command line --------------------------------------------------------------


def client(house: Any, name: str) -> Client:
    return signed_in(Account.objects.get(worker=getattr(house, name)))


def rows_of(page: Any) -> list[list[str]]:
    """The cells of the table of workers, as text."""
    return [
        [text_of_html(cell) for cell in re.findall(r"<t[hd] role=\"(?:rowheader|cell)\".*?</t[hd]>", row, re.S)]
        for row in re.findall(r"<tr role=\"row\">.*?</tr>", page.split("By worker")[1], re.S)
    ]  # fmt: skip


def text_of_html(html: str) -> str:
    return " ".join(re.sub(r"<svg.*?</svg>|<[^>]+>", " ", html, flags=re.S).split())


@pytest.mark.parametrize("as_at", [None, TODAY - 100 * DAY, TODAY - 300 * DAY])
def test_the_page_and_the_command_line_say_the_same_row_by_row(
    house: Any, as_at: date | None, capsys: Any
) -> None:
    weighs(house)
    gives(house, worker="newly", kind_code="other", points=Decimal("70"))
    house.council.holds(house.peer, house.tia, "co_worker", started_on=TODAY - 150 * DAY)
    reckon(house)
    asked = f"?as_at={as_at}" if as_at else ""
    page = client(house, "director").get(f"/caseloads{asked}").content.decode()
    said = ("--as-at", str(as_at)) if as_at else ()
    assert main(["caseloads", *said, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    names = {reference_of("worker", w.pk): w.name for w in Worker.objects.all()}
    told = [
        [
            names[row["worker"]],
            str(row["children"]) + (f" {row['co_worked']} co-worked" if row["co_worked"] else ""),
            f"{int(row['load'] + 0.5)} of {int(row['capacity'] + 0.5)} {row['percent']} in 100",
            {"room": "Has room", "full": "Full", "over": "Over", "far_over": "Far over"}[row["band"]],
        ]
        for row in rows
    ]  # fmt: skip
    shown = [
        [next(n for n in names.values() if cells[0].startswith(n)), *cells[1:3], cells[3]]
        for cells in rows_of(page)[1:]
    ]
    assert len(told) == 4
    for one, other in zip(told, shown, strict=True):
        assert one[:3] == other[:3] and other[3].startswith(one[3])


def test_other_days_are_told_as_they_were(house: Any) -> None:
    reckon(house)
    director = client(house, "director")
    load = f"/worker/W-{house.worker.pk}/load"
    assert "carries 11 points" in text_of(director.get(load))
    then = text_of(director.get(f"{load}?as_at={LONG_HELD + DAY}"))
    assert "carries 17 points" in then and "new to the worker + 2" in then
    before = text_of(director.get(f"{load}?as_at={LONG_HELD - DAY}"))
    assert "No child counts for Nadia Rahman on this day." in before


def test_the_sum_stands_on_the_page_child_by_child(house: Any) -> None:
    weighs(house)
    gives(house)
    said = text_of(client(house, "manager").get(f"/worker/W-{house.worker.pk}/load"))
    assert "Nadia Rahman carries 27.5 points and has room for 85: 57.5 left." in said
    assert "Tia Brackley, 9 years Protection plan 5 12 September 2025 5 Weigh" in said
    assert "Protection plan 5; second or further of the household, 60 in 100: 3" in said
    assert "A manager says 9.5" in said and "A week on duty: 31 March to 6 April 2026" in said
    assert (
        "100 points for a full-time worker, less 15 for meetings, training and leave: 85." in said
    )
    own = text_of(client(house, "worker").get(f"/worker/W-{house.worker.pk}/load"))
    assert "A manager says 9.5" in own and "Weigh" not in own.replace("A manager", "")
    reckon(house)
    part = text_of(client(house, "director").get(f"/worker/W-{house.far.pk}/load"))
    assert "100 points for a full-time worker × 0.6 of full time, less 15 × 0.6" in part
    newly = text_of(client(house, "director").get(f"/worker/W-{house.newly.pk}/load"))
    assert "× 90 in 100 for the role, less 15" in newly and "the most is 12 for newly" in newly


def test_a_child_out_of_reach_counts_and_is_not_told(house: Any) -> None:
    """The manager knows the family, and so opens no record of it: the sum is the same, the child is not told."""
    house.council.tie(house.manager, house.wren)
    reckon(house)
    page = client(house, "manager").get(f"/worker/W-{house.worker.pk}/load").content.decode()
    said = text_of_html(page)
    assert "carries 11 points" in said
    assert "1 child whom you may not see here: 3 points together." in said
    assert "Wren" not in said and f"C-{house.wren.pk}/" not in page
    assert "Wren" in text_of(client(house, "director").get(f"/worker/W-{house.worker.pk}/load"))


@pytest.mark.both_databases
def test_no_number_of_a_load_betrays_a_locked_child(house: Any) -> None:
    """Tia's record is locked to all but the director: for everybody else Nadia has two, and Kai no sister."""
    house.council.lock(house.tia, house.director)
    reckon(house)
    sums = {name: load_of(look_of(viewer(house, name), now=NOW), house.worker.pk)
            for name in ("director", "above", "manager", "worker")}  # fmt: skip
    assert {name: (one.points, one.held) for name, one in sums.items() if one} == {
        "director": (1100, 3),
        **dict.fromkeys(("above", "manager", "worker"), (800, 2)),
    }
    (team,) = (
        one
        for one in caseloads(look_of(viewer(house, "manager"), now=NOW)).pressure
        if one.team == house.team.pk
    )
    assert team.load == 800
    said = text_of(client(house, "manager").get(f"/worker/W-{house.worker.pk}/load"))
    assert "carries 8 points" in said and "whom you may not see" not in said
    assert "Protection plan 5 12 September 2025 5" in said and "60 in 100" not in said
    assert "8 of 85" in text_of(client(house, "manager").get("/caseloads"))
    assert "8 of 85" in text_of(client(house, "manager").get(f"/worker/W-{house.worker.pk}"))
    assert "11 of 85" in text_of(client(house, "director").get("/caseloads"))


def test_whoever_has_a_locked_child_alone_has_no_load(house: Any) -> None:
    """A manager is on no list of loads for a child of whom the reader may not know."""
    RoleHeld.objects.filter(worker=house.peer).update(role_code="team_manager", level=40)
    Allocation.objects.filter(person=house.wren).update(worker=house.peer)
    reckon(house)
    assert load_of(look_of(viewer(house, "above"), now=NOW), house.peer.pk)
    house.council.lock(house.wren, house.director)
    look = look_of(viewer(house, "above"), now=NOW)
    assert load_of(look, house.peer.pk) is None
    assert house.peer.pk not in {one.worker for one in caseloads(look).everyone}
    assert carries(house, "peer").points


@pytest.mark.parametrize(
    "name,status",
    [
        ("director", 200),
        ("above", 200),
        ("manager", 200),
        ("worker", 200),
        ("analyst", 200),
        ("stranger", 403),
        ("peer", 403),
        ("clerk", 403),
    ],
)
def test_who_may_see_what_somebody_carries(house: Any, name: str, status: int) -> None:
    reckon(house)
    answer = client(house, name).get(f"/worker/W-{house.worker.pk}/load")
    assert answer.status_code == status
    if status == 403:
        assert "11 points" not in text_of(answer)


def test_a_manager_sees_who_of_the_team_has_room_and_nobody_elses(house: Any) -> None:
    reckon(house)
    page = client(house, "manager").get("/caseloads").content.decode()
    assert {cells[0].split(" Social")[0] for cells in rows_of(page)[1:]} >= {"Nadia Rahman"}
    assert "Tom Bexley" in page and "Sian Pritchard" in page and "Grace Oyelaran" not in page
    assert "Grace Oyelaran" in client(house, "above").get("/caseloads").content.decode()


def test_filters_and_the_file_say_what_the_page_says(house: Any) -> None:
    reckon(house)
    gives(house, worker="newly", kind_code="other", points=Decimal("76"))
    director = client(house, "director")
    over = director.get("/caseloads?over=yes").content.decode()
    assert [cells[0] for cells in rows_of(over)[1:]] == [
        "Sian Pritchard Newly qualified social worker"
    ]
    assert "1 of 4 workers carries more than they can." in text_of(director.get("/caseloads"))
    assert len(rows_of(director.get("/caseloads?band=room").content.decode())) == 4
    assert director.get("/caseloads?band=%3Cb%3E").status_code == 404
    file = b"".join(director.get("/caseloads/save?band=over"))
    assert b"Sian Pritchard" in file or len(file) > 1000  # a workbook, zipped


def test_the_pressure_on_a_team_leaves_out_who_is_not_there(house: Any) -> None:
    reckon(house)
    gives(house)
    does(house, "clerk", ADD_ABSENCE, worker=house.peer.pk, reason_code="sickness",
         started_on=TODAY)  # fmt: skip
    (team,) = (
        one
        for one in caseloads(look_of(viewer(house, "manager"), now=NOW)).pressure
        if one.team == house.team.pk
    )
    assert (team.load, team.in_post, team.available) == (2100, 8500 + 6500 + 7500, 16000)
    assert dict(team.lost) == {"sickness": 6500} and team.percent == 14
    said = text_of(client(house, "manager").get("/caseloads"))
    assert "21 of 16014 in 100 225 sick 65" in said


# --- the forms ------------------------------------------------------------------------------------


def test_a_week_on_duty_is_given_and_ended_on_the_pages(house: Any) -> None:
    manager, load = client(house, "manager"), f"/worker/W-{house.worker.pk}/load"
    assert f'href="{load}/add"' in manager.get(load).content.decode()
    form = manager.get(f"{load}/add")
    assert form.status_code == 200 and "Give Nadia Rahman work beside children" in text_of(form)
    extra = gives(house)
    page = manager.get(load).content.decode()
    assert f'href="{load}/{extra.pk}/end"' in page
    assert manager.get(f"{load}/{extra.pk}/end").status_code == 200
    assert manager.get(f"{load}/{extra.pk + 99}/end").status_code == 404
    for name in ("stranger", "analyst"):
        assert client(house, name).get(f"{load}/add").status_code == 403
    assert "/load/add" not in client(house, "worker").get(load).content.decode()
