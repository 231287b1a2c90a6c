"""Any approach about a child."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

URGENCY = (
    ("today", "Today: the child may not be safe now"),
    ("next_day", "By the next working day"),
    ("later", "It can wait a few days"),
)
CONSENT = (
    ("given", "Yes, they know and agree"),
    ("told", "They know, and do not agree"),
    ("not_asked", "No: asking could put the child at risk"),
    ("not_reached", "They could not be reached"),
)
#: What became of it: how it ended without a referral, and with one.
ENDS = (
    ("no_further_action", "Nothing more is needed from us"),
    ("advice", "Information or advice was given"),
    ("early_help", "Early help is offered"),
    ("allocated_worker", "Passed to the worker who has the child already"),
    ("other_council", "Passed to another council"),
)
OUTCOMES = (*ENDS, ("referral", "Accepted as a referral"))
FORM = Form(
    sections=(
        Section(
            "What came in",
            (
                Question("received_on", "When it came in", kind="date", may_precede_birth=True),
                Question("source_code", "Who told us", kind="choice", choices="cin:ReferralSource"),
                Question(
                    "informant",
                    "Their name, and how they can be reached",
                    hint="Leave it empty where they do not wish to be named",
                    required=False,
                    means="contact.informant",
                ),
                Question(
                    "concern",
                    "What they are worried about",
                    kind="long_text",
                    hint="In their words. What happened, when, and who was there",
                    most=20_000,
                ),
                Question(
                    "childs_words",
                    "What the child said about it",
                    kind="long_text",
                    hint="The child’s own words, where somebody heard them",
                    required=False,
                    most=8_000,
                    means="contact.childs_words",
                ),
            ),
        ),
        Section(
            "What you make of it",
            (
                Question(
                    "urgency_code", "How soon must it be looked at", kind="choice", choices=URGENCY
                ),
                Question(
                    "consent_code",
                    "Do the parents know that we were told",
                    kind="choice",
                    choices=CONSENT,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "a contact is logged on the child's page",
        "received_at": "the moment of logging, where it came in today",
        "outcome_code": "decided by close_contact and accept_referral",
        "team": "the writer's",
        "worker": "whoever logs it",
    },
)
PRIVACY = Privacy(restricted=("informant", "concern", "childs_words"))
OPEN = Open("a contact", begins="received_on", ends=("outcome_code",))

TOLD = {"received_on": "Contact: {source_code:cin:ReferralSource}. {concern}"}


class Contact(Record):
    """The first sign of harm is often a telephone call."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField(null=True, blank=True)
    received_at = models.DateTimeField(null=True, blank=True)
    source_code = models.CharField(max_length=20, blank=True, default="")
    outcome_code = models.CharField(max_length=20, blank=True, default="")
    informant = models.CharField(max_length=200, blank=True, default="")
    concern = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    urgency_code = models.CharField(max_length=20, blank=True, default="")
    consent_code = models.CharField(max_length=20, blank=True, default="")
    team = models.ForeignKey(
        "records.Team",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "received_on", "source_code")
