"""Another designated officer takes an allegation over: nothing waits because one person is away."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.writing.perform import Doing

ASKED = asking()


def with_me(doing: Doing, given: dict[str, Any]) -> dict[str, Any]:
    return {"worker_id": doing.by.worker_id}


TAKE_OVER_ALLEGATION = turning(
    "allegation",
    ASKED,
    also=with_me,
    code="take_over_allegation",
    title="Take it over",
    why="When the designated officer is away, the day on which it is due is not.",
    may="keep_allegations",
    by_another=True,
)
