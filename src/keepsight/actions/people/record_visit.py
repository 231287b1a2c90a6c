"""Record a visit, made or tried, to one child or to several brothers and sisters at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from keepsight.actions.care import of_visits
from keepsight.actions.people.names_of_others import doubts_of
from keepsight.actions.people.of_note import writer
from keepsight.actions.people.of_several import answers_of_child, field_of, parts_of, whom
from keepsight.actions.people.of_visit import OTHER, as_kept, kind_of, stands
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, form_on
from keepsight.records.leaving.adviser_contact import AdviserContact
from keepsight.records.need.private_fostering import PrivateFostering
from keepsight.records.need.private_fostering_visit import PrivateFosteringVisit
from keepsight.records.people.person import Person
from keepsight.records.people.visit import FORM, THE_CHILD, Visit
from keepsight.writing.doubts import doubt
from keepsight.writing.perform import Doing

#: The fields that are asked of each child.
OF_EACH = frozenset(question.field for question in THE_CHILD.questions)
ADVISER = "personal_adviser"
#: The clocks whose rounds a visit ends, so that it is offered beside their dates.
MEETS = ("T05", "T06A", "T06B", "T18", "T31", "T74", "T79", "T118", "T119")


def run(doing: Doing, given: dict[str, Any]) -> list[Visit]:
    """A visit on the record of each child, in the order of ``children``; each child's clocks are met.

    ``given``: child, children (the others), what is asked once, and for each child its own answers
    (``of_several.field_of``). Refuses (``Refused``) a child out of reach or no brother or sister;
    ``Wrong`` at its question a day or time to come, before birth or after death, a child seen of whom
    nothing is said, and one not seen without why and when next. Doubts (``Doubted``) names of others.
    """
    children = whom(doing, given)
    people = _held(doing, children)
    form = form_on(FORM, doing.today)
    said = {child: answers_of_child(given, form, OF_EACH, child) for child in children}
    for child in children:
        stands(doing, people[child], said[child], {f: field_of(f, child) for f in OF_EACH})
    doubt(given, doubts_of(doing, children[0], parts_of(given, form, OF_EACH, children)))
    return [_made(doing, form, said[child], child) for child in children]


def _held(doing: Doing, children: list[int]) -> dict[int, Person]:
    """The children, held for this transaction in the order of their numbers, so that two never cross."""
    ours = Person.objects.select_for_update().filter(authority_id=doing.by.authority_id)
    return {one.pk: one for one in ours.filter(pk__in=children).order_by("pk")}


def _made(doing: Doing, form: Form, said: Mapping[str, Any], child: int) -> Visit:
    visit = doing.create(
        Visit,
        person_id=child,
        worker_id=writer(doing),
        form_since=form.since,
        kind_code=kind_of(doing.by.level, child, said["visited_on"]),
        **as_kept(said),
    )
    _also_met(doing, visit)
    return visit


def _also_met(doing: Doing, visit: Visit) -> None:
    """What the same visit is besides: to a privately fostered child, by the personal adviser, or one that
    somebody had asked for."""
    child, day = visit.person_id, visit.visited_on
    if not visit.seen or day is None:
        return
    arranged = PrivateFostering.objects.filter(
        Q(ended_on__isnull=True) | Q(ended_on__gte=day), person_id=child
    ).order_by("-notified_on", "-pk")
    arrangement = arranged.first()
    told = PrivateFosteringVisit.objects.filter(arrangement=arrangement, visited_on=day)
    if arrangement is not None and visit.kind_code != OTHER and not told.exists():
        doing.create(
            PrivateFosteringVisit,
            person_id=child,
            arrangement=arrangement,
            visited_on=day,
            seen_alone=visit.seen_alone,
        )
    of_visits.made(doing, child, day)
    if any(held.role.code == ADVISER for held in doing.by.roles):
        doing.create(AdviserContact, person_id=child, made_on=day, seen=True)


RECORD_VISIT = Action(
    code="record_visit",
    title="Record a visit",
    why="A child not seen is not known to be safe; what one child says stands on that child’s record.",
    may="write_notes",
    form=FORM,
    run=run,
)
