"""Q09: case notes that tell of a visit, on days for which no visit is on file."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.check import Cell, Check, Facts, Part
from keepsight.kernel.saying import day_in_words, said

#: How workers say that they were there. What others did ("dad visited") is not among it.
TELLS = (
    r"(?i)\b(home visit|stat(utory)? visit|(un)?announced visit|i visited|we visited|visited (the )?"
    r"(family|home|child|placement)|visit (to|at) (the )?(family|home|child|placement)|"
    r"(saw|seen) .{0,40}\bat home|called at the (house|home|flat)|knocked (on|at) the door)\b"
)
#: What tells of a visit that was not made, or is to come.
TELLS_NOT = r"(?i)\b(cancel(led)?|rearranged?|planned|booked|will visit|next visit|visit on|did not visit)\b"


def at_night(facts: Facts, as_at: date) -> pl.DataFrame:
    """Notes that tell of a visit, of children without a visit on that day."""
    words = pl.col("words")
    notes = facts["text"].filter(
        pl.col("kind") == "note",
        pl.col("about") == "words",
        pl.col("on").is_not_null(),
        words.str.contains(TELLS),
        ~words.str.contains(TELLS_NOT),
    )
    made = facts["visit"].select("child", on="visited_on").drop_nulls().unique()
    return notes.join(made, on=["child", "on"], how="anti").select(
        "child",
        part=pl.lit("note"),
        line="line",
        record=pl.lit("case_note"),
        since="on",
        sentence=said(
            "The note of {} tells of a visit, and no visit of that day is on file.",
            day_in_words("on"),
        ),
    )


VISIT_IN_A_NOTE = Check(
    code="Q09",
    title="A visit written as a note",
    why="A visit that stands in a note is not counted, and the child counts as not seen.",
    source="Local standard; Children in need census and SSDA903 guides on visits",
    mender="worker",
    parts=(
        Part(
            "note",
            "A note that tells of a visit",
            "Write it as a visit: how the child was seen, and what the child said.",
            "record_visit",
            rests_on=("visit",),
        ),
    ),
    tables=("visit",),
    read_at_night=("text",),
    at_night=at_night,
    told={
        "Note": Cell("text", "on", value="words", given={"kind": "note", "about": "words"}),
        "Call": Cell("text", "on", value="words", given={"kind": "call", "about": "words"}),
        "Visit": Cell("visit", "visited_on"),
    },
)
