"""Write down the joint answer to a homeless young person: seen, told of their rights, offered an advocate."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.need.homeless_young_person import ADVOCACY, SLEEPS

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("responded_on", "When the young person was seen", kind="date"),
                Question("housing_took_part", "Was housing there too?", kind="yes_no"),
                Question(
                    "sleeps_code", "Where they sleep from now on", kind="choice", choices=SLEEPS
                ),
                Question(
                    "rights_told_on",
                    "When their rights were explained, in care and as a care leaver",
                    kind="date",
                ),
                Question(
                    "rights_words",
                    "What was explained, and what they made of it",
                    kind="long_text",
                    most=4000,
                ),
                Question("advocacy_offered_on", "When an advocate was offered", kind="date"),
                Question(
                    "advocacy_code",
                    "What they said to an advocate",
                    kind="choice",
                    choices=ADVOCACY,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


SEE_HOMELESS_YOUNG_PERSON = completing(
    "homeless_young_person",
    ASKED,
    why_changed="seen by both services",
    code="see_homeless_young_person",
    title="Answer a homeless young person",
    why="Tonight is the question.",
    meets=("T107A",),
    for_closed=True,
)
