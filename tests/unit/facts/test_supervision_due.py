"""When supervision is due, against a second rule in plain Python that counts each life by itself."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

import polars as pl
import pytest

from keepsight.facts.tables import empty, fact_tables
from keepsight.facts.workforce.discussion_due import NO_WORKER, discussion_due
from keepsight.facts.workforce.supervision_due import MANAGERS, TABLES, supervision_due
from keepsight.law.bank_holidays import bank_holidays

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
TODAY = date(2026, 3, 31)
NEWLY = "newly_qualified_social_worker"
Rows = Mapping[str, list[dict[str, Any]]]
ROLES = ("social_worker", NEWLY, "team_manager", "personal_adviser", "service_manager", "director")


def frames(rows: Rows) -> dict[str, pl.DataFrame]:
    """The tables that are read, each in its declared shape."""
    found = {}
    for table in (*TABLES, "case_discussion", "covered_children", "period_of_care"):
        schema = fact_tables()[table].schema
        given = [
            {"source": "keepsight", **row, **({"id": n} if "id" not in row else {})}
            for n, row in enumerate(rows.get(table, []), 1)
        ]
        filled = [{name: row.get(name) for name in schema} for row in given]
        found[table] = pl.DataFrame(filled, schema=schema) if filled else empty(table)
    return found


# --- the second rule ------------------------------------------------------------------------------


def months_after(day: date, number: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def working_days_after(day: date, number: int) -> date:
    while number:
        day += DAY
        if day.weekday() < 5 and day not in HOLIDAYS:
            number -= 1
    return day


HOLIDAYS = bank_holidays(2010, 2030)


def due_of(life: Mapping[str, Any], as_at: date) -> date | None:
    """The day on which the next session of one life is due; None where nobody can tell."""
    began, newly = life["began_on"], life["role"] == NEWLY
    held = sorted(on for on, kind in life["held"] if kind == "one_to_one" and began <= on <= as_at)
    if held:
        last = held[-1]
    elif life["told"] is None:
        return None
    else:
        last = max(began, life["told"])
    if newly and last < began + 6 * WEEK:
        due = last + WEEK
    elif newly and last < months_after(began, 6):
        due = last + 2 * WEEK
    elif newly:
        due = months_after(last, 1)
    elif not held and last == began:
        due = working_days_after(last, 5)
    elif last < months_after(began, 3):
        due = last + 2 * WEEK
    elif life["role"] in MANAGERS:
        due = months_after(last, 1)
    else:
        due = working_days_after(last, 20)
    return min(due, last + life["every"] * WEEK) if life["every"] else due


def state_of(life: Mapping[str, Any], due: date | None, as_at: date) -> str:
    if life["away_since"] and as_at > working_days_after(life["away_since"], 10):
        return "away"
    if due is None:
        return "cannot_be_told"
    if due < as_at:
        return "overdue"
    return "due_soon" if due <= working_days_after(as_at, 5) else "not_due"


# --- against random lives -------------------------------------------------------------------------


def random_life(rng: Random, told: date | None) -> dict[str, Any]:
    began = TODAY - rng.choice((3, 12, 30, 45, 80, 100, 190, 400, 900)) * DAY
    sessions = rng.randint(0, 3)
    return {
        "role": rng.choice(ROLES),
        "began_on": began,
        "held": [
            (began + rng.randint(-10, 420) * DAY, rng.choice(("one_to_one",) * 4 + ("group",)))
            for _ in range(sessions)
        ],
        "every": rng.choice((0, 0, 0, 1, 2, 4)),
        "away_since": rng.choice((None, None, None, TODAY - 5 * DAY, TODAY - 40 * DAY)),
        "told": told,
        "is_agency": rng.random() < 0.3,
    }


def tables_of(lives: list[dict[str, Any]], told: date | None) -> dict[str, pl.DataFrame]:
    boss = 10_000
    rows: dict[str, list[dict[str, Any]]] = {
        "worker": [{"id": boss, "started_on": date(2000, 1, 1)}],
        "role_held": [],
        "supervision_session": [],
        "supervision_agreement": [],
        "absence": [],
        "line_manager": [],
        "coverage": [],
    }
    if told:
        rows["coverage"] = [
            {"table": "supervision_session", "whom": "all", "from_on": told, "whole": True}
        ]
    for number, life in enumerate(lives, 1):
        began = life["began_on"]
        rows["worker"].append({"id": number, "started_on": began, "is_agency": life["is_agency"]})
        rows["role_held"].append(
            {
                "id": number,
                "worker": number,
                "role_code": life["role"],
                "started_on": began,
                "team": 7,
            }
        )
        rows["line_manager"].append({"id": number, "worker": number, "manager": boss})
        if life["every"]:
            rows["supervision_agreement"].append(
                {
                    "id": number,
                    "worker": number,
                    "supervisor": boss,
                    "started_on": began,
                    "every_code": str(life["every"]),
                }
            )
        if life["away_since"]:
            rows["absence"].append(
                {"id": number, "worker": number, "started_on": life["away_since"]}
            )
        for on, kind in life["held"]:
            rows["supervision_session"].append(
                {"id": len(rows["supervision_session"]) + 1, "worker": number, "supervisor": boss,
                 "kind_code": kind, "planned_on": on, "held_on": on}
            )  # fmt: skip
    return frames(rows)


@pytest.mark.parametrize("seed", range(6))
def test_every_date_is_what_the_second_rule_says(seed: int) -> None:
    rng = Random(seed)
    told = None if seed == 0 else TODAY - rng.choice((20, 200, 2_000)) * DAY
    lives = [random_life(rng, told) for _ in range(250)]
    found = supervision_due(tables_of(lives, told), as_at=TODAY)
    by_worker = {row["worker"]: row for row in found.iter_rows(named=True)}
    for number, life in enumerate(lives, 1):
        if life["role"] == "director":
            assert number not in by_worker
            continue
        row, due = by_worker[number], due_of(life, TODAY)
        assert row["due_on"] == due, life
        assert row["state"] == state_of(life, due, TODAY), life
        assert row["supervisor"] == 10_000
        assert row["agreed"] == bool(life["every"])


def test_agency_is_supervised_as_often_as_anybody() -> None:
    rng = Random(9)
    lives = [random_life(rng, date(2020, 1, 1)) for _ in range(80)]
    as_permanent = [{**life, "is_agency": False} for life in lives]
    columns = ["worker", "due_on", "state"]
    one, other = (
        supervision_due(tables_of(some, date(2020, 1, 1)), as_at=TODAY).select(columns)
        for some in (lives, as_permanent)
    )
    assert one.equals(other)


def row_of(rows: Rows) -> dict[str, Any]:
    return supervision_due(frames(rows), as_at=TODAY).row(0, named=True)


LONG_AGO = {"id": 1, "started_on": date(2015, 1, 1)}
HELD = {"worker": 1, "role_code": "social_worker", "started_on": date(2015, 1, 1), "team": 3}


def session(day: date, **more: Any) -> dict[str, Any]:
    return {"worker": 1, "supervisor": 2, "kind_code": "one_to_one", "planned_on": day, **more}


def test_a_cancelled_session_says_by_whom_until_the_next_is_held() -> None:
    cancelled = session(
        date(2026, 3, 10), cancelled_on=date(2026, 3, 9),
        cancelled_by_code="supervisor", why_cancelled_code="urgent",
    )  # fmt: skip
    before = session(date(2026, 2, 10), held_on=date(2026, 2, 10))
    rows = {"worker": [LONG_AGO], "role_held": [HELD], "supervision_session": [before, cancelled]}
    said = row_of(rows)
    assert (said["last_on"], said["due_on"]) == (date(2026, 2, 10), date(2026, 3, 10))
    assert (said["cancelled_by"], said["why_cancelled"], said["state"]) == (
        "supervisor",
        "urgent",
        "overdue",
    )
    held = session(date(2026, 3, 20), held_on=date(2026, 3, 20))
    rows["supervision_session"] = [before, cancelled, held]
    assert row_of(rows)["cancelled_by"] is None


def test_what_was_cancelled_later_was_not_cancelled_then() -> None:
    cancelled = session(
        date(2026, 4, 10), cancelled_on=date(2026, 4, 9), cancelled_by_code="worker"
    )
    rows = {"worker": [LONG_AGO], "role_held": [HELD], "supervision_session": [cancelled]}
    assert row_of(rows)["cancelled_by"] is None


def test_an_agreement_comes_before_the_line_and_who_has_left_supervises_nobody() -> None:
    boss, left = {"id": 2}, {"id": 3, "ended_on": date(2026, 1, 1)}
    line = {"worker": 1, "manager": 2}
    agreed = {"worker": 1, "supervisor": 3, "started_on": date(2025, 1, 1)}
    rows = {
        "worker": [LONG_AGO, boss, left],
        "role_held": [HELD],
        "line_manager": [line],
        "supervision_agreement": [agreed],
    }
    assert (row_of(rows)["supervisor"], row_of(rows)["agreed"]) == (2, False)
    rows["worker"] = [LONG_AGO, boss, {"id": 3}]
    assert (row_of(rows)["supervisor"], row_of(rows)["agreed"]) == (3, True)


# --- children -------------------------------------------------------------------------------------

KINDS = (
    "protection_plan", "section_47", "looked_after", "court", "child_in_need_plan", "assessment",
    "episode_of_need", "care_leaver",
)  # fmt: skip


def discussed_by(child: Mapping[str, Any]) -> date | None:
    """By when a child is to be discussed, kind by kind."""
    kinds = dict(child["kinds"])
    if len(kinds) > 1:
        kinds.pop("episode_of_need", None)
    if child["nobody_since"]:
        kinds[NO_WORKER] = child["nobody_since"]
    last, due = max(child["talks"], default=None), []
    for kind, since in kinds.items():
        if last:
            start = max(last, since)
        elif child["told"]:
            start = max(child["told"], since)
        else:
            return None
        if kind in ("protection_plan", "section_47", "court", NO_WORKER):
            weeks = 4
        elif kind == "care_leaver" or (kind == "looked_after" and start >= months_after(since, 12)):
            weeks = 12
        else:
            weeks = 8
        due.append(start + weeks * WEEK)
    return min(due)


@pytest.mark.parametrize("told", [None, date(2010, 1, 1), TODAY - 30 * DAY])
def test_a_child_is_discussed_by_what_it_is_open_as(told: date | None) -> None:
    rng = Random(f"{told}")
    children = [
        {
            "kinds": {
                kind: TODAY - rng.choice((2, 20, 40, 70, 200, 364, 365, 366, 500)) * DAY
                for kind in rng.sample(KINDS, rng.randint(1, 3))
            },
            "talks": [TODAY - rng.randint(0, 150) * DAY for _ in range(rng.randint(0, 2))],
            "nobody_since": rng.choice((None, None, TODAY - 9 * DAY)),
            "told": told,
        }
        for _ in range(400)
    ]
    spells = pl.DataFrame(
        [
            {"child": n, "kind": kind, "since": since}
            for n, one in enumerate(children, 1)
            for kind, since in one["kinds"].items()
        ]
    )
    nobody = pl.DataFrame(
        [
            {"child": n, "since": one["nobody_since"]}
            for n, one in enumerate(children, 1)
            if one["nobody_since"]
        ],
        schema={"child": pl.Int64, "since": pl.Date},
    )
    rows: dict[str, list[dict[str, Any]]] = {
        "case_discussion": [
            {"child": n, "discussed_on": on}
            for n, one in enumerate(children, 1)
            for on in one["talks"]
        ]
    }
    if told:
        rows["coverage"] = [
            {"table": "case_discussion", "whom": "all", "from_on": told, "whole": True}
        ]
    found = discussion_due(frames(rows), spells, nobody, TODAY)
    by_child = {row["child"]: row for row in found.iter_rows(named=True)}
    assert len(by_child) == len(children)
    for number, child in enumerate(children, 1):
        row = by_child[number]
        assert row["discuss_by"] == discussed_by(child), child
        assert row["discussed_on"] == max(child["talks"], default=None)
