"""Note that a family does not agree to early help any more."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (Question("withdrawn_on", "When the family withdrew it", kind="date"),),
        ),
    ),
    since=date(2016, 1, 1),
)


WITHDRAW_EARLY_HELP_CONSENT = completing(
    "early_help_consent",
    ASKED,
    why_changed="withdrawn by the family",
    code="withdraw_early_help_consent",
    title="Note that consent to early help is withdrawn",
    why="Help against somebody’s will is not early help.",
    for_closed=True,
)
