"""Look at a flag again: it stays, and is due to be looked at on another day."""

from __future__ import annotations

from datetime import date

from keepsight.actions.people.of_reviews import is_looked_at_again
from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "last_review",
                    "Why the flag is still needed",
                    kind="long_text",
                    hint="Who was asked, and what they say now",
                    most=4_000,
                ),
                Question("review_on", "When it is looked at next", kind="date", may_lie_ahead=True),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)

REVIEW_FLAG = completing(
    "flag",
    ASKED,
    check=is_looked_at_again,
    why_changed="looked at again",
    code="review_flag",
    title="Look at a flag again",
    why="A flag that nobody looks at says of a family what was true of it once.",
    for_closed=True,
)
