"""The records that answers point to, found within the council of whoever acts, and nowhere else."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from keepsight.records.record import Record
from keepsight.records.workforce.absence import Absence
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.records.workforce.team import Team
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Doing, Refused, Wrong

R = TypeVar("R", bound=Record)


def worker_of(doing: Doing, number: Any, field: str = "worker") -> Worker:
    """The worker with this number. Refuses (``Wrong``) one of another council, or none."""
    return _found(Worker, doing, number, field, "worker")


def team_of(doing: Doing, number: Any, field: str = "team") -> Team | None:
    """The team with this number, None where none was chosen. Refuses as ``worker_of``."""
    return _found(Team, doing, number, field, "team") if number else None


def cover_of(doing: Doing, number: Any) -> Worker | None:
    """The worker who covers, None where nobody was chosen."""
    return _found(Worker, doing, number, "cover", "worker") if number else None


def role_held_of(doing: Doing, number: Any) -> RoleHeld:
    return _found(RoleHeld, doing, number, "role", "role")


def absence_of(doing: Doing, number: Any) -> Absence:
    return _found(Absence, doing, number, "absence", "time away")


def account_of(doing: Doing, worker: Worker) -> Account:
    """The account of a worker of this council. Refuses (``Wrong``) where there is none."""
    account = Account.objects.filter(worker=worker, is_machine=False).first()
    if account is None:
        raise Wrong(f"{worker.name} has no account.")
    return account


def not_oneself(doing: Doing, worker: Worker, sentence: str) -> None:
    """Refuse (``Refused``) what nobody may do for themselves."""
    if worker.pk == doing.by.worker_id:
        raise Refused(sentence)


def in_order(first: date | None, last: date | None, field: str = "ended_on") -> None:
    """Refuse (``Wrong``) a last day before the first."""
    if first and last and last < first:
        raise Wrong("The last day is before the first day.", field=field)


def _found(model: type[R], doing: Doing, number: Any, field: str, called: str) -> R:
    try:
        return model.objects.get(pk=int(number), authority_id=doing.by.authority_id)
    except (model.DoesNotExist, TypeError, ValueError):
        raise Wrong(f"Choose a {called} of this council.", field=field) from None
