"""Offer a child an advocate, and write down the answer in the child’s words."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.quality.advocacy import REFUSED, Advocacy


def answered(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"refused_on": given["offered_on"] if given["answer_code"] == REFUSED else None}


OFFER_ADVOCACY = making(
    Advocacy,
    also=answered,
    code="offer_advocacy",
    title="Offer an advocate",
    why="A child who has somebody beside them says more, and is heard.",
    bars=("advocacy",),
    for_closed=True,
)
