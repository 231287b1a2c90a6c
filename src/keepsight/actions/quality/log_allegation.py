"""The designated officer is told of an allegation against somebody who works with children."""

from __future__ import annotations

from typing import Any

from keepsight.actions.turning import beginning
from keepsight.writing.perform import Doing, Refused


def is_their_own(doing: Doing, _: Any, given: dict[str, Any]) -> None:
    """Nobody keeps the file of an allegation against themselves."""
    if given.get("about_worker") and int(given["about_worker"]) == doing.by.worker_id:
        raise Refused("This is about you: another designated officer logs it.")


def with_me(doing: Doing, given: dict[str, Any]) -> dict[str, Any]:
    return {"worker_id": doing.by.worker_id}


LOG_ALLEGATION = beginning(
    "allegation",
    also=with_me,
    check=is_their_own,
    code="log_allegation",
    title="Log an allegation",
    why="Who looks after children must be beyond doubt.",
    may="keep_allegations",
    meets=("T109A",),
)
