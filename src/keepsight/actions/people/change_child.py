"""Change what is on file about a child: who it is, and what it needs to understand and be understood."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.people.add_child import asked
from keepsight.actions.people.of_family import child_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Section
from keepsight.records.people.disability import FORM as DISABILITY
from keepsight.records.people.disability import Disability
from keepsight.records.people.identifier import FORM as NUMBER
from keepsight.records.people.identifier import Identifier
from keepsight.records.people.person import FORM as PERSON
from keepsight.records.people.person import Person
from keepsight.writing.perform import Doing, Wrong

NO_DISABILITY = "NONE"
FORM = Form(
    sections=(
        Section("Who this is", asked(PERSON, "born_on", "sex_code", "ethnicity_code")),
        Section(
            "To understand and be understood",
            asked(PERSON, "first_language", "needs_interpreter", "communication_needs"),
        ),
        Section(
            "To put on file beside what is there",
            (*asked(DISABILITY, "disability_code"), *asked(NUMBER, "scheme", "value")),
        ),
    ),
    since=date(2016, 1, 1),
)


def run(doing: Doing, given: dict[str, Any]) -> Person:
    """The child with its new answers; what was on file stays in its history.

    ``given``: child, and the answers. Refuses (``Wrong``) a date of birth of a child not born yet (its
    birth is recorded), a number without its kind, and a number or disability that is on file.
    """
    child = child_of(doing, {k: v for k, v in given.items() if k != "born_on"}, FORM)
    born = given.get("born_on")
    if born and born > doing.today:
        raise Wrong("This day is still to come.", field="born_on")
    if born and child.died_on and born > child.died_on:
        raise Wrong("This is after the day of death on file.", field="born_on")
    if born and child.born_on is None and child.expected_on is not None:
        raise Wrong("For a child not born yet, record the birth instead.", field="born_on")
    values: dict[str, Any] = {
        name: given.get(name) or ""
        for name in ("sex_code", "ethnicity_code", "first_language", "communication_needs")
    }
    disability = given.get("disability_code") or ""
    if disability:
        values |= {"is_disabled": disability != NO_DISABILITY}
    doing.amend(
        child,
        why="changed",
        born_on=born or child.born_on,
        needs_interpreter=given.get("needs_interpreter"),
        **values,
    )
    if disability:
        _disability(doing, child, disability)
    if given.get("value"):
        _number(doing, child, given.get("scheme") or "", given["value"])
    return child


def _disability(doing: Doing, child: Person, code: str) -> None:
    held = Disability.objects.filter(authority_id=doing.by.authority_id, person=child)
    codes = set(held.values_list("disability_code", flat=True))
    if code in codes:
        raise Wrong("This disability is on file already.", field="disability_code")
    if code == NO_DISABILITY and codes - {""}:
        raise Wrong("A disability is on file, so “none” cannot be.", field="disability_code")
    for none in held.filter(disability_code=NO_DISABILITY):
        doing.amend(none, why="a disability is known", disability_code=code)
        return
    doing.create(Disability, person=child, disability_code=code)


def _number(doing: Doing, child: Person, scheme: str, value: str) -> None:
    if not scheme:
        raise Wrong("Say what number it is.", field="scheme")
    bare = "".join(value.upper().split())
    held = Identifier.objects.filter(authority_id=doing.by.authority_id, person=child)
    if held.filter(scheme=scheme, value=bare).exists():
        raise Wrong("This number is on file already.", field="value")
    doing.create(Identifier, person=child, scheme=scheme, value=bare)


CHANGE_CHILD = Action(
    code="change_child",
    title="Change what is on file about the child",
    why="What is wrong about who a child is, is wrong on every page and in every return.",
    may="write_notes",
    form=FORM,
    run=run,
)
