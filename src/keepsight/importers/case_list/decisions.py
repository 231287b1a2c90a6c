"""Decisions taken in the case system, each with the level that it took by default."""

from __future__ import annotations

import polars as pl

from keepsight.delegation.deciding import needed
from keepsight.delegation.known_decisions import known_decisions
from keepsight.importers.case_list.extract import column, pointing, rows_of_children
from keepsight.importers.taken import Taken
from keepsight.kernel.source import ReadFile

MOMENT = pl.Datetime("us", "UTC")
IMPORTED = "imported"


def decisions(read: ReadFile, taken: Taken) -> None:
    """``decisions``. Which case it was no list tells, so the level that a decision took is that of
    its plainest case by default: none is called below level by a guess."""
    frame = rows_of_children(read, taken, "decisions", ("decided_at", "recorded_at"), "decided_at")
    frame = pointing(taken, _known(taken, frame), "Worker", "worker", "staff_id")
    plainest = {code: needed(one, {}) for code, one in known_decisions().items()}
    levels = {code: takes.level for code, takes in plainest.items()}
    roles = {code: takes.by_role for code, takes in plainest.items()}
    level = column(read, "decisions", "level", pl.String)
    taken.take(
        "decisions",
        "Decision",
        frame,
        worker="worker",
        decision_code="decision",
        what=column(read, "decisions", "what", pl.String),
        outcome_code=column(read, "decisions", "outcome", pl.String).fill_null("agreed"),
        reasons=column(read, "decisions", "reasons", pl.String),
        by_role=column(read, "decisions", "decided_by", pl.String),
        decided_at="decided_at",
        required_level=pl.col("decision").replace_strict(levels, return_dtype=pl.Int64),
        required_role=pl.col("decision").replace_strict(roles, return_dtype=pl.String),
        actor_level=level.str.strip_prefix("L").cast(pl.Int64),
        mode=pl.lit(IMPORTED),
        recorded_at=column(read, "decisions", "recorded_at", MOMENT),
    )


def _known(taken: Taken, frame: pl.DataFrame) -> pl.DataFrame:
    """The rows whose decision the house knows; of another nobody could say what level it took."""
    known = pl.col("decision").is_in(list(known_decisions()))
    said = pl.format("{} is no decision of the house. Give a code from D01 to D47.", "decision")
    taken.refuse("decisions", frame.filter(~known), "missing_required", "decision", said)
    return frame.filter(known)
