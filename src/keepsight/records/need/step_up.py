"""A concern raised in early help that goes to the front door."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("raised_on", "When early help saw it", kind="date"),
                Question(
                    "step_up_concern",
                    "What early help is worried about now",
                    kind="long_text",
                    hint="What changed, when, and who saw it",
                    most=20000,
                ),
                Question(
                    "childs_view",
                    "What the child said about this worry",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "episode": "the open time of early help",
        "contact": "the contact that it becomes at the front door",
        "decided_on": "the day on which that contact is decided",
        "answer_code": "the decision about that contact",
        "withdrawn_on": "what is raised here is decided, never withdrawn; files from elsewhere may say it",
        "worker": "whoever raises it",
    },
)
PRIVACY = Privacy(restricted=("step_up_concern", "childs_view"))

TOLD = {
    "raised_on": "Step up from early help asked for",
    "decided_on": "Step up from early help decided",
    "withdrawn_on": "Step up from early help called off",
}


class StepUp(Record):
    """Early help that sees harm must not keep it to itself."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    episode = models.ForeignKey(
        "records.EarlyHelpEpisode",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    raised_on = models.DateField(null=True, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    step_up_concern = models.TextField(blank=True, default="")
    childs_view = models.TextField(blank=True, default="")
    contact = models.ForeignKey(
        "records.Contact",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    answer_code = models.CharField(max_length=20, blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "raised_on")
