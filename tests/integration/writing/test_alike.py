"""What only looks alike is listed, once, and never joined."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from keepsight.records.batch import Batch
from keepsight.records.people.identifier import Identifier
from keepsight.records.people.person import Person
from keepsight.records.people.person_name import PersonName
from keepsight.records.people.relationship import Relationship
from keepsight.writing.batches.alike import WHY, list_alike
from keepsight.writing.models import Question
from tests.integration.writing.small import NOW, council

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

BORN = date(2015, 3, 2)


def made(given: str, family: str, born: date | None = BORN, code: str = "201", **also: Any) -> int:
    """A child of a council under one name; ``nhs``: with this number."""
    nhs = also.pop("nhs", "")
    authority = council(code)
    person = Person.objects.create(authority=authority, born_on=born, **also)
    PersonName.objects.create(
        authority=authority, person=person, given_name=given, family_name=family
    )
    if nhs:
        Identifier.objects.create(authority=authority, person=person, scheme="nhs", value=nhs)
    return person.pk


def batch(name: str = "f", code: str = "201") -> Batch:
    return Batch.objects.create(
        authority=council(code), source="ssd", scheme="x", name=name,
        state=Batch.State.FINISHED, started_at=NOW, finished_at=NOW,
    )  # fmt: skip


def listed(people: list[int] | None = None, code: str = "201") -> list[tuple[tuple[int, ...], str]]:
    """What is newly listed for these people (all): pairs, and why."""
    everyone = people if people is not None else list(Person.objects.values_list("pk", flat=True))
    before = set(Question.objects.values_list("pk", flat=True))
    count = list_alike(batch(code=code), everyone)
    new = Question.objects.exclude(pk__in=before).order_by("pk")
    assert count == len(new)
    return [(tuple(q.candidates), q.facts["why"]) for q in new]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Katy", "Marwood"), ("Katie", "Marwood")),
        (("Kaytie", "Marwood"), ("Katy", "Marwoode")),
        (("Bill", "Lisle"), ("William", "Lyle")),
        (("Zoë", "O’Brien"), ("Zoe", "OBrien")),
        (("Jon", "Smith"), ("John", "Smyth")),
    ],
)
def test_one_birth_date_and_names_that_sound_alike(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    pair = (made(*one), made(*other))
    if one[0] == "Bill":  # Lisle and Lyle do not sound the same; the same last name does
        PersonName.objects.filter(person_id=pair[1]).update(family_name="Lisle")
    assert listed() == [(pair, WHY["sound"])]
    assert Person.objects.count() == 2, "nobody was joined"


def test_day_and_month_swapped_under_one_name() -> None:
    pair = (made("Katy", "Marwood"), made("KATY", "Marwood", date(2015, 2, 3)))
    assert listed() == [(pair, WHY["swapped"])]


def test_one_health_number_whatever_the_name() -> None:
    pair = (made("Katy", "Marwood", nhs="123"), made("Ola", "Nowak", date(2001, 1, 1), nhs="123"))
    assert listed() == [(pair, WHY["nhs"])]


@pytest.mark.parametrize(
    "other",
    [
        {"given": "Tom", "family": "Marwood"},
        {"given": "Katy", "family": "Nowak"},
        {"given": "Katy", "family": "Marwood", "born": date(2015, 3, 5)},
        {"given": "Katie", "family": "Marwood", "born": date(2015, 2, 3)},
        {"given": "Katy", "family": "Marwood", "born": None},
        {"given": "Katy", "family": "Marwood", "nhs": "999"},
        {"given": "Katy", "family": "Marwood", "is_child": False},
        {"given": "Katy", "family": "Marwood", "code": "202"},
    ],
    ids=["a twin", "another family", "another day", "swapped, another name", "no birth date",
         "health numbers differ", "an adult", "another council"],
)  # fmt: skip
def test_who_does_not_look_alike(other: dict[str, Any]) -> None:
    made("Katy", "Marwood", nhs="123")
    made(**other)
    assert listed() == []


def test_brothers_and_sisters_on_file_are_not_asked_about() -> None:
    one, other = made("Jayden", "Lisle"), made("Jaydon", "Lisle")
    tie = Relationship.objects.create(
        authority=council(), person_id=other, other_id=one, relation_code="sibling"
    )
    assert listed() == []
    tie.delete()
    assert listed() == [((one, other), WHY["sound"])], "the tie alone kept them apart"


def test_only_pairs_of_those_touched_are_looked_for() -> None:
    made("Katy", "Marwood")
    made("Katie", "Marwood")
    third = made("Ola", "Nowak", date(2011, 1, 1))
    assert listed([third]) == []


@pytest.mark.parametrize("answer", ["", "different", "cannot_tell"])
def test_a_pair_is_asked_about_once(answer: str) -> None:
    made("Katy", "Marwood")
    made("Katie", "Marwood")
    assert len(listed()) == 1
    Question.objects.update(answer=answer)
    assert listed() == []


def test_a_child_told_apart_is_not_offered_again_with_the_one_it_was_told_from() -> None:
    one = made("Katy", "Marwood")
    asked = Question.objects.create(
        authority_id=council().pk, batch=batch(), kind=Question.Kind.BORN_DIFFERS,
        facts={}, candidates=[one], answer="different",
    )  # fmt: skip
    two = made("Katie", "Marwood")
    assert list_alike(batch(f"Answer to question {asked.pk}: f"), [two]) == 0
    assert list_alike(batch("f"), [two]) == 1, "an ordinary import would have listed the pair"


def test_a_former_name_counts() -> None:
    one, other = made("Katy", "Marwood"), made("Katy", "Nowak")
    PersonName.objects.create(
        authority=council(), person_id=other, given_name="Katy", family_name="Marwood",
        kind_code="former",
    )  # fmt: skip
    assert listed() == [((one, other), WHY["sound"])]


def test_it_is_set_wise(django_assert_max_num_queries: Any) -> None:
    """As many questions to the database for a hundred children as for two."""
    everyone = [made("Katy", f"Name{n}", BORN + timedelta(days=n)) for n in range(50)]
    everyone += [made("Katie", f"Name{n}", BORN + timedelta(days=n)) for n in range(50)]
    with django_assert_max_num_queries(12):
        assert list_alike(batch(), everyone) == 50
