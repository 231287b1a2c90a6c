"""The temporary approval of a relative or friend as a foster carer."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

OUTCOMES = (
    ("approved", "They are approved as foster carers"),
    ("other_order", "The child is theirs by another order: special guardianship or the like"),
    ("not_approved", "They are not approved: the child has to move"),
    ("left", "The child has left them"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "carers",
                    "Who is approved for the time being, and what they are to the child",
                    most=300,
                ),
                Question(
                    "terms", "What must be finished before it runs out", kind="long_text", most=4000
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "placement": "the placement with them, once the child has moved in",
        "approved_on": "the day of the decision",
        "ended_on": "asked when it ends, or the day on which the child leaves",
        "outcome_code": "asked when it ends",
    },
)
PRIVACY = Privacy(restricted=("carers", "terms"))
OPEN = Open("a temporary approval", begins="approved_on", ends=("ended_on",))

TOLD = {
    "approved_on": "Placement with family or friends approved for a time",
    "ended_on": "Temporary approval ended: {outcome_code}",
}


class TemporaryApproval(Record):
    """Grandma tonight, checked tomorrow."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(
        "records.Placement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    approved_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    outcome_code = models.CharField(max_length=20, blank=True, default="")
    carers = models.CharField(max_length=300, blank=True, default="")
    terms = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "placement",
        "approved_on",
    )
