"""Add somebody to a child's family: a person on file, another child, or an adult who is new."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from keepsight.access.search.likeness import FOUND, name_likeness
from keepsight.access.search.spelling import spellings_of, words_of
from keepsight.actions.people.add_child import asked
from keepsight.actions.people.of_family import (
    child_of,
    circle_of,
    live_home,
    member_of,
    new_household,
    not_only_opened,
    reached_too,
    tie_stands,
)
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.people.household_member import HouseholdMember
from keepsight.records.people.person import FORM as PERSON
from keepsight.records.people.person import Person
from keepsight.records.people.person_name import FORM as NAME
from keepsight.records.people.person_name import PersonName
from keepsight.records.people.relationship import FORM as TIE
from keepsight.records.people.relationship import Relationship
from keepsight.writing.perform import Doing, Wrong

#: What is chosen where the person does not stand in the list.
ANOTHER_CHILD, NEW_ADULT = "another_child", "new_adult"
#: The days among the answers that are days of the new adult's life and not of the child's.
OF_THE_ADULT = ("born_on",)
FORM = Form(
    sections=(
        Section(
            "Who it is",
            (
                Question(
                    "who",
                    "Who it is",
                    kind="choice",
                    choices="relatives",
                    hint="Look here first: whoever is on file in this family is not added again",
                ),
                Question(
                    "other_child",
                    "The other child",
                    required=False,
                    hint="Only for a child who is not in the list: their number, or name and date of "
                    "birth. The child must be one you may open",
                ),
                *asked(NAME, "given_name", "family_name"),
                *asked(PERSON, "born_on", "sex_code"),
            ),
        ),
        Section(
            "What they are to the child",
            (
                *asked(TIE, "relation_code", "has_parental_responsibility", "started_on"),
                Question(
                    "lives_here",
                    "Do they live with the child?",
                    kind="yes_no",
                    required=False,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def run(doing: Doing, given: dict[str, Any]) -> Relationship:
    """The tie, and the adult where the person is new.

    ``given``: child; the answers; ``other_id``, the number of the other child where one was looked for.
    Refuses (``Wrong``) a tie that cannot be true or is on file, and a new adult who is like one of this
    family's on file: adults of other families are told to nobody, so nothing is said of them.
    (``Refused``) another child out of reach.
    """
    child = child_of(doing, {k: v for k, v in given.items() if k not in OF_THE_ADULT}, FORM)
    other = _other(doing, child, given)
    code = given["relation_code"]
    tie_stands(doing, child, other, code)
    if other.is_child or given.get("lives_here"):
        not_only_opened(doing, child, other)
    if other.is_child:
        doing.children.add(other.pk)  # what they are to each other stands on both pages
    made = doing.create(
        Relationship,
        person=child,
        other=other,
        relation_code=code,
        has_parental_responsibility=given.get("has_parental_responsibility"),
        started_on=given.get("started_on"),
    )
    if given.get("lives_here"):
        lives_with(doing, child, other, None)
    return made


def lives_with(doing: Doing, child: Person, other: Person, since: date | None) -> None:
    """Both in one household from a day: the child's, the other's, or a new one.

    Whoever lives in another household leaves it on the day.
    """
    home = live_home(doing, child)
    household = home.household if home else new_household(child)
    if home is None:
        doing.create(HouseholdMember, person=child, household=household)
    theirs = live_home(doing, other)
    if theirs is not None and theirs.household == household:
        return
    if theirs is not None:
        doing.amend(theirs, why="moved", ended_on=since or doing.today)
    doing.create(HouseholdMember, person=other, household=household, started_on=since)


def _other(doing: Doing, child: Person, given: Mapping[str, Any]) -> Person:
    if given["who"] == NEW_ADULT:
        return _new_adult(doing, child, given)
    if given["who"] == ANOTHER_CHILD:
        if not given.get("other_id"):
            raise Wrong("Say which child it is.", field="other_child")
        ours = Person.objects.filter(authority_id=doing.by.authority_id, is_child=True)
        other = ours.filter(pk=given["other_id"]).first()
        if other is None:
            raise Wrong("No such child is on file.", field="other_child")
    else:
        other = member_of(doing, child, given["who"], "who")
    reached_too(doing, other)
    return other


def _new_adult(doing: Doing, child: Person, given: Mapping[str, Any]) -> Person:
    first, last = given.get("given_name") or "", given.get("family_name") or ""
    if not first and not last:
        raise Wrong("A name is missing: the first, the last, or both.", field="family_name")
    if given["relation_code"] == "sibling":
        raise Wrong(
            "A brother or sister is a child: add the child first, then tie the two together.",
            field="relation_code",
        )
    born = given.get("born_on")
    if born and born > doing.today:
        raise Wrong("This day is still to come.", field="born_on")
    _is_nobody_on_file(doing, child, first, last, born)
    adult = doing.create(Person, is_child=False, born_on=born, sex_code=given.get("sex_code") or "")
    doing.create(PersonName, person=adult, given_name=first, family_name=last, kind_code="current")
    return adult


def _is_nobody_on_file(
    doing: Doing, child: Person, first: str, last: str, born: date | None
) -> None:
    """Refuse (``Wrong``) an adult who is like one about this child, with no other date of birth."""
    typed = words_of(f"{first} {last}")
    ours = PersonName.objects.filter(
        authority_id=doing.by.authority_id,
        person_id__in=circle_of(doing, child),
        person__is_child=False,
    ).select_related("person")
    for name in ours:
        known = spellings_of(name.given_name) | spellings_of(name.family_name)
        other_day = born and name.person.born_on and born != name.person.born_on
        if name_likeness(typed, known) >= FOUND and not other_day:
            said = f"{name.given_name} {name.family_name}".strip()
            raise Wrong(f"{said} is on file in this family. Choose them from the list.", "who")


ADD_RELATIVE = Action(
    code="add_relative",
    title="Add somebody to the family",
    why="Who is family, and who may decide for a child, is asked in every emergency.",
    may="write_notes",
    form=FORM,
    run=run,
)
