"""The record of a review is complete."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (Question("recorded_on", "When the record of the review was complete", kind="date"),),
        ),
    ),
    since=date(2016, 1, 1),
)


FINISH_REVIEW_RECORD = completing(
    "review_decisions",
    ASKED,
    why_changed="the record is complete",
    code="finish_review_record",
    title="Finish the record of a review",
    why="What was said about my life should be written down while people remember.",
    meets=("T73C",),
)
