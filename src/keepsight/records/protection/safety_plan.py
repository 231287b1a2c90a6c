"""What keeps a child safe until an enquiry, an assessment or a conference is over."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("agreed_on", "When the safety plan was agreed", kind="date"),
                Question(
                    "what_keeps_safe",
                    "What is done to keep the child safe, and by whom",
                    kind="long_text",
                    hint="Who is with the child, who stays away, whom the child can ring",
                    most=8_000,
                ),
                Question(
                    "agreed_with",
                    "Who agreed to the safety plan",
                    kind="long_text",
                    hint="Each parent by name. Say who did not agree",
                    most=2_000,
                ),
                Question(
                    "childs_words",
                    "What the child says would keep them safe",
                    kind="long_text",
                    required=False,
                    most=4_000,
                    means="safety_plan.childs_words",
                ),
                Question(
                    "if_it_fails", "What we do if it is not kept to", kind="long_text", most=4_000
                ),
                Question(
                    "review_on",
                    "When the safety plan is looked at again",
                    kind="date",
                    may_lie_ahead=True,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "agreed on the child's page",
        "ended_on": "asked by end_safety_plan",
        "why_ended": "asked by end_safety_plan",
        "worker": "whoever writes it down",
    },
)
PRIVACY = Privacy(
    restricted=("what_keeps_safe", "agreed_with", "childs_words", "if_it_fails", "why_ended")
)
OPEN = Open("a safety plan", begins="agreed_on", ends=("ended_on",))

TOLD = {
    "agreed_on": "Safety plan agreed. {what_keeps_safe}",
    "ended_on": "Safety plan ended. {why_ended}",
}


class SafetyPlan(Record):
    """A child must be safe tonight, not when the enquiry ends."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    agreed_on = models.DateField(null=True, blank=True)
    what_keeps_safe = models.TextField(blank=True, default="")
    agreed_with = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    if_it_fails = models.TextField(blank=True, default="")
    review_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    why_ended = models.TextField(blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "agreed_on")
