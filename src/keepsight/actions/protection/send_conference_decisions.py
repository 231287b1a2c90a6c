"""Send the decisions of a conference, with the outline plan, the day after it."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.protection.known_before import who_was_there
from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.writing.perform import Wrong

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "decisions_sent_on",
                    "When the decisions and the outline plan were sent",
                    kind="date",
                ),
                Question(
                    "sent_to",
                    "To whom, and how the child was told",
                    kind="long_text",
                    hint="Each parent and each agency. Somebody tells the child in words of their own",
                    most=2_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def are_not_sent_yet(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) decisions that were sent before."""
    if around.rows["conference_papers"].decisions_sent_on:
        raise Wrong("The decisions of this conference have been sent already.")


SEND_CONFERENCE_DECISIONS = completing(
    "conference_papers",
    ASKED,
    check=are_not_sent_yet,
    why_changed="the decisions are sent",
    first=who_was_there,
    first_from="Those who were at the conference",
    code="send_conference_decisions",
    title="Send the decisions of a conference",
    why="A plan that nobody received is nobody’s plan.",
    meets=("T21A",),
)
