"""A record opened outside a person's reach, for a reason, for an hour, and looked at next day."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

REASONS = (
    ("safety_now", "A child may not be safe now"),
    ("duty", "I am on duty and the family’s worker cannot be reached"),
    ("contact", "Someone has told us something about this child"),
    ("cover", "I cover for the child’s worker"),
    ("same_family", "It concerns a family I work with"),
    ("asked_for", "Somebody asks to see what is held about them"),
    ("other", "Something else"),
)
ANSWERS = (
    ("right", "Right: it was needed"),
    ("explained", "Explained: a mistake, and nothing came of it"),
    ("wrong", "Wrong: it is taken further"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("reason_code", "Why you need it", kind="choice", choices=REASONS),
                Question("words", "What has happened", kind="long_text", most=1_000),
            ),
        ),
    ),
    not_asked={
        "person": "opened from the child's index entry",
        "worker": "whoever opens it",
        "opened_at": "the moment of opening",
        "until_at": "sixty minutes later",
        "told_worker": "the manager of the child's team",
        "answer_code": "asked at the review next day: review_opening",
        "answer_words": "asked at the review next day: review_opening",
        "answered_by": "whoever reviews it",
        "answered_at": "the moment of the review",
    },
)
PRIVACY = Privacy(restricted=("words", "answer_words"))

TOLD = "Who opened the record stands on the page of who looked."


class EmergencyOpening(Record):
    """A child's safety at three in the morning must not be blocked; curiosity must be visible."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    until_at = models.DateTimeField()
    reason_code = models.CharField(max_length=20, choices=REASONS)
    words = models.TextField()
    told_worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    answer_code = models.CharField(max_length=10, blank=True, default="", choices=ANSWERS)
    answer_words = models.TextField(blank=True, default="")
    answered_by = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    MATCH_ON = ("person", "worker", "opened_at")
