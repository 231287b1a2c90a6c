"""The front door: a contact is logged, decided at its level, and becomes a child who is open to us."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta

import pytest
import time_machine

from keepsight.actions.reporting.record_here_from import RECORD_HERE_FROM
from keepsight.boards.people.child import child_board
from keepsight.boards.refreshing import rebuild
from keepsight.records.contact.contact import Contact
from keepsight.records.contact.contact_decision import ContactDecision
from keepsight.records.contact.referral import Referral
from keepsight.records.need.episode_of_need import EpisodeOfNeed
from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.perform import Refused, Wrong, perform
from tests.integration.pages.test_decision_pages import client, heading, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY, opens, questions
from tests.integration.steps.journey import REASONS, DecidingCouncil, does, papers
from tests.standing import standing

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

CONTACT = {
    "received_on": TODAY,
    "source_code": "2A",
    "concern": "He came to school with a mark on his arm.",
    "urgency_code": "today",
    "consent_code": "told",
}
NEED = {"primary_need_code": "N1"}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    made = DecidingCouncil()
    EpisodeOfNeed.objects.all().delete()
    rebuild(made.council.authority.pk, today=TODAY)
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def logged(house: DecidingCouncil) -> Contact:
    return does(house, "nadia", "log_contact", house.tia, **CONTACT)  # type: ignore[no-any-return]


def test_a_contact_is_logged_with_its_moment(house: DecidingCouncil) -> None:
    contact = logged(house)
    assert (contact.received_at, contact.outcome_code) == (NOW, "")
    assert contact.concern.startswith("He came to school")
    assert contact.worker_id == house.people["nadia"].pk


@pytest.mark.parametrize(
    ("day", "said"),
    [(TODAY + DAY, "still to come"), (TODAY - 9000 * DAY, "before the child was born")],
)
def test_a_day_that_the_childs_life_has_no_room_for_is_refused(
    house: DecidingCouncil, day: object, said: str
) -> None:
    house.tia.born_on = TODAY - 3000 * DAY
    house.tia.save()
    with pytest.raises(Wrong, match=said) as wrong:
        does(house, "nadia", "log_contact", house.tia, **{**CONTACT, "received_on": day})
    assert wrong.value.field == "received_on"
    assert not Contact.objects.exists()


def test_a_manager_accepts_it_and_the_child_is_open(house: DecidingCouncil) -> None:
    logged(house)
    does(house, "ann", "accept_referral", house.tia, **NEED, **REASONS, **papers("D02"))
    referral, episode = Referral.objects.get(), EpisodeOfNeed.objects.get()
    assert (referral.received_on, referral.source_code) == (TODAY, "2A")
    assert (episode.started_on, episode.primary_need_code) == (TODAY, "N1")
    assert episode.referral_id == referral.pk
    decision = Decision.objects.get()
    assert (decision.decision_code, decision.actor_level) == ("D02", 40)
    assert ContactDecision.objects.get().decision_code == "referral"
    board = child_board(
        house.council.authority.pk, house.tia.pk, now=NOW, today=TODAY, called="Tia"
    )
    assert {"T03", "T05"} & {one.limit for one in board.dates}


def test_below_the_level_it_is_refused_with_a_name_and_nothing_is_written(
    house: DecidingCouncil,
) -> None:
    logged(house)
    with pytest.raises(Refused, match="Ann Ogden"):
        does(house, "nadia", "accept_referral", house.tia, **NEED, **REASONS, **papers("D02"))
    assert not Referral.objects.exists() and not Decision.objects.exists()
    assert Contact.objects.get().outcome_code == ""


def test_a_contact_that_needs_nothing_more_is_ended_with_its_reason(house: DecidingCouncil) -> None:
    contact = logged(house)
    given = {"outcome_code": "advice", **REASONS, **papers("D01")}
    does(house, "ann", "close_contact", house.tia, **given)
    contact.refresh_from_db()
    decided = ContactDecision.objects.get()
    assert (contact.outcome_code, decided.decision_code) == ("advice", "advice")
    assert (decided.decided_at, decided.contact_id) == (NOW, contact.pk)
    assert Decision.objects.get().decision_code == "D01"
    assert not EpisodeOfNeed.objects.exists()
    with pytest.raises(Wrong, match="no contact open"):
        does(house, "ann", "close_contact", house.tia, **given)


def test_whoever_added_the_child_has_it_no_longer_when_the_contact_is_ended(
    house: DecidingCouncil,
) -> None:
    Allocation.objects.all().delete()
    added = house.council._new(
        Allocation, person=house.tia, worker=house.people["nadia"], role_code="co_worker",
        started_on=TODAY - DAY, team=house.one,
    )  # fmt: skip
    logged(house)
    logged(house)
    for left in (1, 0):
        given = {"outcome_code": "advice", **REASONS, **papers("D01")}
        number = Contact.objects.filter(outcome_code="").order_by("pk")[0].pk
        does(house, "ann", "close_contact", house.tia, of_contact=number, **given)
        added.refresh_from_db()
        assert (added.ended_on is None) == bool(left), "while one is open it stays"


def earlier(house: DecidingCouncil, days: int, outcome: str = "advice") -> None:
    house.council._new(Contact, person=house.tia, received_on=TODAY - days * DAY, source_code="6",
                       outcome_code=outcome)  # fmt: skip


def test_earlier_contacts_stand_beside_and_the_third_is_read_twice(house: DecidingCouncil) -> None:
    earlier(house, 40), earlier(house, 364, "no_further_action"), earlier(house, 366)
    logged(house)
    page = client(house, "ann").get(f"/child/C-{house.tia.pk}/write/close_contact")
    said = text_of(page)
    assert "Contacts in twelve months" in said and "Not decided yet" in said
    assert "Police. Information or advice was given" in said
    assert said.count("Police") == 2, "the one of more than a year ago is none of them"
    assert "From the contacts of twelve months" in said
    given = {"outcome_code": "advice", **REASONS, **papers("D01")}
    for step in ("close_contact", "accept_referral"):
        with pytest.raises(Wrong, match="third contact in twelve months") as wrong:
            does(house, "ann", step, house.tia, **{**NEED, **given, **papers("D02")})
        assert wrong.value.field == "case_needs_second_manager"
    seen = {**given, "case_needs_second_manager": True}
    unread = {name: said for name, said in seen.items() if name != "dated_second_manager"}
    with pytest.raises(Wrong, match="second manager has read it"):
        does(house, "ann", "close_contact", house.tia, **unread)
    does(house, "ann", "close_contact", house.tia, **seen)


def test_of_a_second_contact_nobody_else_need_read(house: DecidingCouncil) -> None:
    earlier(house, 40)
    logged(house)
    page = text_of(client(house, "ann").get(f"/child/C-{house.tia.pk}/write/log_contact"))
    assert "Information or advice was given" in page
    does(
        house, "ann", "close_contact", house.tia, outcome_code="advice", **REASONS, **papers("D01")
    )


def test_a_contact_for_a_closed_child_is_not_lost_with_the_hour(house: DecidingCouncil) -> None:
    """The record was opened for a reason: who took the contact keeps it, and their manager decides."""
    Allocation.objects.all().delete()
    house.council.opening(house.people["nadia"], house.tia)
    later = NOW + 61 * timedelta(minutes=1)
    assert not opens(house.as_("nadia"), house.tia, later)
    logged(house)
    held = Allocation.objects.get(person=house.tia)
    assert (held.role_code, held.worker_id) == ("co_worker", house.people["nadia"].pk)
    for who in ("nadia", "ann"):
        assert opens(house.as_(who), house.tia, later)
    given = {"outcome_code": "advice", **REASONS, **papers("D01")}
    does(house, "ann", "close_contact", house.tia, **given)
    tomorrow = NOW + DAY
    assert not opens(house.as_("nadia"), house.tia, tomorrow)


def test_whoever_logged_a_contact_never_decides_on_it(house: DecidingCouncil) -> None:
    does(house, "ann", "log_contact", house.tia, **CONTACT)
    with pytest.raises(Refused, match="You asked for this, so you cannot decide it"):
        does(house, "ann", "accept_referral", house.tia, **NEED, **REASONS, **papers("D02"))
    ann, url = client(house, "ann"), f"/child/C-{house.tia.pk}/write"
    with questions(24):
        page = ann.get(f"{url}/accept_referral")
    assert "Decide, and put it on the record" not in text_of(page)
    for path, most in ((url, 12), (f"{url}/log_contact", 14), (url.replace("write", "next"), 16)):
        with questions(most):
            ann.get(path)


def test_a_child_who_is_open_is_not_opened_again(house: DecidingCouncil) -> None:
    for _ in range(2):
        logged(house)
    does(house, "ann", "accept_referral", house.tia, **NEED, **REASONS, **papers("D02"),
         of_contact=str(Contact.objects.order_by("pk")[0].pk))  # fmt: skip
    with pytest.raises(Wrong, match="an episode of need already, since 31 March 2026"):
        does(house, "ann", "accept_referral", house.tia, **NEED, **REASONS, **papers("D02"))
    assert EpisodeOfNeed.objects.count() == 1


def recorded_here(house: DecidingCouncil) -> None:
    """The council has said that everything is recorded here from today on."""
    viewer = house.council.viewer("administrator")
    perform(RECORD_HERE_FROM, {"recorded_from_on": TODAY}, by=viewer, now=NOW)


def test_a_blank_counts_from_the_day_on_which_all_is_recorded_here(house: DecidingCouncil) -> None:
    logged(house)
    nadia = client(house, "nadia")
    url = f"/child/C-{house.tia.pk}/next"
    before = text_of(nadia.get(url))
    assert "no source holds decisions about contacts" in before
    recorded_here(house)
    after = text_of(nadia.get(url))
    assert "no source holds" not in after
    assert "Decision about a contact" in after and "Contact, since 31 March 2026" in after
    assert "It falls to" in after or "No worker holds this child" in after
    with pytest.raises(Wrong, match="said already"):
        recorded_here(house)


def test_what_is_asked_for_is_done_when_it_is_agreed(house: DecidingCouncil) -> None:
    logged(house)
    nadia = client(house, "nadia")
    page = sends(
        nadia, f"/child/C-{house.tia.pk}/write/accept_referral",
        {"primary_need_code": "N1", "reasons": "The school saw a mark.",
         "case_needs_second_manager": "no",
         **{f"{name}-{part}": getattr(TODAY, part) for name in papers("D02") if name.startswith("dated_")
            for part in ("day", "month", "year")}},
    )  # fmt: skip
    assert page.status_code == 302, text_of(page)
    request = DecisionRequest.objects.get()
    assert (request.step_code, request.step_answers) == (
        "accept_referral",
        {"primary_need_code": "N1"},
    )
    assert not Referral.objects.exists()
    ann = client(house, "ann")
    answer = sends(ann, f"/decision/{request.pk}/decide",
                   {"outcome_code": "agreed", "reasons": "Yes."})  # fmt: skip
    assert answer.status_code == 302, text_of(answer)
    assert Referral.objects.get().received_on == TODAY
    assert EpisodeOfNeed.objects.get().primary_need_code == "N1"
    assert Decision.objects.get().request_id == request.pk


def test_the_page_offers_what_can_be_done_and_says_why_not(house: DecidingCouncil) -> None:
    nadia = client(house, "nadia")
    url = f"/child/C-{house.tia.pk}/write"
    before = text_of(nadia.get(url))
    assert "Log a contact" in before and "It needs a contact, and none is open." in before
    answer = sends(nadia, f"{url}/log_contact", {
        **on("received_on", TODAY - timedelta(days=1)), "source_code": "2A", "concern": "A mark.",
        "urgency_code": "today", "consent_code": "told",
    })  # fmt: skip
    assert answer.status_code == 302, text_of(answer)
    after = nadia.get(url)
    assert "Open now: Contact, since 30 March 2026." in text_of(after)
    assert heading(after) == "Write on the record: Tia Brackley"


def test_what_is_for_young_people_is_not_offered_for_a_small_child(house: DecidingCouncil) -> None:
    nadia, url = client(house, "nadia"), f"/child/C-{house.tia.pk}/write"
    for years, offered in ((4, False), (16, True)):
        house.tia.born_on = TODAY.replace(year=TODAY.year - years)
        house.tia.save()
        page = nadia.get(url).content.decode()
        assert (f"{url}/say_what_is_owed" in page) is offered
        assert ("It is for young people of 15 and over." in page) is not offered
