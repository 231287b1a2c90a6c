"""Who holds each child: the lists know teams and workers by name alone, on the day of the workbook."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from keepsight.importers.annex_a.maps import ADVISER, TEAM, WORKER, Lists
from keepsight.importers.fitting import longest
from keepsight.importers.taken import Taken, points
from keepsight.writing.batches.naming import name_key

#: Lists that name a worker, those first that say best who holds the child: a list of children in
#: care, on a plan or in need says it before a list of what once happened.
HOLDING = ("List 8", "List 7", "List 6", "List 9")
HANDLING = ("List 5", "List 4", "List 3")

#: Filled where a row of care or of a plan is over; the child's case may still be open.
OVER = {"List 7": "Child Protection Plan End Date", "List 8": "Date Ceased to be Looked After"}
CLOSED = "CIN Closure Date"
NO_FURTHER_ACTION = "Referral NFA?"

#: What lists write in the worker's place where there is none: nobody, or a name for a tray.
NOBODY = (
    r"(?i)^(un-?allocated|not (yet )?allocated|(awaiting|pending|for|to be) allocat.*|none|no worker"
    r"|unknown|vacan(t|cy).*|tb[ac]|n/?a|nan|-+)$"
)
TRAY = r"(?i)\b(duty|team|pool|tray|worklist|in-?box|desk|rota|hub|mash)\b"


def workers_and_teams(taken: Taken, lists: Lists) -> None:
    """A record for each name, and on every row of a list ``team``, ``worker`` and ``adviser``."""
    for table, frame in lists.rows.items():
        if WORKER in frame.columns:
            lists.rows[table] = _with_trays(frame)
    teams = _named(taken, "Team", _names(lists, TEAM, "_tray"))
    workers = _named(taken, "Worker", _names(lists, WORKER, ADVISER))
    for table, frame in lists.rows.items():
        if WORKER not in frame.columns:
            continue
        frame = _point(frame, teams, "team", TEAM)
        frame = _point(frame, teams, "_tray_team", "_tray")
        frame = _point(frame, workers, "worker", WORKER)
        lists.rows[table] = _point(frame, workers, "adviser", ADVISER).with_columns(
            team=pl.coalesce("team", "_tray_team")
        )


def _with_trays(frame: pl.DataFrame) -> pl.DataFrame:
    """Blank where a worker's name is nobody's; ``_tray`` where it is the name of a tray."""
    worker = pl.col(WORKER)
    tray = worker.str.contains(TRAY)
    adviser = [ADVISER] if ADVISER in frame.columns else []
    nobody = [
        pl.when(~pl.col(c).str.contains(NOBODY) & ~pl.col(c).str.contains(TRAY)).then(c).alias(c)
        for c in (WORKER, *adviser)
    ]
    return frame.with_columns(pl.when(tray).then(worker).alias("_tray"), *nobody)


def _names(lists: Lists, *columns: str) -> pl.Series:
    found = [
        frame[column].drop_nulls().alias("name")
        for frame in lists.rows.values()
        for column in columns
        if column in frame.columns
    ]
    return pl.concat([pl.Series("name", [], dtype=pl.String), *found]).unique(maintain_order=True)


def _named(taken: Taken, record: str, names: Iterable[str]) -> pl.DataFrame:
    """``name`` as each is written and ``_key`` of its record; names alike but for case are one."""
    number = {"Worker": "staff_number", "Team": "code"}[record]
    size, longest_name = longest(record, number), longest(record, "name")
    written = pl.DataFrame(
        [(name, name_key(name)[:size]) for name in names],
        schema={"name": pl.String, "number": pl.String},
        orient="row",
    )
    once = written.unique("number", keep="first", maintain_order=True)
    fields = {number: pl.col("number"), "name": pl.col("name").str.head(longest_name)}
    known = taken.put(record, once, **fields)
    return written.join(known.select("number", "_key"), on="number")


def _point(frame: pl.DataFrame, known: pl.DataFrame, name: str, column: str) -> pl.DataFrame:
    if column not in frame.columns:
        return frame.with_columns(pl.lit(None, dtype=pl.Int64).alias(name))
    return points(frame, known, name, by=column, on="name")


def allocations(taken: Taken, lists: Lists) -> None:
    """One holder a child on the day of the workbook, and the personal adviser of a care leaver.

    A row that names a worker comes before one that names only a team, then what is open before what
    is over, then the order of ``HOLDING`` and ``HANDLING``. The lists of enquiries, assessments and
    referrals tell it only of children on none of the others. A child whose case list 6 calls
    closed is held by nobody. Nobody knows since when.
    """
    held = _named_on_rows(lists)
    if lists.day is None or held is None:
        return
    lead = held.filter(pl.col("worker").is_not_null() | pl.col("team").is_not_null())
    lead = lead.sort(pl.col("worker").is_null(), "_rank", maintain_order=True)
    _allocate(taken, lists, lead.unique("_person", keep="first", maintain_order=True), "lead")
    advised = held.filter(pl.col("adviser").is_not_null())
    advised = advised.unique("_person", keep="first", maintain_order=True)
    advised = advised.with_columns(worker="adviser", team=pl.lit(None, dtype=pl.Int64))
    _allocate(taken, lists, advised, "personal_adviser")


def _named_on_rows(lists: Lists) -> pl.DataFrame | None:
    """Whom each row names (``_person, team, worker, adviser``) and its ``_rank``, where it counts."""
    parts = []
    for place, table in enumerate((*HOLDING, *HANDLING)):
        frame = lists.of(table)
        if frame is None or "worker" not in frame.columns:
            continue
        over = pl.col(OVER[table]).is_not_null() if table in OVER else pl.lit(False)
        closed = pl.col(CLOSED).is_not_null() if table == "List 6" else pl.lit(False)
        nothing = pl.col(NO_FURTHER_ACTION).fill_null(False) if table == "List 3" else pl.lit(False)
        parts.append(
            frame.filter(~nothing).select(
                "_person",
                "team",
                "worker",
                "adviser",
                _rank=pl.lit(place) + pl.when(over).then(len(HOLDING)).otherwise(0),
                _handled=pl.lit(table in HANDLING),
                _closed=closed,
                _open=~(over | closed) & pl.lit(table in HOLDING),
            )
        )
    if not parts:
        return None
    rows = pl.concat(parts)
    on_a_holding_list = (~pl.col("_handled")).any().over("_person")
    case_closed = pl.col("_closed").any().over("_person") & ~pl.col("_open").any().over("_person")
    return rows.filter(~case_closed & ~(pl.col("_handled") & on_a_holding_list))


def _allocate(taken: Taken, lists: Lists, frame: pl.DataFrame, role: str) -> None:
    taken.put(
        "Allocation",
        frame,
        worker="worker",
        team="team",
        role_code=pl.lit(role),
        started_on=pl.lit(None, dtype=pl.Date),
        held_on=pl.lit(lists.day),
    )
