"""Q08: days that somebody typed to get past a form, days to come, and too many at the turn of the year."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.checks.days import day_written, number_of, together
from keepsight.facts.tables import fact_tables
from keepsight.kernel.check import Cell, Check, Facts, Part
from keepsight.kernel.saying import day_in_words, said

#: What happens on a day and is then written down, never before: table and column.
HAPPENED = (
    ("person", "born_on"),
    ("visit", "visited_on"),
    ("episode_of_need", "started_on"),
    ("assessment", "started_on"),
    ("assessment", "authorised_on"),
    ("strategy_discussion", "held_on"),
    ("section_47_enquiry", "started_on"),
    ("conference", "held_on"),
    ("child_in_need_plan", "started_on"),
    ("protection_plan", "started_on"),
    ("period_of_care", "started_on"),
    ("placement", "started_on"),
    ("legal_status", "started_on"),
    ("missing_episode", "started_on"),
    ("care_review", "held_on"),
)
#: What systems and people put where no day is known; and before the first of them nobody alive was born.
PLACEHOLDERS = (date(1970, 1, 1), date(2099, 12, 31), date(9999, 12, 31))
BEFORE = date(1910, 1, 1)
#: Fewer at the turn of the year than this are chance, whatever their share.
FEW = 5
DECEMBER, LAST_DAY = 12, 31


def find(facts: Facts, as_at: date) -> pl.DataFrame:
    """Days that stand for none, and days after the one on which they were written down."""
    rows = []
    for table, column in HAPPENED:
        day = pl.col(column)
        is_placeholder = day.is_in(PLACEHOLDERS) | (day < BEFORE)
        is_ahead = day > pl.coalesce(day_written(), pl.lit(as_at))
        frame = facts[table]
        wrong = frame if frame.is_empty() else frame.filter(is_placeholder | is_ahead)
        if not wrong.is_empty():
            rows += [
                _rows(wrong.filter(is_placeholder), "placeholder", table, column),
                _rows(wrong.filter(~is_placeholder), "future", table, column),
            ]
    return together(rows)


def at_night(facts: Facts, as_at: date) -> pl.DataFrame:
    """Columns in which too many days are 31 December or 1 January; about no child."""
    allowed = number_of("quality.year_end", as_at)
    rows = []
    for table, column in HAPPENED:
        days = facts[table][column].drop_nulls().to_frame("day")
        turn = days.filter(
            ((pl.col("day").dt.month() == DECEMBER) & (pl.col("day").dt.day() == LAST_DAY))
            | (pl.col("day").dt.ordinal_day() == 1)
        ).height
        if turn >= FEW and turn * 100 >= allowed * days.height:
            told = f"{_named(table, column)}: {turn} of {days.height} days are 31 December or 1 January."
            rows.append((None, "year_end", None, None, told))
    schema = {
        "child": pl.Int64, "part": pl.String, "line": pl.Int64, "since": pl.Date,
        "sentence": pl.String,
    }  # fmt: skip
    return pl.DataFrame(rows, schema=schema, orient="row")


def _rows(found: pl.DataFrame, part: str, table: str, column: str) -> pl.DataFrame:
    says = {
        "placeholder": f"{_named(table, column)}: {{}}, a day that stands for none.",
        "future": f"{_named(table, column)}: {{}}, a day that had not come.",
    }
    return found.select(
        "child",
        part=pl.lit(part),
        line=pl.lit(None, pl.Int64) if table == "person" else pl.col("id"),
        record=pl.lit(None if table == "person" else table, pl.String),
        since=pl.lit(None, pl.Date),
        sentence=said(says[part], day_in_words(column)),
    )


def _named(table: str, column: str) -> str:
    words = {"person": "Date of birth"}
    title = words.get(table, fact_tables()[table].title)
    return f"{title} (authorised)" if column == "authorised_on" else title


DATES_IN_SIGHT = Check(
    code="Q08",
    title="Days that stand for none",
    why="A day that nobody knows, written as a day that nobody means, is counted all the same.",
    source="Local standard; Children in need census guide, Department for Education",
    mender="worker",
    parts=(
        Part("placeholder", "A day that stands for none", "Say that it is not known.", "record"),
        Part(
            "future",
            "A day that had not come",
            "What has not happened is counted as done.",
            "record",
        ),
        Part(
            "year_end",
            "Too many at the turn of the year",
            "Whoever knows only the year writes its first or last day.",
        ),
    ),
    tables=tuple(dict.fromkeys(table for table, _ in HAPPENED)),
    find=find,
    at_night=at_night,
    looks_ahead=True,
    told={
        "Born": Cell("person", value="born_on"),
        "Visit, written down on": Cell("visit", "visited_on", value="recorded_at"),
        "Assessed": Cell("assessment", "started_on", until="authorised_on"),
        "Placed": Cell("placement", "started_on", until="ended_on"),
    },
)
