"""One reviewer's look again at one child: seen, safe, planned for, overseen, and what came of it."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

SEEN = (
    ("in_time", "Yes, as often as the plan says, and alone"),
    ("not_alone", "Yes, but not alone, or not at home"),
    ("late", "Yes, but not as often as the plan says"),
    ("not_seen", "No"),
)
SAFE = (
    ("safe", "Yes, and the record shows it"),
    ("not_shown", "The record does not show it"),
    ("not_safe", "No"),
)
PLAN = (
    ("moves", "Yes, and it moves"),
    ("drifts", "There is one, and nothing moves"),
    ("none", "There is none, and there should be"),
    ("not_needed", "None is needed at this point"),
)
MANAGER = (
    ("reasons", "Yes, with reasons"),
    ("no_reasons", "Yes, without reasons"),
    ("none", "No"),
)
SAFE_OUTCOME, ACTION, URGENT = "safe", "action", "urgent"
OUTCOMES = (
    (SAFE_OUTCOME, "Safe: nothing more is to be done than is planned"),
    (ACTION, "Action needed: the child is safe today, and something must change"),
    (URGENT, "Urgent: the child may not be safe today"),
)
FORM = Form(
    sections=(
        Section(
            "Seen?",
            (
                Question("seen_code", "Is the child seen", kind="choice", choices=SEEN),
                Question("seen_on", "When the child was last seen", kind="date", required=False),
                Question(
                    "seen_words",
                    "What you know of the child from it",
                    kind="long_text",
                    hint="What the child said or showed, where it was, who was there",
                    most=8_000,
                ),
            ),
        ),
        Section(
            "Safe?",
            (
                Question("safe_code", "Is the child safe today", kind="choice", choices=SAFE),
                Question(
                    "safe_words",
                    "How you know",
                    kind="long_text",
                    hint="The risk, what stands against it, what is not known",
                    most=8_000,
                ),
            ),
        ),
        Section(
            "Plan?",
            (
                Question("plan_code", "Is there a plan that moves", kind="choice", choices=PLAN),
                Question("plan_on", "When it was last looked at", kind="date", required=False),
                Question(
                    "plan_words", "What changes for the child by it", kind="long_text", most=8_000
                ),
            ),
        ),
        Section(
            "Manager?",
            (
                Question(
                    "manager_code", "Does a manager oversee it", kind="choice", choices=MANAGER
                ),
                Question(
                    "manager_on", "When a manager last wrote on it", kind="date", required=False
                ),
                Question("manager_words", "What the manager decided", kind="long_text", most=8_000),
            ),
        ),
        Section(
            "What comes of it",
            (
                Question("outcome_code", "What you find", kind="choice", choices=OUTCOMES),
                Question("outcome_words", "Why", kind="long_text", most=8_000),
                Question(
                    "tasks",
                    "What must be done",
                    kind="long_text",
                    hint="One a line: the task; who does it; the day. “Visit the child at home; "
                    "Nadia Rahman; 3 April 2026”. Only a child who is safe may need none",
                    required=False,
                    most=4_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child given to be reviewed",
        "programme": "the review that the child was given in",
        "is_second": "whether it was given as a second look",
        "reviewed_on": "the day on which it is finished",
        "finished_at": "the moment it is finished",
        "form_since": "the shape of the questions, as the review has them",
        "worker": "the reviewer",
    },
)
PRIVACY = Privacy(
    restricted=(
        "seen_words",
        "safe_words",
        "plan_words",
        "manager_words",
        "outcome_words",
        "tasks",
    )
)

TOLD = (
    "It stands in its own place, so that a second look is not told what the first one found; what must be "
    "done is told as actions, and what is urgent as an urgent finding."
)


class ChildReview(Record):
    """Somebody who does not hold the child reads the record with four plain questions."""

    programme = models.ForeignKey(
        "records.ReviewProgramme", on_delete=models.PROTECT, related_name="+"
    )
    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(
        "records.Worker", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    is_second = models.BooleanField(default=False)
    reviewed_on = models.DateField()
    seen_code = models.CharField(max_length=12, choices=SEEN)
    seen_on = models.DateField(null=True, blank=True)
    seen_words = models.TextField(blank=True, default="")
    safe_code = models.CharField(max_length=12, choices=SAFE)
    safe_words = models.TextField(blank=True, default="")
    plan_code = models.CharField(max_length=12, choices=PLAN)
    plan_on = models.DateField(null=True, blank=True)
    plan_words = models.TextField(blank=True, default="")
    manager_code = models.CharField(max_length=12, choices=MANAGER)
    manager_on = models.DateField(null=True, blank=True)
    manager_words = models.TextField(blank=True, default="")
    outcome_code = models.CharField(max_length=12, choices=OUTCOMES)
    outcome_words = models.TextField(blank=True, default="")
    tasks = models.TextField(blank=True, default="")
    form_since = models.DateField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    MATCH_ON = ("programme", "person", "worker", "reviewed_on")
