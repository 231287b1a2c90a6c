"""Something about to happen to a looked-after child that asks for a review first."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

CAUSES = (
    ("reviewer_asks", "The independent reviewing officer asks for it"),
    ("welfare", "The child’s welfare is not looked after where they are"),
    ("leaving", "An accommodated child is about to leave, and not to a parent"),
    ("leaving_custody", "The child is about to leave custody"),
    ("child_asks", "The child asks for it"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "cause_code", "What asks for a review first", kind="choice", choices=CAUSES
                ),
                Question("happens_on", "When it is to happen", kind="date", may_lie_ahead=True),
                Question("about", "What it is about", kind="long_text", required=False, most=4000),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "noted_on": "the day of writing",
        "called_off_on": "filled by call_off_early_review",
        "reviewed_on": "the first review held after it was noted",
    },
)
PRIVACY = Privacy(restricted=("about",))
OPEN = Open(
    "a cause of an early review",
    begins="noted_on",
    ends=("called_off_on", "reviewed_on"),
    kind="cause_code",
    kinds=CAUSES,
)

TOLD = {
    "happens_on": "Cause for an early review: {cause_code}",
    "reviewed_on": "Early review held",
    "called_off_on": "Early review called off",
}


class EarlyReviewCause(Record):
    """Some things cannot wait for the next review."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    cause_code = models.CharField(max_length=20, blank=True, default="")
    happens_on = models.DateField(null=True, blank=True)
    called_off_on = models.DateField(null=True, blank=True)
    reviewed_on = models.DateField(null=True, blank=True)
    noted_on = models.DateField(null=True, blank=True)
    about = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "cause_code",
        "happens_on",
    )
