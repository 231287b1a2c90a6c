"""Whoever complained takes it back."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "withdrawn_on",
                    "When the complaint was taken back",
                    kind="date",
                    may_follow_death=True,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


WITHDRAW_COMPLAINT = completing(
    "complaint",
    ASKED,
    why_changed="taken back",
    code="withdraw_complaint",
    title="Record that a complaint was taken back",
    why="A complaint is theirs who made it: nobody else ends it.",
    for_closed=True,
)
