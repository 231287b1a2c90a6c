"""A meeting of the core group of a protection plan."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("held_on", "When the core group met", kind="date"),
                Question(
                    "attendees",
                    "Who came to the core group, and for whom",
                    kind="long_text",
                    hint="One a line. Say who was missing",
                    most=4_000,
                ),
                Question("parents_took_part", "A parent took part in it", kind="yes_no"),
                Question(
                    "childs_words",
                    "What the child has said since the group last met",
                    kind="long_text",
                    required=False,
                    most=8_000,
                    means="core_group.childs_words",
                ),
                Question(
                    "progress",
                    "What has changed for the child under the plan",
                    kind="long_text",
                    hint="Action by action: what is better, what is not, and how you know",
                    most=10_000,
                ),
                Question(
                    "tasks",
                    "What the group will do next, who, and by when",
                    kind="long_text",
                    hint="One a line: the task; who does it; by which day. Put semicolons between, as in "
                    "“Take Sam to the clinic; his aunt; 3 April 2026”. Leave out what was agreed before "
                    "and is still to be done: it is carried on by itself",
                    required=False,
                    most=8_000,
                ),
                Question(
                    "next_on",
                    "When the group meets again",
                    kind="date",
                    required=False,
                    may_lie_ahead=True,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "a core group is written down on the child's page",
        "plan": "the one that is open",
    },
)
PRIVACY = Privacy(restricted=("attendees", "childs_words", "progress", "tasks"))

TOLD = {"held_on": "Core group met"}


class CoreGroup(Record):
    """Those who carry the plan out meet, or nothing happens."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(
        "records.ProtectionPlan",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    held_on = models.DateField(null=True, blank=True)
    attendees = models.TextField(blank=True, default="")
    parents_took_part = models.BooleanField(null=True, blank=True)
    childs_words = models.TextField(blank=True, default="")
    progress = models.TextField(blank=True, default="")
    tasks = models.TextField(blank=True, default="")
    next_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "held_on")
