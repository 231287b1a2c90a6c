"""End a contact without a referral: advice, early help, or nothing more, with the reason."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.contact.of_contacts import (
    earlier_contacts,
    third_is_seen_twice,
)
from keepsight.actions.stepping import Around, completing
from keepsight.actions.workforce.of_allocations import end_allocations
from keepsight.facts.contact.contact import ANONYMOUS
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.contact.agency_reply import AgencyReply
from keepsight.records.contact.contact import ENDS
from keepsight.records.contact.contact_decision import ContactDecision
from keepsight.records.contact.partner_check import PartnerCheck
from keepsight.records.need.early_help_episode import EarlyHelpEpisode
from keepsight.records.need.step_up import StepUp

#: What a contact that is accepted becomes (``accept_referral``), and early help with it.
STEPPED_UP = "referral"
ASKED = Form(
    sections=(
        Section(
            "",
            (Question("outcome_code", "What becomes of it", kind="choice", choices=ENDS),),
        ),
    ),
    since=date(2016, 1, 1),
)


def decided(around: Around, contact: Any, given: dict[str, Any]) -> None:
    """The decision stands by itself, with its moment: the clocks of a contact end with it.

    With it ends what waited for it: a check with partners that is still open, and the step up of which
    the contact came.
    """
    doing, child = around.doing, around.child.pk
    said = {
        "decided_on": doing.today,
        "decided_at": doing.now,
        "decision_code": given["outcome_code"],
        "not_told_code": "anonymous" if contact.source_code == ANONYMOUS else "",
    }
    begun = ContactDecision.objects.filter(contact=contact, decided_on=None).first()
    if begun is not None:
        doing.amend(begun, why="decided", **said)
    else:
        doing.create(ContactDecision, person_id=child, contact=contact, **said)
    for check in PartnerCheck.objects.filter(contact=contact, closed_on=None, stopped_on=None):
        doing.amend(check, why="its contact was decided", stopped_on=doing.today)
        for reply in AgencyReply.objects.filter(check_asked=check, answer_code=""):
            doing.amend(reply, why="its contact was decided", answer_code="not_needed")
    for step_up in StepUp.objects.filter(contact=contact, decided_on=None):
        _answered(around, step_up, given["outcome_code"])


def let_go(around: Around, contact: Any, given: dict[str, Any]) -> None:
    """Decided, and whoever took the contact has the child no longer, where nobody works with it."""
    decided(around, contact, given)
    at_work = any(around.all_open(code) for code in ("episode_of_need", "early_help_episode"))
    if not at_work and len(around.all_open("contact")) == 1:
        doing = around.doing
        end_allocations(doing, around.child.pk, ("co_worker",), doing.today, why="contact ended")


def _answered(around: Around, step_up: StepUp, outcome: str) -> None:
    """Early help has its answer; where the child is taken on, early help ends here and goes on there."""
    doing = around.doing
    doing.amend(
        step_up, why="decided at the front door", decided_on=doing.today, answer_code=outcome
    )
    if outcome == STEPPED_UP:
        for episode in EarlyHelpEpisode.objects.filter(pk=step_up.episode_id, ended_on=None):
            doing.amend(episode, why="stepped up", ended_on=doing.today, end_reason="step_up")


CLOSE_CONTACT = completing(
    "contact",
    ASKED,
    check=third_is_seen_twice,
    then=let_go,
    why_changed="decided",
    code="close_contact",
    title="End a contact without a referral",
    why="A contact that nobody decides is a child that nobody has looked at.",
    decides="D01",
    meets=("T01",),
    for_closed=True,
    beside=earlier_contacts,
)
