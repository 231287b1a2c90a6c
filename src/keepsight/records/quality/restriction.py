"""A record that only named people may open: restricted, or sealed for good."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

KINDS = (
    ("restricted", "Restricted: named people, and the out-of-hours manager in an emergency"),
    ("sealed", "Sealed: named people alone"),
)
GROUNDS = (
    ("adoption", "Adoption: risk to the placement"),
    ("staff", "A worker or a relative of one is a subject"),
    ("high_profile", "High profile, or in the news"),
    ("review", "Serious case review, or a child's death"),
    ("protection", "Witness protection, or very high risk"),
    ("other", "Something else"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("kind_code", "How it is locked", kind="choice", choices=KINDS),
                Question("ground_code", "On what ground", kind="choice", choices=GROUNDS),
                Question("words", "Why", kind="long_text", most=2_000),
            ),
        ),
    ),
    not_asked={
        "person": "a lock is asked for from the child's page",
        "asked_by": "whoever asks",
        "restricted_on": "the day it is approved",
        "approved_by": "whoever approves it (D39)",
        "lifted_on": "asked when a lock is lifted: lift_restriction",
        "lifted_by": "whoever lifts it",
    },
)
PRIVACY = Privacy(restricted=("kind_code", "ground_code", "words"))

TOLD = "That a record is locked is no event of the child’s life."


class Restriction(Record):
    """A lock keeps people safe, and can keep help away."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=12, blank=True, default="restricted")
    ground_code = models.CharField(max_length=20, blank=True, default="")
    words = models.TextField(blank=True, default="")
    asked_by = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    #: null: asked for and not approved yet; nothing is locked
    restricted_on = models.DateField(null=True, blank=True)
    approved_by = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    lifted_on = models.DateField(null=True, blank=True)
    lifted_by = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = (
        "person",
        "restricted_on",
    )
