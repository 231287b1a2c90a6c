"""Share the social worker’s report before a conference, so that the parents can answer it."""

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
                    "report_shared_on",
                    "When the parents and the chair had the report",
                    kind="date",
                    hint="The last of them",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def is_not_shared_yet(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a report that was shared before."""
    if around.rows["planned_conference"].report_shared_on:
        raise Wrong("The report has been shared already.")


SHARE_CONFERENCE_REPORT = completing(
    "planned_conference",
    ASKED,
    check=is_not_shared_yet,
    why_changed="the report is shared",
    code="share_conference_report",
    title="Share the report for a conference",
    why="Parents cannot answer what they read in the corridor.",
    meets=("T15",),
)
