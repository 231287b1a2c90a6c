"""A child given to a worker, or left with a team, duty or a pool."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("worker", "Who has this child", kind="choice", choices="workers"),
                Question(
                    "started_on",
                    "From which day do they have the child",
                    kind="date",
                    may_precede_birth=True,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "a child is given to a worker on the child's page",
        "team": "the worker's own, by their role",
        "role_code": "give_child_to_worker makes the lead, name_beside_worker asks for the others",
        "started_at": "the moment of giving, where that is the day",
        "ended_on": "the day on which somebody else has the child",
        "end_reason_code": "asked where an allocation ends without a next one",
        "held_on": "only a list of another system says when it was drawn up",
    },
)
PRIVACY = NOTHING

TOLD = {
    "started_on": "A worker was allocated: {worker}, {role_code}",
    "ended_on": "An allocation ended: {worker}, {role_code}",
}


class Allocation(Record):
    """Every open child has one named worker at every instant."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(
        "records.Worker", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    team = models.ForeignKey(
        "records.Team", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    role_code = models.CharField(max_length=20, blank=True, default="lead")
    started_on = models.DateField(null=True, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    end_reason_code = models.CharField(max_length=20, blank=True, default="")
    held_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "worker", "role_code", "started_on")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("person",),
                name="one_open_lead_allocation",
                condition=models.Q(role_code="lead", ended_on__isnull=True),
            ),
        )
