"""Give a worker work that is about no child of theirs: a week on duty, somebody to mentor."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

from keepsight.actions.workforce.of_council import in_order, worker_of
from keepsight.actions.workforce.of_extra_work import answers_for
from keepsight.kernel.action import Action
from keepsight.records.workforce.extra_work import FORM, OTHER, ExtraWork
from keepsight.writing.perform import Doing, Wrong

MOST, TWO_YEARS = Decimal(100), timedelta(days=731)


def run(doing: Doing, given: dict[str, Any]) -> ExtraWork:
    """The work, with its first and last day.

    ``given``: worker, kind_code, points, started_on, ended_on, why. Refuses (``Refused``) whoever does not
    answer for the worker; (``Wrong``) something else without points or with more than a full-time worker
    has, a last day before the first, and one over two years on.
    """
    worker = worker_of(doing, given["worker"])
    answers_for(doing, worker)
    points = given.get("points") if given["kind_code"] == OTHER else None
    if given["kind_code"] == OTHER and points is None:
        raise Wrong("Say how many points it counts for.", field="points")
    if points is not None and not 0 < points <= MOST:
        raise Wrong(f"Give points above 0 and up to {MOST}.", field="points")
    if points is not None and points != round(points, 1):
        raise Wrong("Give at most one figure after the point.", field="points")
    in_order(given["started_on"], given["ended_on"])
    if given["ended_on"] - given["started_on"] > TWO_YEARS:
        raise Wrong("Choose a last day within two years of the first.", field="ended_on")
    return doing.create(
        ExtraWork,
        worker=worker,
        kind_code=given["kind_code"],
        points=points,
        started_on=given["started_on"],
        ended_on=given["ended_on"],
        why=given.get("why") or "",
    )


ADD_EXTRA_WORK = Action(
    code="add_extra_work",
    title="Give work beside children",
    why="A week on duty takes room that no list of children shows.",
    may="see_caseloads",
    form=FORM,
    run=run,
)
