"""The designated officer is told of an allegation against somebody who works with children."""

from __future__ import annotations

from typing import Any

from keepsight.actions.quality.of_allegations import are_children, as_kept
from keepsight.actions.turning import beginning
from keepsight.writing.perform import Doing, Refused


def may_be_logged(doing: Doing, _: Any, given: dict[str, Any]) -> None:
    """Nobody keeps the file of an allegation against themselves; the children it concerns are known."""
    if given.get("about_worker") and int(given["about_worker"]) == doing.by.worker_id:
        raise Refused("This is about you: another designated officer logs it.")
    are_children(doing, given)


def with_me(doing: Doing, given: dict[str, Any]) -> dict[str, Any]:
    return {"worker_id": doing.by.worker_id, **as_kept(given)}


LOG_ALLEGATION = beginning(
    "allegation",
    also=with_me,
    check=may_be_logged,
    code="log_allegation",
    title="Log an allegation",
    why="Who looks after children must be beyond doubt.",
    may="keep_allegations",
    meets=("T109A",),
)
