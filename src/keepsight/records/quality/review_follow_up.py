"""Which review agreed on which action: the action itself is one like any other of the child's."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "person": "the child who was reviewed",
        "review": "the review that agreed on it",
        "action": "made with it",
    },
)
PRIVACY = NOTHING

TOLD = "The action tells of itself."


class ReviewFollowUp(Record):
    """A review ends in things that somebody does by a day; which ones, is counted by this."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    review = models.ForeignKey("records.ChildReview", on_delete=models.PROTECT, related_name="+")
    action = models.ForeignKey("records.PlanAction", on_delete=models.PROTECT, related_name="+")

    MATCH_ON = ("review", "action")
