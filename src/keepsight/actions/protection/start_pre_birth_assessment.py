"""The day on which the assessment of an unborn child began."""

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
                    "assessment_started_on", "When the assessment before birth began", kind="date"
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def has_not_begun(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) an assessment that began before."""
    if around.rows["pre_birth_plan"].assessment_started_on:
        raise Wrong("The assessment before birth has begun already.")


START_PRE_BIRTH_ASSESSMENT = completing(
    "pre_birth_plan",
    ASKED,
    check=has_not_begun,
    why_changed="the assessment began",
    code="start_pre_birth_assessment",
    title="Start the assessment before birth",
    why="A family needs time to change before a child is born.",
    level=20,
    meets=("T23A",),
)
