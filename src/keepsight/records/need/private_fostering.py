"""An arrangement by which a child lives with somebody who is not close family."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FOUND = (
    ("suitable", "Suitable"),
    ("requirements", "Suitable, with requirements"),
    ("prohibited", "Not suitable: it is prohibited"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("notified_on", "When we were told", kind="date", may_precede_birth=True),
                Question(
                    "starts_on",
                    "When the child goes to live there, or went",
                    kind="date",
                    may_lie_ahead=True,
                ),
                Question(
                    "carer",
                    "Who cares for the child there",
                    hint="Name, address, and who else lives there",
                    most=400,
                ),
                Question(
                    "relation",
                    "What they are to the child",
                    hint="No private foster carer: a grandparent, brother, sister, uncle, aunt or step-parent",
                ),
                Question(
                    "why_there",
                    "Why the child lives there, and what the parents say to it",
                    kind="long_text",
                    most=8000,
                ),
                Question(
                    "childs_view",
                    "What the child says about living there",
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
        "decision_code": "asked by decide_private_fostering",
        "decided_on": "the day of decide_private_fostering",
        "decision_words": "asked by decide_private_fostering",
        "ended_on": "asked by end_private_fostering",
        "end_words": "asked by end_private_fostering",
        "worker": "whoever writes it",
    },
)
PRIVACY = Privacy(
    restricted=("carer", "relation", "why_there", "childs_view", "decision_words", "end_words")
)
OPEN = Open("a private fostering arrangement", begins="notified_on", ends=("ended_on",))

TOLD = {
    "notified_on": "Private fostering: we were told",
    "starts_on": "Private fostering began",
    "ended_on": "Private fostering ended",
}


class PrivateFostering(Record):
    """Nobody chose these carers but the parents, and nobody knows them."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    starts_on = models.DateField(null=True, blank=True)
    notified_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    carer = models.CharField(max_length=400, blank=True, default="")
    relation = models.CharField(max_length=200, blank=True, default="")
    why_there = models.TextField(blank=True, default="")
    childs_view = models.TextField(blank=True, default="")
    decision_code = models.CharField(max_length=20, blank=True, default="")
    decided_on = models.DateField(null=True, blank=True)
    decision_words = models.TextField(blank=True, default="")
    end_words = models.TextField(blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "starts_on")

    class Meta(Record.Meta):
        verbose_name_plural = "private fostering arrangements"
