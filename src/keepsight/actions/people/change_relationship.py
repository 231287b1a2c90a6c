"""Change or end what somebody is to a child: parental responsibility, since when, until when."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q

from keepsight.actions.people.add_child import asked
from keepsight.actions.people.of_family import child_of
from keepsight.actions.workforce.of_council import in_order
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Section
from keepsight.records.people.relationship import FORM as TIE
from keepsight.records.people.relationship import Relationship
from keepsight.writing.perform import Doing, Wrong

FORM = Form(
    sections=(Section("", asked(TIE, "has_parental_responsibility", "started_on", "ended_on")),),
    since=date(2016, 1, 1),
)


def run(doing: Doing, given: dict[str, Any]) -> Relationship:
    """The tie with its new answers; what it was stays in its history.

    ``given``: child, tie (its number), the answers. Refuses (``Wrong``) a tie of other people, and a
    last day before the first.
    """
    child = child_of(doing, given, FORM)
    ours = Relationship.objects.filter(authority_id=doing.by.authority_id)
    tie = ours.filter(Q(person=child) | Q(other=child), pk=given["tie"]).first()
    if tie is None:
        raise Wrong("This is no relation of this child.")
    in_order(given.get("started_on"), given.get("ended_on"))
    return doing.amend(
        tie,
        why="changed",
        has_parental_responsibility=given.get("has_parental_responsibility"),
        started_on=given.get("started_on"),
        ended_on=given.get("ended_on"),
    )


CHANGE_RELATIONSHIP = Action(
    code="change_relationship",
    title="Change or end a relation",
    why="Parental responsibility is got and lost by orders, and a carer of last year decides nothing.",
    may="write_notes",
    form=FORM,
    run=run,
)
