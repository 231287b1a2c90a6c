"""A worker who goes hands over: all the children or some, to one colleague or to several, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
import time_machine
from django.test import Client

from keepsight.access.viewer import Viewer
from keepsight.actions.people.allocate_children import ALLOCATE_CHILDREN
from keepsight.boards.look import look_of
from keepsight.boards.refreshing import rebuild
from keepsight.boards.workforce.handover import to_hand_over
from keepsight.records.need.episode_of_need import EpisodeOfNeed
from keepsight.records.people.person import Person
from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Doing, Wrong, perform
from keepsight.writing.versions import newest_version
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_decision_pages import on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.shown_forms import hidden_in
from tests.integration.small_council import DAY, NOW, TODAY, questions
from tests.integration.steps.journey import DecidingCouncil
from tests.integration.steps.running import holds_in_full
from tests.standing import standing

pytestmark = pytest.mark.django_db

LAST = TODAY + 10 * DAY


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


class Leaving(DecidingCouncil):
    """Nadia leaves in ten days; with her are Tia and Kai, brother and sister, and Zoe and Ola, of other families."""

    def __post_init__(self) -> None:
        super().__post_init__()
        council, nadia = self.council, self.people["nadia"]
        self.zoe, self.ola = council.child("Zoe", "Pell"), council.child("Ola", "Frith")
        for child in (self.zoe, self.ola):
            council.open(child, self.one)
            council.holds(nadia, child)
        self.all = (self.tia, self.kai, self.zoe, self.ola)
        Person.objects.filter(pk__in=[one.pk for one in self.all]).update(born_on=date(2016, 5, 4))
        EpisodeOfNeed.objects.update(started_on=TODAY - 60 * DAY)
        Allocation.objects.update(started_on=TODAY - 60 * DAY)
        Worker.objects.filter(pk=nadia.pk).update(ended_on=LAST)
        self.lee = council.worker("Lee Ash")
        council.role(self.lee, "social_worker", self.one)
        holds_in_full(self, "allocation", "visit", "episode_of_need")
        rebuild(council.authority.pk, today=TODAY)

    @property
    def url(self) -> str:
        return f"/handover/give?worker=W-{self.people['nadia'].pk}"


@standing
def as_founded() -> Leaving:
    return Leaving()


@pytest.fixture
def house(as_founded: Leaving) -> Leaving:
    return deepcopy(as_founded)


def client(house: Leaving, short: str = "ann") -> Client:
    return signed_in(house.account(short))


def form_at(house: Leaving, who: Client) -> str:
    """The address with all four of them named."""
    answer = who.get(house.url)
    assert answer.status_code == 302
    return str(answer.url)


def holders(house: Leaving) -> list[str]:
    rows = Allocation.objects.filter(role_code="lead", ended_on=None).order_by("person_id")
    return [row.worker.name for row in rows if row.worker]


def listed(house: Leaving) -> int:
    return len(to_hand_over(look_of(house.as_("ann"), now=NOW), None))


FOR_ALL = {"note": "They know each other.", **on("first_visit_by", TODAY + 2 * DAY)}


def began() -> dict[str, str]:
    return on("started_on", TODAY)


# --- on the page ---------------------------------------------------------------------------------


def test_the_list_leads_to_one_form_with_families_side_by_side(house: Leaving) -> None:
    ann = client(house)
    assert "/handover/give?worker=W-" in ann.get("/handover").content.decode()
    page = ann.get(form_at(house, ann))
    said = text_of(page)
    assert "Hand over the children of Nadia Rahman" in said and "Hand over 4 children" in said
    assert "Kai is of the same family" in said and "Tia is of the same family" in said
    assert "Tom Bexley: 0 of 18" in said and "Ann Ogden: " not in said, "no manager is offered"


def test_all_of_them_go_to_one_colleague(house: Leaving) -> None:
    ann, tom = client(house), house.people["tom"]
    answer = sends(ann, form_at(house, ann), {"worker": str(tom.pk), **began(), **FOR_ALL})
    assert answer.status_code == 302, text_of(answer)
    assert holders(house) == ["Tom Bexley"] * 4
    assert "4 children of Nadia Rahman handed over to Tom Bexley" in text_of(ann.get(answer.url))
    assert listed(house) == 0 and Decision.objects.filter(decision_code="D04").count() == 4
    rows = Allocation.objects.filter(worker=tom, role_code="lead")
    assert {(row.note, row.first_visit_by) for row in rows} == {
        ("They know each other.", TODAY + 2 * DAY)
    }


def test_each_to_somebody_else_with_a_note_and_a_day_of_its_own(house: Leaving) -> None:
    ann, tom = client(house), house.people["tom"]
    zoe = house.zoe.pk
    given = {
        "worker": str(tom.pk),
        **began(),
        **FOR_ALL,
        f"worker_{zoe}": str(house.lee.pk),
        f"note_{zoe}": "Lee was at her school.",
        **on(f"first_visit_by_{zoe}", TODAY + 5 * DAY),
    }
    assert sends(ann, form_at(house, ann), given).status_code == 302
    assert holders(house) == ["Tom Bexley", "Tom Bexley", "Lee Ash", "Tom Bexley"]
    row = Allocation.objects.get(person=house.zoe, ended_on=None, role_code="lead")
    assert (row.note, row.first_visit_by) == ("Lee was at her school.", TODAY + 5 * DAY)


def test_some_go_and_the_rest_stay_on_the_list(house: Leaving) -> None:
    ann, lee = client(house), str(house.lee.pk)
    zoe = house.zoe.pk
    given = {f"worker_{zoe}": lee, f"note_{zoe}": "Lee was at her school.", **began(),
             **on(f"first_visit_by_{zoe}", TODAY + 5 * DAY)}  # fmt: skip
    assert sends(ann, form_at(house, ann), given).status_code == 302
    assert holders(house).count("Lee Ash") == 1 and listed(house) == 3


def test_brothers_and_sisters_are_parted_only_on_purpose(house: Leaving) -> None:
    ann, tom = client(house), house.people["tom"]
    given = {
        "worker": str(tom.pk),
        **began(),
        **FOR_ALL,
        f"worker_{house.kai.pk}": str(house.lee.pk),
    }
    url = form_at(house, ann)
    answer = sends(ann, url, given)
    assert answer.status_code == 422
    assert "Tia and Kai are of one family, and would not have the same worker." in text_of(answer)
    assert holders(house) == ["Nadia Rahman"] * 4
    again = ann.post(url, hidden_in(answer) | given)
    assert again.status_code == 302
    assert holders(house)[:2] == ["Tom Bexley", "Lee Ash"]


def test_what_is_wrong_with_one_is_said_at_that_child_and_nobody_moves(house: Leaving) -> None:
    ann, tom = client(house), house.people["tom"]
    house.council.tie(house.lee, house.zoe)
    zoe = house.zoe.pk
    given = {
        "worker": str(tom.pk),
        **began(),
        **FOR_ALL,
        f"worker_{zoe}": str(house.lee.pk),
        f"note_{zoe}": "Lee was at her school.",
    }
    answer = sends(ann, form_at(house, ann), given)
    said = answer.content.decode()
    assert answer.status_code == 422 and f'href="#worker_{zoe}"' in said
    assert "Zoe: Lee Ash: has a tie to the family on file" in text_of(answer)
    assert "Lee was at her school." in said and "They know each other." in said
    assert holders(house) == ["Nadia Rahman"] * 4
    del given["note"], given[f"note_{zoe}"]
    answer = sends(ann, form_at(house, ann), given)
    assert answer.status_code == 422 and "is missing" in text_of(answer)


def test_together_they_may_be_too_many(house: Leaving) -> None:
    """Seventeen and one is the limit; the second of four is over it, and none of them moves."""
    for one in range(17):
        child = house.council.child(f"Child{one}", "Many")
        house.council.open(child, house.one, started_on=TODAY - 60 * DAY)
        house.council.holds(house.lee, child, started_on=TODAY - 60 * DAY)
    rebuild(house.council.authority.pk, today=TODAY)
    ann = client(house)
    given = {"worker": str(house.lee.pk), **began(), **FOR_ALL}
    answer = sends(ann, form_at(house, ann), given)
    assert answer.status_code == 422 and "would then hold 19 children" in text_of(answer)
    over = {"over_limit_why": "For a week.", **on("look_again_on", TODAY + 7 * DAY)}
    answer = sends(ann, form_at(house, ann), given | over)
    assert answer.status_code == 403 and "Dawn Keighley" in text_of(answer)
    assert holders(house).count("Nadia Rahman") == 4
    dawn = client(house, "dawn")
    assert sends(dawn, form_at(house, dawn), given | over).status_code == 302
    assert holders(house).count("Nadia Rahman") == 0


def test_nobody_to_hand_over_and_what_is_not_there(house: Leaving) -> None:
    ann = client(house)
    assert "nobody to hand over" in text_of(ann.get(f"/handover/give?worker=W-{house.lee.pk}"))
    assert ann.get("/handover/give").url == "/handover", (
        "whoever names nobody chooses from the list"
    )
    assert ann.get("/handover/give?worker=W-999999").status_code == 404
    assert client(house, "nadia").get(house.url).status_code == 403


@pytest.mark.both_databases
def test_it_asks_little(house: Leaving) -> None:
    """Twelve, and three statements on the log."""
    ann = client(house)
    url = form_at(house, ann)
    with questions(15):
        ann.get(url)


# --- interrupted half-way ------------------------------------------------------------------------


class Killed(BaseException):
    """The process is gone in this moment."""


def hands_over(house: Leaving, viewer: Viewer) -> Any:
    given = {
        "children": [one.pk for one in house.all],
        "worker": str(house.people["tom"].pk),
        "started_on": TODAY,
        "note": "All of them.",
        "first_visit_by": TODAY + 2 * DAY,
    }
    opened = newest_version("Allocation")
    return perform(ALLOCATE_CHILDREN, given, by=viewer, now=NOW, opened_version=opened)


@pytest.mark.both_databases
def test_killed_at_any_step_nobody_has_moved_and_all_are_listed(
    house: Leaving, monkeypatch: pytest.MonkeyPatch
) -> None:
    viewer, saves, save = house.as_("ann"), [0], Doing._save
    last = [0]

    def dies(doing: Doing, record: Any, *, why: str) -> None:
        saves[0] += 1
        if saves[0] == last[0]:
            raise Killed
        save(doing, record, why=why)

    monkeypatch.setattr(Doing, "_save", dies)
    steps = 0
    while True:
        saves[0], last[0] = 0, steps + 1
        try:
            hands_over(house, viewer)
        except Killed:
            steps += 1
            assert holders(house) == ["Nadia Rahman"] * 4
            assert listed(house) == 4 and not Decision.objects.exists()
            continue
        break
    assert steps == 4 * 3, "a decision, the last day of one and the first of another for each child"
    assert holders(house) == ["Tom Bexley"] * 4 and listed(house) == 0


def test_one_who_was_given_away_meanwhile_keeps_all_of_them_where_they_are(house: Leaving) -> None:
    opened, viewer = newest_version("Allocation"), house.as_("ann")
    said = {"children": [house.zoe.pk], "worker": str(house.lee.pk), "started_on": TODAY,
            "note": "Lee was at her school.", "first_visit_by": TODAY + 2 * DAY}  # fmt: skip
    perform(ALLOCATE_CHILDREN, said, by=house.as_("dawn"), now=NOW, opened_version=opened)
    mine = said | {"children": [one.pk for one in house.all], "note": "All of them."}
    mine["worker"] = str(house.people["tom"].pk)
    with pytest.raises(Wrong, match="Zoe: Dawn Keighley gave Zoe to Lee Ash at 10:00"):
        perform(ALLOCATE_CHILDREN, mine, by=viewer, now=NOW, opened_version=opened)
    assert holders(house) == ["Nadia Rahman", "Nadia Rahman", "Lee Ash", "Nadia Rahman"]
