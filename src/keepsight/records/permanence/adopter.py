"""An approval of adopters, in its two stages; about no child."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.matter import Matter
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

HOW_MANY = (("one", "One person"), ("two", "A couple"))
STAGE_ONE = (
    ("goes_on", "They may go on to stage two"),
    ("not_suitable", "They are not suitable, and were told why in writing"),
)
PANEL = (
    ("suitable", "That they are approved"),
    ("not_suitable", "That they are not approved"),
    ("later", "It wants to know more first"),
)
DECISIONS = (("approved", "Approved as adopters"), ("not_approved", "Not approved"))
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "registered_on",
                    "When their wish to adopt was registered",
                    kind="date",
                    hint="The agency says yes or no to registering within five working days",
                ),
                Question("names", "Who they are", hint="Names, as they are to be called", most=200),
                Question("how_many_code", "How many", kind="choice", choices=HOW_MANY),
                Question(
                    "hopes",
                    "What they hope for",
                    kind="long_text",
                    hint="One child or more, of which age, and what they can offer",
                    required=False,
                    most=8_000,
                ),
                Question("worker", "Who assesses them", kind="choice", choices="workers"),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "stage_one_ended_on": "asked by end_stage_one",
        "stage_one_code": "asked by end_stage_one",
        "stage_one_found": "asked by end_stage_one",
        "stage_two_on": "asked by start_stage_two",
        "panel_on": "asked by record_adopter_panel",
        "panel_code": "asked by record_adopter_panel",
        "panel_why": "asked by record_adopter_panel",
        "decided_on": "the day on which the agency decision maker decides",
        "decision_code": "asked by decide_on_adopters",
        "terms": "asked by decide_on_adopters",
        "withdrawn_on": "asked by withdraw_adopters, or the day on which stage one ends with a no",
        "withdrawn_because": "asked by withdraw_adopters",
    },
)
PRIVACY = Privacy(
    restricted=("names", "hopes", "stage_one_found", "panel_why", "terms", "withdrawn_because")
)
MATTER = Matter(
    words="a family that wants to adopt",
    begins="registered_on",
    ends=("decided_on", "withdrawn_on"),
    days=(
        ("registered_on", "Registered"),
        ("stage_one_ended_on", "Stage one ended"),
        ("stage_two_on", "Stage two began"),
        ("panel_on", "Heard by the adoption panel"),
        ("decided_on", "Decided by the agency decision maker"),
        ("withdrawn_on", "Went no further"),
    ),
    called="names",
    told=(
        ("how_many_code", "How many"),
        ("hopes", "What they hope for"),
        ("stage_one_code", "How stage one ended"),
        ("stage_one_found", "What stage one found"),
        ("panel_code", "What the panel recommends"),
        ("panel_why", "Why"),
        ("decision_code", "Decision"),
        ("terms", "For which children"),
        ("withdrawn_because", "Why they went no further"),
    ),
    sees="see_adopters",
    reads="see_adopters",
    acts=("list_adopters", "read_adopter"),
)


class Adopter(Record):
    """A family that waits too long goes elsewhere."""

    registered_on = models.DateField(null=True, blank=True)
    names = models.CharField(max_length=200, blank=True, default="")
    how_many_code = models.CharField(max_length=20, blank=True, default="")
    hopes = models.TextField(blank=True, default="")
    stage_one_ended_on = models.DateField(null=True, blank=True)
    stage_one_code = models.CharField(max_length=20, blank=True, default="")
    stage_one_found = models.TextField(blank=True, default="")
    stage_two_on = models.DateField(null=True, blank=True)
    panel_on = models.DateField(null=True, blank=True)
    panel_code = models.CharField(max_length=20, blank=True, default="")
    panel_why = models.TextField(blank=True, default="")
    decided_on = models.DateField(null=True, blank=True)
    decision_code = models.CharField(max_length=20, blank=True, default="")
    terms = models.TextField(blank=True, default="")
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("registered_on",)
