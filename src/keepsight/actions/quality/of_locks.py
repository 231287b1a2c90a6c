"""What every action about a locked record asks first: the lock, the child in reach, and who may (D39)."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from keepsight.access.answering import works_here
from keepsight.access.deciding.decisions import Confirmed
from keepsight.access.reach.ground import ground_of
from keepsight.access.reach.lock_lines import lock_of
from keepsight.actions.workforce.of_council import worker_of
from keepsight.boards.workforce.who_decides import WhoDecides, who_decides
from keepsight.records.quality.named_reader import NamedReader
from keepsight.records.quality.restriction import Restriction
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Doing, Refused, Wrong

#: The decision to lock a record, or to open it again.
RESTRICT = "D39"
NOT_ON_YOUR_LIST = "This child is not on your list, so nothing can be done here."
LAST_ONE = (
    "Nobody else named on it can act. Name somebody else first, so that what is due is still done."
)
LAST_WHO_LIFTS = (
    "Nobody else named on it may lift the lock. Name a service manager or above first, so that it is "
    "looked at again in time."
)


def lock_in(doing: Doing, number: Any, *, is_asked: bool) -> Restriction:
    """The lock with this number, held until the action ends: asked for, or in force.

    Refuses (``Refused``) one whose child is out of reach, and so a lock on which somebody is not named;
    (``Wrong``) one that is not there, or that was approved, declined or lifted meanwhile.
    """
    ours = Restriction.objects.select_for_update()
    lock = ours.filter(pk=number, authority_id=doing.by.authority_id).first()
    if lock is None:
        raise Wrong("There is no such lock.")
    in_reach(doing, lock.person_id)
    if lock.lifted_on is not None:
        raise Wrong("This was declined or lifted while you were looking.")
    if is_asked and lock.restricted_on is not None:
        raise Wrong("Somebody approved this while you were looking.")
    if not is_asked and lock.restricted_on is None:
        raise Wrong("This lock is only asked for: nothing is locked yet.")
    return lock


def in_reach(doing: Doing, child: int) -> None:
    """Refuse (``Refused``) what is done for a child whom the person may not open."""
    if not ground_of(doing.by, child, now=doing.now):
        raise Refused(NOT_ON_YOUR_LIST, children=[child])


def decided(doing: Doing, lock: Restriction, matter: str, outcome: str, reasons: str) -> Decision:
    """The decision on a lock, written down as every other (D39).

    ``matter``: restrict, lift. Refuses (``Refused``, on the log) whoever asked for it, and whoever has
    not the level that it takes; the sentence names who can.
    """
    who = _who_decides(doing, lock, matter)
    refusal = who.refusal()
    if refusal is not None:
        about = {"decision": RESTRICT, "needed": who.needed.level, "level": who.deciders.mine.level}
        raise Refused(refusal, about=about, children=[lock.person_id])
    return doing.create(
        Decision,
        person_id=lock.person_id,
        decision_code=RESTRICT,
        what="Restrict the record" if matter == "restrict" else "Lift the restriction",
        case_answers={"matter": matter},
        outcome_code=outcome,
        reasons=reasons.strip(),
        worker_id=doing.by.worker_id,
        decided_at=doing.now,
        required_level=who.needed.level,
        required_role=who.needed.by_role,
        actor_level=who.deciders.mine.level,
        mode="made_here",
        is_out_of_hours=who.must_be_ratified,
    )


def _who_decides(doing: Doing, lock: Restriction, matter: str) -> WhoDecides:
    """Who decides it now; the ground and the names stand on the form itself."""
    asked_by = lock.asked_by_id if matter == "restrict" else None
    on_form = [
        Confirmed(item, doing.today, "", doing.by.worker_id or 0, doing.now)
        for item in ("ground", "named_readers")
    ]
    return who_decides(
        doing.by,
        lock.person_id,
        RESTRICT,
        {"matter": matter},
        now=doing.now,
        asked_by=asked_by,
        confirmed=on_form,
    )


def named(doing: Doing, lock: Restriction, number: Any, field: str = "worker") -> NamedReader:
    """A worker named on a lock from today, who stays named if they were.

    Refuses (``Wrong``) who is not in post, holds no role, or is tied to the child: a name that cannot
    act is worth nothing.
    """
    worker = worker_of(doing, number, field)
    if not works_here(worker.pk, lock.person_id, doing.today):
        raise Wrong(
            f"{worker.name} cannot open it: not in post, without a role, or tied to the child.",
            field=field,
        )
    held = _names(lock).filter(worker=worker).first()
    return held or doing.create(
        NamedReader,
        person_id=lock.person_id,
        restriction=lock,
        worker=worker,
        started_on=doing.today,
    )


def taken_off(doing: Doing, lock: Restriction, number: Any) -> NamedReader:
    """A name taken off a lock from today.

    Refuses (``Wrong``) the last who can act on the child, and the last who may lift the lock.
    """
    name = _names(lock).filter(pk=number).first()
    if name is None:
        raise Wrong("Choose somebody who is named.", field="reader")
    seen = lock_of(doing.by, lock.person_id, now=doing.now)
    rest = [one for one in (seen.readers if seen else ()) if one.number != name.pk]
    if not any(one.can_act for one in rest):
        raise Wrong(LAST_ONE, field="reader")
    if not any(one.may_lift for one in rest):
        raise Wrong(LAST_WHO_LIFTS, field="reader")
    return doing.amend(name, why="taken off the list", ended_on=doing.today)


def every_name_ends(doing: Doing, lock: Restriction) -> None:
    """The names end with the lock."""
    for name in _names(lock):
        doing.amend(name, why="lock lifted", ended_on=doing.today)


def me(doing: Doing) -> Worker:
    """The worker who acts. Refuses (``Refused``) an account without one."""
    if doing.by.worker_id is None:
        raise Refused("Only somebody who works here can do this.")
    return worker_of(doing, doing.by.worker_id)


def _names(lock: Restriction) -> Any:
    return NamedReader.objects.filter(Q(ended_on__isnull=True), restriction=lock).order_by("pk")
