"""A child found unsafe when looked at again: raised at once, and open until somebody answers."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

ANSWERS = (
    ("safe_now", "The child was seen today, and is safe tonight"),
    ("made_safe", "The child was not safe, and has been made safe today"),
    ("discussion", "A strategy discussion is called"),
    ("not_so", "It is not so, and the record will show why"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("answer_code", "How the child is now", kind="choice", choices=ANSWERS),
                Question(
                    "answer",
                    "What you did, and who saw the child",
                    kind="long_text",
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child who was looked at again",
        "review": "the review that found it",
        "worker": "the reviewer",
        "raised_on": "the day of the review",
        "raised_at": "the moment of the review",
        "found": "what the review says",
        "answered_on": "the day of the answer",
        "answered_at": "the moment of the answer",
        "answered_by": "whoever answers",
    },
)
PRIVACY = Privacy(restricted=("found", "answer"))
OPEN = Open("an urgent finding", begins="raised_on", ends=("answered_on",))

TOLD = {
    "raised_on": "Found to be urgent when looked at again. {found}",
    "answered_on": "The urgent finding was answered: {answer_code}. {answer}",
    "part": "narrative",
}


class UrgentFinding(Record):
    """What is found tonight is not put into a report."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    review = models.ForeignKey("records.ChildReview", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    raised_on = models.DateField()
    raised_at = models.DateTimeField()
    found = models.TextField(blank=True, default="")
    answer_code = models.CharField(max_length=12, choices=ANSWERS, blank=True, default="")
    answer = models.TextField(blank=True, default="")
    answered_on = models.DateField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "review")
