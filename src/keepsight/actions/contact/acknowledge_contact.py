"""Tell whoever made a contact that it arrived, before anything is decided about it."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.contact.contact_decision import ContactDecision
from keepsight.writing.perform import Wrong

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "acknowledged_on", "When they heard that their contact arrived", kind="date"
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def not_yet(around: Around, given: dict[str, Any]) -> None:
    """Once is enough."""
    if ContactDecision.objects.filter(contact=around.rows["contact"]).exists():
        raise Wrong("They were told already that it arrived.", field="acknowledged_on")


ACKNOWLEDGE_CONTACT = making(
    ContactDecision,
    ASKED,
    check=not_yet,
    code="acknowledge_contact",
    title="Say that a contact arrived",
    why="A teacher who hears nothing does not know whether to ring again.",
    needs=("contact",),
    meets=("T01B",),
    for_closed=True,
)
