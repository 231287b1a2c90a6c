"""What is asked before a child is given to a worker: the worker could hold the child, the days stand, and
nobody was faster. Each refusal is a sentence at its question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from keepsight.access.deciding.candidates import Candidate, candidates
from keepsight.access.record.children import children_of
from keepsight.access.record.close_children import first_names
from keepsight.actions.step_days import said_day
from keepsight.actions.stepping import Around
from keepsight.actions.workforce.decided_steps import ON_REQUEST_OF, taken_with
from keepsight.actions.workforce.of_council import worker_of
from keepsight.actions.workforce.of_decisions import CASE
from keepsight.boards.people.open_kinds import open_kinds
from keepsight.boards.workforce.could_hold import Asked, needs_beside, why_not
from keepsight.boards.workforce.room import Room, rooms
from keepsight.delegation.answers import is_yes
from keepsight.kernel.action import Deciding
from keepsight.kernel.form import Form, Question, Section
from keepsight.law.office_hours import ENGLAND
from keepsight.law.running_out import runs_out
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.allocation import FORM, Allocation
from keepsight.writing.perform import Doing, Wrong

LEAD, BESIDE = "lead", "co_worker"
#: In ``given``: whether the worker would hold more than the limit. Nobody is asked; it is counted.
IS_OVER = "is_over_limit"
FIRST_VISIT, LOOKED_AT = "workforce.first_visit", "workforce.over_limit_looked_at"
#: From which level somebody may stand beside a newly qualified worker.
STANDS_BESIDE_FROM = 30

OF_NEWLY_QUALIFIED = Section(
    "If the worker is newly qualified, and the child is on a protection plan or in court",
    (
        Question(
            "co_worker",
            "Who works with the child beside them",
            kind="choice",
            choices="workers",
            hint="A social worker or above",
            required=False,
        ),
        Question(
            "supervised",
            "How often they are supervised on this child",
            required=False,
            most=300,
        ),
    ),
)
ASKED = Form(sections=(*FORM.sections, OF_NEWLY_QUALIFIED), since=FORM.since)


def can_be_given(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``, at its question) what cannot stand; count whether the worker would be over the limit.

    A child with whom nothing is open; one whom somebody gave to a worker since the form was opened; the
    worker who has the child already, and any who could not hold it; a day before the child was open, or
    while somebody else had it; a first visit too early, too late, or while the worker is away; and where the
    worker would hold more than the limit, no reason or no day to look again.
    """
    doing, child = around.doing, around.child.pk
    _nobody_was_faster(around)
    now_open = open_kinds(doing.by.authority_id or 0, [child], doing.today)[child]
    if not now_open.kinds:
        raise Wrong("Nothing is open for this child any more, so nobody need be given the child.")
    worker = worker_of(doing, given["worker"])
    _is_another_worker(around, worker.pk)
    _began_in_time(around, given["started_on"], now_open.since)
    found = candidates(doing.by, [child], now=doing.now).by_number()
    who = found.get(worker.pk)
    if who is None:
        ended = f" on {said_day(worker.ended_on)}" if worker.ended_on else ""
        raise Wrong(f"{worker.name} is not in post: they left{ended}.", field="worker")
    this = Asked(child, "the child", now_open.kinds)
    for reason in why_not(who, [this], doing.today):
        raise Wrong(
            f"{who.name}: {reason[:1].lower()}{reason[1:]}. Choose somebody else.", field="worker"
        )
    if needs_beside(who, [this]):
        _somebody_stands_beside(around, given, found)
    _visits_in_time(doing, given, who)
    _within_limit(doing, given, who)


def _nobody_was_faster(around: Around) -> None:
    """Refuse to give away whom somebody gave to a worker since the form was opened, with what they wrote."""
    doing = around.doing
    if doing.opened_version is None:
        return
    row = Allocation.objects.filter(
        person=around.child, role_code=LEAD, ended_on__isnull=True, worker__isnull=False
    ).first()
    made = row.history.order_by("history_id").first() if row else None
    if row is None or row.worker is None or made is None:
        return
    if made.history_id <= doing.opened_version:
        return
    account = Account.objects.filter(pk=made.history_user_id).select_related("worker").first()
    by = account.worker.name if account and account.worker else "Somebody"
    name = first_names([around.child.pk]).get(around.child.pk) or "this child"
    at = made.history_date.astimezone(ENGLAND)
    wrote = f" They wrote: “{row.note}”" if row.note else ""
    raise Wrong(
        f"{by} gave {name} to {row.worker.name} at {at:%H:%M} on {said_day(at.date())}.{wrote} "
        "Nothing of yours was saved, and what you wrote is still here."
    )


def _is_another_worker(around: Around, worker: int) -> None:
    held = Allocation.objects.filter(
        person=around.child, role_code=LEAD, worker_id=worker, ended_on__isnull=True
    )
    if held.exists():
        raise Wrong("This worker has the child already.", field="worker")


def _began_in_time(around: Around, began: date, since: date | None) -> None:
    leads = Allocation.objects.filter(person=around.child, role_code=LEAD)
    if since is not None and began < since:
        raise Wrong(
            f"This is before the child’s referral: nothing was open before {said_day(since)}.",
            field="started_on",
        )
    now = leads.filter(ended_on__isnull=True).first()
    if now is not None and now.started_on and began < now.started_on:
        raise Wrong("Whoever has the child now began after this day.", field="started_on")
    last = leads.filter(ended_on__gt=began).order_by("-ended_on").first()
    if last is not None:
        raise Wrong(
            f"Somebody else had the child until {said_day(last.ended_on)}.", field="started_on"
        )


def _somebody_stands_beside(
    around: Around, given: dict[str, Any], found: Mapping[int, Candidate]
) -> None:
    """Refuse a newly qualified worker alone: somebody qualified is there already, or is named."""
    today, child = around.doing.today, around.child.pk
    there = Allocation.objects.filter(person=around.child, role_code=BESIDE, ended_on__isnull=True)
    able = {
        number
        for number, one in found.items()
        if (one.level or 0) >= STANDS_BESIDE_FROM and not _cannot_stand_beside(one, child, today)
    }
    if not given.get("co_worker") and able & set(there.values_list("worker_id", flat=True)):
        given["co_worker"] = ""
    elif not given.get("co_worker"):
        raise Wrong(
            "A newly qualified worker holds this child only with somebody beside them. Name them.",
            field="co_worker",
        )
    elif int(given["co_worker"]) not in able or str(given["co_worker"]) == str(given["worker"]):
        raise Wrong(
            "Whoever stands beside a newly qualified worker is a social worker or above, and here.",
            field="co_worker",
        )
    if not (given.get("supervised") or "").strip():
        raise Wrong("Say how often they are supervised on this child.", field="supervised")


def _cannot_stand_beside(one: Candidate, child: int, today: date) -> bool:
    """A manager may stand beside a worker whom they manage; whoever is gone, away or tied may not."""
    return bool(why_not(replace(one, level=STANDS_BESIDE_FROM), [Asked(child, "", ())], today))


def _visits_in_time(doing: Doing, given: Mapping[str, Any], who: Candidate) -> None:
    first, began = given["first_visit_by"], given["started_on"]
    if ON_REQUEST_OF in given:  # it waited for the decision: if its day has gone by, it is late
        return
    if first < began:
        raise Wrong("This is before the worker has the child.", field="first_visit_by")
    if first < doing.today:
        raise Wrong("This day has gone by. Choose today or a later one.", field="first_visit_by")
    latest = runs_out(FIRST_VISIT, doing.today)
    if latest is not None and first > latest:
        raise Wrong(
            f"A child is seen within four weeks: by {said_day(latest)}.", field="first_visit_by"
        )
    until = who.away.until if who.away is not None else None
    if until is not None and first <= until:
        raise Wrong(
            f"{who.name} is away until {said_day(until)}. Choose a later day, or somebody else.",
            field="first_visit_by",
        )


def _within_limit(doing: Doing, given: dict[str, Any], who: Candidate) -> None:
    """Count what the worker would hold; over the limit, refuse without a reason and a day to look again."""
    room = room_of(doing, who.number)
    given[IS_OVER] = room.is_over
    if not room.is_over:
        return
    would = f"{who.name} would then hold {room.after} children, and the limit is {room.limit}"
    if ON_REQUEST_OF in given and not is_yes(given, CASE + "is_over_limit"):
        raise Wrong(f"{would}: nobody was asked whether that may be.")
    if not (given.get("over_limit_why") or "").strip():
        raise Wrong(f"{would}. Say why it is them all the same.", field="over_limit_why")
    again = given.get("look_again_on")
    if again is None:
        raise Wrong(f"{would}. Say when this is looked at again.", field="look_again_on")
    if ON_REQUEST_OF in given:
        return
    stands_as_review_day(again, doing.today)


def stands_as_review_day(again: date, today: date) -> None:
    """Refuse (``Wrong``) a day to look again that is no later one, or is more than four weeks ahead."""
    if again <= today:
        raise Wrong("Choose a day after today.", field="look_again_on")
    latest = runs_out(LOOKED_AT, today)
    if latest is not None and again > latest:
        raise Wrong(f"Look again within four weeks: by {said_day(latest)}.", field="look_again_on")


def room_of(doing: Doing, worker: int) -> Room:
    """The room of a worker who is about to be given one more child, those given just now counted with."""
    now = [number for record, number, _ in doing.written if record == Allocation.__name__]
    given = Allocation.objects.filter(
        pk__in=now, worker_id=worker, role_code=LEAD, ended_on__isnull=True
    )
    more = {worker: set(given.values_list("person_id", flat=True))}
    reach = children_of(doing.by, now=doing.now)
    return rooms(reach, {worker: 1}, day=doing.today, more=more)[worker]


def room_now(doing: Doing, worker: int) -> Room:
    """The room of a worker as it is, with nobody added."""
    return rooms(children_of(doing.by, now=doing.now), {worker: 0}, day=doing.today)[worker]


def with_somebody_beside(around: Around, made: Allocation, given: dict[str, Any]) -> None:
    """Name whoever stands beside a newly qualified worker, and take the decision that it takes (D46)."""
    if not given.get("co_worker"):
        return
    doing, child = around.doing, around.child.pk
    beside = worker_of(doing, given["co_worker"], "co_worker")
    taken_with(_with_newly_qualified(), doing, child, given.get(ON_REQUEST_OF), given)
    there = Allocation.objects.filter(
        person=around.child, role_code=BESIDE, worker=beside, ended_on__isnull=True
    )
    if not there.exists():
        doing.create(
            Allocation,
            person_id=child,
            worker=beside,
            role_code=BESIDE,
            started_on=made.started_on,
            started_at=made.started_at,
        )


@cache
def _with_newly_qualified() -> Deciding:
    """What is decided beside it where the worker is newly qualified (D46)."""
    return Deciding(
        code="give_child_to_newly_qualified",
        title="Give the child to a newly qualified worker",
        why="Nobody learns on a child’s life alone.",
        may="write_steps",
        form=ASKED,
        run=lambda doing, given: None,
        decides="D46",
        reasoned="note",
        shows={"co_worker": "co_worker", "supervision_agreed": "supervised"},
    )
