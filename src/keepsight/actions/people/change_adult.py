"""Change what is on file about an adult of a child's family: name, date of birth, sex, death."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.people.add_child import asked
from keepsight.actions.people.of_family import child_of, member_of
from keepsight.actions.people.record_death import FORM as DEATH
from keepsight.actions.workforce.of_council import in_order
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Section
from keepsight.records.people.person import FORM as PERSON
from keepsight.records.people.person import Person
from keepsight.records.people.person_name import FORM as NAME
from keepsight.records.people.person_name import PersonName
from keepsight.writing.perform import Doing, Wrong

FORM = Form(
    sections=(
        Section(
            "",
            (
                *asked(NAME, "given_name", "family_name"),
                *asked(PERSON, "born_on", "sex_code"),
                *asked(DEATH, "died_on"),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def run(doing: Doing, given: dict[str, Any]) -> Person:
    """The adult. A changed name makes a former one of that before it.

    ``given``: child, adult (a number), the answers. Refuses (``Wrong``) whoever is no adult of this
    family, no name at all, a day to come, and a death before the birth.
    """
    child = child_of(doing, {"child": given["child"]}, FORM)
    adult = member_of(doing, child, given["adult"], "")
    if adult.is_child:
        raise Wrong("This is a child: what is on file stands on the child’s own page.")
    for field in ("born_on", "died_on"):
        if given.get(field) and given[field] > doing.today:
            raise Wrong("This day is still to come.", field=field)
    in_order(given.get("born_on"), given.get("died_on"), field="died_on")
    doing.amend(
        adult,
        why="changed",
        born_on=given.get("born_on"),
        died_on=given.get("died_on"),
        sex_code=given.get("sex_code") or "",
    )
    _named(doing, adult, given.get("given_name") or "", given.get("family_name") or "")
    return adult


def _named(doing: Doing, adult: Person, first: str, last: str) -> None:
    if not first and not last:
        raise Wrong("A name is missing: the first, the last, or both.", field="family_name")
    held = PersonName.objects.filter(
        authority_id=doing.by.authority_id, person=adult, kind_code="current"
    )
    if held.filter(given_name=first, family_name=last).exists():
        return
    for old in held:
        doing.amend(old, why="another name is used", kind_code="former", until_on=doing.today)
    doing.create(PersonName, person=adult, given_name=first, family_name=last, kind_code="current")


CHANGE_ADULT = Action(
    code="change_adult",
    title="Change what is on file about an adult",
    why="A mother who is rung under a name she left is rung in vain.",
    may="write_notes",
    form=FORM,
    run=run,
)
