"""Which children are and were unaccompanied asylum-seeking, this year and last."""

from __future__ import annotations

import polars as pl

from keepsight.returns.expressions import given, is_true
from keepsight.returns.prepared import Tables


def uasc_this_year_and_last(t: Tables) -> pl.DataFrame:
    """A line for each child of this year's headers and UASC table.

    ``Header`` and ``UASC``: the rows, null where the child has none. ``is_uasc`` and ``was_uasc``:
    what the header says; where it has no such field, whether the child is in the UASC table.
    ``DUC`` and ``last_DUC``, ``DOB``.
    """
    return t.kept(_both_years)


def _both_years(t: Tables) -> pl.DataFrame:
    now = t("UASC", "CHILD", "DUC", "DOB").drop_nulls("CHILD").rename({"row": "UASC"})
    last = t("UASC_last", "CHILD", "DUC").unique("CHILD", keep="last", maintain_order=True)
    headers = t.maybe("Header", "CHILD", "DOB").unique("CHILD", keep="first", maintain_order=True)
    children = (
        headers.drop_nulls("CHILD")
        .rename({"row": "Header"})
        .join(
            now,
            on="CHILD",
            how="full",
            coalesce=True,
            suffix="_of_UASC",
            maintain_order="left_right",
        )
    )
    for known in (
        last.select("CHILD", last_DUC="DUC", last_row="row"),
        _said_by(t, "Header").rename({"UASC": "said"}),
        _said_by(t, "Header_last").rename({"UASC": "said_last"}),
    ):
        children = children.join(known, on="CHILD", how="left", maintain_order="left")
    return children.select(
        "Header",
        "UASC",
        "CHILD",
        "DUC",
        "last_DUC",
        DOB=pl.coalesce("DOB", "DOB_of_UASC"),
        is_uasc=pl.coalesce("said", given("UASC")),
        was_uasc=pl.coalesce("said_last", given("last_row")),
    )


def _said_by(t: Tables, header: str) -> pl.DataFrame:
    """``CHILD`` and ``UASC``, true or false, of the headers that have the field; else no line."""
    if not t.has(header, "CHILD", "UASC"):
        return pl.DataFrame(schema={"CHILD": pl.String, "UASC": pl.Boolean})
    headers = t(header, "CHILD", "UASC").unique("CHILD", keep="first", maintain_order=True)
    return headers.select("CHILD", UASC=is_true("UASC"))
