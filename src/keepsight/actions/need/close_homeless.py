"""End the response to a homeless young person who has a home."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.need.homeless_young_person import OUTCOMES
from keepsight.writing.perform import Wrong

#: Whom we do not accommodate is decided in a step of its own.
BY_HAND = tuple(one for one in OUTCOMES if one[0] != "not_accommodated")
ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("closed_on", "When the response to homelessness ended", kind="date"),
                Question(
                    "outcome_code",
                    "What became of it for the young person",
                    kind="choice",
                    choices=BY_HAND,
                ),
                Question(
                    "closed_words",
                    "Where they live now, who looks in, and what they say about it",
                    kind="long_text",
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def is_assessed(around: Around, given: dict[str, Any]) -> None:
    """Nobody is sent on without an assessment; who grew up meanwhile is."""
    if around.rows["homeless_young_person"].assessed_on is None and given["outcome_code"] != "18":
        raise Wrong("The young person is not assessed yet.", field="outcome_code")


CLOSE_HOMELESS = completing(
    "homeless_young_person",
    ASKED,
    check=is_assessed,
    why_changed="ended",
    code="close_homeless",
    title="End the response to homelessness",
    why="A key to a door is not yet a home.",
    level=40,
    for_closed=True,
)
