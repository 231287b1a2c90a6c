"""A home that is not suitable, in which a care leaver stays for now."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.leaving.care_leaver import ACCOMMODATION
from keepsight.records.record import Record

KINDS = tuple(one for one in ACCOMMODATION if one[0] != "0")
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("found_on", "Since when the young person lives there", kind="date"),
                Question("kind_code", "What kind of place it is", kind="choice", choices=KINDS),
                Question("why", "Why it is not suitable", kind="long_text", most=8_000),
                Question(
                    "own_words",
                    "What the young person says about staying there",
                    kind="long_text",
                    hint="In their own words",
                    most=8_000,
                ),
                Question(
                    "risk",
                    "What could happen there, and what keeps it from happening",
                    kind="long_text",
                    most=8_000,
                ),
                Question(
                    "way_out",
                    "How the young person gets out of there, and who sees to it",
                    kind="long_text",
                    most=8_000,
                ),
                Question("move_by_on", "By when", kind="date", may_lie_ahead=True),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "left_on": "asked by leave_unsuitable_home, or the day on which another home is provided",
        "left_to": "asked by leave_unsuitable_home",
        "worker": "whoever asks for it to be accepted",
    },
)
PRIVACY = Privacy(
    restricted=(
        "kind_code",
        "why",
        "own_words",
        "risk",
        "way_out",
        "left_to",
    )
)
OPEN = Open("an unsuitable home", begins="found_on", ends=("left_on",))

TOLD = {
    "found_on": "Home found unsuitable. {why}",
    "left_on": "Left the unsuitable home. {left_to}",
}


class UnsuitableHome(Record):
    """Nobody would accept it for their own child; where it happens, somebody says so and by when it ends."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    found_on = models.DateField(null=True, blank=True)
    kind_code = models.CharField(max_length=20, blank=True, default="")
    why = models.TextField(blank=True, default="")
    own_words = models.TextField(blank=True, default="")
    risk = models.TextField(blank=True, default="")
    way_out = models.TextField(blank=True, default="")
    move_by_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)
    left_to = models.TextField(blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = (
        "person",
        "found_on",
    )
