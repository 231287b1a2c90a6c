"""A time of early help."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

REASONS = (
    ("parenting", "Help with parenting"),
    ("behaviour", "The child’s behaviour"),
    ("school", "School: going there, or getting on there"),
    ("health", "Health or disability"),
    ("parents_health", "A parent’s health, drink or drugs"),
    ("domestic_abuse", "Domestic abuse that is over"),
    ("money_home", "Money or the home"),
    ("young_carer", "The child cares for somebody"),
    ("other", "Something else"),
)
ENDINGS = (
    ("outcomes_met", "What was to change has changed"),
    ("step_up", "Stepped up to social care"),
    ("declined", "The family does not want it any more"),
    ("moved", "The family moved away"),
    ("other", "Something else"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "started_on", "When early help begins", kind="date", may_precede_birth=True
                ),
                Question("reason", "What it is mainly for", kind="choice", choices=REASONS),
                Question(
                    "organisation",
                    "Who gives the early help",
                    hint="A team of ours, a school, a charity",
                    most=100,
                ),
                Question(
                    "lead_practitioner", "Who leads it", hint="Name, and how they can be reached"
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "ended_on": "asked by end_early_help",
        "end_reason": "asked by end_early_help",
        "end_words": "asked by end_early_help",
        "worker": "whoever begins it",
    },
)
PRIVACY = Privacy(restricted=("lead_practitioner", "end_words"))
OPEN = Open("a time of early help", begins="started_on", ends=("ended_on",))

TOLD = {"started_on": "Early help began", "ended_on": "Early help ended"}


class EarlyHelpEpisode(Record):
    """Step up and step down are seen, not lost."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=100, blank=True, default="")
    end_reason = models.CharField(max_length=100, blank=True, default="")
    organisation = models.CharField(max_length=100, blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    lead_practitioner = models.CharField(max_length=200, blank=True, default="")
    end_words = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "started_on")
