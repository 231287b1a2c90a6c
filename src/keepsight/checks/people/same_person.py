"""Q02: records that look like one person's, and wait for somebody to say whether they are."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.check import Cell, Check, Facts, Part

#: Numbers of which nobody has two people's.
NUMBERS = ("upn", "nhs")


def at_night(facts: Facts, as_at: date) -> pl.DataFrame:
    """Children who share a number, or a name and a birthday, with another; those an open question names."""
    numbers = facts["identifier"].filter(
        pl.col("scheme").is_in(NUMBERS), pl.col("value").fill_null("") != ""
    )
    alike = facts["name_and_birth"].drop_nulls()
    return pl.concat(
        [
            _shared(numbers, ["scheme", "value"], "number"),
            _shared(alike, ["name", "born_on"], "name"),
            _row(facts["same_child_question"], "question", pl.col("id")),
        ]
    )


def _shared(rows: pl.DataFrame, by: list[str], part: str) -> pl.DataFrame:
    """The children of whom another has the very same."""
    once = rows.select("child", *by).unique()
    return _row(once.filter(pl.len().over(by) > 1), part, pl.lit(None, pl.Int64))


def _row(rows: pl.DataFrame, part: str, line: pl.Expr) -> pl.DataFrame:
    return rows.select(
        "child",
        part=pl.lit(part),
        line=line.cast(pl.Int64),
        since=pl.lit(None, pl.Date),
        sentence=pl.lit(SAYS[part]),
    ).unique(["child", "line"], maintain_order=True)


SAYS = {
    "number": "Another record bears the same school number or NHS number.",
    "name": "Another record bears the same name and date of birth.",
    "question": "An import asks whether somebody is this child, and nobody has answered.",
}
SAME_PERSON = Check(
    code="Q02",
    title="One person, two records",
    why="Half of what is known of a child stands where nobody looks for it.",
    source="Working Together to Safeguard Children (information sharing); local standard",
    mender="analyst",
    parts=(
        Part("number", "The same number on two records", "A number is one person’s."),
        Part("name", "The same name and birthday on two records", "Twins are rarely named alike."),
        Part(
            "question",
            "A question of an import that waits",
            "Until it is answered what came in stands on no record.",
            "waiting",
        ),
    ),
    tables=("identifier",),
    read_at_night=("name_and_birth", "same_child_question"),
    at_night=at_night,
    told={
        "School number": Cell("identifier", value="value", given={"scheme": "upn"}),
        "NHS number": Cell("identifier", value="value", given={"scheme": "nhs"}),
        "Former school number": Cell("identifier", value="value", given={"scheme": "former_upn"}),
        "Another’s school number": Cell(
            "identifier", value="value", given={"scheme": "upn", "child": 2}
        ),
        "Another’s NHS number": Cell(
            "identifier", value="value", given={"scheme": "nhs", "child": 2}
        ),
        "Name, born": Cell("name_and_birth", "born_on", value="name"),
        "Another’s name, born": Cell("name_and_birth", "born_on", value="name", given={"child": 2}),
        "Question": Cell("same_child_question", value="id"),
    },
)
