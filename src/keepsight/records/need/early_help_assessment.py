"""An early help assessment, by the council or a partner."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "started_on",
                    "When the early help assessment begins",
                    kind="date",
                    may_precede_birth=True,
                ),
                Question(
                    "organisation",
                    "Who does the early help assessment",
                    hint="A team of ours, a school, a health visitor",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "completed_on": "asked by finish_early_help_assessment",
        "found": "asked by finish_early_help_assessment",
        "childs_view": "asked by finish_early_help_assessment",
        "worker": "whoever begins it",
    },
)
PRIVACY = Privacy(restricted=("found", "childs_view"))
OPEN = Open("an early help assessment", begins="started_on", ends=("completed_on",))

TOLD = {
    "started_on": "Early help assessment began",
    "completed_on": "Early help assessment completed",
}


class EarlyHelpAssessment(Record):
    """Help before harm."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    completed_on = models.DateField(null=True, blank=True)
    organisation = models.CharField(max_length=200, blank=True, default="")
    found = models.TextField(blank=True, default="")
    childs_view = models.TextField(blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "started_on")
