"""End early help, with what became of it."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.need.early_help_episode import ENDINGS

#: A step up ends it by itself, as the front door takes the child on.
BY_HAND = tuple(one for one in ENDINGS if one[0] != "step_up")
ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("ended_on", "When early help ended", kind="date"),
                Question("end_reason", "Why early help ends", kind="choice", choices=BY_HAND),
                Question(
                    "end_words",
                    "What early help has changed for the child",
                    kind="long_text",
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


END_EARLY_HELP = completing(
    "early_help_episode",
    ASKED,
    why_changed="ended",
    code="end_early_help",
    title="End early help",
    why="Whether help helped is the only thing about it that counts.",
    for_closed=True,
)
