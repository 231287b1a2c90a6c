"""Drafts: what somebody has typed and not sent yet, kept on the server and for them alone.

A draft has a sheet for each showing of its form: two windows on one form, or a window that crashed
and the one opened after it, never write over one another. What is kept is encrypted under a key of
its own and bound to its place, so that it opens as nobody else's and in no other child's form.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from keepsight.writing.capsule import Capsule, Place
from keepsight.writing.draft_lock import locked, unlocked
from keepsight.writing.models import Draft, SentForm

#: A draft that nobody carries on goes after so many days; from the second on its writer is warned.
KEPT_FOR, WARNED_FROM = timedelta(days=90), timedelta(days=60)
#: For so long what was put aside by "Start afresh" can be brought back.
ASIDE_FOR = timedelta(days=1)
#: More windows on one form than a person has; then the oldest sheet makes room.
MOST_SHEETS = 20

#: What was typed, as it was posted: the values by the name of their box.
Typed = Mapping[str, list[str]]


class AlreadyInUse(Exception):
    """The form of this showing was sent already: there is nothing left to keep."""


@dataclass(frozen=True)
class Sheet:
    """What one showing of a form holds. ``at`` is where the writer was: box and place in it."""

    token: str
    began_at: datetime
    saved_at: datetime
    version: int | None
    typed: Typed
    address: str
    title: str
    children: tuple[int, ...]
    at: str = ""
    aside_at: datetime | None = None

    @property
    def state(self) -> str:
        """The sheet as it stands: typed in once more, it is another."""
        return f"{self.token} {self.saved_at.isoformat()}"


@dataclass(frozen=True)
class Begun:
    """A draft as its writer's home tells of it. ``goes_at``: when it is thrown away if nobody does
    anything; ``is_warned``: whether that is near enough to be said."""

    children: tuple[int, ...]
    title: str
    address: str
    began_at: datetime
    saved_at: datetime
    goes_at: datetime
    is_warned: bool


def keep(capsule: Capsule, posted: Mapping[str, Any], *, now: datetime, at: str = "") -> Sheet:
    """Keep what is typed in this showing of a form; on the disk when this returns.

    ``posted``: the boxes as they were sent (a ``QueryDict``); only those that the capsule names are
    kept. Refuses (``AlreadyInUse``) where this showing was sent already: a save that comes late
    brings back nothing.
    """
    typed = {name: _values(posted, name) for name in capsule.keeps if name in posted}
    with transaction.atomic():
        draft = _held(capsule.place).select_for_update().first()
        if _sent([capsule.token]):
            raise AlreadyInUse
        sheets = _opened(draft) if draft else []
        own = next((sheet for sheet in sheets if sheet.token == capsule.token), None)
        sheet = Sheet(
            token=capsule.token,
            began_at=_began(sheets, capsule, own) or now,
            saved_at=now,
            version=capsule.version,
            typed=typed,
            address=capsule.address,
            title=capsule.title,
            children=capsule.children,
            at=at[:80],
        )
        rest = [one for one in sheets if not _is_of(one, capsule)]
        _put(capsule.place, draft, [sheet, *_recent(rest, now)][:MOST_SHEETS], now)
    return sheet


def sheets_of(place: Place, *, now: datetime) -> list[Sheet]:
    """What its writer has begun in this form, the newest first, and what was put aside behind it."""
    draft = _held(place).first()
    sheets = _unsent(_recent(_opened(draft), now)) if draft else []
    return sorted(sheets, key=lambda one: (one.aside_at is None, one.saved_at), reverse=True)


def start_afresh(place: Place, *, now: datetime) -> None:
    """Put what was begun aside; it can be brought back for a day."""
    _change(place, now, lambda one: replace(one, aside_at=one.aside_at or now))


def bring_back(place: Place, *, now: datetime) -> None:
    """Undo ``start_afresh``."""
    _change(place, now, lambda one: replace(one, aside_at=None))


def finish(capsule: Capsule, *, now: datetime) -> None:
    """The form was sent: its sheet goes, with the one that it was filled from.

    For the transaction of the write itself. Another window's sheet stays: its words were not sent.
    """
    draft = _held(capsule.place).select_for_update().first()
    if draft is None:
        return
    rest = [one for one in _opened(draft) if not _is_of(one, capsule)]
    _put(capsule.place, draft, rest, now)


def begun_by(account: int, authority: int, *, now: datetime) -> list[Begun]:
    """What a person has begun and not sent, the latest first; two questions, or one for nothing."""
    rows = Draft.objects.filter(account_id=account, authority_id=authority).order_by("-saved_at")
    opened = {row: [one for one in _opened(row) if one.aside_at is None] for row in rows}
    sent = _sent([one.token for sheets in opened.values() for one in sheets])
    found = []
    for row, held in opened.items():
        sheets = [one for one in held if one.token not in sent]
        if sheets:
            newest = max(sheets, key=lambda one: one.saved_at)
            goes_at = row.saved_at + KEPT_FOR
            found.append(
                Begun(
                    children=tuple(sorted({row.child_id, *newest.children} - {0})),
                    title=newest.title,
                    address=newest.address,
                    began_at=min(one.began_at for one in sheets),
                    saved_at=newest.saved_at,
                    goes_at=goes_at,
                    is_warned=now >= row.saved_at + WARNED_FROM,
                )
            )
    return found


def throw_away_old(*, now: datetime) -> int:
    """Every night: drafts that nobody carried on, and sheets put aside a day ago. Their number."""
    gone, _ = Draft.objects.filter(saved_at__lt=now - KEPT_FOR).delete()
    for draft in Draft.objects.order_by("pk").iterator(chunk_size=200):
        sheets = _opened(draft)
        gone += len(sheets) - len(_unsent(_recent(sheets, now)))
        _change(_place(draft), now, lambda one: one)
    return gone


# --- rows and sheets ----------------------------------------------------------------------------


def _held(place: Place) -> QuerySet[Draft]:
    return Draft.objects.filter(
        account_id=place.account,
        authority_id=place.authority,
        child_id=place.child,
        form=place.form,
        subject=place.subject,
    )


def _place(draft: Draft) -> Place:
    return Place(draft.account_id, draft.authority_id, draft.child_id, draft.form, draft.subject)


def _put(place: Place, draft: Draft | None, sheets: list[Sheet], now: datetime) -> None:
    """The draft with these sheets; none are no draft. Two first saves at once are both kept."""
    if not sheets:
        if draft is not None:
            draft.delete()
        return
    said = {"opened_version": sheets[0].version or 0, "content": _locked(place, sheets)}
    if draft is not None:
        Draft.objects.filter(pk=draft.pk).update(saves=draft.saves + 1, saved_at=now, **said)
        return
    try:
        with transaction.atomic():
            Draft.objects.create(
                account_id=place.account,
                authority_id=place.authority,
                child_id=place.child,
                form=place.form,
                subject=place.subject,
                began_at=now,
                saved_at=now,
                **said,
            )
    except IntegrityError:  # another window was first by a moment
        other = _held(place).select_for_update().get()
        new = {sheet.token for sheet in sheets}
        both = [*sheets, *(one for one in _opened(other) if one.token not in new)]
        _put(place, other, both, now)


def _change(place: Place, now: datetime, by: Any) -> None:
    """Each sheet of a draft changed; how old the draft counts is left as it is."""
    with transaction.atomic():
        draft = _held(place).select_for_update().first()
        if draft is None:
            return
        before = _opened(draft)
        after = [by(one) for one in _unsent(_recent(before, now))]
        if after != before:
            _put(place, draft, after, draft.saved_at)


def _recent(sheets: Iterable[Sheet], now: datetime) -> list[Sheet]:
    """Without what was put aside more than a day ago."""
    return [one for one in sheets if one.aside_at is None or now - one.aside_at <= ASIDE_FOR]


def _is_of(sheet: Sheet, capsule: Capsule) -> bool:
    """Whether a showing takes the place of a sheet: its own, or the one that it was filled from.

    A window that was typed in after it was carried on elsewhere keeps its own sheet.
    """
    return sheet.token == capsule.token or sheet.state == capsule.carries


def _sent(tokens: Iterable[str]) -> set[str]:
    some = list(tokens)
    if not some:
        return set()
    return set(SentForm.objects.filter(token__in=some).values_list("token", flat=True))


def _unsent(sheets: list[Sheet]) -> list[Sheet]:
    """Without a sheet whose save arrived in the very moment in which its form was sent."""
    sent = _sent(one.token for one in sheets)
    return [one for one in sheets if one.token not in sent]


def _began(sheets: list[Sheet], capsule: Capsule, own: Sheet | None) -> datetime | None:
    """When the words were begun: what is carried on was begun when its first words were."""
    carried = next((one for one in sheets if one.state == capsule.carries), None)
    first = own or carried
    return first.began_at if first else None


def _values(posted: Mapping[str, Any], name: str) -> list[str]:
    found = posted.getlist(name) if hasattr(posted, "getlist") else [posted[name]]
    return [str(value) for value in found]


def _locked(place: Place, sheets: list[Sheet]) -> bytes:
    said = json.dumps([asdict(sheet) for sheet in sheets], default=datetime.isoformat)
    return locked(place, said)


def _opened(draft: Draft) -> list[Sheet]:
    """The sheets of a draft; none where it was locked for another place or under another key."""
    said = unlocked(_place(draft), bytes(draft.content))
    return [_sheet(one) for one in json.loads(said)] if said else []


def _sheet(said: dict[str, Any]) -> Sheet:
    for name in ("began_at", "saved_at", "aside_at"):
        said[name] = datetime.fromisoformat(said[name]) if said[name] else None
    return Sheet(**said | {"children": tuple(said["children"])})
