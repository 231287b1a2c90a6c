"""Hand over the children of one worker in one form: to one colleague or to several, all of them or some."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.http import urlencode

from keepsight.access.deciding.candidates import Candidate, candidates
from keepsight.access.question import Sql, both
from keepsight.access.record.children import NameLine, names_for
from keepsight.access.record.close_children import families_among
from keepsight.access.reference import reference_of
from keepsight.actions.people.allocate_children import ALLOCATE_CHILDREN, ask_for_them
from keepsight.actions.people.give_child_to_worker import GIVE_CHILD_TO_WORKER
from keepsight.actions.people.of_several import asked_of
from keepsight.boards.cards import Card, cards
from keepsight.boards.workforce.could_hold import why_not
from keepsight.boards.workforce.room import Room, rooms
from keepsight.kernel.form import Form, Question, Section, form_on
from keepsight.pages.asking import Asking, ask
from keepsight.pages.listing import address, look_at, number_of, open_as
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.people.refused_allocation import ASKS, refused
from keepsight.pages.people.several import CHOSEN, WITH
from keepsight.pages.words import day, plural, sentence_list
from keepsight.writing.perform import Refused

#: So many children stand on the form when it is opened; more may be added.
AT_FIRST = 12
#: What may differ from child to child.
OF_EACH = ("worker", "note", "first_visit_by")
#: Said once for all: what is asked of each is not needed there as well.
FOR_ALL = {
    "worker": "One worker for all of them",
    "note": "Why this worker, and what to do first",
    "first_visit_by": "First visit by",
}
NOBODY = "Nobody in your reach is with this worker, so there is nobody to hand over."


@dataclass(frozen=True)
class Held:
    """One child of the worker. ``family``: others of the form who are brothers, sisters or of the household."""

    card: Card
    line: NameLine
    is_chosen: bool
    family: tuple[str, ...] = ()

    @property
    def id(self) -> int:
        return self.line.child_id


def view(visit: Visit) -> HttpResponse:
    look, worker = look_at(visit), number_of(visit, "worker", "worker")
    if not worker:
        return visit.go("handover")
    mine = both(look.rows(), Sql("t.worker = %s", (worker,)))
    held = _held(visit, cards(look, mine))
    chosen = [one for one in held if one.is_chosen]
    if chosen and CHOSEN not in visit.request.GET and not visit.is_post:
        # The address names them: who comes first is another child by the time the form is sent.
        named = [("worker", reference_of("worker", worker)), (CHOSEN, "yes")]
        named += [(WITH, one.line.reference) for one in chosen]
        return HttpResponseRedirect(f"{visit.request.path}?{urlencode(named)}")
    found = candidates(visit.viewer, (), now=visit.now, named=[worker])
    name = found.names.workers.get(worker)
    if name is None:
        raise NoSuchThing("worker is no worker of this council.")
    able = {
        one.number: one
        for one in found.workers
        if one.number != worker and not why_not(one, (), look.day)
    }
    room = rooms(look.reach, dict.fromkeys(able, 0), day=look.day, kept=look.reckoning)
    asking = _asking(visit, name.name, chosen, held, able, room, found.version)
    if visit.request.POST.get(ASKS):
        asks = replace(ALLOCATE_CHILDREN, form=asking.action.form, run=ask_for_them)
        note = "It is asked. The children are handed over when it is agreed."
        return ask(
            visit, replace(asking, action=asks, done=lambda _: visit.go("handover", note=note))
        )
    try:
        return ask(visit, asking)
    except Refused as error:
        if not chosen:
            raise
        return refused(visit, error, chosen[0].id, asking)


def _held(visit: Visit, found: Sequence[Card]) -> list[Held]:
    """The worker's children whom the viewer is told; families stand together, the riskiest first."""
    if not found:
        return []
    named = names_for(
        visit.viewer, [one.child for one in found], why="hand_over_children", now=visit.now
    )
    told = [one for one in found if named[one.child].is_named]
    families = families_among(visit.viewer, [one.child for one in told], now=visit.now)
    first = {one.child: place for place, one in enumerate(told)}
    order = sorted(
        told, key=lambda one: (min(first[c] for c in families[one.child]), first[one.child])
    )
    asked = set(visit.request.GET.getlist(WITH)) if CHOSEN in visit.request.GET else None
    at_first = {named[one.child].reference for one in order[:AT_FIRST]}
    wanted = at_first if asked is None else asked
    return [
        Held(
            card=one,
            line=named[one.child],
            is_chosen=named[one.child].reference in wanted,
            family=tuple(
                named[other].first_name
                for other in sorted(families[one.child] - {one.child})
                if named[other].reference in wanted
            ),
        )
        for one in order
    ]


def _asking(
    visit: Visit,
    name: str,
    chosen: Sequence[Held],
    held: Sequence[Held],
    able: Mapping[int, Candidate],
    room: Mapping[int, Room],
    version: int,
) -> Asking:
    order = sorted(able.values(), key=lambda one: (-room[one.number].left, one.name, one.number))
    workers = [
        (str(one.number), f"{one.name}: {room[one.number].before} of {room[one.number].limit}")
        for one in order
    ]
    numbers = tuple(one.id for one in chosen)
    return Asking(
        replace(ALLOCATE_CHILDREN, form=form_of(visit, chosen)),
        title=f"Hand over the children of {name}",
        button=f"Hand over {plural(len(chosen), 'child', 'children')}",
        back={"text": "Children to hand over", "url": address(visit, "handover")},
        first={"started_on": visit.today},
        also={"children": list(numbers)},
        choices={"workers": workers},
        opened=version,
        children=numbers,
        template="people/hand_over.html",
        shown={
            "several": {
                "said": "All of them move together when you press the button, or none does. Brothers and "
                "sisters stand side by side."
                if chosen
                else NOBODY,
                "url": visit.request.get_full_path(),
                "offered": [
                    {
                        "reference": one.line.reference,
                        "name": f"{one.line.name}: {open_as(one.card).lower()}",
                        "is_chosen": one.is_chosen,
                    }
                    for one in held
                ],
                "word": "handover",
            },
            "room": [
                {
                    "name": one.name,
                    "before": room[one.number].before,
                    "limit": room[one.number].limit,
                }
                for one in order[:10]
            ],
            "left": len(held) - len(chosen),
        },
        done=lambda made: visit.go("handover", note=_done(name, made)),
    )


def form_of(visit: Visit, chosen: Sequence[Held]) -> Form:
    """The questions for all of them, and for each child those whose answer may be another."""
    sections = form_on(GIVE_CHILD_TO_WORKER.form, visit.today).sections
    known = {one.field: one for section in sections for one in section.questions}
    once = [
        replace(one, required=False, words=FOR_ALL.get(one.field, one.words))
        for one in known.values()
    ]
    each = [replace(known[field], required=False, hint="") for field in OF_EACH]
    return Form(
        sections=(
            Section("For all of them", tuple(once)),
            *(Section(_headed(one), asked_of(_of(one, each), one.id)) for one in chosen),
        ),
        since=GIVE_CHILD_TO_WORKER.form.since,
    )


def _of(one: Held, each: Sequence[Question]) -> list[Question]:
    """The questions of one child: who else is of the family is said where the worker is chosen."""
    if not one.family:
        return list(each)
    said = (
        f"{sentence_list(one.family)} {'is' if len(one.family) == 1 else 'are'} of the same family"
    )
    first, *others = each
    return [replace(first, hint=said), *others]


def _headed(one: Held) -> str:
    named = f"{one.line.name}, {one.line.age}" if one.line.age else one.line.name
    return f"{named}: {open_as(one.card).lower()}"


def _done(name: str, made: Sequence[Any]) -> str:
    to = sentence_list(sorted({row.worker.name for row in made}))
    first = min(row.first_visit_by for row in made)
    return (
        f"{plural(len(made), 'child', 'children')} of {name} handed over to {to}. The first visit is due by "
        f"{day(first)}."
    )


PAGE = Page(
    path="handover/give",
    name="hand_over_children",
    view=view,
    may="see_caseloads",
    methods=("GET", "POST"),
)
