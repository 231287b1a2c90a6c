"""Where a person lives or has lived."""

from datetime import date

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
                    "lines",
                    "Address: house, street and town",
                    most=400,
                    required=False,
                    means="address.lines",
                ),
                Question("postcode", "Postcode", most=10, required=False, means="address.postcode"),
                Question(
                    "is_kept_back",
                    "Must this address be kept back?",
                    kind="yes_no",
                    required=False,
                    hint="Yes where somebody must not learn it. Only those who hold the child see it then",
                ),
                Question("started_on", "Lives there since", kind="date", required=False),
                Question("ended_on", "Last day at this address", kind="date", required=False),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the page is of one person",
        "kind_code": "filled by imports; what is written here is the home",
    },
)
PRIVACY = Privacy(
    identifies=(
        "lines",
        "postcode",
    ),
    restricted=(
        "lines",
        "postcode",
    ),
)

TOLD = {
    "started_on": "Came to live at another address",
    "ended_on": "Left an address",
    "part": "address",
}


class Address(Record):
    """The next visit goes to the right door, and some doors must never be told."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    lines = models.CharField(max_length=400, blank=True, default="")
    postcode = models.CharField(max_length=10, blank=True, default="")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    is_kept_back = models.BooleanField(default=False)

    MATCH_ON = ("person", "postcode", "started_on")

    class Meta(Record.Meta):
        indexes = (models.Index(fields=("postcode",), name="address_postcode"),)
