"""Reviews, the yearly questions, missing episodes and orders that deprive of liberty."""

from __future__ import annotations

import polars as pl

from keepsight.importers import periods
from keepsight.importers.ssda903.maps import rows_of_children
from keepsight.importers.taken import Taken
from keepsight.kernel.source import ReadFile

NO_YEAR = "The return does not tell its year, so this row was not taken. Say which year it is."


def reviews(read: ReadFile, taken: Taken) -> None:
    """``Reviews``, each in the period of care in which it was held."""
    frame = rows_of_children(read, taken, "Reviews", ("REVIEW",), "REVIEW")
    frame = in_period(frame, taken, "REVIEW")
    taken.take(
        "Reviews",
        "CareReview",
        frame,
        period="period",
        held_on="REVIEW",
        participation_code="REVIEW_CODE",
    )


def in_period(frame: pl.DataFrame, taken: Taken, day: str) -> pl.DataFrame:
    """The frame with ``period``: the period of care of the child that ran on the date ``day``."""
    known = taken.records.get("PeriodOfCare")
    if known is None or known.is_empty() or frame.is_empty():
        return frame.with_columns(period=pl.lit(None, dtype=pl.Int64))
    periods_held = known.select("_person", "started_on", _until="ended_on", period="_key").sort(
        "started_on"
    )
    found = (
        frame.select("_row", "_person", day)
        .sort(day)
        .join_asof(
            periods_held,
            left_on=day,
            right_on="started_on",
            by="_person",
            strategy="backward",
            check_sortedness=False,  # both are sorted just above
        )
    )
    runs = pl.col("_until").is_null() | (pl.col(day) <= pl.col("_until"))
    found = found.select("_row", period=pl.when(runs).then("period"))
    return frame.join(found, on="_row", how="left", maintain_order="left")


def years(read: ReadFile, taken: Taken) -> None:
    """``OC2``: what is asked once a year, as of 31 March."""
    frame = rows_of_children(read, taken, "OC2")
    if not read.collection:
        taken.refuse("OC2", frame, "missing_required", "", NO_YEAR)
        return
    _, last = periods.year_of(read.collection)
    taken.take(
        "OC2",
        "YearInCare",
        frame,
        year_ended_on=pl.lit(last),
        questionnaire_score="SDQ_SCORE",
        questionnaire_reason_code="SDQ_REASON",
        convicted="CONVICTED",
        health_check_done="HEALTH_CHECK",
        immunised="IMMUNISATIONS",
        teeth_checked="TEETH_CHECK",
        health_assessed="HEALTH_ASSESSMENT",
        substance_misuse="SUBSTANCE_MISUSE",
        intervention_received="INTERVENTION_RECEIVED",
        intervention_offered="INTERVENTION_OFFERED",
    )


def missing(read: ReadFile, taken: Taken) -> None:
    """``Missing``: missing (M), or away from the placement without authorisation (A)."""
    needed = ("MIS_START", "MIS_END")
    frame = rows_of_children(read, taken, "Missing", needed, "MIS_START")
    taken.take(
        "Missing",
        "MissingEpisode",
        frame,
        kind_code="MISSING",
        started_on="MIS_START",
        ended_on="MIS_END",
    )


def deprivations_of_liberty(read: ReadFile, taken: Taken) -> None:
    """``DoLo``, asked from 2026-27."""
    needed = ("DOLO_START", "DOLO_END")
    frame = rows_of_children(read, taken, "DoLo", needed, "DOLO_START")
    taken.take("DoLo", "DeprivationOfLiberty", frame, started_on="DOLO_START", ended_on="DOLO_END")
