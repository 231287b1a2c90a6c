"""Note that the director knows of a missing child."""

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
                    "director_told_on", "When the director heard of the missing child", kind="date"
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


TELL_DIRECTOR_OF_MISSING = completing(
    "missing_response",
    ASKED,
    why_changed="the director was told",
    code="tell_director_of_missing",
    title="Note that the director was told",
    why="Somebody at the top must know which child is out tonight.",
    meets=("T106C",),
    for_closed=True,
)
