"""Decide whether a private foster home is suitable."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.need.private_fostering import FOUND
from keepsight.records.need.private_fostering_visit import PrivateFosteringVisit
from keepsight.writing.perform import Wrong

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "decision_code",
                    "What was found about the private foster home",
                    kind="choice",
                    choices=FOUND,
                ),
                Question(
                    "decision_words",
                    "Why; the requirements, and until when they are met",
                    kind="long_text",
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def was_visited(around: Around, given: dict[str, Any]) -> None:
    """Nothing is decided about a home that nobody has seen."""
    visits = PrivateFosteringVisit.objects.filter(arrangement=around.rows["private_fostering"])
    if not visits.exists():
        raise Wrong("Nobody has visited the child there yet.", field="decision_code")


def today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"decided_on": around.doing.today}


DECIDE_PRIVATE_FOSTERING = completing(
    "private_fostering",
    ASKED,
    also=today,
    check=was_visited,
    why_changed="decided",
    code="decide_private_fostering",
    title="Decide on private fostering",
    why="Nobody chose these carers but the parents, and nobody knows them.",
    level=40,
    for_closed=True,
)
