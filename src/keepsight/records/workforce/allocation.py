"""A child given to a worker, or left with a team, duty or a pool."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

#: What is asked beside the rest where a worker then holds more children than the limit.
OVER_LIMIT = (
    Question(
        "over_limit_why",
        "Why this worker all the same",
        kind="long_text",
        hint="What they put down for it, and who helps",
        required=False,
        most=2_000,
    ),
    Question(
        "look_again_on",
        "When this is looked at again",
        kind="date",
        hint="Within four weeks",
        required=False,
        may_lie_ahead=True,
        may_precede_birth=True,
    ),
)
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
                Question(
                    "note",
                    "Why this worker, and what to do first",
                    kind="long_text",
                    hint="The worker reads it, and so does whoever asks later why it was them",
                    most=2_000,
                ),
                Question(
                    "first_visit_by",
                    "First visit by",
                    kind="date",
                    hint="The day by which the worker has seen the child",
                    may_lie_ahead=True,
                    may_precede_birth=True,
                ),
            ),
        ),
        Section("If they then hold more children than the limit", OVER_LIMIT),
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
PRIVACY = Privacy(restricted=("note", "over_limit_why"))

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
    note = models.TextField(blank=True, default="")
    first_visit_by = models.DateField(null=True, blank=True)
    over_limit_why = models.TextField(blank=True, default="")
    look_again_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "worker", "role_code", "started_on")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("person",),
                name="one_open_lead_allocation",
                condition=models.Q(role_code="lead", ended_on__isnull=True),
            ),
        )
