"""A visit to a child, made or tried: how this child was seen, and what this child said and showed."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

PLACES = (("home", "Home"), ("school", "School or nursery"), ("elsewhere", "Somewhere else"))
NOTICE = (("planned", "Planned"), ("unannounced", "Unannounced"))
NOT_SEEN = "not_seen"
ALONE = "alone"
HOW_SEEN = (
    (ALONE, "Alone"),
    ("own_choice", "With others: the child’s choice"),
    ("too_young", "With others: too young"),
    ("adult_stayed", "With others: an adult stayed"),
    (NOT_SEEN, "Not seen"),
)
#: What is asked once, however many children are visited.
THE_VISIT = Section(
    "The visit",
    (
        Question("visited_on", "Day of the visit", kind="date"),
        Question("visited_time", "Time", hint="For example, 15:45", required=False, most=5),
        Question("place_code", "Where", kind="choice", choices=PLACES),
        Question("notice_code", "Planned or not", kind="choice", choices=NOTICE),
        Question(
            "others_there",
            "Who else was there",
            hint="Name, and who they are to the child",
            required=False,
            most=300,
        ),
    ),
)
#: What is asked of each child.
THE_CHILD = Section(
    "The child",
    (
        Question("how_code", "How the child was seen", kind="choice", choices=HOW_SEEN),
        Question("bedroom_seen", "Saw where the child sleeps", kind="tick"),
        Question(
            "own_words",
            "What the child said",
            kind="long_text",
            hint="The child’s own words; of a baby, what it showed you",
            required=False,
            most=8_000,
        ),
        Question(
            "observed",
            "What you saw of the child, and what it means",
            kind="long_text",
            hint="Of every child who was seen",
            required=False,
            most=20_000,
        ),
        Question("worries", "What worries you now", kind="long_text", required=False, most=8_000),
        Question("why_not_seen", "Why the child was not seen", required=False, most=300),
        Question(
            "try_again_on", "When you go again", kind="date", required=False, may_lie_ahead=True
        ),
    ),
)
#: What is true of them all, and stands on each child's record.
THE_HOME = Section(
    "The home and the family",
    (
        Question(
            "home_words",
            "About home, parents and anyone else",
            kind="long_text",
            hint="Do not write one child’s words or health here",
            required=False,
            most=8_000,
        ),
        Question(
            "next_steps",
            "What happens after this visit",
            kind="long_text",
            hint="Who does what by when",
            required=False,
            most=8_000,
        ),
    ),
)
FORM = Form(
    sections=(THE_VISIT, THE_CHILD, THE_HOME),
    since=date(2016, 1, 1),
    not_asked={
        "person": "a visit is recorded on the child's page",
        "worker": "whoever visited, and so writes it",
        "kind_code": "told by what stands open for the child, and by who visited",
        "seen": "told by how the child was seen",
        "seen_alone": "told by how the child was seen",
        "form_since": "the form it was written on",
        "why_corrected": "asked by correct_visit",
    },
)
PRIVACY = Privacy(
    restricted=(
        "others_there",
        "own_words",
        "observed",
        "worries",
        "why_not_seen",
        "home_words",
        "next_steps",
        "why_corrected",
    )
)

TOLD = {
    "visited_on": "Visit: {kind_code}, {seen?seen|not seen}, {seen_alone?alone|not alone}",
    "part": "visits",
}


class Visit(Record):
    """A child not seen is not known to be safe."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    kind_code = models.CharField(max_length=20, blank=True, default="")
    visited_on = models.DateField(null=True, blank=True)
    seen = models.BooleanField(null=True, blank=True)
    seen_alone = models.BooleanField(null=True, blank=True)
    bedroom_seen = models.BooleanField(null=True, blank=True)
    visited_time = models.CharField(max_length=5, blank=True, default="")
    place_code = models.CharField(max_length=20, blank=True, default="")
    notice_code = models.CharField(max_length=20, blank=True, default="")
    others_there = models.CharField(max_length=600, blank=True, default="")
    how_code = models.CharField(max_length=20, blank=True, default="")
    own_words = models.TextField(blank=True, default="")
    observed = models.TextField(blank=True, default="")
    worries = models.TextField(blank=True, default="")
    why_not_seen = models.CharField(max_length=300, blank=True, default="")
    try_again_on = models.DateField(null=True, blank=True)
    home_words = models.TextField(blank=True, default="")
    next_steps = models.TextField(blank=True, default="")
    #: the day from which the form it was written on has been asked; none for what another system sent
    form_since = models.DateField(null=True, blank=True)
    why_corrected = models.CharField(max_length=300, blank=True, default="")

    MATCH_ON = ("person", "visited_on", "kind_code")
