"""Record the birth of a child who was expected: from now on it has an age, and its clocks run."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from keepsight.actions.people.add_child import asked
from keepsight.actions.people.of_family import child_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Section
from keepsight.records.people.person import FORM as PERSON
from keepsight.records.people.person import Person
from keepsight.records.people.person_name import FORM as NAME
from keepsight.records.people.person_name import PersonName
from keepsight.writing.perform import Doing, Wrong

#: A birth further from the expected day is another child's, or a slip of the pen.
NEAR = timedelta(days=130)
FORM = Form(
    sections=(
        Section(
            "",
            (
                *asked(PERSON, "born_on", "sex_code"),
                *asked(NAME, "given_name", "family_name"),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def run(doing: Doing, given: dict[str, Any]) -> Person:
    """The child, born. The day on which it was expected stays on file.

    ``given``: child, and the answers. A name that is told becomes the one used now. Refuses (``Wrong``)
    a child whose birth is on file, no day, a day to come, and one far from the expected day.
    """
    child = child_of(doing, given, FORM)
    born = given.get("born_on")
    if child.born_on is not None:
        raise Wrong("The date of birth is on file already.", field="born_on")
    if born is None:
        raise Wrong("The date of birth is missing.", field="born_on")
    if child.expected_on and abs(born - child.expected_on) > NEAR:
        raise Wrong(
            f"The birth was expected on {child.expected_on.day} {child.expected_on:%B %Y}: this is too "
            "far from it.",
            field="born_on",
        )
    doing.amend(child, why="born", born_on=born, sex_code=given.get("sex_code") or child.sex_code)
    _named(doing, child, given.get("given_name") or "", given.get("family_name") or "")
    return child


def _named(doing: Doing, child: Person, first: str, last: str) -> None:
    if not first and not last:
        return
    held = PersonName.objects.filter(authority_id=doing.by.authority_id, person=child)
    before = held.filter(kind_code="current").order_by("pk").last()
    if before is not None and not before.given_name:
        # The name of an unborn child was only ever half of one.
        doing.amend(before, why="born", given_name=first, family_name=last or before.family_name)
    elif before is None:
        doing.create(
            PersonName, person=child, given_name=first, family_name=last, kind_code="current"
        )


RECORD_BIRTH = Action(
    code="record_birth",
    title="Record the birth",
    why="From the day of birth a child can be seen, and must be.",
    may="write_notes",
    form=FORM,
    run=run,
)
