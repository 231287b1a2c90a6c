"""What somebody should look at: whose it is, what they made of it, and what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine

from keepsight.boards.refreshing import rebuild
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.care.placement import Placement
from keepsight.records.people.person import Person
from keepsight.records.quality.signal_answer import SignalAnswer
from keepsight.records.workforce.allocation import Allocation
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.pages.test_decision_pages import client, heading, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY, questions

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

SAID = {"answer_code": "explained", "words": "A bridging placement, by plan."}
AGAIN = TODAY + 14 * DAY


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def house() -> DecidingCouncil:
    """Tia and Kai, Nadia's, are looked after; Tia has moved three times this year."""
    made = DecidingCouncil()
    for child in (made.tia, made.kai):
        made.council._new(PeriodOfCare, person=child, started_on=TODAY - 80 * DAY)
    moved(made, made.tia, 80, 50, 20)
    moved(made, made.kai, 80)
    again(made)
    return made


def moved(house: DecidingCouncil, child: Person, *days: int) -> None:
    for ago in days:
        house.council._new(Placement, person=child, started_on=TODAY - ago * DAY)


def again(house: DecidingCouncil) -> None:
    rebuild(house.council.authority.pk, today=TODAY)


def answer_url(house: DecidingCouncil, child: Person | None = None) -> str:
    placement = Placement.objects.filter(person=child or house.tia).order_by("started_on").last()
    assert placement is not None
    seen = (TODAY - 20 * DAY).isoformat()
    return f"/child/C-{(child or house.tia).pk}/signal/S03/{placement.pk}/{seen}"


def test_it_is_listed_with_what_was_seen_and_whose_it_is(house: DecidingCouncil) -> None:
    raj = house.people["raj"]
    house.council._new(
        Allocation, person=house.tia, worker=raj, role_code="reviewing_officer", started_on=TODAY
    )
    again(house)
    ann = client(house, "ann")
    with questions(16):
        page = ann.get("/look-today")
    said = text_of(page)
    assert heading(page) == "Look today: 1"
    assert "3 placements since" in said and "Raj Patel" in said, "the reviewing officer's"
    assert answer_url(house) in page.content.decode()
    assert "Look today: 0" in text_of(ann.get("/look-today?owner=none"))
    for wrong in ("signal=S99", "owner=x", "answered=perhaps", "page=0"):
        assert ann.get(f"/look-today?{wrong}").status_code == 404


def test_without_a_reviewing_officer_it_is_the_managers(house: DecidingCouncil) -> None:
    page = client(house, "ann").get("/look-today")
    assert "1 is yours" in text_of(page)
    assert "None is yours" in text_of(client(house, "nadia").get("/look-today"))
    assert "Nothing waits" in text_of(client(house, "raj").get("/look-today")), "out of his reach"


def test_an_answer_quiets_it_until_its_day(house: DecidingCouncil) -> None:
    nadia, url = client(house, "nadia"), answer_url(house)
    page = nadia.get(url)
    assert "Moved again and again" in heading(page) and "3 placements since" in text_of(page)
    assert sends(nadia, url, {**SAID, **on("look_again_on", AGAIN)}).status_code == 302
    kept = SignalAnswer.objects.get()
    assert (kept.answer_code, kept.look_again_on, kept.answered_on) == ("explained", AGAIN, TODAY)
    assert "Nothing waits for somebody to look." in text_of(nadia.get("/look-today"))
    done = text_of(nadia.get("/look-today?answered=yes"))
    assert "Explained, 31 March 2026, Nadia Rahman. Again on 14 April 2026" in done
    with time_machine.travel(NOW + timedelta(days=14), tick=False):
        assert "Look today: 1" in text_of(client(house, "nadia").get("/look-today"))


def test_another_move_is_seen_anew(house: DecidingCouncil) -> None:
    """Since when stays the day of the third; a first that drops out of the year makes it another time."""
    nadia = client(house, "nadia")
    sends(nadia, answer_url(house), {"answer_code": "wrong", "words": "One child, entered twice."})
    assert SignalAnswer.objects.get().look_again_on is None
    moved(house, house.tia, 5)
    again(house)
    page = text_of(nadia.get("/look-today"))
    assert "Look today: 1" in page and "4 placements since" in page


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Say when it is looked at again"),
        (on("look_again_on", TODAY), "within the next four weeks"),
        (on("look_again_on", TODAY + 29 * DAY), "within the next four weeks"),
        ({"answer_code": "wrong", **on("look_again_on", AGAIN)}, "not looked at again"),
        ({"words": ""}, "words"),
        ({"answer_code": "later"}, "answer_code"),
    ],
)
def test_an_answer_that_cannot_stand_is_refused_and_kept(
    house: DecidingCouncil, given: dict[str, object], said: str
) -> None:
    answer = sends(client(house, "nadia"), answer_url(house), {**SAID, **given})
    assert answer.status_code == 422 and said in answer.content.decode()
    assert not SignalAnswer.objects.exists()


def test_whoever_does_not_reach_the_child_answers_nothing(house: DecidingCouncil) -> None:
    url = answer_url(house)
    for short in ("raj", "eve"):
        assert client(house, short).get(url).status_code != 200
    nadia = client(house, "nadia")
    assert nadia.get(answer_url(house, house.kai)).status_code == 404, "nothing is seen of Kai"
    for wrong in (
        url.replace("S03", "S01"),
        url[:-1] + "x",
        url.replace("/signal/S03/", "/signal/S03/9"),
    ):
        assert nadia.get(wrong).status_code == 404


def test_how_often_it_was_right_is_counted_of_the_last_answer_to_each(
    house: DecidingCouncil,
) -> None:
    nadia, url = client(house, "nadia"), answer_url(house)
    sends(nadia, url, {**SAID, **on("look_again_on", AGAIN)})
    page = text_of(nadia.get("/look-today/how-right"))
    assert "Moved again and again S03" in page and "1 0 0 %" in page
    with time_machine.travel(NOW + timedelta(days=14), tick=False):
        sends(client(house, "nadia"), url, {"answer_code": "wrong", "words": "Entered twice."})
        assert "1 1 100 %" in text_of(client(house, "nadia").get("/look-today/how-right"))
    assert "1 1 100 %" not in text_of(client(house, "raj").get("/look-today/how-right"))


def test_a_spreadsheet_says_the_same_and_stands_on_the_log(house: DecidingCouncil) -> None:
    saved = client(house, "ann").get("/look-today/save")
    assert saved.status_code == 200
    assert saved["Content-Type"].startswith("application/vnd.openxmlformats")
