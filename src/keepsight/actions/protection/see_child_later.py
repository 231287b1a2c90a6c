"""Not see a child of an enquiry today: a manager agrees to it, with how the child is known to be safe."""

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
                    "why_seen_later",
                    "How you know that the child is safe until then",
                    kind="long_text",
                    hint="Who has seen the child today, where the child sleeps tonight, and why we "
                    "do not go today",
                    most=4_000,
                ),
                Question(
                    "see_by_on",
                    "By which day the child is seen",
                    kind="date",
                    may_lie_ahead=True,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)

SEE_CHILD_LATER = completing(
    "section_47_enquiry",
    ASKED,
    why_changed="the child is seen later",
    code="see_child_later",
    title="See the child later than today in an enquiry",
    why="A child at risk is seen today, unless a manager says why tomorrow is safe.",
    level=30,
    decides="D08",
    shows={"safe_tonight": "why_seen_later", "seen_by_when": "see_by_on"},
)
