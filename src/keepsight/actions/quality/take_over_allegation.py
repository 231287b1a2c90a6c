"""Another designated officer takes an allegation over: nothing waits because one person is away."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.writing.perform import Doing, Wrong

ASKED = asking()


def is_anothers(doing: Doing, allegation: Any, given: dict[str, Any]) -> None:
    """It is with somebody else."""
    if allegation.worker_id == doing.by.worker_id:
        raise Wrong("It is with you already.")


def with_me(doing: Doing, given: dict[str, Any]) -> dict[str, Any]:
    return {"worker_id": doing.by.worker_id}


TAKE_OVER_ALLEGATION = turning(
    "allegation",
    ASKED,
    also=with_me,
    check=is_anothers,
    code="take_over_allegation",
    title="Take it over",
    why="When the designated officer is away, the day on which it is due is not.",
    may="keep_allegations",
)
