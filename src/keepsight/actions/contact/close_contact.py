"""End a contact without a referral: advice, early help, or nothing more, with the reason."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.contact.contact_decision import ContactDecision

OUTCOMES = (
    ("no_further_action", "Nothing more is needed from us"),
    ("advice", "Information or advice was given"),
    ("early_help", "Early help is offered"),
    ("allocated_worker", "Passed to the worker who has the child already"),
    ("other_council", "Passed to another council"),
)
ASKED = Form(
    sections=(
        Section(
            "",
            (Question("outcome_code", "What becomes of it", kind="choice", choices=OUTCOMES),),
        ),
    ),
    since=date(2016, 1, 1),
)


def decided(around: Around, contact: Any, given: dict[str, Any]) -> None:
    """The decision stands by itself, with its moment: the clocks of a contact end with it."""
    around.doing.create(
        ContactDecision,
        person_id=around.child.pk,
        contact=contact,
        decided_on=around.doing.today,
        decided_at=around.doing.now,
        decision_code=given["outcome_code"],
    )


CLOSE_CONTACT = completing(
    "contact",
    ASKED,
    then=decided,
    why_changed="decided",
    code="close_contact",
    title="End a contact without a referral",
    why="A contact that nobody decides is a child that nobody has looked at.",
    decides="D01",
    meets=("T01",),
    for_closed=True,
)
