"""What a child said about the help they get, in the five questions of the SSD."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = "It has no day of its own: it belongs to a survey."


class VoiceOfChild(Record):
    """The child's view is evidence, not decoration."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    explained_worries = models.CharField(max_length=10, blank=True, default="")
    story_helped_understand = models.CharField(max_length=10, blank=True, default="")
    agreed_with_worker = models.CharField(max_length=10, blank=True, default="")
    felt_plan_safe = models.CharField(max_length=10, blank=True, default="")
    tablet_helped_explain = models.CharField(max_length=10, blank=True, default="")

    MATCH_ON = ("person",)
