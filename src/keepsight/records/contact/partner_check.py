"""A gathering of what partners know, rated by how soon it is needed."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

RATINGS = (
    ("red", "Red: answers within 4 hours"),
    ("amber", "Amber: answers within a day"),
    ("green", "Green: answers within 3 days"),
)
AGENCIES = (
    ("police", "Police"),
    ("health_visitor", "Health visitor or school nurse"),
    ("gp", "GP"),
    ("hospital", "Hospital"),
    ("mental_health", "Mental health service"),
    ("school", "School, college or nursery"),
    ("housing", "Housing"),
    ("probation", "Probation"),
    ("substance", "Drug and alcohol service"),
    ("domestic_abuse", "Domestic abuse service"),
    ("youth_justice", "Youth justice"),
    ("early_help", "Early help"),
    ("adult_care", "Adult social care"),
    ("other_council", "Another council"),
)
BASES = (
    ("consent", "The family agreed"),
    ("safeguarding", "A child may be at risk: asking the family first could make it worse"),
    ("public_task", "Our duty to find out, with the family told"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "rating_code", "How soon the answers are needed", kind="choice", choices=RATINGS
                ),
                Question(
                    "lawful_basis_code",
                    "By what right they may tell us",
                    kind="choice",
                    choices=BASES,
                ),
                Question("asked_words", "What you ask them", kind="long_text", most=4000),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "contact": "the contact it belongs to",
        "rated_on": "the day it is begun",
        "rated_at": "the moment it is begun",
        "closed_on": "the day of close_partner_check",
        "closed_at": "its moment",
        "stopped_on": "the day on which its contact was decided without it",
        "rating_after_code": "asked by close_partner_check",
        "analysis": "asked by close_partner_check",
    },
)
PRIVACY = Privacy(restricted=("asked_words", "analysis"))
OPEN = Open("a check with partners", begins="rated_on", ends=("closed_on", "stopped_on"))

TOLD = {
    "rated_on": "Partner check rated: {rating_code}",
    "closed_on": "Partner check finished",
    "stopped_on": "Partner check stopped",
}


class PartnerCheck(Record):
    """The police, the school and the nurse each know a part."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    contact = models.ForeignKey(
        "records.Contact",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    rated_on = models.DateField(null=True, blank=True)
    rated_at = models.DateTimeField(null=True, blank=True)
    rating_code = models.CharField(max_length=20, blank=True, default="")
    closed_on = models.DateField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    stopped_on = models.DateField(null=True, blank=True)
    lawful_basis_code = models.CharField(max_length=20, blank=True, default="")
    asked_words = models.TextField(blank=True, default="")
    rating_after_code = models.CharField(max_length=20, blank=True, default="")
    analysis = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "contact", "rated_on")
