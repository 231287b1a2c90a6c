"""Discuss children in supervision: several in one sitting, each on the child's own record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Q

from keepsight.access.reach.ground import ground_of
from keepsight.actions.people.of_several import field_of
from keepsight.actions.stepping import OUT_OF_REACH
from keepsight.actions.workforce.of_council import worker_of
from keepsight.actions.workforce.of_supervision import as_supervisor, has_been
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.people.oversight import Oversight
from keepsight.records.people.person import Person
from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.case_discussion import FORM, THE_CHILD, CaseDiscussion
from keepsight.records.workforce.supervision_action import OUTCOMES, SupervisionAction
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Doing, Refused, Wrong

#: From this level on somebody gives a direction on a child's record, in supervision as elsewhere.
GIVES_DIRECTION = 40
#: So many new actions the form has room for, of each child; and the fields of each.
PLACES = (1, 2, 3)
OF_ACTION = ("what", "owner", "due_on")
#: Before the number of an action that is open still, and of the worker who has it.
SETTLE = "settle"
#: What is to happen, and why: kept once, as the management oversight that it is.
DIRECTION = (
    Question(
        "direction",
        "What is to happen",
        kind="long_text",
        hint="Say so where nothing changes",
        most=8_000,
        means="oversight.direction",
    ),
    Question(
        "rationale",
        "Why",
        kind="long_text",
        hint="What you weighed, and what would make you decide otherwise",
        most=8_000,
        means="oversight.rationale",
    ),
)
OF_EACH = Section(THE_CHILD.title, (*THE_CHILD.questions, *DIRECTION))
OF_CHILD = tuple(question.field for question in OF_EACH.questions)
ASKED = Form(sections=(FORM.sections[0], OF_EACH), since=date(2016, 1, 1))
LOOKED_AT = "Discussed in supervision"


def place_of(field: str, place: int, child: int) -> str:
    """The name of a question for a new action of a child."""
    return field_of(f"{field}_{place}", child)


def run(doing: Doing, given: dict[str, Any]) -> list[CaseDiscussion]:
    """A discussion on the record of each child, with what is to happen as management oversight.

    ``given``: worker, children, discussed_on; of each child the answers of ``OF_EACH`` and new actions
    (``place_of``); and ``settle_<number>`` for an open action, whose blank carries it forward. Refuses
    (``Refused``) whoever does not supervise the worker or gives no direction, and a child out of reach;
    (``Wrong``) a day to come, a child whom another worker holds, one who was discussed that day, and an
    action without a person, without a day, or due before it was agreed on.
    """
    worker = worker_of(doing, given["worker"])
    as_supervisor(doing, worker)
    children = sorted({int(one) for one in given["children"]})
    if doing.by.level < GIVES_DIRECTION:
        raise Refused(
            "What is to happen for a child is said by a team manager or above. Ask yours.",
            about={"needed": GIVES_DIRECTION, "level": doing.by.level},
            children=children,
        )
    if not children:
        raise Wrong("Choose a child first.")
    has_been(doing, given["discussed_on"], "discussed_on")
    for child in children:
        _stands(doing, worker, child, given["discussed_on"])
    list(Person.objects.select_for_update().filter(pk__in=children).order_by("pk"))
    return [_discussed(doing, worker, child, given) for child in children]


def _stands(doing: Doing, worker: Worker, child: int, day: date) -> None:
    if not ground_of(doing.by, child, now=doing.now):
        raise Refused(OUT_OF_REACH, children=[child])
    if not _is_theirs(worker, child, doing.today):
        raise Wrong("Another worker holds one of these children. Talk about them with that worker.")
    same = CaseDiscussion.objects.filter(person_id=child, discussed_on=day, worker=worker)
    if same.exists():
        raise Wrong(
            "One of these children is on file as discussed that day. Take the child off, or choose the "
            "right day.",
            field="discussed_on",
        )


def _is_theirs(worker: Worker, child: int, day: date) -> bool:
    """Whether the worker holds the child, or nobody in post does."""
    lasts = (Q(started_on__isnull=True) | Q(started_on__lte=day)) & (
        Q(ended_on__isnull=True) | Q(ended_on__gt=day)
    )
    in_post = Q(worker__ended_on__isnull=True) | Q(worker__ended_on__gte=day)
    held = Allocation.objects.filter(lasts, in_post, person_id=child, worker__isnull=False)
    rows = set(
        held.filter(role_code__in=("", "lead", "co_worker", "personal_adviser")).values_list(
            "worker_id", "role_code"
        )
    )
    leads = {number for number, role in rows if role in ("", "lead")}
    return worker.pk in {number for number, _ in rows} or not leads


def _discussed(doing: Doing, worker: Worker, child: int, given: dict[str, Any]) -> CaseDiscussion:
    day = given["discussed_on"]
    said = {field: given[field_of(field, child)].strip() for field in OF_CHILD}
    oversight = doing.create(
        Oversight,
        person_id=child,
        worker_id=doing.by.worker_id,
        actor_level=doing.by.level,
        given_on=day,
        looked_at=LOOKED_AT,
        direction=said.pop("direction"),
        rationale=said.pop("rationale"),
    )
    made = doing.create(
        CaseDiscussion,
        person_id=child,
        worker=worker,
        supervisor_id=doing.by.worker_id,
        oversight=oversight,
        discussed_on=day,
        **said,
    )
    _settle(doing, child, given)
    for action in _new_actions(doing, child, day, given):
        doing.create(SupervisionAction, person_id=child, discussion=made, agreed_on=day, **action)
    return made


def _settle(doing: Doing, child: int, given: dict[str, Any]) -> None:
    """Open actions of the child of which the form says that they are done or not needed; others stay open."""
    for action in SupervisionAction.objects.filter(person_id=child, settled_on__isnull=True):
        outcome = given.get(field_of(SETTLE, action.pk))
        if outcome in dict(OUTCOMES):
            day = max(given["discussed_on"], action.agreed_on)
            doing.amend(action, why="settled", settled_on=day, outcome_code=outcome)


def _new_actions(
    doing: Doing, child: int, day: date, given: dict[str, Any]
) -> Iterator[dict[str, Any]]:
    for place in PLACES:
        names = {field: place_of(field, place, child) for field in OF_ACTION}
        what = (given.get(names["what"]) or "").strip()
        owner, due = given.get(names["owner"]), given.get(names["due_on"])
        if not what:
            if owner or due:
                raise Wrong(
                    "Say what is to be done, or leave all of it empty.", field=names["what"]
                )
            continue
        if not owner:
            raise Wrong("Say who does it.", field=names["owner"])
        if not due:
            raise Wrong("Say by when.", field=names["due_on"])
        if due < day:
            raise Wrong("This is before the day on which you talked.", field=names["due_on"])
        yield {"what": what, "owner": worker_of(doing, owner, names["owner"]), "due_on": due}


DISCUSS_IN_SUPERVISION = Action(
    code="discuss_in_supervision",
    title="Discuss children in supervision",
    why="Supervision that is not about the child, and moves no plan, is a meeting.",
    may="supervise",
    form=ASKED,
    run=run,
)
