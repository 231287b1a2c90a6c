"""A child is added only after a look: who may be the same is shown, told apart, and never told too much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from html import unescape
from typing import Any

import pytest
import time_machine
from django.http import HttpResponse

from keepsight.access.models import AuditChild, AuditLine
from keepsight.access.search import index
from keepsight.actions.people.add_child import ADD_CHILD
from keepsight.boards.refreshing import rebuild
from keepsight.records.contact.contact import Contact
from keepsight.records.people.address import Address
from keepsight.records.people.disability import Disability
from keepsight.records.people.household_member import HouseholdMember
from keepsight.records.people.identifier import Identifier
from keepsight.records.people.person import Person
from keepsight.records.people.person_name import PersonName
from keepsight.records.people.relationship import Relationship
from keepsight.records.workforce.allocation import Allocation
from keepsight.writing.perform import Refused, Wrong, perform
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.pages.test_decision_pages import client, heading, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY, opens
from tests.standing import standing

pytestmark = pytest.mark.django_db

URL = "/add-a-child"
BORN = date(2014, 3, 8)
MADE_UP = {"given_name": "Wren", "family_name": "Ashdown"}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    made = DecidingCouncil()
    made.tia.born_on = BORN
    made.tia.save()
    made.council.number(made.tia, "upn", "B384221099074")
    made.council.name(made.tia, "Tia", "Tovey", kind="former")
    ready(made)
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def ready(house: DecidingCouncil) -> None:
    index.rebuild(house.council.authority.pk)
    rebuild(house.council.authority.pk, today=TODAY)


def adds(house: DecidingCouncil, short: str = "nadia", **given: Any) -> Person:
    """A child added past every page."""
    made: Person = perform(ADD_CHILD, {**MADE_UP, **given}, by=house.as_(short), now=NOW)
    return made


def tells(house: DecidingCouncil, short: str = "nadia", **said: Any) -> HttpResponse:
    """The form filled in and sent by somebody."""
    return sends(client(house, short), URL, {**MADE_UP, **said})


def again(
    house: DecidingCouncil, shown: HttpResponse, short: str = "nadia", **said: Any
) -> HttpResponse:
    """What the page of those alike bears, sent with one of its buttons."""
    page = shown.content.decode()
    form = page[page.index("None of these</h2>") :]
    boxes = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form)
    sent = {name: unescape(value) for name, value in boxes if name != "csrfmiddlewaretoken"}
    return client(house, short).post(URL, {**sent, **said})


# --- what is looked for -------------------------------------------------------------------------


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("said", "way"),
    [
        ({"given_name": "Tiah", "family_name": "Brackly", **on("born_on", BORN)}, "names that sound alike"),
        (
            {"given_name": "Tia", "family_name": "Brackley", **on("born_on", date(2014, 8, 3))},
            "day and month of birth swapped",
        ),
        ({"given_name": "Tia", "family_name": "Tovey", **on("born_on", BORN)}, "names that sound alike"),
        (
            {"given_name": "Tia", "family_name": "Marwood", "other_names": "Brackley", **on("born_on", BORN)},
            "names that sound alike",
        ),
        ({"scheme": "upn", "value": "b384 2210 99074"}, "The same number"),
        ({"given_name": "Tia", "family_name": "Brackley"}, "a date of birth is missing"),
        (
            {"given_name": "Tia", "family_name": "Brackley", **on("born_on", date(2014, 3, 9))},
            "another date of birth",
        ),
        (
            {"given_name": "Tia", "family_name": "Quilter", **on("born_on", BORN)},
            "another surname",
        ),
    ],
    ids=["sounds", "swapped", "former", "other name", "number", "no date", "near", "surname"],
)  # fmt: skip
def test_who_is_on_file_is_shown_before_anything_is_added(
    house: DecidingCouncil, said: dict[str, Any], way: str
) -> None:
    before = Person.objects.count()
    shown = tells(house, **said)
    assert heading(shown) == "Is it one of these?"
    assert way in text_of(shown) and f"/child/C-{house.tia.pk}" in shown.content.decode()
    assert Person.objects.count() == before


def test_an_address_finds_a_child_whose_surname_changed(house: DecidingCouncil) -> None:
    house.council._new(Address, person=house.tia, lines="14 Alder Street", postcode="CB4 2NN")
    said = {"given_name": "Tia", "family_name": "Quilter", "postcode": "cb42nn"}
    assert "the same postcode" in text_of(tells(house, **said))


def test_an_address_that_is_kept_back_leads_to_nobody(house: DecidingCouncil) -> None:
    house.council._new(Address, person=house.tia, lines="x", postcode="CB4 2NN", is_kept_back=True)
    said = {"given_name": "Tia", "family_name": "Quilter", "postcode": "CB4 2NN"}
    assert tells(house, **said).status_code == 302


def test_an_unborn_child_of_the_family_is_found_when_it_is_born(house: DecidingCouncil) -> None:
    unborn = house.council.child("", "Brackley", expected_on=TODAY - 3 * DAY)
    house.council.holds(house.people["nadia"], unborn)
    ready(house)
    shown = tells(house, given_name="Noah", family_name="Brackley", **on("born_on", TODAY - DAY))
    assert "a birth was expected about then" in text_of(shown)
    assert f"/child/C-{unborn.pk}" in shown.content.decode()


def test_a_twin_is_not_taken_for_the_other(house: DecidingCouncil) -> None:
    said = {"given_name": "Otis", "family_name": "Brackley", **on("born_on", BORN)}
    assert tells(house, **said).status_code == 302


def test_nobody_alike_is_added_at_once(house: DecidingCouncil) -> None:
    answer = tells(house, **on("born_on", BORN))
    child = Person.objects.latest("pk")
    assert answer["Location"] == f"/child/C-{child.pk}/write"
    assert "Log a contact" in text_of(client(house, "nadia").get(answer["Location"]))


def test_the_look_is_on_the_log_without_a_word_of_what_was_typed(house: DecidingCouncil) -> None:
    tells(house, given_name="Tiah", family_name="Brackly", **on("born_on", BORN))
    line = AuditLine.objects.filter(act="search").latest("pk")
    assert AuditChild.objects.filter(line=line, child_id=house.tia.pk).exists()
    assert "brackl" not in str(line.about).lower()


def test_a_search_that_finds_nobody_leads_on_to_adding(house: DecidingCouncil) -> None:
    answer = client(house, "nadia").post("/find", {"q": "Wren Ashdown"})
    assert "Nothing found" in text_of(answer) and 'href="/add-a-child"' in answer.content.decode()


# --- whom one may not open ----------------------------------------------------------------------


def test_out_of_reach_only_the_index_line_is_told(house: DecidingCouncil) -> None:
    raj = tells(house, "raj", given_name="Tiah", family_name="Brackly", **on("born_on", BORN))
    said = text_of(raj)
    assert "Tia Brackley" in said and "Nadia Rahman" in said and "Alike enough to ask" in said
    assert "8 March 2014" not in said and "sound alike" not in said


@pytest.mark.both_databases
def test_of_a_locked_record_nothing_is_told_and_nobody_is_kept_from_adding(
    house: DecidingCouncil,
) -> None:
    house.council.lock(house.tia, house.people["tom"])
    answer = tells(house, given_name="Tia", family_name="Brackley", **on("born_on", BORN))
    assert answer.status_code == 302, text_of(answer)
    assert str(house.tia.pk) not in answer["Location"]


def test_who_may_know_of_a_restricted_record_is_told_that_there_is_one_and_whom_to_ask(
    house: DecidingCouncil,
) -> None:
    house.council.lock(house.tia, house.people["tom"])
    shown = tells(house, "eve", given_name="Tia", family_name="Brackley", **on("born_on", BORN))
    said = text_of(shown)
    assert "A restricted record exists" in said and "Ask Tom Bexley" in said
    assert "Tia Brackley" not in said and "8 March 2014" not in said and "Nadia" not in said


def test_another_councils_child_is_not_looked_at(house: DecidingCouncil) -> None:
    from tests.integration.small_council import SmallCouncil

    far = SmallCouncil(code="997")
    far.child("Wren", "Ashdown", born_on=BORN)
    index.rebuild(far.authority.pk)
    assert tells(house, **on("born_on", BORN)).status_code == 302


# --- none of these ------------------------------------------------------------------------------


SAME = {"given_name": "Tia", "family_name": "Brackley", **on("born_on", BORN)}


def test_told_apart_with_a_reason_the_child_is_added(house: DecidingCouncil) -> None:
    shown = tells(house, **SAME)
    answer = again(
        house, shown, add="yes", told_apart="Cousins with one name; the school knows both."
    )
    assert answer.status_code == 302, text_of(answer)
    child = Person.objects.latest("pk")
    assert child.told_apart.startswith("Cousins") and child.born_on == BORN
    page = text_of(client(house, "nadia").get(f"/child/C-{child.pk}"))
    assert "Not to be taken for another child" in page and "the school knows both" in page
    tia = text_of(client(house, "nadia").get(f"/child/C-{house.tia.pk}"))
    assert "Not to be taken for another child" not in tia


def test_without_a_reason_it_is_not(house: DecidingCouncil) -> None:
    before = Person.objects.count()
    answer = again(house, tells(house, **SAME), add="yes")
    assert answer.status_code == 422 and "Why it is none of these is missing" in text_of(answer)
    assert Person.objects.count() == before


def test_where_nobody_is_very_like_no_reason_is_asked(house: DecidingCouncil) -> None:
    shown = tells(
        house, given_name="Tia", family_name="Brackley", **on("born_on", date(2014, 3, 9))
    )
    assert "Why it is none of these" not in text_of(shown)
    assert again(house, shown, add="yes").status_code == 302


def test_what_was_typed_comes_back_to_be_changed(house: DecidingCouncil) -> None:
    answer = again(house, tells(house, **SAME), again="yes")
    assert answer.status_code == 422 and heading(answer) == "Add a child"
    assert 'value="Brackley"' in answer.content.decode()


def test_the_action_itself_asks_for_the_reason(house: DecidingCouncil) -> None:
    with pytest.raises(Wrong, match="very like this child") as wrong:
        adds(house, given_name="Tia", family_name="Brackley", born_on=BORN)
    assert wrong.value.field == "told_apart"


# --- while typing -------------------------------------------------------------------------------


def test_the_check_under_the_fields_shows_the_likely_ones(house: DecidingCouncil) -> None:
    nadia = client(house, "nadia")
    page = nadia.get(URL).content.decode()
    assert 'hx-post="/add-a-child/alike"' in page
    said = text_of(nadia.post("/add-a-child/alike", SAME))
    assert "On file already, perhaps: 1 child" in said and "Tia Brackley" in said


def test_the_check_looks_for_nobody_before_there_is_enough(house: DecidingCouncil) -> None:
    looks = AuditLine.objects.filter(act="search").count()
    answer = client(house, "nadia").post("/add-a-child/alike", {"family_name": "Brackley"})
    assert text_of(answer).strip() == ""
    assert AuditLine.objects.filter(act="search").count() == looks


# --- what is added ------------------------------------------------------------------------------


def test_everything_told_is_on_file_once(house: DecidingCouncil) -> None:
    child = adds(
        house,
        born_on=BORN,
        sex_code="F",
        other_names="Robin Ashdown; Teal",
        scheme="nhs",
        value="943 476 5919",
        lines="2 Mill Lane",
        postcode="cb19zz",
        ethnicity_code="WBRI",
        disability_code="HEAR",
        first_language="British Sign Language",
        needs_interpreter=True,
        communication_needs="Reads lips: face her.",
    )
    names = set(
        PersonName.objects.filter(person=child).values_list(
            "given_name", "family_name", "kind_code"
        )
    )
    assert names == {
        ("Wren", "Ashdown", "current"), ("Robin", "Ashdown", "former"), ("Wren", "Teal", "former"),
    }  # fmt: skip
    number = Identifier.objects.get(person=child)
    assert (number.scheme, number.value) == ("nhs", "9434765919")
    home = Address.objects.get(person=child)
    assert (home.lines, home.postcode, home.is_kept_back) == ("2 Mill Lane", "CB1 9ZZ", False)
    assert (child.sex_code, child.ethnicity_code, child.is_disabled) == ("F", "WBRI", True)
    assert Disability.objects.get(person=child).disability_code == "HEAR"
    said = text_of(client(house, "nadia").get(f"/child/C-{child.pk}"))
    assert "An interpreter is needed: British Sign Language" in said
    assert "Reads lips: face her." in said


@pytest.mark.both_databases
def test_the_child_is_in_reach_of_who_added_it_and_of_their_manager(house: DecidingCouncil) -> None:
    child = adds(house, born_on=BORN)
    assert opens(house.as_("nadia"), child) and opens(house.as_("ann"), child)
    assert not opens(house.as_("raj"), child)
    held = Allocation.objects.get(person=child)
    assert (held.role_code, held.team_id, held.started_on) == ("co_worker", house.one.pk, TODAY)


def test_a_contact_is_logged_for_the_new_child(house: DecidingCouncil) -> None:
    child = adds(house, born_on=BORN)
    answer = sends(client(house, "nadia"), f"/child/C-{child.pk}/write/log_contact", {
        **on("received_on", TODAY), "source_code": "2A", "concern": "A mark.",
        "urgency_code": "today", "consent_code": "told",
    })  # fmt: skip
    assert answer.status_code == 302, text_of(answer)
    assert Contact.objects.get().person_id == child.pk


def test_a_role_that_could_not_open_the_child_does_not_add_it(house: DecidingCouncil) -> None:
    chair = house.council.worker("The chair")
    house.council.role(chair, "conference_chair")
    before = Person.objects.count()
    with pytest.raises(Refused, match="nobody’s reach"):
        perform(ADD_CHILD, {**MADE_UP, "born_on": BORN}, by=house.council.looks(chair), now=NOW)
    assert Person.objects.count() == before


def test_a_new_child_is_found_by_the_next_search(house: DecidingCouncil) -> None:
    adds(house, born_on=BORN)
    assert heading(tells(house, **on("born_on", BORN))) == "Is it one of these?"


@pytest.mark.parametrize(
    ("given", "field", "said"),
    [
        ({"given_name": "", "family_name": ""}, "family_name", "needs a name"),
        ({"born_on": TODAY + DAY}, "born_on", "still to come"),
        ({"born_on": date(1985, 1, 1)}, "born_on", "an adult is added"),
        ({"born_on": BORN, "expected_on": TODAY}, "expected_on", "not both"),
        ({"expected_on": TODAY + 400 * DAY}, "expected_on", "look at the year"),
        ({"value": "B1"}, "scheme", "what number"),
        ({"sibling": "C-1"}, "parents_shared", "which parents"),
    ],
)
def test_answers_that_no_child_has_are_refused_at_their_question(
    house: DecidingCouncil, given: dict[str, Any], field: str, said: str
) -> None:
    before = Person.objects.count()
    with pytest.raises(Wrong, match=said) as wrong:
        adds(house, **given)
    assert wrong.value.field == field
    assert Person.objects.count() == before


# --- a brother or sister on file ----------------------------------------------------------------


def adult(house: DecidingCouncil, given: str, family: str, **said: Any) -> Person:
    return house.council.child(given, family, is_child=False, **said)


def related(
    house: DecidingCouncil, child: Person, other: Person, code: str, **said: Any
) -> Relationship:
    made: Relationship = house.council._new(
        Relationship, person=child, other=other, relation_code=code, **said
    )
    return made


@pytest.fixture
def leanne(house: DecidingCouncil) -> Person:
    """Tia's mother; Tia lives at an address on file."""
    made = adult(house, "Leanne", "Brackley", sex_code="F")
    related(house, house.tia, made, "mother", has_parental_responsibility=True)
    related(
        house, house.tia, adult(house, "Dean", "Corley"), "father", has_parental_responsibility=True
    )
    house.council._new(Address, person=house.tia, lines="14 Alder Street", postcode="CB4 2NN")
    return made


def test_family_and_address_are_taken_from_a_brother_or_sister(
    house: DecidingCouncil, leanne: Person
) -> None:
    answer = tells(
        house, sibling=f"C-{house.tia.pk}", parents_shared="both", lives_with_sibling="yes"
    )
    assert answer.status_code == 302, text_of(answer)
    child = Person.objects.latest("pk")
    ties = Relationship.objects.filter(person=child)
    found = {(tie.other_id, tie.relation_code): tie.has_parental_responsibility for tie in ties}
    assert found[leanne.pk, "mother"] is True
    assert {code for _, code in found} == {"mother", "father", "sibling"}
    assert found[house.tia.pk, "sibling"] is None and (house.kai.pk, "sibling") in found
    assert next(v for (_, code), v in found.items() if code == "father") is None
    assert Address.objects.get(person=child).postcode == "CB4 2NN"
    homes = HouseholdMember.objects.filter(person__in=(child, house.tia))
    assert len(set(homes.values_list("household", flat=True))) == 1


def test_of_one_shared_parent_only_that_one_is_taken(
    house: DecidingCouncil, leanne: Person
) -> None:
    child = adds(house, sibling="x", sibling_id=house.tia.pk, parents_shared="mother")
    ties = Relationship.objects.filter(person=child).values_list("other_id", "relation_code")
    assert set(ties) == {(leanne.pk, "mother"), (house.tia.pk, "sibling")}
    assert not Address.objects.filter(person=child).exists()


def test_an_address_kept_back_is_not_learned_by_adding_a_sibling(house: DecidingCouncil) -> None:
    """Ella is in reach of Nadia only as Tia's sister, and her address is not told on that ground."""
    ella = house.council.child("Ella", "Quill")
    house.council.siblings(house.tia, ella)
    kept = house.council._new(
        Address, person=ella, lines="x", postcode="CB4 2NN", is_kept_back=True
    )
    given = {
        "sibling": "x",
        "sibling_id": ella.pk,
        "parents_shared": "unknown",
        "lives_with_sibling": True,
    }
    child = adds(house, **given)
    assert not Address.objects.filter(person=child).exists()
    house.council.holds(house.people["nadia"], ella)
    other = adds(house, given_name="Robin", born_on=BORN, **given)
    assert Address.objects.get(person=other).postcode == kept.postcode
    assert Address.objects.get(person=other).is_kept_back, "it stays kept back"


def test_a_sibling_out_of_reach_brings_nothing_and_nobody_within_reach(
    house: DecidingCouncil,
) -> None:
    answer = tells(house, "raj", sibling=f"C-{house.tia.pk}", parents_shared="both")
    assert answer.status_code == 422 and "No child whom you may open" in text_of(answer)
    with pytest.raises(Refused, match="not in your reach"):
        adds(house, "raj", sibling="x", sibling_id=house.tia.pk, parents_shared="both")
    assert not opens(house.as_("raj"), house.tia)


def test_the_sibling_stands_in_the_form_when_one_comes_from_its_page(
    house: DecidingCouncil,
) -> None:
    page = client(house, "nadia").get(f"{URL}?like=C-{house.tia.pk}").content.decode()
    assert f'value="C-{house.tia.pk}"' in page


def test_a_sibling_who_cannot_be_one_is_refused(house: DecidingCouncil, leanne: Person) -> None:
    older = house.council.child("Old", "Quill", born_on=date(1950, 1, 1))
    house.council.holds(house.people["nadia"], older)
    with pytest.raises(Wrong, match="years apart"):
        adds(house, born_on=BORN, sibling="x", sibling_id=older.pk, parents_shared="unknown")


def test_whoever_writes_no_notes_adds_nobody(house: DecidingCouncil) -> None:
    analyst = house.council.worker("The analyst")
    house.council.role(analyst, "performance_analyst")
    from tests.integration.doors.signing_in import signed_in

    someone = signed_in(house.council.account(analyst))
    assert someone.get(URL).status_code == 403
    assert someone.post("/add-a-child/alike", SAME).status_code == 403
