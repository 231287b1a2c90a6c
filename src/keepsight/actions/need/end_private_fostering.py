"""Note that private fostering ended, and where the child lives now."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("ended_on", "When private fostering ended", kind="date"),
                Question(
                    "end_words",
                    "Why it ended, and where and with whom the child lives now",
                    kind="long_text",
                    most=4000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


END_PRIVATE_FOSTERING = completing(
    "private_fostering",
    ASKED,
    why_changed="ended",
    code="end_private_fostering",
    title="End private fostering",
    why="A child who moves on must not be lost between two addresses.",
    level=20,
    for_closed=True,
)
