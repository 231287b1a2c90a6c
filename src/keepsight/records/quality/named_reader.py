"""Someone named on the access list of a locked record."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section("", (Question("worker", "Who may open it", kind="choice", choices="workers"),)),
    ),
    not_asked={
        "person": "the lock names the child",
        "restriction": "named on a lock",
        "started_on": "the day they are named",
        "ended_on": "asked when a name is taken off: remove_named_reader",
    },
)
PRIVACY = NOTHING

TOLD = "Who may open a locked record is no event of the child’s life."


class NamedReader(Record):
    """A locked record always has somebody who may open it and do what is due."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    restriction = models.ForeignKey(
        "records.Restriction", on_delete=models.PROTECT, related_name="+"
    )
    worker = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("restriction", "worker", "started_on")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("restriction", "worker"),
                name="named_once",
                condition=models.Q(ended_on__isnull=True),
            ),
        )
