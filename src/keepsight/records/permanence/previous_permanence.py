"""A permanence order a child had before coming into care again."""

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
                Question(
                    "kind_code",
                    "Which order there was before",
                    kind="choice",
                    choices="ssda903:PREV_PERM",
                ),
                Question(
                    "authority_name",
                    "Which council arranged it",
                    hint="The council’s code; or WAL (Wales), SCO (Scotland), NIR (Northern Ireland), NUK (abroad)",
                    required=False,
                    most=68,
                ),
                Question("ordered_on", "When that order was made", kind="date", required=False),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
    },
)
PRIVACY = NOTHING

TOLD = {"ordered_on": "An earlier order of permanence: {kind_code:ssda903:PREV_PERM}"}


class PreviousPermanence(Record):
    """A placement meant to last that did not."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    authority_name = models.CharField(max_length=68, blank=True, default="")
    ordered_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "kind_code",
    )
