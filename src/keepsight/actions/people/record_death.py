"""Record the death of a child: every clock stops there, and no letter asks for a visit."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.people.add_child import asked
from keepsight.actions.people.of_family import child_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Section
from keepsight.records.people.person import FORM as PERSON
from keepsight.records.people.person import Person
from keepsight.writing.perform import Doing, Wrong

FORM = Form(sections=(Section("", asked(PERSON, "died_on")),), since=date(2016, 1, 1))


def run(doing: Doing, given: dict[str, Any]) -> Person:
    """The child, with the day of death.

    ``given``: child, died_on. Refuses (``Wrong``) a death that is on file, a day to come, and one before
    the birth.
    """
    child = child_of(doing, given, FORM)
    if child.died_on is not None:
        raise Wrong("The day of death is on file already.", field="died_on")
    if not given.get("died_on"):
        raise Wrong("The day of death is missing.", field="died_on")
    return doing.amend(child, why="died", died_on=given["died_on"])


RECORD_DEATH = Action(
    code="record_death",
    title="Record the death",
    why="A family that has lost a child must not be asked when it can be visited.",
    may="write_notes",
    form=FORM,
    run=run,
)
