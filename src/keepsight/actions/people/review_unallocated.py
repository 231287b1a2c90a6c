"""Look at a child with no worker, as a manager does every week until there is one."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from keepsight.actions.step_days import said_day
from keepsight.actions.stepping import Around, making
from keepsight.facts import doorway
from keepsight.facts.workforce.without_worker import TABLES, without_worker
from keepsight.law.running_out import runs_out
from keepsight.records.workforce.unallocated_review import UnallocatedReview
from keepsight.writing.perform import Wrong

WEEKLY = "workforce.unallocated_review"


def level_then(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The manager's level at that moment, as a decision keeps it."""
    return {"actor_level": around.doing.by.level}


def has_no_worker(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a day on which the child had a worker, and a next look later than a week on."""
    looked: date = given["reviewed_on"]
    child, authority = around.child.pk, around.doing.by.authority_id or 0
    found = without_worker(doorway.facts(authority, tables=TABLES, children=[child]))
    on_the_day = (pl.col("from_on") <= looked) & (pl.col("until_on") > looked).fill_null(True)
    if found.filter(on_the_day).is_empty():
        raise Wrong(
            "On that day the child had a worker, as far as the record shows. "
            "A look at a child who has one is management oversight.",
            field="reviewed_on",
        )
    again: date = given["next_review_on"]
    if again <= looked:
        raise Wrong("Choose a day after the one on which you looked.", field="next_review_on")
    latest = runs_out(WEEKLY, looked)
    if latest is not None and again > latest:
        raise Wrong(f"Look again within a week: by {said_day(latest)}.", field="next_review_on")


REVIEW_UNALLOCATED = making(
    UnallocatedReview,
    also=level_then,
    check=has_no_worker,
    code="review_unallocated",
    title="Look at a child with no worker",
    why="A wait is safe only if somebody looks, every week, and says who sees the child meanwhile.",
    level=40,
    meets=("T117",),
)
