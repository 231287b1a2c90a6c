"""A child discussed in supervision. What is to happen, and why, is the management oversight it points to."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

#: Asked of each child; what is to happen, and why, is asked with it and kept once (``Oversight``).
THE_CHILD = Section(
    "The child",
    (
        Question(
            "risk",
            "Is this child safe enough today",
            kind="long_text",
            hint="What could happen, how likely, what stands against it",
            most=8_000,
        ),
        Question(
            "progress",
            "What has changed for the child since last time",
            kind="long_text",
            most=8_000,
        ),
        Question(
            "childs_view",
            "What the child says or shows",
            kind="long_text",
            hint="In the child’s own words where you have them",
            most=8_000,
        ),
        Question(
            "reflection",
            "What you make of it together",
            kind="long_text",
            hint="Another reading of it; what you do not know; what it does to the worker",
            most=8_000,
        ),
    ),
)
FORM = Form(
    sections=(
        Section(
            "",
            (Question("discussed_on", "When you talked", kind="date", means="oversight.given_on"),),
        ),
        THE_CHILD,
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the children are chosen on the page",
        "worker": "whose supervision it is",
        "supervisor": "whoever holds it",
        "oversight": "made with it: what is to happen, and why",
    },
)
PRIVACY = Privacy(restricted=("risk", "progress", "reflection", "childs_view"))

TOLD = {"discussed_on": "Discussed in supervision. {progress}", "part": "narrative"}


class CaseDiscussion(Record):
    """Supervision was regular and children drifted: it has to be about the child, and to move the plan."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    supervisor = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    oversight = models.ForeignKey(
        "records.Oversight",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    discussed_on = models.DateField(null=True, blank=True)
    risk = models.TextField(blank=True, default="")
    progress = models.TextField(blank=True, default="")
    reflection = models.TextField(blank=True, default="")
    childs_view = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "discussed_on", "worker")
