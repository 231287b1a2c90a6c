"""A conference that is planned, and the sharing of the social worker’s report for it."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

KINDS = (
    ("initial", "Initial child protection conference"),
    ("review", "Review child protection conference"),
    ("transfer_in", "Conference on a child who moved here with a plan"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("kind_code", "Which conference is planned", kind="choice", choices=KINDS),
                Question(
                    "planned_on",
                    "The day of the conference",
                    kind="date",
                    may_lie_ahead=True,
                    may_precede_birth=True,
                ),
                Question("place", "Where and at what time it meets", required=False),
                Question("chair_words", "Who chairs it", required=False),
                Question(
                    "invited",
                    "Who is invited, and for which agency",
                    kind="long_text",
                    hint="Social care and at least two other agencies that know the child. "
                    "The parents, and the child where old enough",
                    most=4_000,
                ),
                Question(
                    "to_take_part",
                    "What the family needs to take part",
                    kind="long_text",
                    hint="An interpreter, an advocate, separate times, a room with a ramp",
                    required=False,
                    most=2_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "a conference is planned on the child's page",
        "arranged_on": "the day of writing",
        "cancelled_on": "the day on which it was moved or cancelled",
        "why_cancelled": "asked by move_conference, postpone_conference and cancel_conference",
        "kept_safe": "asked by postpone_conference and cancel_conference",
        "chair_agreed_on": "asked by postpone_conference and cancel_conference",
        "report_shared_on": "asked by share_conference_report",
        "held_on": "the day on which a conference of its kind was held",
    },
)
PRIVACY = Privacy(restricted=("place", "invited", "to_take_part", "why_cancelled", "kept_safe"))
OPEN = Open(
    "a planned conference",
    begins="arranged_on",
    ends=("held_on", "cancelled_on"),
    kind="kind_code",
    kinds=KINDS,
)

TOLD = {
    "planned_on": "Child protection conference planned: {kind_code}",
    "report_shared_on": "Conference report shared with the family",
    "cancelled_on": "Planned conference cancelled",
}


class PlannedConference(Record):
    """Parents cannot answer what they read in the corridor."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    planned_on = models.DateField(null=True, blank=True)
    cancelled_on = models.DateField(null=True, blank=True)
    report_shared_on = models.DateField(null=True, blank=True)
    arranged_on = models.DateField(null=True, blank=True)
    held_on = models.DateField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True, default="")
    chair_words = models.CharField(max_length=200, blank=True, default="")
    invited = models.TextField(blank=True, default="")
    to_take_part = models.TextField(blank=True, default="")
    why_cancelled = models.TextField(blank=True, default="")
    kept_safe = models.TextField(blank=True, default="")
    chair_agreed_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "kind_code", "planned_on")
