"""A plan for a disabled young person's move from children's to adults' services, from the age of 14."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

ADULTS = (
    ("not_asked", "They have not been asked yet"),
    ("asked", "They have been asked and have not answered"),
    ("assessing", "They are assessing"),
    ("will_help", "They will help from 18"),
    ("will_not", "They will not help: other help is found"),
)
FORM = Form(
    sections=(
        Section(
            "What the young person wants",
            (
                Question("made_on", "When the plan for adult life was made", kind="date"),
                Question(
                    "own_hopes",
                    "What the young person wants from adult life",
                    kind="long_text",
                    hint="Home, work or study, friends, health; in their own words or signs",
                    most=8_000,
                ),
                Question(
                    "familys_hopes",
                    "What the family hope and fear",
                    kind="long_text",
                    required=False,
                    most=8_000,
                ),
            ),
        ),
        Section(
            "Who helps after 18",
            (
                Question(
                    "adults_code",
                    "Where adults’ services stand",
                    kind="choice",
                    choices=ADULTS,
                ),
                Question(
                    "adults_lead",
                    "Who leads for adults’ services",
                    hint="Name, team and telephone, once there is somebody",
                    required=False,
                    most=300,
                ),
                Question(
                    "after_18",
                    "What help goes on, ends or begins at 18",
                    kind="long_text",
                    hint="Care, short breaks, health, money, school or college, decisions made for them",
                    most=8_000,
                ),
                Question(
                    "to_do",
                    "What has to be done, who does it, by when",
                    kind="long_text",
                    hint="A line for each",
                    most=8_000,
                ),
                Question(
                    "review_on",
                    "When the plan for adult life is looked at again",
                    kind="date",
                    hint="A year at the most",
                    may_lie_ahead=True,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "made on the young person's page",
        "worker": "whoever makes it",
        "ended_on": "asked by end_transition_plan; on the day of the next version where it is reviewed",
        "why_ended": "asked by end_transition_plan",
    },
)
PRIVACY = Privacy(restricted=("own_hopes", "familys_hopes", "after_18", "to_do", "why_ended"))
OPEN = Open("a plan for adult life", begins="made_on", ends=("ended_on",))

TOLD = {
    "made_on": "Plan for adult life made. {own_hopes}",
    "ended_on": "Plan for adult life ended. {why_ended}",
    "part": "leaving",
}


class TransitionPlan(Record):
    """Whoever is helped at seventeen and nobody knows at eighteen falls between two services."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    made_on = models.DateField(null=True, blank=True)
    own_hopes = models.TextField(blank=True, default="")
    familys_hopes = models.TextField(blank=True, default="")
    adults_code = models.CharField(max_length=12, blank=True, default="")
    adults_lead = models.CharField(max_length=300, blank=True, default="")
    after_18 = models.TextField(blank=True, default="")
    to_do = models.TextField(blank=True, default="")
    review_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    why_ended = models.CharField(max_length=300, blank=True, default="")

    MATCH_ON = ("person", "made_on")
