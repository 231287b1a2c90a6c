"""A case handed from social care to early help, and its acceptance."""

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
                Question("offered_on", "When the child was offered to early help", kind="date"),
                Question(
                    "organisation",
                    "Who is to take over",
                    hint="The team, school or charity",
                    most=100,
                ),
                Question(
                    "handover",
                    "What they must know",
                    kind="long_text",
                    hint="What helped, what still worries you, and what would bring the child back",
                    most=20000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "episode": "the open episode of need",
        "accepted_on": "asked by accept_step_down",
        "lead_practitioner": "asked by accept_step_down",
        "withdrawn_on": "asked by take_back_step_down",
        "why_withdrawn": "asked by take_back_step_down",
        "worker": "whoever offers it",
    },
)
PRIVACY = Privacy(restricted=("handover", "lead_practitioner", "why_withdrawn"))
OPEN = Open("a step down", begins="offered_on", ends=("accepted_on", "withdrawn_on"))

TOLD = {
    "offered_on": "Step down to early help offered",
    "accepted_on": "Step down to early help accepted",
    "withdrawn_on": "Step down to early help called off",
}


class StepDown(Record):
    """A handover is over when the other has taken hold."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    episode = models.ForeignKey(
        "records.EpisodeOfNeed",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    offered_on = models.DateField(null=True, blank=True)
    accepted_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    organisation = models.CharField(max_length=100, blank=True, default="")
    handover = models.TextField(blank=True, default="")
    lead_practitioner = models.CharField(max_length=200, blank=True, default="")
    why_withdrawn = models.TextField(blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "offered_on")
