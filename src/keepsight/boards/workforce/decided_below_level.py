"""Decided below level: by team, by decision and by month, and the decisions behind each number.

Counted are those written down afterwards or brought in from another system, whatever became of them,
and those taken here at night until the proper level has looked at them. Here nobody below the level
can decide at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

import polars as pl

from keepsight.access.question import answered
from keepsight.boards.look import Look
from keepsight.delegation.deciding import is_below_level, ratify_by
from keepsight.facts import doorway
from keepsight.law.office_hours import ENGLAND

#: Before every date: when something began that has no known beginning.
ALWAYS = date(1900, 1, 1)
Facts = Mapping[str, pl.DataFrame]


@dataclass(frozen=True)
class Wanted:
    """What the reader wants: decided in a time, of a decision, of a team (0: none), in a month
    ("2026-03")."""

    since: date
    until: date
    code: str = ""
    team: int | None = None
    month: str = ""

    def leaves(self, one: Below) -> bool:
        return (
            self.code in ("", one.code)
            and self.team in (None, one.team or 0)
            and self.month in ("", one.month)
        )


@dataclass(frozen=True)
class Below:
    """A decision that was taken below the level, or outside the role, that it took.

    ``team``: whose the child was on that day, or of who decided where no child is concerned. ``answer``:
    "agreed", "reversed", or "" until somebody has answered, by ``due_by``.
    """

    number: int
    child: int | None
    code: str
    decided_at: datetime
    worker: int | None
    by_role: str
    required_level: int
    required_role: str
    actor_level: int | None
    mode: str
    team: int | None
    answer: str
    answered_at: datetime | None
    due_by: datetime
    is_late: bool

    @property
    def decided_on(self) -> date:
        return self.decided_at.astimezone(ENGLAND).date()

    @property
    def month(self) -> str:
        return f"{self.decided_on:%Y-%m}"


@dataclass(frozen=True)
class Found:
    """Everything in reach and in the time, counted; ``rows``: what the filters leave, latest first."""

    teams: Mapping[int, int]
    codes: Mapping[str, int]
    months: Mapping[str, int]
    children: int
    waiting: int
    late: int
    rows: tuple[Below, ...]

    @property
    def total(self) -> int:
        return sum(self.codes.values())


def decided_below_level(look: Look, wanted: Wanted, *, now: datetime) -> Found:
    """The counts and the rows; five questions at most. ``now``: by which an answer is late."""
    every = [one for one in _below(look, now) if wanted.since <= one.decided_on <= wanted.until]
    return Found(
        teams=Counter(one.team or 0 for one in every),
        codes=Counter(one.code for one in every),
        months=Counter(one.month for one in every),
        children=len({one.child for one in every if one.child is not None}),
        waiting=sum(not one.answer for one in every),
        late=sum(one.is_late for one in every),
        rows=tuple(one for one in every if wanted.leaves(one)),
    )


def _below(look: Look, now: datetime) -> list[Below]:
    authority = look.reckoning.authority_id
    some = None if look.children is None else sorted(look.children)
    facts = doorway.facts(
        authority,
        tables=("decision", "ratification"),
        children=some,
        as_at=look.day,
        known_on=look.known_on,
    )
    answers = {row["decision"]: row for row in facts["ratification"].iter_rows(named=True)}
    found = [
        row
        for row in facts["decision"].sort("decided_at", "id", descending=True).iter_rows(named=True)
        if row["decided_at"] is not None and _counts(row, answers)
    ]
    reached = _in_reach(look, {row["child"] for row in found} - {None})
    found = [row for row in found if row["child"] is None or row["child"] in reached]
    if not found:
        return []
    teams = _teams(look, authority, pl.DataFrame(found, infer_schema_length=None))
    holidays = look.council.holidays
    return [_one(row, answers.get(row["id"]), teams, holidays, now) for row in found]


def _counts(row: Mapping, answers: Mapping[int, Mapping]) -> bool:
    below = is_below_level(
        row["required_level"] or 0,
        row["required_role"] or "",
        row["actor_level"],
        row["by_role"] or "",
    )
    return below and (row["mode"] != "made_here" or row["id"] not in answers)


def _in_reach(look: Look, children: Iterable[int]) -> set[int]:
    """Asked of the rule itself: also who reaches every child may not learn of a locked one."""
    some = sorted(children)
    return {row["id"] for row in answered(look.reach.children(some))} if some else set()


def _one(
    row: Mapping,
    answer: Mapping | None,
    teams: Mapping[int, int | None],
    holidays: Iterable[date],
    now: datetime,
) -> Below:
    known = row["decided_at"] if row["mode"] == "made_here" else row["recorded_at"]
    due_by = ratify_by(known or row["decided_at"], tuple(holidays))
    return Below(
        number=row["id"],
        child=row["child"],
        code=row["decision_code"],
        decided_at=row["decided_at"],
        worker=row["worker"],
        by_role=row["by_role"] or "",
        required_level=row["required_level"] or 0,
        required_role=row["required_role"] or "",
        actor_level=row["actor_level"],
        mode=row["mode"],
        team=teams.get(row["id"]),
        answer=answer["answer_code"] if answer else "",
        answered_at=answer["answered_at"] if answer else None,
        due_by=due_by,
        is_late=answer is None and now > due_by,
    )


def _teams(look: Look, authority: int, decisions: pl.DataFrame) -> dict[int, int | None]:
    """The team of each decision: that of whoever held the child on the day, else of who decided.

    Who held the child last answers for it until another does: ends are not asked for.
    """
    children = decisions["child"].drop_nulls().unique().to_list()
    held = doorway.facts(
        authority, tables=("allocation", "role_held"), children=children, known_on=look.known_on
    )
    leads = held["allocation"].filter(pl.col("role_code").fill_null("lead") == "lead")
    begun = pl.col("started_on").fill_null(ALWAYS).alias("on")
    roles = held["role_held"].filter(pl.col("team").is_not_null()).select("worker", begun, "team")
    on = pl.col("decided_at").dt.convert_time_zone("Europe/London").dt.date().alias("on")
    asked = decisions.select("id", "child", pl.col("worker").alias("decider"), on).sort("on")
    leads = leads.select("child", begun, "worker", held_team="team").sort("on")
    roles = roles.sort("on")
    found = (
        asked.with_columns(pl.col("child", "decider").cast(pl.Int64))
        .join_asof(leads, on="on", by="child", check_sortedness=False)
        .with_columns(
            pl.when(pl.col("child").is_null())
            .then(pl.col("decider"))
            .otherwise(pl.col("worker"))
            .alias("worker")
        )
        .join_asof(roles, on="on", by="worker", check_sortedness=False)
        .with_columns(pl.coalesce("team", "held_team").alias("team"))
    )
    return dict(found.select("id", "team").iter_rows())
