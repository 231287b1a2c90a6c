"""A child's family: drawn and told to whom it may be, changed from its page, and no tie that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client

from keepsight.access.models import AuditChild, AuditLine
from keepsight.access.search import index
from keepsight.actions.people.add_relative import ADD_RELATIVE
from keepsight.boards.models import ChildCard
from keepsight.boards.people.child import child_board
from keepsight.boards.refreshing import rebuild
from keepsight.records.people.address import Address
from keepsight.records.people.disability import Disability
from keepsight.records.people.household_member import HouseholdMember
from keepsight.records.people.identifier import Identifier
from keepsight.records.people.person import Person
from keepsight.records.people.person_name import PersonName
from keepsight.records.people.relationship import Relationship
from keepsight.writing.perform import Refused, Wrong, perform
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY, SmallCouncil, opens, questions
from tests.standing import standing

pytestmark = pytest.mark.django_db

BORN = date(2014, 3, 8)


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    """Tia and Kai are brother and sister, of one mother; Nadia holds both."""
    made = DecidingCouncil()
    made.tia.born_on, made.kai.born_on = BORN, date(2016, 5, 1)
    made.tia.sex_code, made.kai.sex_code = "F", "M"
    made.tia.save()
    made.kai.save()
    index.rebuild(made.council.authority.pk)
    rebuild(made.council.authority.pk, today=TODAY)
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


@pytest.fixture
def leanne(house: DecidingCouncil) -> Person:
    made = adult(house, "Leanne", "Brackley", sex_code="F", born_on=date(1990, 2, 3))
    tied(house, house.tia, made, "mother", has_parental_responsibility=True)
    return made


def adult(house: DecidingCouncil, given: str, family: str, **said: Any) -> Person:
    return house.council.child(given, family, is_child=False, **said)


def tied(
    house: DecidingCouncil, one: Person, other: Person, code: str, **said: Any
) -> Relationship:
    made: Relationship = house.council._new(
        Relationship, person=one, other=other, relation_code=code, **said
    )
    return made


def at(child: Person, path: str = "") -> str:
    return f"/child/C-{child.pk}/family{'/' + path if path else ''}"


def tells(
    house: DecidingCouncil, path: str, child: Person | None = None, **said: Any
) -> HttpResponse:
    return sends(client(house, "nadia"), at(child or house.tia, path), said)


def saved(answer: HttpResponse) -> None:
    assert answer.status_code == 302, text_of(answer)


def refused(answer: HttpResponse, sentence: str) -> None:
    assert answer.status_code == 422 and sentence in text_of(answer), text_of(answer)


def shown(house: DecidingCouncil, child: Person | None = None, short: str = "nadia") -> str:
    page: HttpResponse = client(house, short).get(at(child or house.tia))
    assert page.status_code == 200
    return page.content.decode()


# --- the drawing and the table ------------------------------------------------------------------


def test_the_family_is_drawn_and_stands_in_the_table(
    house: DecidingCouncil, leanne: Person
) -> None:
    page = shown(house)
    drawing = page[page.index("<svg") : page.index("</svg>")]
    for name in ("Tia Brackley", "Kai Brackley", "Leanne Brackley"):
        assert name in drawing and page.count(name) > drawing.count(name)
    assert drawing.count("<circle") == 2 and drawing.count("<rect") == 1
    assert ">PR<" in drawing and "<script" not in drawing


def test_what_both_sides_say_is_read_from_either_page(
    house: DecidingCouncil, leanne: Person
) -> None:
    assert "Brother" in shown(house) and "Sister" in shown(house, house.kai)
    assert "Leanne Brackley" in shown(house, house.kai), "the mother of a sister in reach is drawn"


def test_a_locked_brother_is_in_neither(house: DecidingCouncil) -> None:
    house.council.lock(house.kai, house.people["tom"])
    assert "Kai" not in shown(house) and f"C-{house.kai.pk}" not in shown(house)


def test_ties_on_a_record_out_of_reach_are_not_told(house: DecidingCouncil) -> None:
    """Whoever chairs Tia's conferences opens her record and not her sister's."""
    half = house.council.child("Ella", "Quill")
    tied(house, house.tia, half, "sibling")
    gran = adult(house, "Gran", "Quill")
    tied(house, half, gran, "mother")
    chair = house.council.worker("Una Chair")
    house.council.role(chair, "conference_chair")
    house.council.holds(chair, house.tia, role="conference_chair")
    page = signed_in(house.council.account(chair)).get(at(house.tia)).content.decode()
    assert "Ella Quill" in page and "Gran Quill" not in page
    assert "Gran Quill" in shown(house), "Nadia may open the sister's record too"


def test_another_council_has_no_family_here(house: DecidingCouncil) -> None:
    far = SmallCouncil(code="997").child("Far", "Away")
    assert client(house, "nadia").get(at(far)).status_code == 404


def test_a_child_out_of_reach_is_not_told(house: DecidingCouncil) -> None:
    assert client(house, "raj").get(at(house.tia)).status_code == 403
    assert client(house, "raj").get(at(house.tia, "add")).status_code == 403


def test_the_page_asks_no_more_however_many_there_are(
    house: DecidingCouncil, leanne: Person
) -> None:
    nadia: Client = client(house, "nadia")
    nadia.get(at(house.tia))
    for n in range(12):
        tied(house, house.tia, adult(house, f"Aunt{n}", "Quill"), "aunt_or_uncle")
    with questions(30):
        assert "Aunt11" in nadia.get(at(house.tia)).content.decode()


def test_where_the_child_has_lived_stands_below(house: DecidingCouncil) -> None:
    house.council._new(Address, person=house.tia, lines="2 Mill Lane", postcode="CB1 9ZZ",
                       started_on=TODAY - 300 * DAY, ended_on=TODAY - 9 * DAY)  # fmt: skip
    assert "2 Mill Lane, CB1 9ZZ" in shown(house)


# --- adding somebody ----------------------------------------------------------------------------


def test_a_new_adult_is_added_with_what_they_are(house: DecidingCouncil) -> None:
    saved(tells(house, "add", who="new_adult", given_name="Dean", family_name="Corley", sex_code="M",
                relation_code="father", has_parental_responsibility="yes", lives_here="yes"))  # fmt: skip
    tie = Relationship.objects.get(person=house.tia, relation_code="father")
    assert (tie.other.is_child, tie.has_parental_responsibility) == (False, True)
    assert PersonName.objects.get(person=tie.other).family_name == "Corley"
    homes = HouseholdMember.objects.filter(person__in=(house.tia, tie.other))
    assert len(set(homes.values_list("household", flat=True))) == 1 and homes.count() == 2
    assert 'class="home"' in shown(house)


def test_the_mother_of_a_sister_is_chosen_and_not_added_again(
    house: DecidingCouncil, leanne: Person
) -> None:
    page = client(house, "nadia").get(at(house.kai, "add")).content.decode()
    assert "Leanne Brackley, 36 years, mother of Tia" in page
    saved(tells(house, "add", house.kai, who=str(leanne.pk), relation_code="mother"))
    assert Relationship.objects.filter(other=leanne, relation_code="mother").count() == 2
    refused(
        tells(house, "add", house.kai, who="new_adult", given_name="Leeanne", family_name="Brackley",
              relation_code="aunt_or_uncle"),
        "Leanne Brackley is on file in this family",
    )  # fmt: skip


def test_what_is_done_is_on_the_log_of_children_and_of_no_adult(house: DecidingCouncil) -> None:
    saved(tells(house, "add", who="new_adult", given_name="Dean", relation_code="father"))
    line = AuditLine.objects.get(act="add_relative")
    told = AuditChild.objects.filter(line=line).values_list("child_id", flat=True)
    assert set(told) == {house.tia.pk}


def test_another_child_on_file_is_found_by_a_search(house: DecidingCouncil) -> None:
    ella = house.council.child("Ella", "Quill", born_on=date(2012, 1, 2))
    house.council.holds(house.people["nadia"], ella)
    index.rebuild(house.council.authority.pk)
    saved(
        tells(house, "add", who="another_child", other_child="Ella Quill", relation_code="sibling")
    )
    assert Relationship.objects.filter(person=house.tia, other=ella).exists()
    line = AuditLine.objects.get(act="add_relative")
    told = AuditChild.objects.filter(line=line).values_list("child_id", flat=True)
    assert set(told) == {house.tia.pk, ella.pk}


@pytest.mark.both_databases
def test_a_child_out_of_reach_cannot_be_tied_and_comes_no_nearer(house: DecidingCouncil) -> None:
    """A brother or sister is in reach of whoever holds the child: so no tie is made unseen."""
    other = house.council.child("Ella", "Quill", born_on=date(2012, 1, 2))
    house.council.holds(house.people["raj"], other)
    index.rebuild(house.council.authority.pk)
    answer = tells(
        house, "add", who="another_child", other_child=f"C-{other.pk}", relation_code="sibling"
    )
    refused(answer, "No child whom you may open")
    given = {
        "child": house.tia.pk,
        "who": "another_child",
        "other_id": other.pk,
        "relation_code": "sibling",
    }
    with pytest.raises(Refused, match="not in your reach"):
        perform(ADD_RELATIVE, given, by=house.as_("nadia"), now=NOW)
    assert not opens(house.as_("nadia"), other)


@pytest.mark.both_databases
@pytest.mark.parametrize("side", ["own", "opened"], ids=["from one's own child", "from the other"])
def test_a_record_opened_for_a_reason_is_tied_to_nothing(house: DecidingCouncil, side: str) -> None:
    """An hour would become as long as the tie lasts."""
    other = house.council.child("Ella", "Quill", born_on=date(2012, 1, 2))
    house.council.opening(house.people["nadia"], other)
    assert opens(house.as_("nadia"), other)
    child, tied_to = (house.tia, other) if side == "own" else (other, house.tia)
    given = {"child": child.pk, "who": "another_child", "other_id": tied_to.pk}
    for relation in ("sibling", "other"):
        with pytest.raises(Refused, match="for a reason"):
            said = {**given, "relation_code": relation}
            perform(ADD_RELATIVE, said, by=house.as_("nadia"), now=NOW)
    new = {"who": "new_adult", "given_name": "Pat", "family_name": "Doe", "relation_code": "mother"}
    given = {"child": other.pk, **new}
    with pytest.raises(Refused, match="for a reason"):
        perform(ADD_RELATIVE, {**given, "lives_here": True}, by=house.as_("nadia"), now=NOW)
    perform(ADD_RELATIVE, given, by=house.as_("nadia"), now=NOW)
    assert not opens(house.as_("nadia"), other, NOW + timedelta(minutes=61))


def test_nobody_outside_the_family_can_be_chosen_by_a_number(house: DecidingCouncil) -> None:
    stranger = adult(house, "No", "Relative")
    given = {"child": house.tia.pk, "who": str(stranger.pk), "relation_code": "mother"}
    with pytest.raises(Wrong, match="of the list"):
        perform(ADD_RELATIVE, given, by=house.as_("nadia"), now=NOW)


# --- a sibling who is not one -------------------------------------------------------------------


def ties(house: DecidingCouncil, other: Person, code: str, child: Person | None = None) -> None:
    """A tie made past every page, to somebody who stands about the child already."""
    given = {
        "child": (child or house.tia).pk,
        "who": "another_child" if other.is_child else str(other.pk),
        "other_id": other.pk,
        "relation_code": code,
    }
    perform(ADD_RELATIVE, given, by=house.as_("nadia"), now=NOW)


def test_nobody_is_their_own_brother_or_sister(house: DecidingCouncil) -> None:
    with pytest.raises(Wrong, match="related to themselves"):
        ties(house, house.tia, "sibling")


def test_the_same_tie_twice_is_refused_from_either_side(house: DecidingCouncil) -> None:
    for child, other in ((house.tia, house.kai), (house.kai, house.tia)):
        with pytest.raises(Wrong, match="brother or sister, also half or step already"):
            ties(house, other, "sibling", child)


def test_a_tie_that_is_over_can_be_made_again(house: DecidingCouncil) -> None:
    Relationship.objects.update(ended_on=TODAY - DAY)
    ties(house, house.kai, "sibling")
    assert Relationship.objects.filter(ended_on__isnull=True).count() == 1


@pytest.mark.parametrize(
    ("born_on", "code", "said"),
    [
        (date(1960, 1, 1), "sibling", "born 54 years apart"),
        (date(2014, 6, 1), "sibling", "both be of the mother on file"),
        (date(2008, 1, 1), "mother", "they were 6 when the child was born"),
        (date(2015, 1, 1), "father", "were not born yet"),
        (date(2000, 1, 1), "grandparent", "they were 14"),
    ],
)
def test_ages_that_make_it_impossible_are_refused(
    house: DecidingCouncil, leanne: Person, born_on: date, code: str, said: str
) -> None:
    other = house.council.child("Ella", "Quill", born_on=born_on)
    house.council.holds(house.people["nadia"], other)
    tied(house, other, leanne, "mother")
    with pytest.raises(Wrong, match=said) as wrong:
        ties(house, other, code)
    assert wrong.value.field == "relation_code"


def test_twins_of_one_mother_are_brother_and_sister(house: DecidingCouncil, leanne: Person) -> None:
    twin = house.council.child("Ella", "Brackley", born_on=BORN + DAY)
    house.council.holds(house.people["nadia"], twin)
    tied(house, twin, leanne, "mother")
    ties(house, twin, "sibling")
    assert Relationship.objects.filter(person=house.tia, other=twin).exists()


def test_nobody_is_both_brother_and_father(house: DecidingCouncil) -> None:
    with pytest.raises(Wrong, match="nobody is both"):
        ties(house, house.kai, "father")


# --- changing and ending ------------------------------------------------------------------------


def test_a_relation_is_ended_and_stays_in_the_table(house: DecidingCouncil) -> None:
    gail = adult(house, "Gail", "Umney", sex_code="F")
    tie = tied(house, house.tia, gail, "foster_carer", started_on=TODAY - 300 * DAY)
    saved(tells(house, f"{tie.pk}/change", has_parental_responsibility="no",
                **on("started_on", TODAY - 300 * DAY), **on("ended_on", TODAY - 9 * DAY)))  # fmt: skip
    page = shown(house)
    drawing = page[page.index("<svg") : page.index("</svg>")]
    assert "Gail Umney" not in drawing and "Was: Foster carer" in page


def test_a_relation_cannot_end_before_it_began_nor_be_another_childs(
    house: DecidingCouncil, leanne: Person
) -> None:
    tie = Relationship.objects.get(other=leanne)
    refused(
        tells(house, f"{tie.pk}/change", **on("started_on", TODAY), **on("ended_on", TODAY - DAY)),
        "before the first day",
    )
    other = tied(house, house.kai, adult(house, "Craig", "Quill"), "father")
    assert client(house, "nadia").get(at(house.tia, f"{other.pk}/change")).status_code == 404


def test_responsibility_that_is_got_is_marked(house: DecidingCouncil) -> None:
    dean = adult(house, "Dean", "Corley", sex_code="M")
    tie = tied(house, house.tia, dean, "father")
    assert ">PR<" not in shown(house)
    saved(tells(house, f"{tie.pk}/change", has_parental_responsibility="yes"))
    assert ">PR<" in shown(house)


def test_who_moves_in_and_out_is_in_the_household_from_the_day(
    house: DecidingCouncil, leanne: Person
) -> None:
    said = {"who_moved": str(leanne.pk), **on("moved_on", TODAY - 9 * DAY)}
    saved(tells(house, "household", moved="in", **said))
    assert 'class="home"' in shown(house)
    refused(tells(house, "household", moved="in", **said), "live with the child already")
    refused(
        tells(
            house,
            "household",
            moved="out",
            who_moved=str(leanne.pk),
            **on("moved_on", TODAY - 10 * DAY),
        ),
        "before they moved in",
    )
    saved(tells(house, "household", moved="out", who_moved=str(leanne.pk), **on("moved_on", TODAY)))
    assert 'class="home"' not in shown(house)
    refused(tells(house, "household", moved="out", **said), "do not live with the child")


def test_the_whole_household_moves(house: DecidingCouncil, leanne: Person) -> None:
    for one in (house.tia, house.kai, leanne):
        house.council.lives(one, "H1")
        house.council._new(Address, person=one, lines="14 Alder Street", postcode="CB4 2NN")
    saved(tells(house, "address", what_changed="moved", lines="2 Mill Lane", postcode="cb19zz",
                all_moved="yes", **on("started_on", TODAY - DAY)))  # fmt: skip
    for one in (house.tia, house.kai, leanne):
        here = Address.objects.get(person=one, ended_on__isnull=True)
        assert (here.lines, here.postcode, here.started_on) == (
            "2 Mill Lane",
            "CB1 9ZZ",
            TODAY - DAY,
        )
        assert Address.objects.get(person=one, lines="14 Alder Street").ended_on == TODAY - DAY
    assert not HouseholdMember.objects.filter(ended_on__isnull=False).exists()


def test_the_child_alone_moves_and_leaves_the_household(house: DecidingCouncil) -> None:
    for one in (house.tia, house.kai):
        house.council.lives(one, "H1")
    saved(
        tells(
            house, "address", what_changed="moved", lines="2 Mill Lane", **on("started_on", TODAY)
        )
    )
    assert HouseholdMember.objects.get(person=house.tia).ended_on == TODAY
    assert HouseholdMember.objects.get(person=house.kai).ended_on is None
    assert not Address.objects.filter(person=house.kai).exists()


def test_an_address_is_kept_back_and_said_so(house: DecidingCouncil) -> None:
    refused(tells(house, "address", what_changed="keep_back"), "No address is on file")
    house.council._new(Address, person=house.tia, lines="14 Alder Street", postcode="CB4 2NN")
    saved(tells(house, "address", what_changed="keep_back"))
    assert "Kept back: give it to nobody." in shown(house)
    refused(tells(house, "address", what_changed="keep_back"), "kept back already")
    saved(tells(house, "address", what_changed="tell"))
    assert not Address.objects.get().is_kept_back


def test_who_may_not_read_what_is_kept_back_does_not_change_it(house: DecidingCouncil) -> None:
    """Ella is in reach of Nadia only as Tia's sister."""
    ella = house.council.child("Ella", "Quill")
    house.council.siblings(house.tia, ella)
    house.council._new(Address, person=ella, lines="x", postcode="CB4 2NN", is_kept_back=True)
    answer = tells(house, "address", ella, what_changed="tell")
    assert answer.status_code == 403 and "kept back" in text_of(answer)
    assert Address.objects.get().is_kept_back


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({**on("started_on", TODAY)}, "Where the child moved is missing"),
        ({"lines": "2 Mill Lane"}, "Since when the child lives there is missing"),
        ({"lines": "x", **on("started_on", TODAY + DAY)}, "still to come"),
        ({"lines": "x", **on("started_on", BORN - DAY)}, "before the child was born"),
    ],
)
def test_a_move_to_nowhere_or_at_no_time_is_refused(
    house: DecidingCouncil, said: dict[str, Any], sentence: str
) -> None:
    refused(tells(house, "address", what_changed="moved", **said), sentence)
    assert not Address.objects.exists()


# --- who the child is ---------------------------------------------------------------------------


def test_a_new_name_makes_a_former_one_that_still_finds_the_child(house: DecidingCouncil) -> None:
    saved(tells(house, "name", given_name="Tia", family_name="Marwood", kind_code="current"))
    names = PersonName.objects.filter(person=house.tia).values_list(
        "family_name", "kind_code", "until_on"
    )
    assert set(names) == {("Brackley", "former", TODAY), ("Marwood", "current", None)}
    found = client(house, "nadia").post("/find", {"q": "Tia Brackley"})
    assert found["Location"] == f"/child/C-{house.tia.pk}"
    refused(
        tells(house, "name", given_name="Tia", family_name="Marwood", kind_code="current"),
        "on file already",
    )
    refused(tells(house, "name", kind_code="alias"), "A name is missing")


def test_what_is_on_file_is_shown_changed_and_stands_where_it_matters(
    house: DecidingCouncil,
) -> None:
    page = client(house, "nadia").get(at(house.tia, "about")).content.decode()
    assert 'value="2014"' in page
    saved(tells(house, "about", **on("born_on", date(2014, 3, 9)), sex_code="F", ethnicity_code="WBRI",
                first_language="Polish", needs_interpreter="yes", communication_needs="Draws it first.",
                disability_code="HEAR", scheme="upn", value="b384221099074"))  # fmt: skip
    child = Person.objects.get(pk=house.tia.pk)
    assert (child.born_on, child.ethnicity_code, child.is_disabled) == (
        date(2014, 3, 9),
        "WBRI",
        True,
    )
    assert Identifier.objects.get().value == "B384221099074"
    for page in ("note", "write/log_contact"):
        said = text_of(client(house, "nadia").get(f"/child/C-{child.pk}/{page}"))
        assert "An interpreter is needed: Polish" in said, page
    said = text_of(client(house, "nadia").get(f"/child/C-{child.pk}"))
    assert "An interpreter is needed: Polish" in said and "Draws it first." in said
    refused(tells(house, "about", disability_code="HEAR"), "disability is on file already")
    refused(tells(house, "about", disability_code="NONE"), "“none” cannot be")
    refused(tells(house, "about", scheme="upn", value="B384221099074"), "number is on file already")


def test_no_disability_gives_way_to_one(house: DecidingCouncil) -> None:
    for code in ("NONE", "VIS"):
        saved(tells(house, "about", disability_code=code))
    assert Disability.objects.get().disability_code == "VIS"


def test_an_adults_name_and_death_are_changed(house: DecidingCouncil, leanne: Person) -> None:
    saved(tells(house, f"{leanne.pk}/adult", given_name="Leanne", family_name="Corley", sex_code="F",
                **on("born_on", date(1990, 2, 3)), **on("died_on", TODAY - DAY)))  # fmt: skip
    page = shown(house)
    drawing = page[page.index("<svg") : page.index("</svg>")]
    assert "Leanne Corley" in drawing and "<line" in drawing and "died 2026" in drawing
    assert not ChildCard.objects.filter(child=leanne.pk).exists(), (
        "an adult is on no list of children"
    )
    refused(
        tells(
            house,
            f"{leanne.pk}/adult",
            given_name="L",
            **on("born_on", TODAY),
            **on("died_on", BORN),
        ),
        "before the first day",
    )


def test_a_child_and_a_stranger_are_no_adult_of_the_family(house: DecidingCouncil) -> None:
    stranger = adult(house, "No", "Relative")
    nadia = client(house, "nadia")
    for number in (house.kai.pk, stranger.pk):
        assert nadia.get(at(house.tia, f"{number}/adult")).status_code == 404


# --- birth and death ----------------------------------------------------------------------------


@pytest.fixture
def unborn(house: DecidingCouncil) -> Person:
    made = house.council.child("", "Brackley", expected_on=TODAY - 3 * DAY)
    house.council.open(made, house.one)
    house.council.holds(house.people["nadia"], made)
    return made


def test_a_birth_gives_the_unborn_child_its_name_and_age(
    house: DecidingCouncil, unborn: Person
) -> None:
    assert "Record the birth" in shown(house, unborn)
    saved(
        tells(house, "birth", unborn, **on("born_on", TODAY - DAY), given_name="Noah", sex_code="M")
    )
    child = Person.objects.get(pk=unborn.pk)
    assert (child.born_on, child.expected_on, child.sex_code) == (TODAY - DAY, TODAY - 3 * DAY, "M")
    name = PersonName.objects.get(person=child)
    assert (name.given_name, name.family_name, name.kind_code) == ("Noah", "Brackley", "current")
    assert "Record the birth" not in shown(house, unborn)
    refused(tells(house, "birth", unborn, **on("born_on", TODAY)), "on file already")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "date of birth is missing"),
        (on("born_on", TODAY + DAY), "still to come"),
        (on("born_on", TODAY - 200 * DAY), "too far from it"),
    ],
)
def test_a_birth_at_no_time_is_refused(
    house: DecidingCouncil, unborn: Person, said: dict[str, Any], sentence: str
) -> None:
    refused(tells(house, "birth", unborn, **said), sentence)
    assert Person.objects.get(pk=unborn.pk).born_on is None


def test_a_child_not_born_yet_gets_no_date_of_birth_but_by_its_birth(
    house: DecidingCouncil, unborn: Person
) -> None:
    refused(tells(house, "about", unborn, **on("born_on", TODAY)), "record the birth instead")


def test_a_death_stops_the_childs_dates(house: DecidingCouncil) -> None:
    saved(tells(house, "death", **on("died_on", TODAY - DAY)))
    assert Person.objects.get(pk=house.tia.pk).died_on == TODAY - DAY
    board = child_board(
        house.council.authority.pk,
        house.tia.pk,
        now=NOW,
        today=TODAY,
        called="Tia",
        died_on=TODAY - DAY,
    )
    assert not [one for one in board.dates if one.state == "overdue"]
    assert "died on 30 March 2026" in text_of(
        client(house, "nadia").get(f"/child/C-{house.tia.pk}")
    )
    refused(tells(house, "death", **on("died_on", TODAY)), "The child died on 30 March 2026")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "day of death is missing"),
        (on("died_on", TODAY + DAY), "still to come"),
        (on("died_on", BORN - DAY), "before the child was born"),
    ],
)
def test_a_death_at_no_time_is_refused(
    house: DecidingCouncil, said: dict[str, Any], sentence: str
) -> None:
    refused(tells(house, "death", **said), sentence)
    assert Person.objects.get(pk=house.tia.pk).died_on is None
