"""A placement in an area that does not adjoin the council’s."""

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
                    "starts_on", "When the child is to move there", kind="date", may_lie_ahead=True
                ),
                Question(
                    "area_name", "In which council’s area the distant placement lies", most=100
                ),
                Question(
                    "why_not_nearer",
                    "What was looked for nearer to home",
                    kind="long_text",
                    most=4000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "placement": "the placement, once the child has moved in",
        "called_off_on": "filled by call_off_distant_placement",
        "director_approved_on": "the day of the director’s decision",
        "area_consulted_on": "filled by consult_area",
        "planned_on": "the day of writing",
        "area_said": "filled by consult_area",
    },
)
PRIVACY = Privacy(restricted=("why_not_nearer", "area_said"))
OPEN = Open(
    "a plan for a distant placement", begins="planned_on", ends=("placement_id", "called_off_on")
)

TOLD = {
    "starts_on": "Placed at a distance",
    "director_approved_on": "Distant placement approved by the director",
    "area_consulted_on": "The other area was asked about a placement",
    "called_off_on": "Distant placement called off",
}


class DistantPlacement(Record):
    """Two counties away nobody drops in."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(
        "records.Placement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    starts_on = models.DateField(null=True, blank=True)
    called_off_on = models.DateField(null=True, blank=True)
    director_approved_on = models.DateField(null=True, blank=True)
    area_consulted_on = models.DateField(null=True, blank=True)
    planned_on = models.DateField(null=True, blank=True)
    area_name = models.CharField(max_length=100, blank=True, default="")
    why_not_nearer = models.TextField(blank=True, default="")
    area_said = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "placement",
        "starts_on",
    )
