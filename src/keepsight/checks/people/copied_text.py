"""Q07: what was written about one child and copied to a brother's or sister's record."""

from __future__ import annotations

import re
from datetime import date

import numpy as np
import polars as pl
from rapidfuzz import fuzz, process

from keepsight.checks.days import number_of
from keepsight.kernel.check import Cell, Check, Facts, Part
from keepsight.kernel.saying import day_in_words, said

#: Shorter than this two sentences are alike by chance ("Well and happy, settled at school").
SHORTEST = 60
#: Texts are compared that were written within so many days; the very same words on any days.
NEAR = 7
#: What a worker saw of the child: of all that is asked, the one that is about this child alone.
OBSERVED = "observed"
ABOUT = ("observed", "own_words", "worries")
WORD = re.compile(r"[^\W\d_]+")
SAYS = {
    "alike": "What the {} of {} says is nearly what stands on a brother’s or sister’s record.",
    "other_name": "What the {} of {} says of the child names a brother or sister, and never this child.",
}


def at_night(facts: Facts, as_at: date) -> pl.DataFrame:
    """Texts that are nearly a sibling's, and texts about this child that name only the sibling."""
    names = facts["first_name"].with_columns(pl.col("name").str.to_lowercase())
    ties = facts["sibling"].select("child", "other")
    back = ties.select(child="other", other="child")
    pairs = pl.concat([ties, back]).unique(maintain_order=True)
    pairs = pairs.join(names, on="child", how="left")
    pairs = pairs.join(names.rename({"child": "other", "name": "others"}), on="other", how="left")
    texts = facts["text"].filter(
        pl.col("about").is_in(ABOUT), pl.col("words").str.len_chars() >= SHORTEST
    )
    texts = texts.join(pairs.select("child").unique(), on="child", how="semi")
    texts = texts.with_row_index("row").with_columns(
        plain=_plain(texts, pairs.group_by("child").agg("name", "others"))
    )
    return pl.concat([_alike(texts, pairs, as_at), _named(texts, pairs)])


def _plain(texts: pl.DataFrame, names: pl.DataFrame) -> pl.Series:
    """The words in small letters, one space between them, without the names of the siblings."""
    told = texts.join(names, on="child", how="left", maintain_order="left")
    made = []
    for words, mine, others in told.select("words", "name", "others").iter_rows():
        left_out = {one for one in (*(mine or ()), *(others or ())) if one}
        found = WORD.findall(words.lower())
        made.append(" ".join(one for one in found if one not in left_out))
    return pl.Series("plain", made, dtype=pl.String)


def _alike(texts: pl.DataFrame, pairs: pl.DataFrame, as_at: date) -> pl.DataFrame:
    """Those for which a sibling has a text on the same question that is alike by more than the standard."""
    mine = texts.join(pairs.select("child", "other"), on="child")
    theirs = texts.select(
        other="child", about="about", their_row="row", their_on="on", theirs="plain"
    )
    same = mine.join(
        theirs, left_on=["other", "about", "plain"], right_on=["other", "about", "theirs"]
    )
    near = mine.with_columns(week=_weeks(pl.col("on"))).explode("week")
    near = near.join(
        theirs.with_columns(week=pl.col("their_on").to_physical() // NEAR),
        on=["other", "about", "week"],
    )
    length, others = pl.col("plain").str.len_chars(), pl.col("theirs").str.len_chars()
    least = number_of("quality.copied", as_at)
    # Two texts of such different lengths cannot be so much alike; most are left out by this alone.
    near = near.filter(
        pl.min_horizontal(length, others) * 200 > least * (length + others),
        (pl.col("on") - pl.col("their_on")).dt.total_days().abs() <= NEAR,
    )
    scores: np.ndarray = process.cpdist(
        near["plain"].to_list(), near["theirs"].to_list(), scorer=fuzz.ratio, workers=1
    )
    near = near.filter(pl.Series(scores, dtype=pl.Float64) > least)
    rows = {*same["row"], *near["row"]}
    return _rows(texts.filter(pl.col("row").is_in(list(rows))), "alike")


def _weeks(day: pl.Expr) -> pl.Expr:
    week = day.to_physical() // NEAR
    return pl.concat_list(week - 1, week, week + 1)


def _named(texts: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    seen = texts.filter(pl.col("about") == OBSERVED).join(
        pairs.group_by("child").agg(pl.col("name").first(), "others"), on="child"
    )
    rows = []
    for row, words, mine, others in seen.select("row", "words", "name", "others").iter_rows():
        found = set(WORD.findall(words.lower()))
        if mine and mine not in found and found & {one for one in others if one and one != mine}:
            rows.append(row)
    return _rows(texts.filter(pl.col("row").is_in(rows)), "other_name")


def _rows(texts: pl.DataFrame, part: str) -> pl.DataFrame:
    return texts.select(
        "child",
        part=pl.lit(part),
        line="line",
        record=pl.when(pl.col("kind") == "visit")
        .then(pl.lit("visit"))
        .otherwise(pl.lit("case_note")),
        since=pl.lit(None, pl.Date),
        sentence=said(SAYS[part], "kind", day_in_words("on")),
    ).unique(["child", "line"], maintain_order=True)


COPIED_TEXT = Check(
    code="Q07",
    title="Text copied from a brother’s or sister’s record",
    why="A child who is written about in another’s words was not seen as a child of their own.",
    source="Ofsted, inspection of 2016: records of siblings copied from each other",
    mender="worker",
    parts=(
        Part(
            "alike",
            "The same words on two children’s records",
            "What is this child’s own life like?",
            "record",
        ),
        Part(
            "other_name",
            "Another child’s name, and not this one’s",
            "It is most likely about the other child.",
            "record",
        ),
    ),
    read_at_night=("sibling", "first_name", "text"),
    at_night=at_night,
    told={
        "Name": Cell("first_name", value="name"),
        "Sibling": Cell("sibling", value="other"),
        "Sibling’s name": Cell("first_name", value="name", given={"child": 2}),
        "Seen": Cell("text", "on", value="words", given={"about": "observed", "kind": "visit"}),
        "Sibling seen": Cell(
            "text", "on", value="words", given={"about": "observed", "kind": "visit", "child": 2}
        ),
        "Said": Cell("text", "on", value="words", given={"about": "own_words", "kind": "visit"}),
        "Home": Cell("text", "on", value="words", given={"about": "home_words", "kind": "visit"}),
        "Sibling’s home": Cell(
            "text", "on", value="words", given={"about": "home_words", "kind": "visit", "child": 2}
        ),
    },
)
