"""A request under the Freedom of Information Act; about no child."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.matter import Matter
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

ANSWERS = (
    ("all", "All of it was given"),
    ("part", "Part of it was given"),
    ("refused", "None of it was given"),
    ("not_held", "We do not hold it"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("received_on", "When the request came in", kind="date"),
                Question(
                    "asked_by",
                    "Who asks",
                    hint="The name, and where the answer goes; why they ask is not asked",
                    most=200,
                ),
                Question("wanted", "What they want to know", kind="long_text", most=8_000),
                Question("worker", "Who prepares the answer", kind="choice", choices="workers"),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "answered_on": "asked by answer_information_request",
        "answer_code": "asked by answer_information_request",
        "answer": "asked by answer_information_request",
        "withdrawn_on": "asked by withdraw_information_request",
    },
)
PRIVACY = Privacy(restricted=("asked_by",))
MATTER = Matter(
    words="a request for information",
    begins="received_on",
    ends=("answered_on", "withdrawn_on"),
    days=(
        ("received_on", "The request came in"),
        ("answered_on", "Answered"),
        ("withdrawn_on", "Taken back"),
    ),
    called="wanted",
    told=(
        ("asked_by", "Who asks"),
        ("answer_code", "What was answered"),
        ("answer", "What was given, and what was kept back and why"),
    ),
    sees="keep_requests",
    reads="keep_requests",
    acts=("list_information_requests", "read_information_request"),
)


class InformationRequest(Record):
    """The public may ask how we do."""

    received_on = models.DateField(null=True, blank=True)
    asked_by = models.CharField(max_length=200, blank=True, default="")
    wanted = models.TextField(blank=True, default="")
    answered_on = models.DateField(null=True, blank=True)
    answer_code = models.CharField(max_length=20, blank=True, default="")
    answer = models.TextField(blank=True, default="")
    withdrawn_on = models.DateField(null=True, blank=True)
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("received_on",)
