"""End closer visits: from then on the child is seen as often as every child on a plan."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("ended_on", "The last day of the closer visits", kind="date"),
                Question(
                    "why_ended",
                    "Why the child is safe with fewer visits",
                    kind="long_text",
                    most=2_000,
                ),
                Question(
                    "childs_words",
                    "What the child says about fewer visits",
                    kind="long_text",
                    most=4_000,
                    means="visit_interval.childs_words",
                ),
                Question(
                    "chair_words",
                    "What the conference chair says about fewer visits",
                    kind="long_text",
                    most=2_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)

END_CLOSER_VISITS = completing(
    "visit_interval",
    ASKED,
    why_changed="ended",
    code="end_closer_visits",
    title="End closer visits under a plan",
    why="Fewer visits are fewer chances to see harm.",
    level=30,
    decides="D14",
    shows={"childs_wishes": "childs_words", "chair_or_reviewer": "chair_words"},
)
