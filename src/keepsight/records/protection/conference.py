"""A child protection conference: initial, transfer-in or review."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

#: Social care and at least so many other agencies that know the child.
OTHERS_FOR_A_QUORUM = 2
#: How a child took part, as reviews of children in care are coded.
PARTICIPATION = "ssda903:REVIEW_CODE"
CATEGORY = "cin:InitialCategoryOfAbuse"
HELD_ON = Question("held_on", "When the conference was held", kind="date", may_precede_birth=True)
THERE = Section(
    "Who was there",
    (
        Question("social_care_present", "Social care was at the conference", kind="yes_no"),
        Question("police_present", "The police were at the conference", kind="yes_no"),
        Question("health_present", "Health was at the conference", kind="yes_no"),
        Question("education_present", "A school or nursery was at the conference", kind="yes_no"),
        Question(
            "others_present",
            "Another agency that knows the child was at the conference",
            kind="yes_no",
        ),
        Question(
            "attendees",
            "Who was at the conference, and for which agency",
            kind="long_text",
            hint="One a line, the family too. Say who was kept out, and why",
            most=4_000,
        ),
        Question(
            "why_not_quorate",
            "Why it went on without a quorum",
            kind="long_text",
            hint="Only where fewer than social care and two other agencies were there",
            required=False,
            most=300,
        ),
    ),
)
CHILD = Section(
    "The child and the family",
    (
        Question(
            "participation_code",
            "How the child took part in the conference",
            kind="choice",
            choices=PARTICIPATION,
        ),
        Question("advocate_present", "An advocate spoke for the child", kind="yes_no"),
        Question(
            "childs_words",
            "What the child wanted the conference to know",
            kind="long_text",
            hint="The child’s own words. For a baby, what a day with the baby looks like",
            most=8_000,
            means="conference.childs_words",
        ),
        Question(
            "parents_words",
            "What each parent told the conference",
            kind="long_text",
            most=8_000,
            means="conference.parents_words",
        ),
    ),
)
AGREED = (
    Question(
        "agreed_words",
        "Who agreed with the conference’s decision",
        kind="long_text",
        most=2_000,
    ),
    Question(
        "dissent_words",
        "Who disagreed, and why",
        kind="long_text",
        hint="Each agency or parent, with their reasons. Leave it empty where nobody did",
        required=False,
        most=4_000,
    ),
)
#: What a plan that is made says from its first day.
OF_A_PLAN = Section(
    "The plan, where one is made",
    (
        Question(
            "category_code",
            "The category of abuse",
            kind="choice",
            choices=CATEGORY,
            required=False,
        ),
        Question(
            "what_is_to_change",
            "What must change for the child to be safe",
            kind="long_text",
            hint="As a parent would say it. Each action is written down on its own, after this",
            required=False,
            most=8_000,
        ),
        Question(
            "contingency",
            "What happens if it does not change",
            kind="long_text",
            required=False,
            most=4_000,
        ),
        Question(
            "interval_code",
            "How often the conference wants the child visited",
            kind="choice",
            choices=(
                ("standard", "As often as every child on a plan"),
                ("weekly", "Every week"),
                ("twice_weekly", "Twice a week"),
                ("daily", "Every day"),
            ),
            required=False,
        ),
    ),
)
FORM = Form(
    sections=(
        Section("", (HELD_ON,)),
        THERE,
        CHILD,
        Section(
            "What was decided",
            (Question("made_plan", "A child protection plan is made", kind="yes_no"), *AGREED),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "a conference is written down on the child's page, for each child by itself",
        "episode": "the one that is open",
        "enquiry": "the one that led to it",
        "kind_code": "hold_initial_conference, hold_review_conference or hold_transfer_conference",
        "target_on": "reckoned by the clock",
        "was_quorate": "follows from who was there",
        "decision_code": "made or none here; asked by hold_review_conference for a plan there is",
        "team": "the writer's",
        "worker": "whoever chaired it and writes it down",
    },
)
PRIVACY = Privacy(
    restricted=(
        "attendees",
        "why_not_quorate",
        "childs_words",
        "parents_words",
        "agreed_words",
        "dissent_words",
    )
)

TOLD = {
    "held_on": "Child protection conference: {kind_code}, {made_plan?a plan was made|no plan was made}",
}


class Conference(Record):
    """Only a conference makes a plan, and only a conference ends it."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    episode = models.ForeignKey(
        "records.EpisodeOfNeed",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    enquiry = models.ForeignKey(
        "records.Section47Enquiry",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    kind_code = models.CharField(max_length=20, blank=True, default="initial")
    held_on = models.DateField(null=True, blank=True)
    target_on = models.DateField(null=True, blank=True)
    made_plan = models.BooleanField(null=True, blank=True)
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
    decision_code = models.CharField(max_length=20, blank=True, default="")
    social_care_present = models.BooleanField(null=True, blank=True)
    police_present = models.BooleanField(null=True, blank=True)
    health_present = models.BooleanField(null=True, blank=True)
    education_present = models.BooleanField(null=True, blank=True)
    others_present = models.BooleanField(null=True, blank=True)
    attendees = models.TextField(blank=True, default="")
    was_quorate = models.BooleanField(null=True, blank=True)
    why_not_quorate = models.TextField(blank=True, default="")
    participation_code = models.CharField(max_length=20, blank=True, default="")
    advocate_present = models.BooleanField(null=True, blank=True)
    childs_words = models.TextField(blank=True, default="")
    parents_words = models.TextField(blank=True, default="")
    agreed_words = models.TextField(blank=True, default="")
    dissent_words = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "kind_code", "held_on")
