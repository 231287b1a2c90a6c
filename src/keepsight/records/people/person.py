"""A child, or someone in a child's life."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = Privacy(
    identifies=(
        "born_on",
        "expected_on",
        "died_on",
        "sex_code",
        "gender_code",
        "ethnicity_code",
        "nationality_code",
    )
)


class Person(Record):
    """One record of each: whatever the number of systems that know them."""

    born_on = models.DateField(null=True, blank=True)
    expected_on = models.DateField(null=True, blank=True)
    died_on = models.DateField(null=True, blank=True)
    sex_code = models.CharField(max_length=20, blank=True, default="")
    gender_code = models.CharField(max_length=20, blank=True, default="")
    ethnicity_code = models.CharField(max_length=20, blank=True, default="")
    upn_unknown_code = models.CharField(max_length=20, blank=True, default="")
    nationality_code = models.CharField(max_length=20, blank=True, default="")
    is_child = models.BooleanField(default=True)
    is_disabled = models.BooleanField(null=True, blank=True)
    is_mother = models.BooleanField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name_plural = "people"
