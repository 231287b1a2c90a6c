"""What a child said about the help they get, in the five questions of the SSD."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

ANSWERS = (
    ("Yes", "Yes"),
    ("Partly", "Partly"),
    ("No", "No"),
    ("Not said", "Did not want to say"),
)


def _asked(field: str, words: str) -> Question:
    return Question(field, words, kind="choice", choices=ANSWERS, required=False)


FORM = Form(
    sections=(
        Section(
            "Ask the child, and write down what the child answers",
            (
                Question("asked_on", "When you asked the child", kind="date"),
                _asked(
                    "explained_worries",
                    "Has someone explained to you why people are worried for your family, in a way "
                    "that you can understand?",
                ),
                _asked(
                    "story_helped_understand",
                    "Does your story with words and pictures help you to understand what has "
                    "happened in your family?",
                ),
                _asked(
                    "agreed_with_worker",
                    "Do you agree with what your worker says needs to happen to keep you safe?",
                ),
                _asked(
                    "felt_plan_safe",
                    "Do you think the plan tells everyone what they need to do to keep you safe?",
                ),
                _asked(
                    "tablet_helped_explain",
                    "Did writing or drawing help you to explain what you were thinking and what you "
                    "wanted to happen?",
                ),
                Question(
                    "added_words",
                    "What else the child wants people to know",
                    kind="long_text",
                    hint="In the child’s own words",
                    required=False,
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={"person": "asked on the child's page", "worker": "whoever asked the child"},
)
PRIVACY = Privacy(restricted=("added_words",))

TOLD = "It has no day of its own: it belongs to a survey."


class VoiceOfChild(Record):
    """The child's view is evidence, not decoration."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    asked_on = models.DateField(null=True, blank=True)
    explained_worries = models.CharField(max_length=10, blank=True, default="")
    story_helped_understand = models.CharField(max_length=10, blank=True, default="")
    agreed_with_worker = models.CharField(max_length=10, blank=True, default="")
    felt_plan_safe = models.CharField(max_length=10, blank=True, default="")
    tablet_helped_explain = models.CharField(max_length=10, blank=True, default="")
    added_words = models.TextField(blank=True, default="")

    MATCH_ON = ("person",)
