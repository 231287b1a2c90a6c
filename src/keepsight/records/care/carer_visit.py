"""A supervising social worker’s visit to a foster carer."""

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
                Question("visited_on", "When the carers were visited", kind="date"),
                Question("was_unannounced", "Did nobody know of the visit before?", kind="yes_no"),
                Question(
                    "found", "How the carers are, and what they need", kind="long_text", most=8000
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "carer": "the household that is named at the child’s placement",
    },
)
PRIVACY = Privacy(restricted=("found",))


class CarerVisit(Record):
    """Who cares for the carers?"""

    carer = models.ForeignKey(
        "records.FosterCarer",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    visited_on = models.DateField(null=True, blank=True)
    was_unannounced = models.BooleanField(null=True, blank=True)
    found = models.TextField(blank=True, default="")

    MATCH_ON = (
        "carer",
        "visited_on",
    )
