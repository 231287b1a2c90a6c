"""Decide that a child will grow up with the foster carers."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.permanence.long_term_match import LongTermMatch


def of_today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"decided_on": around.doing.today}


MATCH_LONG_TERM = making(
    LongTermMatch,
    also=of_today,
    code="match_long_term",
    title="Match a child with long-term foster carers",
    why="A child who is told that this is home can unpack.",
    decides="D29",
    needs=("period_of_care",),
    bars=("long_term_match",),
)
