"""A worker who is the subject of a record, or knows the family: who may then not open it."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

TIES = (
    ("self", "It is about the worker"),
    ("family", "A relative of the worker"),
    ("knows", "The worker knows the family"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("tie_code", "How they are tied", kind="choice", choices=TIES),
                Question("started_on", "From which day", kind="date"),
            ),
        ),
    ),
    not_asked={
        "person": "declared on the child's index entry, or found",
        "worker": "whoever declares it, or is found",
        "how_found": "declared by the worker, or found by name, birth or address",
        "ended_on": "asked when a tie ends: end_staff_tie",
    },
)
PRIVACY = Privacy(restricted=("tie_code",))

TOLD = "It is about a member of staff, and is told to nobody here."


class StaffTie(Record):
    """Nobody reads of themselves, their family or their neighbours at work."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    tie_code = models.CharField(max_length=10, choices=TIES)
    how_found = models.CharField(max_length=20, blank=True, default="declared")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "worker", "started_on")
