"""Counting what is overdue and due soon in each team, kept with a reckoning for its day.

Whoever reaches every child of a large council would have tens of thousands of rounds counted on
every page. An action counts anew the teams it touched, an import and a new day all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import numpy as np
from django.db import connection

from keepsight.access.question import Sql, day_param, placed
from keepsight.boards.models import DueInTeam, Reckoning, holidays_of
from keepsight.law.bank_holidays import last_announcement
from keepsight.law.working_days import working_calendar

NO_TEAM = 0

_COUNTED = """
INSERT INTO boards_dueinteam (reckoning_id, "limit", team, overdue, due_soon, furthest)
SELECT t.reckoning_id, COALESCE(t."limit", t.clock), t.team,
    COUNT(*) FILTER (WHERE t.due_on < {today}), COUNT(*) FILTER (WHERE t.due_on >= {again}),
    MIN(CASE WHEN t.due_on < {late} THEN CAST(t.due_on AS text) || '|' || CAST(t.child AS text) END)
FROM boards_openround t
WHERE t.reckoning_id = {reckoning} AND t.due_at IS NULL AND t.child IS NOT NULL
    AND t.due_on <= {soon} AND (t.told_to IS NULL OR t.due_on <= t.told_to OR t.due_on >= {ahead})
    AND {teams}
GROUP BY t.reckoning_id, COALESCE(t."limit", t.clock), t.team
"""


def count_in_teams(reckoning: Reckoning, day: date, teams: Iterable[int] | None = None) -> None:
    """Count a reckoning's rounds anew, in all teams or in these (``NO_TEAM``: of no team).

    ``day``: the day the reckoning is for. Inside the transaction that changed the rounds.
    """
    wanted = Sql("1 = 1") if teams is None else _is_one_of(sorted(set(teams)))
    today, soon = Sql("%s", (day_param(day),)), Sql("%s", (day_param(_soon(reckoning, day)),))
    counted = placed(
        _COUNTED,
        today=today,
        again=today,
        late=today,
        ahead=today,
        soon=soon,
        reckoning=Sql("%s", (reckoning.pk,)),
        teams=wanted,
    )
    dropped = placed(
        f"DELETE FROM {DueInTeam._meta.db_table} AS t WHERE t.reckoning_id = {{of}} AND {{teams}}",
        of=Sql("%s", (reckoning.pk,)),
        teams=wanted,
    )
    with connection.cursor() as cursor:
        for asked in (dropped, counted):
            cursor.execute(asked.text, asked.params)


def _is_one_of(teams: list[int]) -> Sql:
    """That a row is of one of some teams. Numbers stand in it as such, for parameters are few."""
    some = ",".join(str(int(team)) for team in teams if team != NO_TEAM)
    said = [f"t.team IN ({some})"] if some else []
    said += ["t.team IS NULL"] if NO_TEAM in teams else []
    return Sql(f"({' OR '.join(said)})" if said else "1 = 0")


def _soon(reckoning: Reckoning, day: date) -> date:
    """The last day that is still "due soon"."""
    number = np.asarray(np.datetime64(day, "D").astype(np.int64))
    known_on = last_announcement(reckoning.known_on)
    calendar = working_calendar(holidays_of(reckoning.holidays), known_on)
    last = calendar.add(number, reckoning.due_soon + 1) - 1
    found: date = np.datetime64(int(last), "D").astype(date)
    return found
