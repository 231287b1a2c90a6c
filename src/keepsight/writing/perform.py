"""The one door to write: checks who may, writes records, history and log in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from django.db import IntegrityError, connection, transaction
from django.forms.models import model_to_dict

from keepsight.access.log import audit
from keepsight.access.log.history_rows import hash_of_history
from keepsight.access.search import index
from keepsight.access.viewer import Viewer
from keepsight.boards import refreshing
from keepsight.kernel.action import Action
from keepsight.records.people.person import Person
from keepsight.records.record import HERE, Record
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.records.workforce.team import Team
from keepsight.records.workforce.worker import Worker
from keepsight.writing.finished import REFUSAL, is_finished
from keepsight.writing.models import SentForm

R = TypeVar("R", bound=Record)
LONDON = ZoneInfo("Europe/London")


class Refused(Exception):
    """The person may not do this. The sentence says so; the refusal stands in the log.

    ``about``: codes for the log ("decision": "D21"), no personal data; ``children``: whom it concerns.
    """

    def __init__(
        self,
        sentence: str,
        *,
        about: Mapping[str, Any] | None = None,
        children: Iterable[int] = (),
    ):
        super().__init__(sentence)
        self.about = dict(about or {})
        self.children = tuple(children)


class Wrong(Exception):
    """An answer cannot stand. ``field`` is the question it belongs to, '' for the whole form."""

    def __init__(self, sentence: str, field: str = ""):
        super().__init__(sentence)
        self.field = field


class AlreadySent(Exception):
    """The form was sent before, by the same press or the one before it; nothing more was done."""


class Conflict(Exception):
    """Somebody saved a newer version since the form was opened; nothing was overwritten.

    ``theirs``: the values now held, by field. ``by_account`` and ``at``: who and when. ``base``: the
    values when the form was opened, {} where they are not known; ``version``: the one now held.
    """

    def __init__(
        self,
        theirs: Mapping[str, Any],
        by_account: int | None,
        at: datetime,
        *,
        base: Mapping[str, Any] | None = None,
        version: int = 0,
    ):
        super().__init__("Someone saved a newer version while you were writing.")
        self.theirs = dict(theirs)
        self.by_account = by_account
        self.at = at
        self.base = dict(base or {})
        self.version = version


@dataclass
class Doing:
    """An action under way: how it writes, and what it has touched so far."""

    by: Viewer
    now: datetime
    opened_version: int | None = None
    hashes: list[str] = field(default_factory=list)
    #: what was written: the record's name, its number, and the number of its history row
    written: list[tuple[str, int, int]] = field(default_factory=list)
    #: what was written as a set: the record's name, and a digest of all its rows (``set_wise``)
    sets: list[tuple[str, str]] = field(default_factory=list)
    children: set[int] = field(default_factory=set)
    workers: set[int] = field(default_factory=set)
    #: what was done touches every child of the council: a limit, a bank holiday
    touches_everyone: bool = False
    #: what was done touches dates that are about no child: an allegation, a request for information
    touches_no_child: bool = False

    @property
    def today(self) -> date:
        """The day in London on which the action is done."""
        return self.now.astimezone(LONDON).date()

    def create(self, model: type[R], **values: Any) -> R:
        """A new record of this council, with its first history row."""
        record = model(
            authority_id=self.by.authority_id, source=HERE, recorded_at=self.now, **values
        )
        self._save(record, why="written here")
        return record

    def amend(self, record: R, *, why: str, **values: Any) -> R:
        """A record with new values; the old ones stay in its history with the reason.

        ``recorded_at`` among the values: when the fact itself was written down, where putting right
        what was said of it must not make it late. Else it is this moment.
        Refused with ``Conflict`` when it was saved by someone since ``opened_version``, and with
        ``Refused`` when it is finished: that is corrected by a new version.
        """
        if record.authority_id != self.by.authority_id:
            raise Refused("This belongs to another council.")
        _hold(record)
        if is_finished(record):
            raise Refused(REFUSAL)
        newest = record.history.order_by("-history_id").first()
        if self.opened_version is not None and newest and newest.history_id > self.opened_version:
            raise Conflict(
                model_to_dict(record),
                newest.history_user_id,
                newest.history_date,
                base=_as_opened(record, self.opened_version),
                version=newest.history_id,
            )
        for name, value in values.items():
            setattr(record, name, value)
        record.source = HERE
        record.recorded_at = values.get("recorded_at", self.now)
        self._save(record, why=why)
        return record

    def move(self, record: R, child: int, *, why: str) -> R:
        """A finished record on the child it belongs to, with nothing else of it changed.

        The database lets it pass only where a ``MovedEntry`` says that two people agreed on it. Both
        children are touched.
        """
        self.children.add(record.person_id)  # type: ignore[attr-defined]
        record.person_id = child  # type: ignore[attr-defined]
        self._save(record, why=why)
        return record

    def _save(self, record: Record, *, why: str) -> None:
        record._history_date = self.now  # type: ignore[attr-defined]
        record._history_user = Account(pk=self.by.account_id)  # type: ignore[attr-defined]
        record._change_reason = why  # type: ignore[attr-defined]
        record.full_clean(validate_unique=True, validate_constraints=True)
        record.save()
        written = record.history.order_by("-history_id").first()
        self.hashes.append(hash_of_history(written))
        self.written.append((type(record).__name__, record.pk, written.history_id))
        child = _child_of(record)
        if child is not None:
            self.children.add(child)
        worker = record.pk if isinstance(record, Worker) else getattr(record, "worker_id", None)
        if worker is not None:
            self.workers.add(worker)
        if isinstance(record, Team):  # how many children are too many depends on what it works at
            held = RoleHeld.objects.filter(team_id=record.pk)
            self.workers |= set(held.values_list("worker_id", flat=True))

    def children_touched(self) -> list[int]:
        """The children whose boards must be reckoned again: theirs, and those of changed staff."""
        held = Allocation.objects.filter(worker_id__in=self.workers)
        return sorted(self.children | set(held.values_list("person_id", flat=True)))


def perform(
    action: Action,
    given: Mapping[str, Any],
    *,
    by: Viewer,
    now: datetime,
    opened_version: int | None = None,
    token: str = "",
    and_then: Callable[[], None] | None = None,
) -> Any:
    """Run an action with checked answers.

    Everything it writes, the history, the audit line (with the hash of every history row) and the
    boards of the children it touched are one transaction: all of it stands, or nothing does.
    ``token``: what the form bore; of two presses of one button only one is done. ``and_then`` is
    called last in the same transaction: the draft of what was sent goes with it.

    Raises ``Refused`` (logged) where the person's roles do not give ``action.may`` or the action
    itself refuses, ``Wrong`` or ``Conflict`` where the answers cannot be saved, and ``AlreadySent``
    where the form was sent before.
    """
    if not by.may(action.may):
        _log_refusal(action, by, now)
        raise Refused(f"You may not do this: {action.title.lower()}. Ask your administrator.")
    doing = Doing(by=by, now=now, opened_version=opened_version)
    try:
        return _done(action, doing, given, token, and_then)
    except Refused as refused:
        _log_refusal(action, by, now, refused)
        raise


def _done(
    action: Action,
    doing: Doing,
    given: Mapping[str, Any],
    token: str,
    and_then: Callable[[], None] | None,
) -> Any:
    """The action, its log line and its boards in one transaction."""
    by, now = doing.by, doing.now
    with transaction.atomic():
        _take(token, action, doing)
        result = action.run(doing, dict(given))
        audit.write(
            act=action.code,
            now=now,
            account_id=by.account_id,
            worker_id=by.worker_id,
            authority_id=by.authority_id,
            about={
                "history": doing.hashes,
                "records": doing.written,
                **({"sets": doing.sets} if doing.sets else {}),
            },
            children=doing.children,
        )
        if by.authority_id is not None:
            index.refresh(sorted(doing.children), by.authority_id)
            if doing.touches_everyone:
                refreshing.rebuild(by.authority_id, today=doing.today, now=now)
            else:
                touched = doing.children_touched()
                if doing.touches_no_child:
                    touched.append(refreshing.NO_CHILD)
                refreshing.refresh(
                    by.authority_id, touched, today=doing.today, workers=doing.workers
                )
        if and_then is not None:
            and_then()
    return result


def _child_of(record: Record) -> int | None:
    """The child that a record is of, None for one of nobody, or of an adult who was handed in with it."""
    person = record if isinstance(record, Person) else record._state.fields_cache.get("person")
    if isinstance(person, Person):
        return person.pk if person.is_child else None
    return getattr(record, "person_id", None)


def version_of(record: Record) -> int:
    """The version a form is opened with: the number of the record's newest history row."""
    newest = record.history.order_by("-history_id").first()
    return newest.history_id if newest else 0


def _hold(record: Record) -> None:
    """Keep the record for this transaction, as it stands now: of two who amend it one waits here.

    SQLite lets one write at a time anyway, and the record was read since.
    """
    if not connection.features.has_select_for_update:
        return
    held = type(record)._base_manager.select_for_update().get(pk=record.pk)
    for column in record._meta.concrete_fields:
        setattr(record, column.attname, getattr(held, column.attname))


def _as_opened(record: Record, version: int) -> dict[str, Any]:
    """The record's values in the version that a form was opened with, {} where none is so old."""
    held = record.history.filter(history_id__lte=version).order_by("-history_id").first()
    return model_to_dict(held.instance) if held else {}


def _take(token: str, action: Action, doing: Doing) -> None:
    """Note that the form with this token was sent; refuse one that was sent before.

    Of two that come at once the second waits here until the first has ended.
    """
    if not token:
        return
    try:
        with transaction.atomic():
            SentForm.objects.create(
                token=token[:36],
                account_id=doing.by.account_id,
                action=action.code,
                sent_at=doing.now,
            )
    except IntegrityError:
        raise AlreadySent from None


def _log_refusal(action: Action, by: Viewer, now: datetime, refused: Refused | None = None) -> None:
    """A refusal stands on the log apart from what it refused, which is undone."""
    about = {"action": action.code, "role": by.role_code} | (refused.about if refused else {})
    with transaction.atomic():
        audit.write(
            act="refused",
            now=now,
            **by.on_the_log,
            about=about,
            children=refused.children if refused else (),
        )
