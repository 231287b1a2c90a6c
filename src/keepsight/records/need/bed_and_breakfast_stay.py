"""A night or more of a young person under 18 in bed and breakfast, a hotel or a hostel."""

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
                Question("started_on", "The first night there", kind="date"),
                Question("place", "The place, and how it can be reached", most=300),
                Question(
                    "other_places",
                    "Every other place that was tried, and what each said",
                    kind="long_text",
                    most=8000,
                ),
                Question(
                    "through_the_night",
                    "Who stays with them or looks in, through the night",
                    kind="long_text",
                    most=4000,
                ),
                Question(
                    "childs_words",
                    "What the child says about sleeping there",
                    kind="long_text",
                    hint="The child’s own words, of today",
                    most=4000,
                ),
                Question(
                    "look_again_on",
                    "When the director looks at it again",
                    kind="date",
                    hint="The next day at the latest",
                    may_lie_ahead=True,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "ended_on": "asked by leave_bed_and_breakfast",
        "looked_at_on": "the day of look_again_at_bed_and_breakfast",
        "next_words": "asked by look_again_at_bed_and_breakfast",
        "went_to": "asked by leave_bed_and_breakfast",
    },
)
PRIVACY = Privacy(
    restricted=(
        "place",
        "other_places",
        "through_the_night",
        "childs_words",
        "next_words",
        "went_to",
    )
)
OPEN = Open("a stay in bed and breakfast", begins="started_on", ends=("ended_on",))

TOLD = {"started_on": "Placed in bed and breakfast", "ended_on": "Left bed and breakfast"}


class BedAndBreakfastStay(Record):
    """A child among strangers is not safe."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    place = models.CharField(max_length=300, blank=True, default="")
    other_places = models.TextField(blank=True, default="")
    through_the_night = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    look_again_on = models.DateField(null=True, blank=True)
    looked_at_on = models.DateField(null=True, blank=True)
    next_words = models.TextField(blank=True, default="")
    went_to = models.CharField(max_length=300, blank=True, default="")

    MATCH_ON = ("person", "started_on")
