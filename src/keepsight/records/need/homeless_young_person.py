"""A young person of 16 or 17 who came as homeless, and what was done."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

SLEEPS = (
    ("family", "With family"),
    ("friends", "With friends, from sofa to sofa"),
    ("street", "Outside, or nobody knows"),
    ("supported", "In supported accommodation"),
    ("hotel", "In bed and breakfast, a hotel or a hostel"),
    ("care", "In a place that we found"),
)
ADVOCACY = (
    ("accepted", "Yes: an advocate is asked for"),
    ("declined", "No, not now"),
)
OUTCOMES = (
    ("accommodated", "We accommodate the young person"),
    ("home", "Home to the family, as they wish and as is safe"),
    ("supported", "Supported under section 17, as they wish, fully informed"),
    ("18", "They are 18 now"),
    ("not_accommodated", "We do not accommodate the young person"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("presented_on", "When the young person came as homeless", kind="date"),
                Question(
                    "why_homeless",
                    "Why they cannot stay where they were",
                    kind="long_text",
                    hint="What they say, and what whoever they lived with says",
                    most=8000,
                ),
                Question("sleeps_code", "Where they sleep tonight", kind="choice", choices=SLEEPS),
                Question(
                    "childs_view",
                    "What the young person wants",
                    kind="long_text",
                    hint="In their own words",
                    required=False,
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "responded_on": "asked by see_homeless_young_person",
        "housing_took_part": "asked by see_homeless_young_person",
        "rights_told_on": "asked by see_homeless_young_person",
        "rights_words": "asked by see_homeless_young_person",
        "advocacy_offered_on": "asked by see_homeless_young_person",
        "advocacy_code": "asked by see_homeless_young_person",
        "assessed_on": "asked by assess_homeless_young_person",
        "assessment_words": "asked by assess_homeless_young_person",
        "is_in_need": "asked by assess_homeless_young_person",
        "outcome_code": "chosen in close_homeless, or set by refuse_accommodation",
        "childs_words": "asked by refuse_accommodation",
        "closed_on": "the day of close_homeless or refuse_accommodation",
        "closed_words": "asked by close_homeless and refuse_accommodation",
        "worker": "whoever writes it",
    },
)
PRIVACY = Privacy(
    restricted=(
        "why_homeless",
        "childs_view",
        "rights_words",
        "assessment_words",
        "childs_words",
        "closed_words",
    )
)
OPEN = Open("a response to homelessness", begins="presented_on", ends=("closed_on",))

TOLD = {
    "presented_on": "Came as homeless",
    "responded_on": "Answered as homeless",
    "assessed_on": "Assessed as homeless",
    "closed_on": "No longer homeless",
}


class HomelessYoungPerson(Record):
    """A homeless child is a child in need of a home, not a housing case."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    presented_on = models.DateField(null=True, blank=True)
    responded_on = models.DateField(null=True, blank=True)
    assessed_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    why_homeless = models.TextField(blank=True, default="")
    sleeps_code = models.CharField(max_length=20, blank=True, default="")
    childs_view = models.TextField(blank=True, default="")
    housing_took_part = models.BooleanField(null=True, blank=True)
    rights_told_on = models.DateField(null=True, blank=True)
    rights_words = models.TextField(blank=True, default="")
    advocacy_offered_on = models.DateField(null=True, blank=True)
    advocacy_code = models.CharField(max_length=20, blank=True, default="")
    assessment_words = models.TextField(blank=True, default="")
    is_in_need = models.BooleanField(null=True, blank=True)
    outcome_code = models.CharField(max_length=20, blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    closed_words = models.TextField(blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "presented_on")

    class Meta(Record.Meta):
        verbose_name_plural = "homeless young people"
