"""From facts to what boards show: cards of open children, open rounds, times without a worker.

Pure: the same frames serve the kept boards, another date, and one child after an action.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl

from keepsight.boards.holes_kept import holes_kept, looked_at_kept
from keepsight.boards.holes_kept import tables_needed as tables_of_checks
from keepsight.boards.raising import with_what_follows
from keepsight.boards.signals import signals_kept
from keepsight.boards.signals import tables_needed as tables_of_signals
from keepsight.checks.evaluator import NO_WORKER, OPEN_NOW
from keepsight.clocks.compiled import all_clocks, compile_clocks
from keepsight.clocks.evaluator import rounds
from keepsight.facts.need.open_as import open_as, open_on, rank_of
from keepsight.facts.people.visit import child_was_seen
from keepsight.facts.reporting.covered import covered
from keepsight.facts.tables import held_behind
from keepsight.facts.workforce.case_points import TABLES as POINTS_TABLES
from keepsight.facts.workforce.case_points import case_points
from keepsight.facts.workforce.discussion_due import TABLE as DISCUSSIONS
from keepsight.facts.workforce.discussion_due import discussion_due
from keepsight.facts.workforce.holder import holders_of
from keepsight.facts.workforce.unallocated import TABLES as UNALLOCATED_TABLES
from keepsight.facts.workforce.unallocated_spell import unallocated_spells
from keepsight.facts.workforce.without_worker import without_worker
from keepsight.facts.workforce.workload import TABLES as LOAD_TABLES
from keepsight.facts.workforce.workload import worker_loads
from keepsight.law.council import TABLES as COUNCIL_TABLES
from keepsight.law.council import Council

Facts = Mapping[str, pl.DataFrame]

NO_RANK = 99
#: For how long back what was recorded late is kept: the longest time a list looks back on, and more.
RECORDED_LATE_FOR = timedelta(days=400)
#: Before every date: when something began that has no known beginning.
ALWAYS = date(1900, 1, 1)


@dataclass(frozen=True)
class Reckoned:
    """Frames with the columns of the models of ``boards``, without ``id`` and ``reckoning_id``."""

    cards: pl.DataFrame
    rounds: pl.DataFrame
    dates: pl.DataFrame
    without: pl.DataFrame
    recorded_late: pl.DataFrame
    signals: pl.DataFrame
    holes: pl.DataFrame
    looked_at: pl.DataFrame
    points: pl.DataFrame


def tables_needed() -> tuple[str, ...]:
    """The codes of the fact tables that boards are reckoned from."""
    programme = compile_clocks(all_clocks())
    events = {event.table for event in programme.events}
    more = ("placement", "delay_reason", DISCUSSIONS, *COUNCIL_TABLES, *tables_of_signals())
    more = (*more, *POINTS_TABLES, *LOAD_TABLES)
    every = {*UNALLOCATED_TABLES, *events, *more, *tables_of_checks()}
    return tuple(sorted(held_behind(every)))


def reckon(facts: Facts, *, today: date, as_at: date | None, known_on: date | None) -> Reckoned:
    """Everything that boards keep, for the children whose facts these are.

    ``today``: the day of reckoning. ``as_at``: another date asked for, None for the standing
    boards, for which a dated end to come is kept and looked at on the day.
    """
    day = as_at or today
    opened = open_as(facts)
    opened_now = open_on(opened, day)
    cards = _cards(facts, day, opened_now)
    whose = cards.select("child", "rank", "worker", "team")
    spells = without_worker(facts, as_at=as_at, spells=opened)
    worked_out = {**facts, "unallocated_spell": unallocated_spells(facts, spells)}
    found = rounds(worked_out, as_at=day, known_on=known_on)
    running = found.filter(pl.col("met_on").is_null() & pl.col("ended_on").is_null())
    owned = running.join(whose, on="child", how="left", nulls_equal=False).with_columns(
        pl.col("rank").fill_null(NO_RANK), pl.col("unit").cast(pl.String)
    )
    owned = _with_reasons(owned, facts)
    current = spells.filter(pl.col("until_on").is_null() | (pl.col("until_on") > day))
    council = Council.of(facts, known_on)
    without = with_what_follows(current, facts, running, council, day).with_columns(
        rank_of(pl.col("open_as").list.first()).fill_null(NO_RANK).alias("rank"),
        pl.col("open_as").list.join(","),
    )
    told = owned.filter(pl.col("missing").is_null())
    nobody = current.filter(pl.col("from_on") <= day).select("child", "since")
    checked = {**facts, OPEN_NOW: opened_now, NO_WORKER: nobody}
    discussed = discussion_due(facts, opened_now, nobody, day, known_on=known_on)
    return Reckoned(
        cards=cards.join(discussed, on="child", how="left"),
        rounds=told,
        dates=_dates(owned),
        without=without,
        recorded_late=_recorded_late(found, facts, day),
        signals=signals_kept(facts, whose, day),
        holes=holes_kept(checked, whose, day, looks_ahead=as_at is None),
        looked_at=looked_at_kept(checked, day),
        points=_points(facts, cards, opened_now, day, known_on),
    )


def _recorded_late(found: pl.DataFrame, facts: Facts, day: date) -> pl.DataFrame:
    """Rounds of children that were met in time and written down late: ``models.RecordedLate``."""
    late = found.filter(
        pl.col("recorded_on").is_not_null(),
        pl.col("child").is_not_null(),
        pl.col("due_on") >= day - RECORDED_LATE_FOR,
    ).select(
        "child", pl.coalesce("limit", "clock").alias("limit"), "line", "due_on", "met_on",
        "recorded_on",
    )  # fmt: skip
    begun = pl.col("started_on").fill_null(ALWAYS).alias("met_on")
    leads = facts["allocation"].filter(
        pl.col("role_code").fill_null("lead").is_in(["lead", "personal_adviser"])
    )
    leads = leads.sort(pl.col("role_code") == "lead", "id")
    held = leads.select("child", begun, "worker", held_team="team")
    roles = facts["role_held"].filter(pl.col("team").is_not_null()).select("worker", begun, "team")
    # Who held the child last answers for it until another does: ends are not asked for.
    late, held, roles = (one.sort("met_on", maintain_order=True) for one in (late, held, roles))
    return (
        late.join_asof(held, on="met_on", by="child", check_sortedness=False)
        .join_asof(roles, on="met_on", by="worker", check_sortedness=False)
        .with_columns(pl.coalesce("team", "held_team").alias("team"))
        .drop("held_team")
    )


def _with_reasons(running: pl.DataFrame, facts: Facts) -> pl.DataFrame:
    """Rounds with the reason that was given for their being late."""
    missed = ["child", "limit", "line", "due_on"]
    given = facts["delay_reason"].select(*missed, "reason_code").unique(missed, keep="last")
    return (
        running.with_columns(pl.col("line").fill_null(0).alias("_line"))
        .join(given.rename({"line": "_line"}), on=["child", "limit", "_line", "due_on"], how="left")
        .drop("_line")
    )


def _dates(running: pl.DataFrame) -> pl.DataFrame:
    """One row a child for whom clocks run, and one of no child: see ``models.ChildDates``."""
    # A date later than the last day that any source holds is never called overdue.
    can_be_late = pl.col("told_to").is_null() | (pl.col("due_on") <= pl.col("told_to"))
    of_a_child = pl.col("child").is_not_null()
    in_hours = pl.col("due_at").is_not_null()
    said = pl.format("{}:{}", "clock", "missing").filter(pl.col("missing").is_not_null())
    found = running.group_by("child").agg(
        pl.col("worker", "team").first(),
        pl.col("due_on").filter(can_be_late, of_a_child, ~in_hours).min().alias("first_due_on"),
        pl.col("due_at").filter(can_be_late, of_a_child).min().alias("first_due_at"),
        said.unique().sort().str.join(",").alias("untold"),
    )
    return found.filter(
        pl.col("first_due_on").is_not_null()
        | pl.col("first_due_at").is_not_null()
        | (pl.col("untold") != "")
    ).sort("child")


def _cards(facts: Facts, day: date, opened: pl.DataFrame | None = None) -> pl.DataFrame:
    """One row an open child. ``opened``: the spells open on the day, where they are at hand."""
    spells = open_as(facts, day) if opened is None else opened
    spells = spells.with_columns(rank_of(pl.col("kind")).alias("rank"))
    base = (
        spells.sort("child", "rank", "since", nulls_last=True)
        .group_by("child", maintain_order=True)
        .agg(
            pl.col("rank").first(),
            pl.col("kind").unique(maintain_order=True).str.join(",").alias("open_as"),
            pl.col("since").first().alias("open_since"),
        )
    )
    children = base["child"]
    told_visits = covered(facts, "visit", children).select("child", seen_is_told=pl.lit(True))
    told_holders = covered(facts, "allocation", children).select(
        "child", holder_is_told=pl.lit(True)
    )
    return (
        base.join(_category(facts, spells), on="child", how="left")
        .join(_legal_status(facts, day), on="child", how="left")
        .join(_holder(facts, day), on="child", how="left")
        .join(_episode_team(facts, spells), on="child", how="left")
        .join(_seen(facts, base, day), on="child", how="left")
        .join(told_visits, on="child", how="left")
        .join(told_holders, on="child", how="left")
        .with_columns(
            pl.col("category_code", "legal_status_code").fill_null(""),
            pl.col("seen_times", "alone_times").fill_null(0),
            pl.col("seen_is_told", "holder_is_told").fill_null(False),
            pl.coalesce("team", "held_team", "episode_team").alias("team"),
        )
        .drop("held_team", "episode_team")
    )


def _category(facts: Facts, spells: pl.DataFrame) -> pl.DataFrame:
    plans = facts["protection_plan"].select(record="id", category_code="latest_category_code")
    open_plans = spells.filter(pl.col("kind") == "protection_plan")
    return open_plans.join(plans, on="record").unique("child").select("child", "category_code")


def _legal_status(facts: Facts, day: date) -> pl.DataFrame:
    live = (pl.col("started_on") <= day).fill_null(True) & (
        pl.col("ended_on").is_null() | (pl.col("ended_on") > day)
    )
    found = facts["legal_status"].filter(live).sort("started_on", nulls_last=False)
    return found.group_by("child").agg(pl.col("status_code").last().alias("legal_status_code"))


def _holder(facts: Facts, day: date) -> pl.DataFrame:
    """The lead worker on the day (or a care leaver's adviser), since when, and their team.

    A worker who has left or may not hold the child still stands here: that they do is what
    ``WithoutWorker`` says.
    """
    holder = holders_of(facts, day).drop("allocation", "role")
    roles = facts["role_held"].filter(
        (pl.col("started_on") <= day).fill_null(True), pl.col("team").is_not_null()
    )
    # The team of the last role held, so that a leaver's children stay in their manager's sight.
    teams = roles.sort("started_on", nulls_last=False).group_by("worker").agg(pl.col("team").last())
    return holder.join(teams, on="worker", how="left")


def _episode_team(facts: Facts, spells: pl.DataFrame) -> pl.DataFrame:
    episodes = facts["episode_of_need"].select(record="id", episode_team="team")
    open_ones = spells.filter(pl.col("kind") == "episode_of_need").join(episodes, on="record")
    return open_ones.unique("child", keep="last").select("child", "episode_team")


def _seen(facts: Facts, base: pl.DataFrame, day: date) -> pl.DataFrame:
    """Visits by the day: last seen, last seen alone, last tried; how often since open as now."""
    visits = (
        facts["visit"]
        .filter(pl.col("visited_on") <= day)
        .with_columns(was_seen=child_was_seen().fill_null(False))
    )
    alone = pl.col("was_seen") & pl.col("seen_alone").fill_null(False)
    since = visits.join(base.select("child", "open_since"), on="child").with_columns(
        counts=(pl.col("visited_on") >= pl.col("open_since")).fill_null(True)
    )
    return since.group_by("child").agg(
        pl.col("visited_on").filter("was_seen").max().alias("seen_on"),
        pl.col("visited_on").filter(alone).max().alias("seen_alone_on"),
        pl.col("visited_on").filter(~pl.col("was_seen")).max().alias("tried_on"),
        (pl.col("was_seen") & pl.col("counts")).sum().cast(pl.Int64).alias("seen_times"),
        (alone & pl.col("counts")).sum().cast(pl.Int64).alias("alone_times"),
    )


def holders(facts: Facts, day: date) -> pl.DataFrame:
    """``child, worker, team`` on a day, as the cards have them."""
    return _cards(facts, day).select("child", "worker", "team")


def open_children(facts: Facts, day: date) -> pl.DataFrame:
    """``child, rank, worker, team`` of those open on a day, as the cards have them."""
    return _cards(facts, day).select("child", "rank", "worker", "team")


def caseloads(facts: Facts, day: date, known_on: date | None = None) -> pl.DataFrame:
    """``facts.workforce.workload.SCHEMA``: everyone who has an open child on the day or could, as the
    boards keep them."""
    opened = open_on(open_as(facts), day)
    points = _points(facts, _cards(facts, day, opened), opened, day, known_on)
    return worker_loads(facts, points, day, known_on=known_on)


def _points(
    facts: Facts, cards: pl.DataFrame, opened: pl.DataFrame, day: date, known_on: date | None
) -> pl.DataFrame:
    """What each child counts for with each worker, and for which team."""
    points = case_points(facts, day, known_on=known_on, opened=opened)
    return points.join(cards.select("child", "team"), on="child", how="left")
