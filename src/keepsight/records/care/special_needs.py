"""The school numbers under which a child's special needs are kept."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "person": "the child on whose page it is written",
        "upn": "a child’s numbers stand with the child; only the schools’ own files bring them here",
        "uln": "as the other number",
        "upn_unknown_code": "as the other number",
    },
)
PRIVACY = Privacy(
    identifies=(
        "upn",
        "uln",
    )
)

TOLD = "It holds school numbers; the summary shows them."


class SpecialNeeds(Record):
    """Education knows the child by another number."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    upn = models.CharField(max_length=13, blank=True, default="")
    uln = models.CharField(max_length=10, blank=True, default="")
    upn_unknown_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = ("person",)

    class Meta(Record.Meta):
        verbose_name_plural = "special needs"
