"""The decision to end a placement, and the review before it."""

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
                Question("decided_on", "When the ending was decided", kind="date"),
                Question(
                    "ends_on", "When the placement is to end", kind="date", may_lie_ahead=True
                ),
                Question("why_ending", "Why it is to end", kind="long_text", most=4000),
                Question(
                    "childs_words",
                    "What the child says about moving",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                    means="placement_ending.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "placement": "the open placement",
        "is_emergency": "an emergency is told by the move itself",
        "called_off_on": "filled by call_off_placement_ending",
        "reviewed_on": "the first review held after it was decided",
    },
)
PRIVACY = Privacy(restricted=("why_ending", "childs_words"))
OPEN = Open(
    "a planned ending of a placement", begins="decided_on", ends=("called_off_on", "reviewed_on")
)

TOLD = {
    "ends_on": "Placement due to end",
    "reviewed_on": "End of the placement reviewed",
    "called_off_on": "End of the placement called off",
}


class PlacementEnding(Record):
    """A child is not moved by telephone."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(
        "records.Placement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    ends_on = models.DateField(null=True, blank=True)
    is_emergency = models.BooleanField(null=True, blank=True)
    called_off_on = models.DateField(null=True, blank=True)
    reviewed_on = models.DateField(null=True, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    why_ending = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "placement",
        "ends_on",
    )
