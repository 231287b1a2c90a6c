"""What was known of a care leaver on a day."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

#: What the law calls the young person, and what is owed to whom.
CATEGORIES = (
    ("eligible", "Eligible: 16 or 17, looked after, for 13 weeks or more since 14"),
    ("relevant", "Relevant: 16 or 17, was eligible, and has left care"),
    ("former_relevant", "Former relevant: 18 to 25, was eligible or relevant"),
    ("qualifying", "Qualifying: 16 to 25, was looked after at 16 or later for a shorter time"),
    ("none", "None of them any more"),
)
#: The letters of the return (ACCOM of the SSDA903, of which suitable or not is the second sign).
ACCOMMODATION = (
    ("B", "With parents or relatives"),
    ("C", "Residential care, or a hospital"),
    ("D", "Semi-independent, or with support that comes to the flat"),
    ("E", "Supported lodgings"),
    ("G", "Gone abroad"),
    ("H", "Deported"),
    ("K", "Ordinary lodgings, without formal support"),
    ("R", "Nobody knows where"),
    ("S", "No fixed abode, or homeless"),
    ("T", "Foyer, with learning or work"),
    ("U", "Independent living: own or shared flat, college room"),
    ("V", "Emergency accommodation: night shelter, direct access hostel"),
    ("W", "Bed and breakfast"),
    ("X", "In custody"),
    ("Y", "Somewhere else"),
    ("Z", "With former foster carers: staying put"),
    ("0", "Not known: we are not in touch"),
)
SUITABLE = (("1", "Yes"), ("2", "No"))
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "known_on",
                    "On which day it was so",
                    kind="date",
                    hint="The birthday, for the yearly return",
                    may_follow_death=True,
                ),
                Question(
                    "in_touch_code", "Are we in touch", kind="choice", choices="ssda903:IN_TOUCH"
                ),
                Question(
                    "own_words",
                    "How the young person says life is going",
                    kind="long_text",
                    required=False,
                    most=8_000,
                ),
            ),
        ),
        Section(
            "Home",
            (
                Question(
                    "accommodation_code",
                    "Where the young person lives",
                    kind="choice",
                    choices=ACCOMMODATION,
                ),
                Question(
                    "accommodation_suitable_code",
                    "Is it suitable",
                    kind="choice",
                    hint="Safe, secure and affordable, and no risk by where it is",
                    required=False,
                    choices=SUITABLE,
                ),
                Question(
                    "unsuitable_because",
                    "If it is not, why not",
                    kind="long_text",
                    required=False,
                    most=8_000,
                ),
            ),
        ),
        Section(
            "Work and learning",
            (
                Question(
                    "activity_code",
                    "What the young person does",
                    kind="choice",
                    choices="ssda903:ACTIV",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "eligibility_code": "asked by say_what_is_owed, and stands until it is said anew",
        "latest_contact_on": "the last contact of the adviser on file",
        "pathway_plan_reviewed_on": "the last pathway plan on file",
        "was_unaccompanied": "told by the immigration status",
        "personal_adviser": "the adviser on file",
        "team": "the writer's",
        "worker": "whoever writes it",
    },
)
PRIVACY = Privacy(
    restricted=(
        "accommodation_code",
        "unsuitable_because",
        "own_words",
    )
)

TOLD = {
    "known_on": "Care leaver: {in_touch_code:ssda903:IN_TOUCH}, {activity_code:ssda903:ACTIV}",
    "latest_contact_on": "Last contact as a care leaver",
}


class CareLeaver(Record):
    """In touch, housed and busy: asked at each birthday."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    known_on = models.DateField(null=True, blank=True)
    eligibility_code = models.CharField(max_length=20, blank=True, default="")
    in_touch_code = models.CharField(max_length=20, blank=True, default="")
    latest_contact_on = models.DateField(null=True, blank=True)
    accommodation_code = models.CharField(max_length=20, blank=True, default="")
    accommodation_suitable_code = models.CharField(max_length=20, blank=True, default="")
    unsuitable_because = models.TextField(blank=True, default="")
    activity_code = models.CharField(max_length=20, blank=True, default="")
    own_words = models.TextField(blank=True, default="")
    pathway_plan_reviewed_on = models.DateField(null=True, blank=True)
    was_unaccompanied = models.BooleanField(null=True, blank=True)
    personal_adviser = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    team = models.ForeignKey(
        "records.Team",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = (
        "person",
        "known_on",
    )
