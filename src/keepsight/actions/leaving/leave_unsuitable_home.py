"""A care leaver leaves a home that was not suitable."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("left_on", "When the young person got out of it", kind="date"),
                Question("left_to", "Where the young person went", kind="long_text", most=2_000),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


LEAVE_UNSUITABLE_HOME = completing(
    "unsuitable_home",
    ASKED,
    why_changed="left",
    from_age=15,
    code="leave_unsuitable_home",
    title="End an unsuitable home",
    why="Every night in it is counted, until somebody says that it is over.",
    for_closed=True,
)
