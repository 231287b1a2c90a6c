"""Finding a child: however spelt, by any number, and never more told than the role may know."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from keepsight.access.models import AuditChild, AuditLine, SearchKey
from keepsight.access.search import index
from keepsight.access.search.find import Found, find
from keepsight.access.viewer import Viewer
from keepsight.records.batch import Batch
from keepsight.records.people.person import Person
from keepsight.records.people.person_name import PersonName
from tests.integration.small_council import NOW, SmallCouncil

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

PEOPLE = {
    "john": ("John", "Smith", date(2010, 5, 1)),
    "joan": ("Joan", "Smithson", date(2011, 6, 2)),
    "obrien": ("Aoife", "O'Brien", date(2012, 3, 4)),
    "jones": ("Mary-Jane", "Smith-Jones", date(2013, 1, 9)),
    "zoe": ("Zoë", "Łukasz", date(2014, 2, 8)),
    "macdonald": ("William", "MacDonald", date(2009, 12, 31)),
    "mohammed": ("Mohammed", "Khan", date(2015, 7, 7)),
    "katherine": ("Katherine", "De La Cruz", date(2008, 3, 2)),
    "tia": ("Tia Rose", "Brackley", date(2008, 3, 2)),
    "li": ("Wei", "李", date(2016, 1, 1)),
}


@pytest.fixture
def council() -> SmallCouncil:
    return SmallCouncil()


@pytest.fixture
def people(council: SmallCouncil) -> dict[str, Person]:
    made = {
        name: council.child(given, family, born_on=born)
        for name, (given, family, born) in PEOPLE.items()
    }
    council.name(made["tia"], "Tia", "Lisle", "former")
    council.number(made["tia"], "local:eastfield", "000417")
    council.number(made["tia"], "upn", "A123456789012")
    council.number(made["john"], "former_upn", "B999456789012")
    council.number(made["john"], "nhs", "943 476 5919")
    council.number(made["joan"], "local:westfield", "417")
    index.rebuild(council.authority.pk)
    return made


@pytest.fixture
def director(council: SmallCouncil) -> Viewer:
    return council.viewer("director")


def names(found: Found) -> list[str]:
    return [row.entry.name for row in found.rows]


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("John Smith", "john"),
        ("Jhon Smyth", "john"),
        ("jon smithe", "john"),
        ("SMITH john", "john"),
        ("Jonh Smiht", "john"),
        ("johnny smith", "john"),
        ("Smith, John 1/5/2010", "john"),
        ("obrien", "obrien"),
        ("O’Brien", "obrien"),
        ("o brien", "obrien"),
        ("aoife obrian", "obrien"),
        ("mary jane smith jones", "jones"),
        ("maryjane jones", "jones"),
        ("Mary Smith-Jones", "jones"),
        ("zoe lukasz", "zoe"),
        ("Zoë Łukasz", "zoe"),
        ("bill mac donald", "macdonald"),
        ("Macdonald Will", "macdonald"),
        ("muhammad khan", "mohammed"),
        ("Kathryn Delacruz", "katherine"),
        ("kate cruz", "katherine"),
        ("brackly", "tia"),
        ("Braclkey", "tia"),
        ("Tia Lisle", "tia"),
        ("Tia Rose Anne Brackley", "tia"),
        ("brack", "tia"),
        ("李", "li"),
    ],
)
def test_a_name_is_found_however_it_is_spelt(
    typed: str, who: str, people: dict[str, Person], director: Viewer
) -> None:
    found = find(director, typed, now=NOW)
    first = [row.child_id for row in found.rows][:1]
    assert first == [people[who].pk], names(found)


@pytest.mark.parametrize(
    "typed", ["Xavier Quill", "zzyzx", "John Quilligan", "12345678", "2/3/1999"]
)
def test_what_is_not_there_is_not_found(
    typed: str, people: dict[str, Person], director: Viewer
) -> None:
    found = find(director, typed, now=NOW)
    assert (names(found), found.total, found.sure) == ([], 0, None)


@pytest.mark.parametrize(
    "typed", ["2 March 2008", "02/03/2008", "2.3.08", "2008-03-02", "2nd of March 2008", "02032008"]
)
def test_a_date_of_birth_in_any_usual_spelling(
    typed: str, people: dict[str, Person], director: Viewer
) -> None:
    found = find(director, typed, now=NOW)
    assert sorted(names(found)) == ["Katherine De La Cruz", "Tia Rose Brackley"]
    assert found.sure is None


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("A123456789012", "tia"),
        ("a123 4567 89012", "tia"),
        ("b999456789012", "john"),
        ("9434765919", "john"),
        ("943-476-5919", "john"),
    ],
)
def test_a_number_is_one_sure_hit(
    typed: str, who: str, people: dict[str, Person], director: Viewer
) -> None:
    found = find(director, typed, now=NOW)
    assert found.sure == f"C-{people[who].pk}" and found.total == 1
    assert found.rows[0].matched.startswith("Found by the number ")


def test_a_number_that_two_systems_gave_is_never_sure(
    people: dict[str, Person], director: Viewer
) -> None:
    found = find(director, "417", now=NOW)
    assert {row.child_id for row in found.rows} == {people["tia"].pk, people["joan"].pk}
    assert found.sure is None


def test_our_own_reference_is_sure_unless_it_is_a_number_too(
    council: SmallCouncil, people: dict[str, Person], director: Viewer
) -> None:
    typed = f"c-{people['zoe'].pk}"
    assert find(director, typed, now=NOW).sure == f"C-{people['zoe'].pk}"
    council.number(people["li"], "local:old", typed.upper())
    index.refresh([people["li"].pk], council.authority.pk)
    found = find(director, typed, now=NOW)
    assert found.sure is None and found.total == 2


def test_a_whole_name_that_one_child_bears_is_sure(
    people: dict[str, Person], director: Viewer
) -> None:
    assert find(director, "tia brackley", now=NOW).sure == f"C-{people['tia'].pk}"
    assert find(director, "brackley", now=NOW).sure is None
    assert find(director, "brackley 2/3/2008", now=NOW).sure == f"C-{people['tia'].pk}"
    assert find(director, "brackley 3/3/2008", now=NOW).sure is None


def test_what_sounds_alike_is_offered_when_nothing_is_found(
    people: dict[str, Person], director: Viewer
) -> None:
    found = find(director, "Tara Brackley", now=NOW)
    assert found.rows == () and "Tia Rose Brackley" in [row.entry.name for row in found.nearly]


def test_the_former_name_is_said(people: dict[str, Person], director: Viewer) -> None:
    row = find(director, "Tia Lisle", now=NOW).rows[0]
    assert (row.entry.name, row.matched) == (
        "Tia Rose Brackley",
        "Found by the former name Tia Lisle",
    )


@pytest.mark.parametrize(
    "typed", ["", "a", " ", "-", "?", "\x00", "'; DROP TABLE", "%" * 300, "١٢٣"]
)
def test_anything_can_be_typed(typed: str, people: dict[str, Person], director: Viewer) -> None:
    found = find(director, typed, now=NOW)
    assert found.total == 0 or typed.strip("'; ").startswith("DROP")


# --- who may be told what -----------------------------------------------------------------------


def test_out_of_reach_only_the_index_is_told(
    council: SmallCouncil, people: dict[str, Person]
) -> None:
    team, holder = council.team("Millbrook"), council.worker("Grace Oyelaran")
    council.holds(holder, people["tia"], team=team)
    council.open(people["tia"], team)
    viewer = council.viewer("referral_coordinator")
    row = find(viewer, "Tia Lisle", now=NOW).rows[0]
    assert not row.in_reach
    assert (row.entry.name, row.entry.age, row.entry.is_open) == (
        "Tia Rose Brackley",
        "18 years",
        True,
    )
    assert (row.entry.worker_name, row.entry.team_name) == ("Grace Oyelaran", "Millbrook")
    assert (row.born_on, row.scheme, row.value) == (None, "", "")
    assert row.matched == "Found by a former name"


def test_in_reach_the_number_and_the_birthday_are_told(
    council: SmallCouncil, people: dict[str, Person]
) -> None:
    worker = council.worker("Grace Oyelaran")
    council.role(worker, "social_worker")
    council.holds(worker, people["tia"])
    row = find(council.looks(worker), "brackley", now=NOW).rows[0]
    assert row.in_reach and row.born_on == date(2008, 3, 2)
    assert (row.scheme, row.value) == ("local:eastfield", "000417")


@pytest.mark.parametrize("code", ["administrator", "workforce_lead"])
def test_who_sees_no_case_finds_nothing(
    code: str, council: SmallCouncil, people: dict[str, Person]
) -> None:
    viewer = council.viewer(code)
    for typed in ("John Smith", "A123456789012", f"C-{people['tia'].pk}", "2 March 2008"):
        found = find(viewer, typed, now=NOW)
        assert (found.rows, found.nearly, found.total, found.sure) == ((), (), 0, None)


def test_another_council_is_never_found(council: SmallCouncil, people: dict[str, Person]) -> None:
    theirs = SmallCouncil("997")
    child = theirs.child("Unique", "Elsewhere", born_on=date(2001, 1, 1))
    theirs.number(child, "upn", "Z000000000001")
    index.rebuild(theirs.authority.pk)
    viewer = council.viewer("director")
    for typed in ("Unique Elsewhere", "Z000000000001", f"C-{child.pk}", "1/1/2001"):
        assert find(viewer, typed, now=NOW).total == 0
    assert find(theirs.viewer("director"), "Unique Elsewhere", now=NOW).total == 1


def test_half_an_import_and_adults_are_never_found(council: SmallCouncil) -> None:
    batch = Batch.objects.create(
        authority=council.authority,
        source="case_list",
        scheme="x",
        name="x",
        started_at=NOW,
        state=Batch.State.APPLYING,
    )
    half = council.child(batch_number=batch.pk)
    council._new(
        PersonName, person=half, given_name="Halfway", family_name="There", batch_number=batch.pk
    )
    council.child("Halfway", "Grown", is_child=False)
    index.rebuild(council.authority.pk)
    viewer = council.viewer("director")
    assert find(viewer, "Halfway There", now=NOW).total == 0
    Batch.objects.update(state=Batch.State.FINISHED)
    assert names(find(viewer, "Halfway", now=NOW)) == ["Halfway There"]


# --- the log, the pages, the index --------------------------------------------------------------


def test_a_search_is_logged_without_its_words(people: dict[str, Person], director: Viewer) -> None:
    find(director, "Jhon Smyth", now=NOW)
    line = AuditLine.objects.get()
    assert line.act == "search"
    assert "smyth" not in line.about.lower() and "smith" not in line.about.lower()
    assert people["john"].pk in set(AuditChild.objects.values_list("child_id", flat=True))


def test_a_long_list_is_paged_and_each_page_logged(council: SmallCouncil, director: Viewer) -> None:
    for n in range(60):
        council.child(f"Twin{n:02}", "Common")
    index.rebuild(council.authority.pk)
    pages = [find(director, "common", now=NOW, page=page) for page in (1, 2, 3, 4)]
    assert [len(page.rows) for page in pages] == [25, 25, 10, 0]
    assert {page.total for page in pages} == {60}
    assert len({row.child_id for page in pages for row in page.rows}) == 60
    assert list(AuditLine.objects.order_by("id").values_list("children", flat=True)) == [
        25,
        25,
        10,
        0,
    ]


@pytest.mark.parametrize("typed", ["common", "Comon Twni", "A1", "1/1/2010"])
def test_the_number_of_questions_does_not_grow(
    typed: str, council: SmallCouncil, director: Viewer
) -> None:
    asked = []
    for _ in range(2):
        for n in range(20):
            child = council.child(f"Twin{n:02}", "Common", born_on=date(2010, 1, 1))
            council.number(child, "upn", f"A{n}")
        index.rebuild(council.authority.pk)
        with CaptureQueriesContext(connection) as captured:
            find(director, typed, now=NOW)
        said = [q["sql"].split()[0] for q in captured.captured_queries]
        asked.append(sum(word in {"SELECT", "INSERT", "UPDATE", "DELETE"} for word in said))
    assert max(asked) <= 9
    assert asked[1] <= asked[0]


def test_an_index_kept_child_by_child_equals_one_built_anew(
    council: SmallCouncil, people: dict[str, Person]
) -> None:
    def keys() -> list[tuple[object, ...]]:
        return sorted(SearchKey.objects.values_list("authority_id", "person_id", "kind", "key"))

    rebuilt = keys()
    for person in people.values():
        index.refresh([person.pk], council.authority.pk)
    assert keys() == rebuilt
    council.name(people["zoe"], "Zoe", "Newname")
    index.refresh([people["zoe"].pk], council.authority.pk)
    kept = keys()
    assert kept != rebuilt
    index.rebuild(council.authority.pk)
    assert keys() == kept


def test_a_child_that_is_gone_leaves_the_index(council: SmallCouncil) -> None:
    child = council.child("Tia", "Brackley")
    index.rebuild(council.authority.pk)
    child.is_child = False
    child.save()
    index.rebuild(council.authority.pk)
    assert SearchKey.objects.count() == 0
