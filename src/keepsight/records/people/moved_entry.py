"""An entry that stood on the wrong child: who asked to move it, who agreed, and where it went."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "why", "How it came to be on the wrong child", kind="long_text", most=1_000
                ),
            ),
        ),
    ),
    not_asked={
        "person": "the child it stood on",
        "to_person": "the child it belongs to, found by a search",
        "record": "the entry itself",
        "line": "the entry itself",
        "entry_on": "the entry's own day",
        "worker": "whoever asks to move it",
        "asked_at": "the moment of asking",
        "agreed_by": "somebody else, who agrees",
        "agreed_at": "the moment of agreeing",
        "declined_by": "somebody else, who does not agree",
        "declined_at": "the moment of declining",
        "why_declined": "asked by decline_move",
        "withdrawn_at": "the moment at which whoever asked took it back",
    },
)
PRIVACY = Privacy(restricted=("why", "why_declined"))

TOLD = {"entry_on": "An entry was on the wrong child, and was moved", "part": "narrative"}


class MovedEntry(Record):
    """Siblings' records were copied into one another: a wrong entry is moved, and leaves a stub."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    to_person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    record = models.CharField(max_length=40)
    line = models.BigIntegerField()
    entry_on = models.DateField(null=True, blank=True)
    why = models.TextField()
    worker = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    agreed_by = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    agreed_at = models.DateTimeField(null=True, blank=True)
    declined_by = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    declined_at = models.DateTimeField(null=True, blank=True)
    why_declined = models.CharField(max_length=300, blank=True, default="")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    MATCH_ON = ("record", "line", "asked_at")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("record", "line"),
                name="one_move_asked_of_an_entry",
                condition=models.Q(
                    agreed_at__isnull=True, declined_at__isnull=True, withdrawn_at__isnull=True
                ),
            ),
        )
