"""Authorise an assessment and its outcome; never by whoever wrote it."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.actions.workforce.decided_steps import ON_REQUEST_OF
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.need.assessment import OUTCOMES
from keepsight.records.need.assessment_factor import AssessmentFactor
from keepsight.records.need.assessment_shared import AssessmentShared
from keepsight.writing.perform import Refused, Wrong

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "outcome_code",
                    "What is agreed for the child",
                    kind="choice",
                    choices=OUTCOMES,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def is_finished_by_another(around: Around, given: dict[str, Any]) -> None:
    """Refuse one that is still being written; and whoever wrote it, where a colleague asked them.

    Who wrote it asks another: that the step is asked for by its author is as it should be.
    """
    assessment = around.rows["assessment"]
    if assessment.finished_on is None:
        raise Wrong("The assessment is not finished by its author yet.")
    if ON_REQUEST_OF in given and assessment.worker_id == around.doing.by.worker_id:
        raise Refused(
            "You wrote this assessment, so somebody else authorises it.",
            about={"decision": "D05"},
            children=[around.child.pk],
        )


def today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"authorised_on": around.doing.today}


def on_file(around: Around, assessment: Any, given: dict[str, Any]) -> None:
    """The factors are counted from now on, and the family is owed a copy."""
    doing, child = around.doing, around.child.pk
    for code in assessment.factor_codes:
        doing.create(AssessmentFactor, person_id=child, assessment=assessment, factor_code=code)
    doing.create(
        AssessmentShared, person_id=child, assessment=assessment, authorised_on=doing.today
    )


AUTHORISE_ASSESSMENT = completing(
    "assessment",
    ASKED,
    also=today,
    check=is_finished_by_another,
    then=on_file,
    why_changed="authorised",
    code="authorise_assessment",
    title="Authorise an assessment",
    why="Whoever wrote an assessment cannot be the one who says that it is good enough.",
    decides="D05",
    meets=("T08A", "T08B"),
    carries="assessment",
)
