"""Episodes of care, and what follows from them: periods of care, placements and legal statuses.

An episode has one legal status and one placement; a change of either ends it (``X1``) and begins
the next (``domain`` 1.4.10: S started, L legal status only, P placement and carer, T placement with
the same carer, B both, U both with the same carer). A return holds the episodes that ran in its
year, so the first of them may have begun in a period, placement or status whose own beginning lies
in an earlier return: such a record bears ``_start_is_known`` false, and the day is the earliest
known one.
"""

from __future__ import annotations

import polars as pl

from keepsight.importers.ssda903.maps import rows_of_children
from keepsight.importers.taken import Taken
from keepsight.kernel.source import ReadFile

#: The next episode begins on the day this one ends.
GOES_ON = "X1"
#: Reasons for a new episode after which the child stays in the same place with the same carer.
SAME_PLACEMENT = ("L", "T", "U")
#: Reasons for a new episode at which only something else changed.
PLACEMENT_STAYS = ("L",)
STATUS_STAYS = ("P", "T")
#: What makes two episodes the same place; a blank is like a blank.
PLACE = ("PLACE", "PL_POST", "URN")


def episodes(read: ReadFile, taken: Taken) -> None:
    """``Episodes``: a row is a ``CareEpisode``; the other three follow from the rows of a child."""
    frame = rows_of_children(read, taken, "Episodes", ("DECOM", "DEC"), "DECOM")
    # Two rows of one child that begin on one day are one episode; what follows is told by the first.
    told = (
        frame.sort("_person", "DECOM", "DEC", nulls_last=True, maintain_order=True)
        .unique(["_person", "DECOM"], keep="first", maintain_order=True)
        .with_columns(*_numbers_of_runs())
    )
    told = told.with_columns(
        _placement_run=_run_of(_new_placement()), _status_run=_run_of(_new_status())
    )
    taken.records["PeriodOfCare"] = _periods(told)
    taken.records["Placement"] = _placements(told)
    taken.records["LegalStatus"] = _legal_statuses(told)
    runs = told.select("_person", "DECOM", "_period_run", "_placement_run", "_status_run")
    frame = frame.join(runs, on=["_person", "DECOM"], how="left", maintain_order="left")
    taken.take(
        "Episodes",
        "CareEpisode",
        frame,
        period="_period_run",
        placement="_placement_run",
        legal_status="_status_run",
        started_on="DECOM",
        start_reason_code="RNE",
        ended_on="DEC",
        end_reason_code="REC",
        need_code="CIN",
        legal_status_code="LS",
    )


def _first_of_child() -> pl.Expr:
    return pl.col("_person") != pl.col("_person").shift(1, fill_value=-1)


def _numbers_of_runs() -> tuple[pl.Expr, ...]:
    """``_period_run``: a period begins with a child, with ``S``, and after a gap."""
    gap = (pl.col("DECOM") > pl.col("DEC").shift(1)).fill_null(False)
    new = _first_of_child() | (pl.col("RNE") == "S").fill_null(False) | gap
    return (_run_of(new).alias("_period_run"), _first_of_child().alias("_first"))


def _run_of(new: pl.Expr) -> pl.Expr:
    return new.cast(pl.Int64).cum_sum() - 1


def _new_period() -> pl.Expr:
    return pl.col("_period_run") != pl.col("_period_run").shift(1, fill_value=-1)


def _new_placement() -> pl.Expr:
    same_place = pl.all_horizontal(pl.col(c).eq_missing(pl.col(c).shift(1)) for c in PLACE)
    stays = same_place & pl.col("RNE").is_in(SAME_PLACEMENT).fill_null(False)
    return _new_period() | ~stays


def _new_status() -> pl.Expr:
    return _new_period() | ~pl.col("LS").eq_missing(pl.col("LS").shift(1))


def _start_is_known(begun_before: pl.Expr) -> pl.Expr:
    """Not known of a child's first episode here, where it says that this had begun before."""
    known = ~(pl.col("_first") & begun_before.fill_null(True)).first()
    return known.alias("_start_is_known")


def _of_runs(told: pl.DataFrame, run: str, *values: pl.Expr) -> pl.DataFrame:
    """One row a run of episodes: its number as ``_key``, whose it is, when it began and ended."""
    return told.group_by(run, maintain_order=True).agg(
        pl.col("_person").first(),
        pl.col("_period_run").first().alias("period"),
        pl.col("DECOM").first().alias("started_on"),
        pl.col("DEC").last().alias("ended_on"),
        *values,
    )


def _periods(told: pl.DataFrame) -> pl.DataFrame:
    """A period ends with its last episode, unless that one says that it goes on."""
    frame = _of_runs(
        told,
        "_period_run",
        pl.col("REC").last().alias("end_reason_code"),
        pl.col("CIN").first().alias("need_code"),
        _start_is_known(pl.col("RNE") != "S"),
    )
    followed = pl.col("_person") == pl.col("_person").shift(-1)
    over = (pl.col("end_reason_code") != GOES_ON).fill_null(True) | followed.fill_null(False)
    over &= pl.col("ended_on").is_not_null()
    return frame.select(
        pl.col("_period_run").alias("_key"),
        "_person",
        "_start_is_known",
        "started_on",
        pl.when(over).then("ended_on").alias("ended_on"),
        pl.when(over).then("end_reason_code").alias("end_reason_code"),
        "need_code",
    )


def _placements(told: pl.DataFrame) -> pl.DataFrame:
    return _of_runs(
        told,
        "_placement_run",
        pl.col("PLACE").last().alias("type_code"),
        pl.col("PLACE_PROVIDER").last().alias("provider_code"),
        pl.col("REASON_PLACE_CHANGE").last().alias("change_reason_code"),
        pl.col("URN").last().alias("urn"),
        pl.col("PL_POST").last().alias("postcode"),
        pl.col("HOME_POST").last().alias("home_postcode"),
        _start_is_known(pl.col("RNE").is_in(PLACEMENT_STAYS)),
    ).rename({"_placement_run": "_key"})


def _legal_statuses(told: pl.DataFrame) -> pl.DataFrame:
    return _of_runs(
        told,
        "_status_run",
        pl.col("LS").first().alias("status_code"),
        _start_is_known(pl.col("RNE").is_in(STATUS_STAYS)),
    ).rename({"_status_run": "_key"})
