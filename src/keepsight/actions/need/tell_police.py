"""Note that the police were told that a child is missing."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("police_told_on", "When the police heard of it", kind="date"),
                Question("police_reference", "The number that the police gave"),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


TELL_POLICE = completing(
    "missing_response",
    ASKED,
    why_changed="the police were told",
    code="tell_police",
    title="Note that the police were told",
    why="The first hours count.",
    meets=("T106A",),
    for_closed=True,
)
