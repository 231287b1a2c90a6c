"""The spans of time in which a child is looked after, and where a day falls among them."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.returns.expressions import blank, col, given, may_be
from keepsight.returns.runs import runs
from keepsight.returns.ssda903.prepared import Ssda903Tables

#: The end of a span that is still open.
OPEN = date.max


def spans_of_care(t: Ssda903Tables) -> pl.DataFrame:
    """``child_number, start, until`` (``OPEN``: still looked after), by child and start.

    Periods of care that overlap are one span, so that no two spans of a child touch.
    """
    return t.kept(_spans)


def _spans(t: Ssda903Tables) -> pl.DataFrame:
    periods = t.spells().drop_nulls(["child_number", "start"])
    periods = periods.with_columns(until=latest_so_far("end"))
    same_child = col("child_number") == col("child_number").shift()
    goes_on = same_child & (col("start") <= col("until").shift())
    first = [col("child_number"), col("start")]
    return runs(periods, ~may_be(goes_on), first, last=[col("until")])


def latest_so_far(end: str) -> pl.Expr:
    """The latest end (``OPEN``: blank) of the child's rows down to each, which stand by child.

    One maximum for all children: the child's number goes before the day, and no child's days are
    as high as the next one's.
    """
    child = col("child_number").cast(pl.Int64) * 2**32
    day = col(end).fill_null(OPEN).to_physical().cast(pl.Int64)
    return ((child + day).cum_max() - child).cast(pl.Int32).cast(pl.Date)


def last_begun(t: Ssda903Tables, table: str, day: str) -> pl.DataFrame:
    """Rows that have the day: ``row``, the day and ``until``.

    That is the end of the child's last span that had begun by then; blank where none had.
    """
    days = t(table, "child_number", day).drop_nulls(["child_number", day]).sort(day)
    return days.join_asof(
        spans_of_care(t).sort("start"),
        left_on=day,
        right_on="start",
        by="child_number",
        check_sortedness=False,
    )


def not_within_care(t: Ssda903Tables, table: str, start: str, end: str) -> pl.DataFrame:
    """Rows that end on a day on which the child is not looked after, and rows without an end, since
    whose start the child has ceased to be. Quiet on children without episodes.
    """
    spans = spans_of_care(t)
    rows = t(table, "child_number", start, end).drop_nulls(["child_number", start])
    found = (
        rows.join(spans, on="child_number", how="semi")
        .with_columns(day=pl.coalesce(end, start))
        .sort("day")
        .join_asof(
            spans.rename({"start": "begun"}).sort("until"),
            left_on="day",
            right_on="until",
            by="child_number",
            strategy="forward",
            coalesce=False,
            check_sortedness=False,
        )
    )
    over = blank("until") | (given(end) & (col("begun") > col(end)))
    return found.filter(over | (blank(end) & (col("until") < OPEN)))
