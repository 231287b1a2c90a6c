"""Q01: what must be known of every child who is open: who they are, where they live, who holds them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import polars as pl

from keepsight.checks.days import NOTHING, together
from keepsight.facts.need.open_as import TABLES as OPEN_TABLES
from keepsight.kernel.check import Cell, Check, Facts, Part

#: Codes of origin that say nothing yet, of gender that nobody knew, of need that nobody stated.
NOT_OBTAINED, GENDER_UNKNOWN, NEED_NOT_STATED = "NOBT", "U", "N0"
#: Of compulsory school age: from the fifth birthday until the sixteenth.
SCHOOL_FROM, SCHOOL_UNTIL = "5y", "16y"
SAYS = {
    "born_on": "Neither a date of birth nor an expected date is on file.",
    "ethnicity": "No ethnicity is on file.",
    "gender": "No gender is on file.",
    "disability": "Whether the child has a disability is not on file.",
    "upn": "The child is of school age and has no school number (UPN), nor a reason for having none.",
    "address": "No address is on file for today.",
    "primary_need": "Why the child needs help, the primary need, is not on file.",
    "legal_status": "The child is looked after and has no legal status today.",
    "placement": "The child is looked after and has no placement today.",
    "worker": "No worker holds this child today.",
}


def find(facts: Facts, as_at: date) -> pl.DataFrame:
    """Open children of whom one of these is blank, a row for each."""
    opened = facts["open_now"].select("child").unique()
    if opened.is_empty():
        return NOTHING
    people = opened.join(facts["person"], on="child", how="left")
    rows = [
        *_of_the_person(people, facts, as_at),
        ("address", _without(opened, _living(facts["address"], as_at))),
        ("primary_need", _without_need(facts)),
        *_of_care(facts, as_at),
        ("worker", facts["no_worker"].select("child").unique()),
    ]
    return together(
        found.select(
            "child",
            part=pl.lit(part),
            line=found["line"] if "line" in found.columns else pl.lit(None, pl.Int64),
            record=pl.lit("episode_of_need" if part == "primary_need" else None, pl.String),
            since=pl.lit(as_at),
            sentence=pl.lit(SAYS[part]),
        )
        for part, found in rows
        if not found.is_empty()
    )


def _of_the_person(
    people: pl.DataFrame, facts: Facts, as_at: date
) -> Iterator[tuple[str, pl.DataFrame]]:
    born = pl.col("born_on") <= as_at
    yield "born_on", people.filter(pl.col("born_on").is_null() & pl.col("expected_on").is_null())
    blank = pl.col("ethnicity_code").fill_null("").is_in(["", NOT_OBTAINED])
    yield "ethnicity", people.filter(born, blank)
    gender = pl.coalesce(pl.col("gender_code", "sex_code").replace("", None)).fill_null("")
    yield "gender", people.filter(born, gender.is_in(["", GENDER_UNKNOWN]))
    said = facts["disability"].select("child").unique()
    unsaid = people.filter(born, pl.col("is_disabled").is_null())
    yield "disability", _without(unsaid.select("child"), said)
    at_school = (pl.col("born_on").dt.offset_by(SCHOOL_FROM) <= as_at) & (
        pl.col("born_on").dt.offset_by(SCHOOL_UNTIL) > as_at
    )
    pupils = people.filter(at_school, pl.col("upn_unknown_code").fill_null("") == "")
    numbers = facts["identifier"].filter(pl.col("scheme") == "upn").select("child").unique()
    yield "upn", _without(pupils.select("child"), numbers)


def _of_care(facts: Facts, as_at: date) -> Iterator[tuple[str, pl.DataFrame]]:
    care = facts["open_now"].filter(pl.col("kind") == "looked_after").select("child").unique()
    if care.is_empty():
        return
    for table, code in (("legal_status", "status_code"), ("placement", "type_code")):
        said = facts[table].filter(pl.col(code).fill_null("") != "")
        yield table, _without(care, _living(said, as_at))


def _without_need(facts: Facts) -> pl.DataFrame:
    episodes = facts["open_now"].filter(pl.col("kind") == "episode_of_need")
    told = episodes.join(
        facts["episode_of_need"].select("id", "primary_need_code"),
        left_on="record",
        right_on="id",
        how="left",
    )
    blank = pl.col("primary_need_code").fill_null("").is_in(["", NEED_NOT_STATED])
    return told.filter(blank).select("child", line="record")


def _living(rows: pl.DataFrame, as_at: date) -> pl.DataFrame:
    """Children of whom a row has begun and is not over."""
    over = (pl.col("ended_on") <= as_at).fill_null(False)
    return rows.filter(~over).select("child").unique()


def _without(children: pl.DataFrame, others: pl.DataFrame) -> pl.DataFrame:
    return children.join(others, on="child", how="anti")


KEY_FIELDS = Check(
    code="Q01",
    title="What must be known of every child",
    why="A child whose birthday, home or worker nobody can name is a child whom nobody can reach.",
    source="Children in need census and SSDA903 guides, Department for Education: items required of every child",
    mender="worker",
    parts=(
        Part("born_on", "Date of birth", "Age decides what the law gives.", "change_child"),
        Part(
            "ethnicity",
            "Ethnicity",
            "Who a child is decides what help fits; a blank hides who is failed.",
            "change_child",
        ),
        Part("gender", "Gender", "Every return asks it of every child.", "change_child"),
        Part(
            "disability",
            "Disability",
            "A disabled child is a child in need by law.",
            "change_child",
        ),
        Part(
            "upn",
            "School number",
            "Without it nobody sees that a child is missing from school.",
            "change_child",
        ),
        Part(
            "address",
            "Address",
            "Somebody has to be able to knock at the door tonight.",
            "change_address",
            rests_on=("address",),
        ),
        Part(
            "primary_need",
            "Primary need",
            "Why the council is there at all; every episode is counted by it.",
            "record",
        ),
        Part(
            "legal_status",
            "Legal status",
            "By what right the council holds a child.",
            "change_legal_status",
            rests_on=("legal_status",),
        ),
        Part(
            "placement",
            "Placement",
            "Where a child in care sleeps tonight.",
            "move_placement",
            rests_on=("placement",),
        ),
        Part(
            "worker",
            "Allocated worker",
            "A child without a worker is nobody’s.",
            "give_child_to_worker",
        ),
    ),
    tables=(
        *OPEN_TABLES,
        "open_now",
        "no_worker",
        "disability",
        "identifier",
        "address",
        "placement",
        "allocation",
        "team",
        "worker",
        "role_held",
    ),
    find=find,
    told={
        "Born": Cell("person", value="born_on"),
        "Expected": Cell("person", value="expected_on"),
        "Ethnicity": Cell("person", value="ethnicity_code"),
        "Gender": Cell("person", value="gender_code"),
        "Disabled": Cell("person", value="is_disabled"),
        "Why no school number": Cell("person", value="upn_unknown_code"),
        "Disability": Cell("disability", value="disability_code"),
        "School number": Cell("identifier", value="value", given={"scheme": "upn"}),
        "Address": Cell("address", "started_on", until="ended_on"),
        "In need, for": Cell(
            "episode_of_need", "started_on", until="ended_on", value="primary_need_code"
        ),
        "In care": Cell("period_of_care", "started_on", until="ended_on"),
        "Legal status": Cell("legal_status", "started_on", until="ended_on", value="status_code"),
        "Placed": Cell("placement", "started_on", until="ended_on", value="type_code"),
        "Held by worker": Cell(
            "allocation",
            "started_on",
            until="ended_on",
            given={"role_code": "lead", "worker": 7},
        ),
    },
)
