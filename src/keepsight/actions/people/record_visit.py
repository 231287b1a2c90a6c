"""Record a visit, made or tried, to one child or to several brothers and sisters at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from django.db.models import Q

from keepsight.actions.people.names_of_others import doubts_of
from keepsight.actions.people.of_note import writer
from keepsight.actions.people.of_several import answers_of_child, field_of, parts_of, whom
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, form_on
from keepsight.law.office_hours import ENGLAND
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.leaving.adviser_contact import AdviserContact
from keepsight.records.need.private_fostering import PrivateFostering
from keepsight.records.need.private_fostering_visit import PrivateFosteringVisit
from keepsight.records.people.person import Person
from keepsight.records.people.visit import ALONE, FORM, NOT_SEEN, THE_CHILD, Visit
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.writing.doubts import doubt
from keepsight.writing.perform import Doing, Wrong

#: The fields that are asked of each child.
OF_EACH = frozenset(question.field for question in THE_CHILD.questions)
#: A visit by somebody below this level is no social worker's, and meets no clock of one.
SOCIAL_WORKER = 20
ADVISER = "personal_adviser"
OTHER = "other"
DAYS = frozenset(question.field for question in FORM.questions if question.kind == "date")
#: What must be said of a child who was not seen.
NOT_SEEN_NEEDS = {
    "why_not_seen": "Say why this child was not seen.",
    "try_again_on": "Say when you go again to see this child.",
}


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
    _not_to_come(doing, given)
    for child in children:
        _stands(doing, people[child], given)
    doubt(given, doubts_of(doing, children[0], parts_of(given, form, OF_EACH, children)))
    return [_made(doing, form, given, child) for child in children]


def _held(doing: Doing, children: list[int]) -> dict[int, Person]:
    """The children, held for this transaction in the order of their numbers, so that two never cross."""
    ours = Person.objects.select_for_update().filter(authority_id=doing.by.authority_id)
    return {one.pk: one for one in ours.filter(pk__in=children).order_by("pk")}


def _made(doing: Doing, form: Form, given: Mapping[str, Any], child: int) -> Visit:
    said = answers_of_child(given, form, OF_EACH, child)
    texts = {
        field: "" if value is None and field not in DAYS else value for field, value in said.items()
    }
    was_seen = said["how_code"] != NOT_SEEN
    if was_seen:
        texts |= {"why_not_seen": "", "try_again_on": None}
    visit = doing.create(
        Visit,
        person_id=child,
        worker_id=writer(doing),
        kind_code=kind_of(doing, child, said["visited_on"]),
        seen=was_seen,
        seen_alone=said["how_code"] == ALONE,
        form_since=form.since,
        **texts,
    )
    _also_met(doing, visit)
    return visit


def kind_of(doing: Doing, child: int, day: date) -> str:
    """The kind of a visit as facts and clocks know it: what stood open for the child on its day."""
    if doing.by.level < SOCIAL_WORKER:
        return OTHER
    open_then = Q(started_on__lte=day) & (Q(ended_on__isnull=True) | Q(ended_on__gte=day))
    if PeriodOfCare.objects.filter(open_then, person_id=child).exists():
        return "cla"
    if ProtectionPlan.objects.filter(open_then, person_id=child).exists():
        return "cp"
    return "cin"


def _also_met(doing: Doing, visit: Visit) -> None:
    """What the same visit is besides: to a privately fostered child, or by the personal adviser."""
    if not visit.seen:
        return
    child, day = visit.person_id, visit.visited_on
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
    if any(held.role.code == ADVISER for held in doing.by.roles):
        doing.create(AdviserContact, person_id=child, made_on=day, seen=True)


def _not_to_come(doing: Doing, given: Mapping[str, Any]) -> None:
    day, said = given["visited_on"], given.get("visited_time") or ""
    if day > doing.today:
        raise Wrong(
            "This day is still to come. A visit is recorded once it was made.", "visited_on"
        )
    if not said:
        return
    try:
        at = time.fromisoformat(said)
    except ValueError:
        raise Wrong(
            f"Time: {said} is no time of the day. Write it as 15:45.", "visited_time"
        ) from None
    now = doing.now.astimezone(ENGLAND)
    if day == doing.today and at > now.time():
        raise Wrong("This time is still to come.", "visited_time")


def _stands(doing: Doing, child: Person, given: Mapping[str, Any]) -> None:
    """Refuse (``Wrong``, at its question) what cannot be of this child."""
    day = given["visited_on"]
    if child.born_on and day < child.born_on:
        raise Wrong(f"This is before the child was born, on {_said(child.born_on)}.", "visited_on")
    if child.died_on and day > child.died_on:
        raise Wrong(f"The child died on {_said(child.died_on)}.", "visited_on")

    def at(field: str) -> tuple[str, Any]:
        name = field_of(field, child.pk)
        return name, given.get(name)

    if at("how_code")[1] != NOT_SEEN:
        field, observed = at("observed")
        if not observed:
            raise Wrong("Say what you saw of this child.", field)
        return
    for wanted, sentence in NOT_SEEN_NEEDS.items():
        field, value = at(wanted)
        if not value:
            raise Wrong(sentence, field)
    field, again = at("try_again_on")
    if again < day:
        raise Wrong("This is before the visit itself.", field)
    field, words = at("own_words")
    if words:
        raise Wrong(
            "A child who was not seen said nothing on this visit. Write a note instead.", field
        )


def _said(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


RECORD_VISIT = Action(
    code="record_visit",
    title="Record a visit",
    why="A child not seen is not known to be safe; what one child says stands on that child’s record.",
    may="write_notes",
    form=FORM,
    run=run,
)
