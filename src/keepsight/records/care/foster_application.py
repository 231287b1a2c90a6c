"""A household that wants to foster, from its application to the decision; about no child."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.matter import Matter
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

STAGE_ONE = (
    ("goes_on", "They go on to the full assessment"),
    ("not_suitable", "They are not suitable, and were told why in writing"),
)
PANEL = (
    ("approve", "That the household is approved"),
    ("not_approve", "That it is not approved"),
    ("later", "It wants to know more first"),
)
DECISIONS = (
    ("approved", "Approved as a fostering household"),
    ("not_approved", "Not approved"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("applied_on", "When the household applied to foster", kind="date"),
                Question(
                    "names",
                    "Who applies to foster",
                    hint="Names, as they are to be called",
                    most=200,
                ),
                Question(
                    "wishes",
                    "Whom they would foster, and what they can offer",
                    kind="long_text",
                    hint="Of which ages, for how long, and whether it is for a child they know",
                    required=False,
                    most=8_000,
                ),
                Question(
                    "worker",
                    "Who assesses the fostering household",
                    kind="choice",
                    choices="workers",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "checked_on": "asked by end_fostering_checks",
        "checks_code": "asked by end_fostering_checks",
        "checks_found": "asked by end_fostering_checks",
        "assessed_on": "asked by finish_fostering_assessment",
        "assessment": "asked by finish_fostering_assessment",
        "panel_on": "asked by record_fostering_panel",
        "panel_code": "asked by record_fostering_panel",
        "panel_why": "asked by record_fostering_panel",
        "decided_on": "the day on which the decision maker decides",
        "decision_code": "asked by decide_on_foster_household",
        "terms": "asked by decide_on_foster_household",
        "carer": "the household that the approval puts on file",
        "withdrawn_on": "asked by withdraw_foster_application, or the day of checks that end it",
        "withdrawn_because": "asked by withdraw_foster_application",
    },
)
PRIVACY = Privacy(
    restricted=(
        "names",
        "wishes",
        "checks_found",
        "assessment",
        "panel_why",
        "terms",
        "withdrawn_because",
    )
)
MATTER = Matter(
    words="a household that wants to foster",
    begins="applied_on",
    ends=("decided_on", "withdrawn_on"),
    days=(
        ("applied_on", "Applied"),
        ("checked_on", "Checks and references were complete"),
        ("assessed_on", "Full assessment finished"),
        ("panel_on", "Heard by the fostering panel"),
        ("decided_on", "Decided by the agency decision maker"),
        ("withdrawn_on", "Went no further"),
    ),
    called="names",
    told=(
        ("wishes", "Whom they would foster"),
        ("checks_code", "What the checks came to"),
        ("checks_found", "What the checks found"),
        ("assessment", "What the assessment found"),
        ("panel_code", "What the panel recommends"),
        ("panel_why", "Why"),
        ("decision_code", "Decision"),
        ("terms", "Terms of the approval"),
        ("withdrawn_because", "Why they went no further"),
    ),
    sees="see_adopters",
    reads="see_adopters",
    acts=("list_foster_applications", "read_foster_application"),
)


class FosterApplication(Record):
    """Every child in foster care sleeps in a house that somebody said yes to."""

    applied_on = models.DateField(null=True, blank=True)
    names = models.CharField(max_length=200, blank=True, default="")
    wishes = models.TextField(blank=True, default="")
    checked_on = models.DateField(null=True, blank=True)
    checks_code = models.CharField(max_length=20, blank=True, default="")
    checks_found = models.TextField(blank=True, default="")
    assessed_on = models.DateField(null=True, blank=True)
    assessment = models.TextField(blank=True, default="")
    panel_on = models.DateField(null=True, blank=True)
    panel_code = models.CharField(max_length=20, blank=True, default="")
    panel_why = models.TextField(blank=True, default="")
    decided_on = models.DateField(null=True, blank=True)
    decision_code = models.CharField(max_length=20, blank=True, default="")
    terms = models.TextField(blank=True, default="")
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    carer = models.ForeignKey(
        "records.FosterCarer",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("applied_on",)
