"""Teams, workers with their posts, absences, and who holds which child."""

from __future__ import annotations

import polars as pl

from keepsight.delegation.known_roles import role_called
from keepsight.importers.case_list.extract import (
    column,
    is_there,
    numbered,
    pointing,
    rows_of_children,
)
from keepsight.importers.fitting import longest
from keepsight.importers.taken import Taken, points, sound
from keepsight.kernel.source import ReadFile
from keepsight.writing.batches.naming import name_key

#: Where workers are named by number: table and column.
NAMING_WORKERS = (
    ("staff", "line_manager_id"),
    ("absences", "staff_id"),
    ("absences", "cover_staff_id"),
    ("allocations", "staff_id"),
    ("visits", "staff_id"),
)
NAMING_TEAMS = (("teams", "parent_team_id"), ("staff", "team_id"), ("allocations", "team_id"))

#: The role of a post whose title the house does not know, by its level. Roles that reach the
#: children of others are given by their title alone.
ROLE_AT = {20: "newly_qualified_social_worker", 30: "social_worker", 35: "advanced_practitioner"}

#: A name in place of a worker: a team of its own, which nobody works in.
POOL = "pool"


def teams(read: ReadFile, taken: Taken) -> None:
    """``teams``, and those that other files name by number; a team with teams below is a service."""
    most = longest("Team", "code")
    frame = pl.DataFrame(schema={"team_id": pl.String, "_row": pl.Int64})
    if is_there(read, "teams"):
        frame = sound(read, taken, "teams", ())
        frame = numbered(taken, "teams", frame, "team_id", most).with_columns(
            column(read, "teams", "parent_team_id", pl.String),
            column(read, "teams", "kind", pl.String),
        )
        above = frame["parent_team_id"].drop_nulls().implode()
        kept = taken.put(
            "Team",
            frame,
            code="team_id",
            name="name",
            kind_code=pl.when(pl.col("team_id").is_in(above))
            .then(pl.lit("service"))
            .otherwise(pl.lit("team")),
            work_code="kind",
            _parent="parent_team_id",
            _named_only=pl.lit(False),
        )
        taken.keep("teams", "Team", kept)
    _named(read, taken, "Team", "code", NAMING_TEAMS, most)
    if is_there(read, "allocations") and "tray" in read.tables["allocations"].columns:
        trays = read.tables["allocations"].select("tray").drop_nulls().unique(maintain_order=True)
        taken.put(
            "Team",
            trays,
            code=_tray_code(trays["tray"]),
            name="tray",
            kind_code=pl.lit(POOL),
            _named_only=pl.lit(False),
        )
    if "Team" in taken.records and "_parent" in taken.records["Team"].columns:
        known = taken.records["Team"]
        taken.records["Team"] = points(known, known, "parent", by="_parent", on="code").drop(
            "_parent"
        )


def _tray_code(names: pl.Series) -> pl.Expr:
    most = longest("Team", "code")
    codes = {name: name_key(name)[:most] for name in names.unique().drop_nulls().to_list()}
    return pl.col("tray").replace_strict(codes, default=None, return_dtype=pl.String)


def _named(
    read: ReadFile,
    taken: Taken,
    record: str,
    number: str,
    places: tuple[tuple[str, str], ...],
    most: int,
) -> None:
    """Workers or teams that a file names by number and no row describes (``_named_only``)."""
    found = [
        read.tables[table].select(pl.col(name).alias(number))
        for table, name in places
        if is_there(read, table) and name in read.tables[table].columns
    ]
    if not found:
        return
    known = taken.records.get(record)
    named = pl.concat(found).drop_nulls().unique(maintain_order=True)
    named = named.filter(pl.col(number).str.len_chars() <= most)
    if known is not None:
        named = named.join(known, on=number, how="anti", maintain_order="left")
    fields: dict[str, str | pl.Expr] = {number: number, "_named_only": pl.lit(True)}
    taken.put(record, named, **fields)


def staff(read: ReadFile, taken: Taken) -> None:
    """``staff``: a row is a role held; the rows of one number together are one worker."""
    most = longest("Worker", "staff_number")
    if is_there(read, "staff"):
        frame = sound(read, taken, "staff", ("started_on", "ended_on"))
        frame = numbered(taken, "staff", frame, "staff_id", most)
        text = ("email", "role", "level", "registration_number", "team_id", "line_manager_id")
        frame = frame.with_columns(
            *(column(read, "staff", name, pl.String) for name in text),
            *(
                column(read, "staff", name, pl.Date)
                for name in ("registered_until", "started_on", "ended_on")
            ),
            column(read, "staff", "is_agency", pl.Boolean),
            column(read, "staff", "fte", pl.Float64),
        )
        _workers(taken, frame)
        _named(read, taken, "Worker", "staff_number", NAMING_WORKERS, most)
        _roles(taken, frame)
    else:
        _named(read, taken, "Worker", "staff_number", NAMING_WORKERS, most)


def _workers(taken: Taken, frame: pl.DataFrame) -> None:
    """One worker a number: what the latest post says, in post from the first to the last of them."""
    latest = frame.sort("started_on", descending=True, nulls_last=True, maintain_order=True)
    filled = (
        "name",
        "email",
        "registration_number",
        "registered_until",
        "is_agency",
        "fte",
        "role",
    )
    once = latest.group_by("staff_id", maintain_order=True).agg(
        *(pl.col(name).drop_nulls().first() for name in filled),
        pl.col("started_on").min(),
        pl.when(pl.col("ended_on").is_not_null().all()).then(pl.col("ended_on").max()),
    )
    taken.put(
        "Worker",
        once,
        staff_number="staff_id",
        name="name",
        email="email",
        registration_number="registration_number",
        registered_until="registered_until",
        started_on="started_on",
        ended_on="ended_on",
        is_agency="is_agency",
        full_time_equivalent="fte",
        job_title="role",
        _named_only=pl.lit(False),
    )


def _roles(taken: Taken, frame: pl.DataFrame) -> None:
    frame = pointing(taken, frame, "Worker", "worker", "staff_id")
    frame = pointing(taken, frame, "Team", "team", "team_id")
    frame = pointing(taken, frame, "Worker", "manager", "line_manager_id")
    titles = frame["role"].unique().drop_nulls().to_list()
    known = {title: role.code for title in titles if (role := role_called(title)) is not None}
    frame = frame.with_columns(
        _level=pl.col("level").str.extract(r"^[A-Za-z](\d{2})$", 1).cast(pl.Int64),
        _role=pl.col("role").replace_strict(known, default=None, return_dtype=pl.String),
    ).with_columns(
        _role=pl.coalesce(
            "_role",
            pl.col("_level").replace_strict(ROLE_AT, default=None, return_dtype=pl.String),
        )
    )
    unknown = frame.filter(pl.col("_role").is_null() & pl.col("role").is_not_null())
    said = pl.format("The house knows no role called “{}”, so it opens no child's record.", "role")
    taken.remark("staff", unknown, "unknown_code", "role", said)
    frame = taken.take(
        "staff",
        "RoleHeld",
        frame,
        worker="worker",
        team="team",
        role_code=pl.col("_role").fill_null(""),
        level="_level",
        started_on="started_on",
        ended_on="ended_on",
    )
    managed = frame.filter(pl.col("manager").is_not_null())
    taken.put(
        "LineManager",
        managed,
        worker="worker",
        manager="manager",
        started_on="started_on",
        ended_on="ended_on",
    )


def absences(read: ReadFile, taken: Taken) -> None:
    """``absences``, with who covers."""
    frame = sound(read, taken, "absences", ("started_on", "ended_on"), "started_on")
    frame = numbered(taken, "absences", frame, "staff_id", longest("Worker", "staff_number"))
    frame = pointing(taken, frame, "Worker", "worker", "staff_id")
    frame = pointing(taken, frame, "Worker", "cover", "cover_staff_id")
    taken.take(
        "absences",
        "Absence",
        frame,
        worker="worker",
        cover="cover",
        started_on="started_on",
        ended_on=column(read, "absences", "ended_on", pl.Date),
        reason_code=column(read, "absences", "reason", pl.String),
    )


def allocations(read: ReadFile, taken: Taken) -> None:
    """``allocations``: to a worker; or to a team, where the tray has the worker's place."""
    frame = rows_of_children(
        read, taken, "allocations", ("started_on", "ended_on", "recorded_at"), "started_on"
    )
    frame = frame.with_columns(column(read, "allocations", "tray", pl.String))
    frame = frame.with_columns(_tray=_tray_code(frame["tray"]))
    frame = pointing(taken, frame, "Worker", "worker", "staff_id")
    frame = pointing(taken, frame, "Team", "team", "team_id")
    frame = pointing(taken, frame, "Team", "_pool", "_tray")
    empty = pl.all_horizontal(pl.col("worker", "team", "_pool").is_null())
    said = "The row names no worker, no tray and no team, so it says nothing. Fill one in."
    taken.refuse("allocations", frame.filter(empty), "missing_required", "staff_id", said)
    taken.take(
        "allocations",
        "Allocation",
        frame.filter(~empty),
        worker="worker",
        team=pl.coalesce("team", pl.when(pl.col("worker").is_null()).then("_pool")),
        role_code=column(read, "allocations", "role", pl.String).fill_null("lead"),
        started_on="started_on",
        ended_on=column(read, "allocations", "ended_on", pl.Date),
        end_reason_code=column(read, "allocations", "end_reason", pl.String),
        recorded_at=column(read, "allocations", "recorded_at", pl.Datetime("us", "UTC")),
    )
