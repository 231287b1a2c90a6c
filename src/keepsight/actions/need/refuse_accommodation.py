"""Refuse to accommodate a homeless young person; a head of service decides, with written reasons."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.writing.perform import Wrong

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "childs_words",
                    "What the young person says to not being accommodated",
                    kind="long_text",
                    hint="In their own words",
                    most=4000,
                ),
                Question(
                    "closed_words",
                    "What is done instead, and how they come back to us if it fails",
                    kind="long_text",
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def has_been_told(around: Around, given: dict[str, Any]) -> None:
    """Refuse a refusal before the young person was assessed, told of their rights and offered an advocate."""
    row = around.rows["homeless_young_person"]
    lacking = [
        words
        for words, day in (
            ("assessed", row.assessed_on),
            ("told of their rights", row.rights_told_on),
            ("offered an advocate", row.advocacy_offered_on),
        )
        if day is None
    ]
    if lacking:
        raise Wrong(f"The young person was not yet {' and not yet '.join(lacking)}.")


def refused(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"outcome_code": "not_accommodated", "closed_on": around.doing.today}


REFUSE_ACCOMMODATION = completing(
    "homeless_young_person",
    ASKED,
    also=refused,
    check=has_been_told,
    why_changed="not accommodated",
    code="refuse_accommodation",
    title="Not accommodate a homeless young person",
    why="A homeless child in need is owed a home by us, and may not be passed on to housing.",
    decides="D22",
    shows={"childs_wishes": "childs_words"},
    for_closed=True,
)
