"""What the return asks once a year of a child looked after for twelve months."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "person": "the child on whose page it is written",
        "year_ended_on": "added up by add_up_year_in_care from what is on file",
        "questionnaire_score": "added up by add_up_year_in_care from what is on file",
        "questionnaire_reason_code": "added up by add_up_year_in_care from what is on file",
        "convicted": "added up by add_up_year_in_care from what is on file",
        "health_check_done": "added up by add_up_year_in_care from what is on file",
        "immunised": "added up by add_up_year_in_care from what is on file",
        "teeth_checked": "added up by add_up_year_in_care from what is on file",
        "health_assessed": "added up by add_up_year_in_care from what is on file",
        "substance_misuse": "added up by add_up_year_in_care from what is on file",
        "intervention_received": "added up by add_up_year_in_care from what is on file",
        "intervention_offered": "added up by add_up_year_in_care from what is on file",
    },
)
PRIVACY = Privacy(
    restricted=(
        "convicted",
        "substance_misuse",
        "questionnaire_score",
    )
)

TOLD = "It sums up a year of which each event is told."


class YearInCare(Record):
    """Health, offending and wellbeing in the year to 31 March."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    year_ended_on = models.DateField(null=True, blank=True)
    questionnaire_score = models.IntegerField(null=True, blank=True)
    questionnaire_reason_code = models.CharField(max_length=20, blank=True, default="")
    convicted = models.BooleanField(null=True, blank=True)
    health_check_done = models.BooleanField(null=True, blank=True)
    immunised = models.BooleanField(null=True, blank=True)
    teeth_checked = models.BooleanField(null=True, blank=True)
    health_assessed = models.BooleanField(null=True, blank=True)
    substance_misuse = models.BooleanField(null=True, blank=True)
    intervention_received = models.BooleanField(null=True, blank=True)
    intervention_offered = models.BooleanField(null=True, blank=True)

    MATCH_ON = ("person", "year_ended_on")

    class Meta(Record.Meta):
        verbose_name_plural = "years in care"
