"""The states of rounds as conditions that a database answers: ``clocks.states``, said in SQL.

States are never stored: they come from the day at which one looks. The rule is that of
``clocks.states.with_states``, and a test holds the two against each other, day by day.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import connection

from keepsight.access.question import Sql, day_param
from keepsight.boards.look import Look
from keepsight.clocks.happenings import Instant
from keepsight.clocks.states import due_soon

#: That the due date is past; the parameters are the day and the minute.
PAST = "((t.due_at IS NULL AND t.due_on < %s) OR (t.due_at IS NOT NULL AND t.due_at < %s))"
#: That it is not.
AHEAD = "((t.due_at IS NULL AND t.due_on >= %s) OR (t.due_at IS NOT NULL AND t.due_at >= %s))"


def state_is(look: Look) -> dict[str, Sql]:
    """For the rows of ``OpenRound`` (alias t): the condition of each state of an open round.

    The four exclude one another and leave none out. Nowhere is a condition on a date that may be
    null denied: a null is neither.
    """
    minute = datetime.fromtimestamp(Instant.of(look.at).minute * 60, UTC)
    soon, soon_at = _soon_until(look, minute)
    day, now = day_param(look.day), _moment_param(minute)
    last_day, last_minute = day_param(soon), _moment_param(soon_at)
    # The plain bounds on the day say nothing new: they let the database use its index.
    ahead = day_param(max(soon, (soon_at + timedelta(days=1)).date()))
    return {
        "cannot_be_told": Sql(f"(t.due_on > t.told_to AND {PAST})", (day, now)),
        "overdue": Sql(
            f"(t.due_on <= %s AND (t.told_to IS NULL OR t.due_on <= t.told_to) AND {PAST})",
            (day, day, now),
        ),
        "due_soon": Sql(
            "(t.due_on >= %s AND t.due_on <= %s AND ((t.due_at IS NULL AND "
            "t.due_on <= %s AND t.due_on >= %s) OR (t.due_at IS NOT NULL AND t.due_at >= %s "
            "AND t.due_at <= %s)))",
            (day, ahead, last_day, day, now, last_minute),
        ),
        "not_due": Sql(
            "(t.due_on IS NULL OR (t.due_at IS NULL AND t.due_on > %s) "
            "OR (t.due_at IS NOT NULL AND t.due_at > %s))",
            (last_day, last_minute),
        ),
    }


def is_overdue_or_due_soon(look: Look) -> Sql:
    """Either of the two in one simpler condition, for lists that count or show both."""
    minute = datetime.fromtimestamp(Instant.of(look.at).minute * 60, UTC)
    soon, soon_at = _soon_until(look, minute)
    ahead = max(soon, (soon_at + timedelta(days=1)).date())
    day, now = day_param(look.day), _moment_param(minute)
    return Sql(
        "(t.due_on <= %s AND (t.told_to IS NULL OR t.due_on <= t.told_to "
        f"OR {AHEAD}) AND ((t.due_at IS NULL AND t.due_on <= %s) OR t.due_at <= %s))",
        (day_param(ahead), day, now, day_param(soon), _moment_param(soon_at)),
    )


def is_overdue_or_due_soon_in_hours(look: Look) -> Sql:
    """The same of the limits in hours alone, from the index that holds only those."""
    minute = datetime.fromtimestamp(Instant.of(look.at).minute * 60, UTC)
    _, soon_at = _soon_until(look, minute)
    now = _moment_param(minute)
    return Sql(
        "(t.due_at IS NOT NULL AND t.due_at <= %s AND (t.told_to IS NULL OR t.due_on <= t.told_to "
        "OR t.due_at >= %s))",
        (_moment_param(soon_at), now),
    )


def is_late(look: Look) -> Sql:
    """Of rounds that are overdue or due soon: that it is overdue. Of others: that it is past."""
    minute = datetime.fromtimestamp(Instant.of(look.at).minute * 60, UTC)
    return Sql(PAST, (day_param(look.day), _moment_param(minute)))


def _soon_until(look: Look, minute: datetime) -> tuple[date, datetime]:
    """The last day, and for a limit in hours the last minute, that is still "due soon"."""
    days, hours = due_soon(Instant.of(look.at), look.council)
    return look.within_working_days(days), minute + timedelta(hours=hours)


def _moment_param(moment: datetime) -> Any:
    """A moment as this database wants it."""
    return connection.ops.adapt_datetimefield_value(moment)
