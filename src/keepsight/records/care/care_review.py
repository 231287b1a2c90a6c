"""A review of a looked-after child's case."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "The review",
            (
                Question("held_on", "When the review was held", kind="date"),
                Question(
                    "participation_code",
                    "How the child took part",
                    kind="choice",
                    choices="ssda903:REVIEW_CODE",
                    hint="From the fourth birthday on every child takes part in a way of their own",
                ),
                Question(
                    "childs_words",
                    "What the child said at the review, or sent to it",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                    means="care_review.childs_words",
                ),
                Question("attended", "Who came to the review", most=1000),
                Question(
                    "found",
                    "What the review found: is the plan right, and is it carried out",
                    kind="long_text",
                    most=20000,
                ),
                Question("is_plan_right", "Does the care plan stand as it is?", kind="yes_no"),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "period": "the open period of care",
        "worker": "the independent reviewing officer",
    },
)
PRIVACY = Privacy(restricted=("childs_words", "attended", "found"))

TOLD = {"held_on": "Review of the looked-after child: {participation_code:ssda903:REVIEW_CODE}"}


class CareReview(Record):
    """The plan is looked at again by someone independent."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    period = models.ForeignKey(
        "records.PeriodOfCare",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    held_on = models.DateField(null=True, blank=True)
    participation_code = models.CharField(max_length=20, blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    attended = models.CharField(max_length=1000, blank=True, default="")
    found = models.TextField(blank=True, default="")
    is_plan_right = models.BooleanField(null=True, blank=True)
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "held_on")
