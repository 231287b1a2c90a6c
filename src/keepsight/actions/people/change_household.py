"""Say that somebody moved in with a child, or moved out."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.people.add_relative import lives_with
from keepsight.actions.people.of_family import (
    child_of,
    live_home,
    member_of,
    not_only_opened,
    reached_too,
)
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.people.person import Person
from keepsight.writing.perform import Doing, Wrong

MOVES = (("in", "Moved in with the child"), ("out", "Moved out"))
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("who_moved", "Who moved", kind="choice", choices="members"),
                Question("moved", "Which way", kind="choice", choices=MOVES),
                Question("moved_on", "When they moved", kind="date"),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def run(doing: Doing, given: dict[str, Any]) -> Person:
    """Who moved.

    ``given``: child, and the answers. Refuses (``Wrong``) somebody who is no relative, who lives there
    already or does not; (``Refused``) a child out of reach, or only opened for
    a reason.
    """
    child = child_of(doing, given, FORM)
    other = member_of(doing, child, given["who_moved"], "who_moved")
    reached_too(doing, other)
    not_only_opened(doing, child, other)
    mine, theirs = live_home(doing, child), live_home(doing, other)
    together = mine is not None and theirs is not None and mine.household == theirs.household
    if given["moved"] == "in":
        if together:
            raise Wrong("They live with the child already.", field="moved")
        lives_with(doing, child, other, given["moved_on"])
        return other
    if theirs is None or not together:
        raise Wrong("They do not live with the child.", field="moved")
    if theirs.started_on and given["moved_on"] < theirs.started_on:
        raise Wrong("This is before they moved in.", field="moved_on")
    doing.amend(theirs, why="moved out", ended_on=given["moved_on"])
    return other


CHANGE_HOUSEHOLD = Action(
    code="change_household",
    title="Say who moved in or out",
    why="Whoever lives with a child is who the child meets at breakfast.",
    may="write_notes",
    form=FORM,
    run=run,
)
