"""Workers, teams, and who holds each child."""

from __future__ import annotations

from typing import Any

import polars as pl

from keepsight.importers.fitting import longest
from keepsight.importers.ssd.extract import Extract, fields_of, numbers_that_fit
from keepsight.importers.taken import points, sound
from keepsight.returns.ssd.reader import ssd_tables
from keepsight.writing.batches.naming import name_key

#: Words in a role that say what a worker is to the child, the most telling first.
ROLES = (
    (r"(?i)personal advis|^pa$|^personal_adviser$", "personal_adviser"),
    (r"(?i)reviewing|\biro\b", "reviewing_officer"),
    (r"(?i)chair", "conference_chair"),
    (r"(?i)co-?_?work|second(ary)? work|support|family|student|other", "co_worker"),
    (r"(?i)lead|allocated|case ?(holder|worker)|key ?worker|social worker|primary", "lead"),
)


def _named(extract: Extract, target: str) -> pl.Series:
    """Every ID with which a row of the extract points to a worker or a team."""
    found = [
        extract.read.tables[table][column.name].alias("id")
        for table, columns in ssd_tables().items()
        if extract.has(table)
        for column in columns
        if column.refers_to == target
    ]
    nobody = pl.Series("id", [], dtype=pl.String)
    return pl.concat([nobody, *found]).drop_nulls().unique(maintain_order=True)


def workers(extract: Extract) -> None:
    """``ssd_professionals``, and those that other rows name by their ID alone (``_named_only``).

    A worker's number is the staff identifier; without one, what stands in for it: the registration,
    the name, or the extract's own ID.
    """
    taken, table = extract.taken, "ssd_professionals"
    size = longest("Worker", "staff_number")
    known = pl.DataFrame(schema={"id": pl.String, "_key": pl.Int64, "_person": pl.Int64})
    if extract.has(table):
        frame = sound(extract.read, taken, table, ())
        frame = numbers_that_fit(extract, table, frame, "prof_staff_id", "Worker", "staff_number")
        names = frame["prof_professional_name"].drop_nulls().unique().to_list()
        stand_ins = {name: name_key(name)[:size] for name in names}
        number = pl.coalesce(
            "prof_staff_id",
            pl.lit("registration:") + pl.col("prof_social_worker_registration_no"),
            pl.col("prof_professional_name").replace_strict(
                stand_ins, default=None, return_dtype=pl.String
            ),
            "prof_professional_id",
        )
        empty = frame.filter(number.is_null())
        said = "The row has neither a number nor a name, so it is nobody. Fill one in."
        taken.refuse(table, empty, "missing_required", "prof_staff_id", said)
        frame = frame.filter(number.is_not_null())
        fields: dict[str, str | pl.Expr] = {
            name: column for name, (column, _) in fields_of("worker").items()
        }
        fields["staff_number"] = number
        frame = taken.take(
            table,
            "Worker",
            frame,
            **fields,
            name="prof_professional_name",
            _named_only=pl.lit(False),
        )
        known = _by_id_and_name(frame, "prof_professional_id", "prof_professional_name")
    known = pl.concat([known, _stubs(extract, "Worker", "staff_number", known)])
    extract.ids["worker"] = pl.concat([known, _advisers(extract, known)])


def _advisers(extract: Extract, known: pl.DataFrame) -> pl.DataFrame:
    """Personal advisers, whom ``ssd_care_leavers`` may name by ID or by name."""
    if not extract.has("ssd_care_leavers"):
        return known.clear()
    advisers = extract.read.tables["ssd_care_leavers"]["clea_care_leaver_personal_advisor"]
    names = advisers.filter(~advisers.is_in(known["id"].implode())).drop_nulls().unique()
    size = longest("Worker", "staff_number")
    stand_ins = {name: name_key(name)[:size] for name in names.to_list()}
    frame = extract.taken.put(
        "Worker",
        names.alias("id").to_frame(),
        staff_number=pl.col("id").replace_strict(stand_ins, default=None, return_dtype=pl.String),
        name="id",
        _named_only=pl.lit(True),
    )
    return frame.select("id", "_key", "_person")


def _by_id_and_name(frame: pl.DataFrame, own_id: str, name: str) -> pl.DataFrame:
    """``id, _key, _person``: by ID, and by name where one alone bears it."""
    by_name = frame.select("_key", "_person", id=name).drop_nulls("id")
    by_id = frame.select("_key", "_person", id=own_id).drop_nulls("id")
    return pl.concat([by_id, by_name.filter(pl.len().over("id") == 1)]).select(
        "id", "_key", "_person"
    )


def _stubs(extract: Extract, record: str, number: str, known: pl.DataFrame) -> pl.DataFrame:
    target = {
        "Worker": "ssd_professionals.prof_professional_id",
        "Team": "ssd_department.dept_team_id",
    }[record]
    named = _named(extract, target)
    named = named.filter(~named.is_in(known["id"].drop_nulls().implode()))
    named = named.filter(named.str.len_chars() <= longest(record, number))
    fields: dict[str, str | pl.Expr] = {number: "id", "_named_only": pl.lit(True)}
    frame = extract.taken.put(record, named.to_frame(), **fields)
    return frame.select("id", "_key", "_person")


def teams(extract: Extract) -> None:
    """``ssd_department``; rows that name a team in words find it by its name."""
    taken, table = extract.taken, "ssd_department"
    known = pl.DataFrame(schema={"id": pl.String, "_key": pl.Int64, "_person": pl.Int64})
    if extract.has(table):
        frame = sound(extract.read, taken, table, ())
        frame = numbers_that_fit(extract, table, frame, "dept_team_id", "Team", "code")
        blank = frame.filter(pl.col("dept_team_id").is_null())
        said = "The row has no dept_team_id, so nothing can point to it. Fill it in."
        taken.refuse(table, blank, "missing_required", "dept_team_id", said)
        frame = frame.filter(pl.col("dept_team_id").is_not_null())
        above = frame["dept_team_parent_id"].drop_nulls().implode()
        service = pl.col("dept_team_id").is_in(above)
        frame = taken.take(
            table,
            "Team",
            frame,
            code="dept_team_id",
            name="dept_team_name",
            kind_code=pl.when(service).then(pl.lit("service")).otherwise(pl.lit("team")),
            _parent="dept_team_parent_id",
            _named_only=pl.lit(False),
        )
        known = _by_id_and_name(frame, "dept_team_id", "dept_team_name")
    extract.ids["team"] = pl.concat([known, _stubs(extract, "Team", "code", known)])
    if "Team" in taken.records and "_parent" in taken.records["Team"].columns:
        all_teams = taken.records["Team"]
        taken.records["Team"] = points(
            all_teams, extract.ids["team"], "parent", by="_parent", on="id"
        ).drop("_parent")


def involvements(extract: Extract) -> None:
    """``ssd_involvements``: who held the child, as what, from when to when.

    A role in words that no rule knows is a worker beside the holder; a blank one is the holder.
    """
    table = "ssd_involvements"
    start = "invo_involvement_start_date"
    frame = extract.rows(table, "invo_person_id", (start, "invo_involvement_end_date"), start)
    said = pl.col("invo_professional_role_id")
    role: Any = pl.when(said.is_null()).then(pl.lit("lead"))
    for words, code in ROLES:
        role = role.when(said.str.contains(words)).then(pl.lit(code))
    extract.take(table, "allocation", frame, role_code=role.otherwise(pl.lit("co_worker")))
