"""A look again at every child of a declared group, as the group was by the end of a day."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

#: The groups of children that can be looked at again; each is a question asked of the boards of a day.
POPULATIONS = (
    ("all_open", "Every open child"),
    ("open_as", "Every child open as one thing"),
    ("team", "Every open child of a team and the teams below it"),
    ("ages", "Every open child of some ages"),
    ("worker", "Every open child whom one worker holds"),
    ("not_seen_since", "Every open child not seen since a day"),
)
#: What a child can be open as, riskiest first, as the boards tell it.
OPEN_AS = (
    ("protection_plan", "A child protection plan"),
    ("section_47", "A section 47 enquiry"),
    ("looked_after", "Looked after"),
    ("court", "Court proceedings"),
    ("child_in_need_plan", "A child in need plan"),
    ("assessment", "An assessment"),
    ("episode_of_need", "A child in need"),
    ("care_leaver", "A care leaver"),
)
#: How many of a hundred are looked at a second time, by somebody else.
SHARES = (
    ("0", "None"),
    ("5", "One in twenty"),
    ("10", "One in ten"),
    ("20", "One in five"),
    ("50", "Every second one"),
    ("100", "Every one"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "title", "What the review is called", hint="“Every open child, spring 2026”"
                ),
                Question(
                    "why",
                    "Why every one of these children is looked at again",
                    kind="long_text",
                    most=4_000,
                ),
            ),
        ),
        Section(
            "Which children",
            (
                Question("population_code", "Which group", kind="choice", choices=POPULATIONS),
                Question(
                    "open_as_code",
                    "Open as what",
                    kind="choice",
                    choices=OPEN_AS,
                    hint="Only for a group that is open as one thing",
                    required=False,
                ),
                Question(
                    "population_team",
                    "Which team",
                    kind="choice",
                    choices="teams",
                    hint="Only for the children of a team",
                    required=False,
                ),
                Question(
                    "youngest",
                    "From which age in years",
                    kind="number",
                    hint="Only for some ages; a child not born yet counts as none",
                    required=False,
                ),
                Question(
                    "oldest",
                    "Up to which age in years",
                    kind="number",
                    hint="Only for some ages",
                    required=False,
                ),
                Question(
                    "population_worker",
                    "Which worker",
                    kind="choice",
                    choices="workers",
                    hint="Only for the children of one worker",
                    required=False,
                ),
                Question(
                    "not_seen_since",
                    "Not seen since which day",
                    kind="date",
                    hint="Only for children not seen. Who was never seen, or of whom nobody can tell, is among them",
                    required=False,
                ),
                Question(
                    "taken_as_at",
                    "As the group was by the end of which day",
                    kind="date",
                    hint="Who is in it that day stays in it, whatever changes later",
                ),
            ),
        ),
        Section(
            "How",
            (
                Question(
                    "due_on",
                    "By when every one of them is looked at",
                    kind="date",
                    may_lie_ahead=True,
                    hint="Until the end of this day the reviewers may open the children given to them",
                ),
                Question(
                    "second_share",
                    "How many are looked at a second time",
                    kind="choice",
                    choices=SHARES,
                    hint="Drawn by chance; the second reviewer is not shown what the first one found",
                ),
                Question(
                    "leader", "Who leads it and signs for it", kind="choice", choices="workers"
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "questions_since": "the shape of the reviewers' questions on the day the review is set up",
        "worker": "whoever sets it up",
        "why_moved": "asked by move_review_due",
    },
)
PRIVACY = NOTHING


class ReviewProgramme(Record):
    """Whoever answers for all children has to have looked at every one of them."""

    title = models.CharField(max_length=200)
    why = models.TextField(blank=True, default="")
    population_code = models.CharField(max_length=20, choices=POPULATIONS)
    open_as_code = models.CharField(max_length=20, choices=OPEN_AS, blank=True, default="")
    population_team = models.ForeignKey(
        "records.Team",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    youngest = models.IntegerField(null=True, blank=True)
    oldest = models.IntegerField(null=True, blank=True)
    population_worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    not_seen_since = models.DateField(null=True, blank=True)
    taken_as_at = models.DateField()
    due_on = models.DateField()
    why_moved = models.TextField(blank=True, default="")
    questions_since = models.DateField()
    second_share = models.IntegerField(default=0)
    leader = models.ForeignKey(
        "records.Worker", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("title", "taken_as_at")
