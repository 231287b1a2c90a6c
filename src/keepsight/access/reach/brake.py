"""The brake on reading: who opens many records that are none of theirs within an hour is asked, then stopped.

Opening a child of one's own, of one's team or of one's service never counts, however many there are:
only what the reach of a role alone, or a reason of one's own, lets one open.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from keepsight.access.log import audit
from keepsight.access.log.this_request import this_request
from keepsight.access.models import AuditLine
from keepsight.access.question import Sql, answered_in_order, both, joined, moment_param, placed
from keepsight.access.viewer import Viewer, day_of
from keepsight.law.rules import limit

HOUR = timedelta(hours=1)
#: Grounds that are no tie to a child: nobody gave it to the person, nor to their team.
NO_TIE = frozenset({"", "council", "purpose", "opened", "looked_after"})


class ShowWhoYouAre(Exception):
    """So many records were read that the person is to show again that it is they."""


class ReadingStopped(Exception):
    """So many records were read that no other is opened; ``until``: when the first falls out again."""

    def __init__(self, until: datetime):
        super().__init__("Too many records were read within an hour.")
        self.until = until


def brake(viewer: Viewer, child_id: int, ground: str, *, now: datetime) -> None:
    """Let a look at a child pass, or refuse it; asked before anything of the child is read.

    Over ``quality.mass_reading`` children within the hour: ``ShowWhoYouAre``, unless the person did a
    moment ago (``this_request().showed_lately``). Over ``quality.mass_reading_stopped``:
    ``ReadingStopped``. Either attempt stands on the log. One question, and none on a ground that ties
    the person to the child.
    """
    if viewer.is_machine or ground not in NO_TIE:
        return
    asks, stops = (_limit(name, now) for name in ("mass_reading", "mass_reading_stopped"))
    others, first_line = _read_within_the_hour(viewer, child_id, now)
    if stops is not None and others >= stops:
        _log(viewer, "reading_stopped", child_id, others, now)
        raise ReadingStopped(AuditLine.objects.get(pk=first_line).at + HOUR)
    if asks is not None and others >= asks:
        asked = this_request()
        if asked is None or not asked.showed_lately():
            _log(viewer, "reading_asked_again", child_id, others, now)
            raise ShowWhoYouAre


def _limit(name: str, now: datetime) -> int | None:
    version = limit(f"quality.{name}").on(day_of(now))
    return version.number if version else None


def _read_within_the_hour(viewer: Viewer, but: int, now: datetime) -> tuple[int, int]:
    """How many other children the account opened without a tie, and the first line of them."""
    untied = joined(
        " OR ", (Sql("l.about LIKE %s", (f'%"ground":"{one}"%',)) for one in sorted(NO_TIE) if one)
    )
    wanted = both(
        Sql(
            "l.account_id = %s AND l.at > %s AND l.act = 'read_child' AND c.child_id <> %s",
            (viewer.account_id, moment_param(now - HOUR), but),
        ),
        placed("({untied})", untied=untied),
    )
    rows = answered_in_order(
        placed(
            "SELECT c.child_id, MIN(l.id) FROM access_auditline l "
            "JOIN access_auditchild c ON c.line_id = l.id WHERE {wanted} GROUP BY c.child_id",
            wanted=wanted,
        )
    )
    return len(rows), min((row[1] for row in rows), default=0)


def _log(viewer: Viewer, act: str, child: int, read: int, now: datetime) -> None:
    audit.write_and_commit(
        act=act,
        now=now,
        **viewer.on_the_log,
        about={"read": read, "role": viewer.role_code},
        children=(child,),
    )
