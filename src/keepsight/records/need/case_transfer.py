"""A child handed from one team to another, or to another council, and its acceptance."""

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
                    "to_team", "Which team is to take the child", kind="choice", choices="teams"
                ),
                Question("offered_on", "When the child was offered to them", kind="date"),
                Question(
                    "summary",
                    "The child in a page",
                    kind="long_text",
                    hint="Who the child is, what we do and why, what is agreed, what worries you",
                    most=20000,
                ),
                Question(
                    "next_dates",
                    "What is due in the next weeks, and who does it until the child is taken",
                    kind="long_text",
                    most=8000,
                ),
                Question(
                    "childs_view",
                    "What the child and the family know of the change and say about it",
                    kind="long_text",
                    required=False,
                    most=8000,
                ),
                Question(
                    "left_undone",
                    "What is overdue, and who puts it right",
                    kind="long_text",
                    hint="The dates are on the child’s page. Leave it empty where nothing is overdue",
                    required=False,
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "episode": "the open episode of need",
        "from_team": "the team that holds the episode",
        "council": "asked by offer_child_to_council",
        "accepted_on": "asked by accept_transfer and note_council_took_child",
        "accepted_by": "asked by note_council_took_child",
        "accepted_words": "asked by accept_transfer",
        "withdrawn_on": "asked by take_back_transfer",
        "why_withdrawn": "asked by take_back_transfer",
        "worker": "whoever offers the child",
    },
)
PRIVACY = Privacy(
    restricted=(
        "summary",
        "next_dates",
        "childs_view",
        "left_undone",
        "accepted_by",
        "accepted_words",
        "why_withdrawn",
    )
)
OPEN = Open("a transfer", begins="offered_on", ends=("accepted_on", "withdrawn_on"))

TOLD = {
    "offered_on": "Transfer to another team or council offered. {summary}",
    "accepted_on": "Transfer accepted. {accepted_words}",
    "withdrawn_on": "Transfer called off",
}


class CaseTransfer(Record):
    """Between two teams a child is easily nobody’s: the first holds on until the second has hold."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    episode = models.ForeignKey(
        "records.EpisodeOfNeed",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    from_team = models.ForeignKey(
        "records.Team",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    to_team = models.ForeignKey(
        "records.Team",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    council = models.CharField(max_length=200, blank=True, default="")
    offered_on = models.DateField(null=True, blank=True)
    summary = models.TextField(blank=True, default="")
    next_dates = models.TextField(blank=True, default="")
    childs_view = models.TextField(blank=True, default="")
    left_undone = models.TextField(blank=True, default="")
    accepted_on = models.DateField(null=True, blank=True)
    accepted_by = models.CharField(max_length=200, blank=True, default="")
    accepted_words = models.TextField(blank=True, default="")
    withdrawn_on = models.DateField(null=True, blank=True)
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
