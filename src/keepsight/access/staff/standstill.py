"""The standstill: every session ended at once, and no file taken away until it is released by name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.contrib.sessions.models import Session
from django.db.models import Q

from keepsight.access.log import audit
from keepsight.access.models import Standstill
from keepsight.access.viewer import Viewer
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.role_held import RoleHeld

#: Sessions that are read, and ended, in one statement.
AT_ONCE = 500
WHOSE = "_auth_user_id"


@dataclass(frozen=True)
class Standing:
    """Since when files are held back, and on whose word ("" for the command line)."""

    since: datetime
    by: str


def standing(authority_id: int | None) -> Standing | None:
    """The standstill of a council, None while files may be taken; one question."""
    held = Standstill.objects.filter(authority_id=authority_id or 0, released_at=None).first()
    if held is None:
        return None
    worker = Account.objects.filter(pk=held.began_by_id).values_list("worker__name", flat=True)
    return Standing(held.began_at, worker.first() or "")


def holds_back(viewer: Viewer, page: str, *, now: datetime) -> bool:
    """Whether a file may not be taken from a page now; the attempt is then on the log.

    Refuses (``audit.NotWritten``) where that cannot be written.
    """
    is_held = Standstill.objects.filter(
        authority_id=viewer.authority_id or 0, released_at=None
    ).exists()
    if is_held:
        audit.write_and_commit(
            act="refused_taking",
            now=now,
            **viewer.on_the_log,
            about={"page": page, "role": viewer.role_code},
            children=(),
        )
    return is_held


def begin(authority_id: int, *, by: int, now: datetime) -> None:
    """Hold files back from now on; one that holds already goes on as it is. Within a transaction."""
    Standstill.objects.get_or_create(
        authority_id=authority_id,
        released_at=None,
        defaults={"began_at": now, "began_by_id": by},
    )


def release(authority_id: int, *, by: int, now: datetime) -> bool:
    """Let files be taken again; whether they were held back."""
    held = Standstill.objects.filter(authority_id=authority_id, released_at=None)
    return bool(held.update(released_at=now, released_by_id=by))


def end_sessions(authority_id: int) -> int:
    """End every session of everybody who works for a council, or holds a role in it; how many.

    Whoever is in the middle of a page is signed out with the next press. One question for every five
    hundred sessions.
    """
    in_roles = RoleHeld.everything.filter(authority_id=authority_id).values("worker_id")
    theirs = Q(worker__authority_id=authority_id) | Q(worker_id__in=in_roles)
    accounts = {str(pk) for pk in Account.objects.filter(theirs).values_list("pk", flat=True)}
    ended, waiting = 0, []
    for session in Session.objects.iterator(chunk_size=AT_ONCE):
        whose = session.get_decoded().get(WHOSE)
        if whose is not None and whose in accounts:
            waiting.append(session.pk)
    for start in range(0, len(waiting), AT_ONCE):
        some = waiting[start : start + AT_ONCE]
        ended += Session.objects.filter(pk__in=some).delete()[0]
    return ended
