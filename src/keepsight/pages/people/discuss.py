"""Talk about several children in one sitting: what is due first, with what was agreed on and is still open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.http import urlencode

from keepsight.access.record.children import NameLine, names_for
from keepsight.access.record.discussions import OUTCOME_WORDS, Agreed, open_actions
from keepsight.access.staff.staff import choices_of_workers
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.actions.people.discuss_in_supervision import (
    DISCUSS_IN_SUPERVISION,
    PLACES,
    SETTLE,
    place_of,
)
from keepsight.actions.people.of_several import asked_of, field_of
from keepsight.boards.workforce.supervision import Row, cases_of_worker, facts_of_supervision
from keepsight.kernel.form import Form, Question, Section, form_on
from keepsight.pages.asking import Asking, ask
from keepsight.pages.listing import look_at
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.several import CHOSEN, WITH
from keepsight.pages.words import day, plural
from keepsight.pages.workforce.supervision_forms import supervised_at
from keepsight.pages.workforce.worker_supervision import back_to
from keepsight.writing.versions import newest_version

#: So many children stand on the form when it is opened; more may be added.
AT_FIRST = 3
GOES_ON = "open"
SETTLED = (*OUTCOME_WORDS.items(), (GOES_ON, "It goes on: look again next time"))
ONE_LINE = {"what": "Agree on something", "owner": "Who sees to it", "due_on": "By when"}


@dataclass(frozen=True)
class Due:
    """A child of the worker who may be talked about, and how that stands."""

    row: Row
    line: NameLine
    is_chosen: bool

    @property
    def id(self) -> int:
        return self.line.child_id


def view(visit: Visit) -> HttpResponse:
    post, _ = supervised_at(visit)
    facts = facts_of_supervision(visit.viewer.authority_id or 0)
    rows = cases_of_worker(look_at(visit), facts, post.number)
    due = _due(visit, rows)
    chosen = [one for one in due if one.is_chosen]
    if chosen and CHOSEN not in visit.request.GET and not visit.is_post:
        # The address names them: what is due first is another child by the time the form is sent.
        named = [(CHOSEN, "yes"), *((WITH, one.line.reference) for one in chosen)]
        return HttpResponseRedirect(f"{visit.request.path}?{urlencode(named)}")
    actions = open_actions(visit.viewer, [one.id for one in chosen])
    owners = [action.owner for some in actions.values() for action in some]
    names = names_of_staff(visit.viewer, workers=owners, teams=(), day=visit.today)
    numbers = tuple(one.id for one in chosen)
    return ask(
        visit,
        Asking(
            replace(DISCUSS_IN_SUPERVISION, form=form_of(visit, chosen, actions, names)),
            title=f"Talk about children with {post.name}",
            button=f"Finish: {plural(len(chosen), 'child', 'children')}",
            first={
                "discussed_on": visit.today,
                **{
                    field_of(SETTLE, action.number): GOES_ON
                    for some in actions.values()
                    for action in some
                },
            },
            also={"worker": post.number, "children": list(numbers)},
            choices={"workers": choices_of_workers(visit.viewer, visit.today)},
            opened=newest_version("SupervisionAction"),
            children=numbers,
            template="people/discuss.html",
            shown={"several": _choosing(visit, due, post.name)},
            back=back_to(visit, post),
            done=lambda made: visit.go(
                "worker_supervision",
                reference=visit.params["reference"],
                note=f"{plural(len(made), 'child', 'children')} talked about, each on the child’s own "
                "record.",
            ),
        ),
    )


def form_of(
    visit: Visit, chosen: Sequence[Due], actions: Mapping[int, Sequence[Agreed]], names: Names
) -> Form:
    """The questions of the day, then of each child what is open still, the talk, and what is agreed on."""
    once, each = form_on(DISCUSS_IN_SUPERVISION.form, visit.today).sections
    return Form(
        sections=(
            once,
            *(
                Section(
                    _headed(one),
                    (
                        *(_open(visit, action, names) for action in actions.get(one.id, ())),
                        *asked_of(each.questions, one.id),
                        *(question for place in PLACES for question in _agreed(place, one.id)),
                    ),
                )
                for one in chosen
            ),
        )
    )


def _headed(one: Due) -> str:
    return f"{one.line.name}, {one.line.age}" if one.line.age else one.line.name


def _open(visit: Visit, action: Agreed, names: Names) -> Question:
    owner = names.worker(action.owner)
    late = "It was due on" if action.due_on < visit.today else "It is due on"
    return Question(
        field_of(SETTLE, action.number),
        f"Agreed before: {action.what}",
        kind="choice",
        choices=SETTLED,
        hint=f"{owner.name if owner else 'Nobody'} has it. {late} {day(action.due_on)}",
        required=False,
    )


def _agreed(place: int, child: int) -> tuple[Question, ...]:
    """What is newly agreed on; every place but the first is left empty where nothing more is."""
    number = "" if place == 1 else f", {place}"
    return (
        Question(
            place_of("what", place, child),
            f"{ONE_LINE['what']}{number}",
            required=False,
            most=300,
        ),
        Question(
            place_of("owner", place, child),
            f"{ONE_LINE['owner']}{number}",
            kind="choice",
            choices="workers",
            required=False,
        ),
        Question(
            place_of("due_on", place, child),
            f"{ONE_LINE['due_on']}{number}",
            kind="date",
            required=False,
            may_lie_ahead=True,
        ),
    )


def _due(visit: Visit, rows: Sequence[Row]) -> list[Due]:
    """The worker's children whom the viewer is told, what is due first; those of the address are chosen."""
    children = [row.child for row in rows if row.child is not None]
    if not children:
        return []
    named = names_for(visit.viewer, children, why="discuss_children", now=visit.now)
    told = [(row, named[row.child]) for row in rows if row.child and named[row.child].is_named]
    asked = set(visit.request.GET.getlist(WITH)) if CHOSEN in visit.request.GET else None
    first = {line.reference for _, line in told[:AT_FIRST]}
    wanted = first if asked is None else asked
    return [Due(row, line, line.reference in wanted) for row, line in told]


def _choosing(visit: Visit, due: Sequence[Due], worker: str) -> dict[str, Any]:
    """The box in which a child is added or taken off (``people/parts/several.html``)."""
    return {
        "said": "What is due first stands first. What you write of a child goes only on that child’s record."
        if due
        else f"No child in your reach is with {worker}, and so there is nobody to talk about.",
        "url": visit.request.path,
        "offered": [
            {
                "reference": one.line.reference,
                "name": f"{one.line.name}: {_when(one.row)}",
                "is_chosen": one.is_chosen,
            }
            for one in due
        ],
        "word": "session",
    }


def _when(row: Row) -> str:
    last = f"last on {day(row.last_on)}" if row.last_on else "never yet"
    if row.due_on is None:
        return last
    return f"{last}, {'was due' if row.state == 'overdue' else 'due'} {day(row.due_on)}"


PAGE = Page(
    path="worker/<str:reference>/supervision/children",
    name="discuss_children",
    view=view,
    may="supervise",
    methods=("GET", "POST"),
)
