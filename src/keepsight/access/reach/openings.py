"""Records opened for a reason: for sixty minutes from the moment of opening, and not a second more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from keepsight.access.log.this_request import this_request
from keepsight.access.question import Sql, answered, both, moment_param, placed, visible
from keepsight.access.viewer import Viewer

#: How long a record stays open that was opened for a reason.
OPEN_FOR = timedelta(minutes=60)


def opened_now(alias: str, worker_id: int, moment: datetime) -> Sql:
    """That an opening (of the table in ``alias``) is the worker's own and runs at a moment.

    The rule is read from the moment of opening, never from a flag: in every open page the next
    request is told.
    """
    now, begun = moment_param(moment), moment_param(moment - OPEN_FOR)
    return both(
        Sql(
            f"{alias}.worker_id = %s AND {alias}.opened_at <= %s AND {alias}.opened_at > %s "
            f"AND {alias}.until_at > %s",
            (worker_id, now, begun, now),
        ),
        visible(alias),
    )


def open_until(viewer: Viewer, child: int, moment: datetime) -> datetime | None:
    """Until when a child stands open whom the viewer opened for a reason; None where it does not."""
    mine = both(Sql("o.person_id = %s", (child,)), opened_now("o", viewer.worker_id or 0, moment))
    rows = answered(
        placed(
            "SELECT MAX(o.opened_at) AS at FROM records_emergencyopening o WHERE {mine}", mine=mine
        )
    )
    return _moment(rows[0]["at"]) + OPEN_FOR if rows[0]["at"] else None


def tell_until(viewer: Viewer, child: int, moment: datetime) -> None:
    """Let the page that is being made say until when the record stands open."""
    request = this_request()
    if request is not None:
        request.opened_until = open_until(viewer, child, moment)


def _moment(value: datetime | str) -> datetime:
    """A moment as read: SQLite gives text, without its zone."""
    found = datetime.fromisoformat(value) if isinstance(value, str) else value
    return found if found.tzinfo else found.replace(tzinfo=UTC)
