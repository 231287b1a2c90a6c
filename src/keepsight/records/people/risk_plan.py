"""A plan against a danger that lasts: exploitation, going missing, self-harm, somebody at home."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "What it is about",
            (
                Question("started_on", "When the risk plan was made", kind="date"),
                Question(
                    "worry",
                    "What we worry about",
                    kind="long_text",
                    hint="What could happen, who could do it, when it is likeliest",
                    most=8_000,
                ),
                Question(
                    "keeps_safe",
                    "What keeps the child safe already",
                    kind="long_text",
                    hint="People, places, habits; what the child does itself",
                    most=8_000,
                ),
                Question(
                    "childs_plan",
                    "How the child says it",
                    kind="long_text",
                    hint="In the child’s own words: what worries me, what helps, what I do",
                    required=False,
                    most=8_000,
                ),
            ),
        ),
        Section(
            "What is done",
            (
                Question(
                    "who_does_what",
                    "Who does what against the danger",
                    kind="long_text",
                    hint="A line for each: who, what, by when",
                    most=8_000,
                ),
                Question(
                    "if_it_happens",
                    "What everybody does when it happens all the same",
                    kind="long_text",
                    hint="Whom the child rings, whom the carer rings, at night too",
                    most=4_000,
                ),
                Question(
                    "review_on",
                    "When the risk plan is looked at again",
                    kind="date",
                    may_lie_ahead=True,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "made on the child's page",
        "worker": "whoever makes it",
        "ended_on": "asked by end_risk_plan; on the day of the next version where it is reviewed",
        "why_ended": "asked by end_risk_plan",
    },
)
PRIVACY = Privacy(
    restricted=("worry", "keeps_safe", "childs_plan", "who_does_what", "if_it_happens", "why_ended")
)
OPEN = Open("a risk plan", begins="started_on", ends=("ended_on",))

TOLD = {
    "started_on": "Risk plan began. {worry}",
    "ended_on": "Risk plan ended. {why_ended}",
    "part": "need",
}


class RiskPlan(Record):
    """What is written in five heads is no plan; a child who knows the plan keeps to it."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    started_on = models.DateField(null=True, blank=True)
    worry = models.TextField(blank=True, default="")
    keeps_safe = models.TextField(blank=True, default="")
    childs_plan = models.TextField(blank=True, default="")
    who_does_what = models.TextField(blank=True, default="")
    if_it_happens = models.TextField(blank=True, default="")
    review_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    why_ended = models.CharField(max_length=300, blank=True, default="")

    MATCH_ON = ("person", "started_on")
