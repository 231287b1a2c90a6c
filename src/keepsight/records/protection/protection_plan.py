"""A child protection plan."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

#: How a plan ends otherwise than by a conference; ``conference`` is filled by one.
ENDS = (
    ("eighteen", "The young person turned 18"),
    ("died", "The child died"),
    ("moved", "Another council’s conference took the plan over"),
    ("left_country", "The child has left the country for good"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "end_reason_code",
                    "Why the plan ends without a conference here",
                    kind="choice",
                    choices=tuple(one for one in ENDS if one[0] != "moved"),
                ),
                Question("ended_on", "The last day of the protection plan", kind="date"),
                Question(
                    "end_words",
                    "How that is known, and who has been told",
                    kind="long_text",
                    most=2_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "a plan is the conference's of the child",
        "episode": "the one that is open",
        "conference": "the one that made it",
        "started_on": "the day of the conference",
        "initial_category_code": "asked for the conference",
        "latest_category_code": "asked for the conference, and for each review",
        "previous_plans": "counted from the plans on file",
        "other_authority_code": "of a child who moved here, from the other council's notice",
        "emergency_action_code": "filled by imports",
        "what_is_to_change": "asked for the conference that makes it",
        "contingency": "asked for the conference that makes it",
        "team": "the writer's",
        "worker": "whoever holds the child",
    },
)
PRIVACY = Privacy(restricted=("what_is_to_change", "contingency", "end_words"))
OPEN = Open("a child protection plan", begins="started_on", ends=("ended_on",))

TOLD = {
    "started_on": "Child protection plan began: {initial_category_code:cin:InitialCategoryOfAbuse}",
    "ended_on": "Child protection plan ended: {latest_category_code:cin:LatestCategoryOfAbuse}",
}


class ProtectionPlan(Record):
    """A child at risk of significant harm, and who does what about it."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    episode = models.ForeignKey(
        "records.EpisodeOfNeed",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    conference = models.ForeignKey(
        "records.Conference",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    initial_category_code = models.CharField(max_length=20, blank=True, default="")
    latest_category_code = models.CharField(max_length=20, blank=True, default="")
    previous_plans = models.IntegerField(null=True, blank=True)
    other_authority_code = models.CharField(max_length=20, blank=True, default="")
    emergency_action_code = models.CharField(max_length=20, blank=True, default="")
    team = models.ForeignKey(
        "records.Team",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    what_is_to_change = models.TextField(blank=True, default="")
    contingency = models.TextField(blank=True, default="")
    end_reason_code = models.CharField(max_length=20, blank=True, default="")
    end_words = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "started_on")
