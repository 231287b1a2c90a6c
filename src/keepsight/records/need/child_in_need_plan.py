"""A child in need plan."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

CONSENT = (
    ("parents", "The parents"),
    ("young_person", "The young person, who is 16 or 17"),
    ("both", "The parents and the child"),
    ("nobody", "Nobody"),
)
ENDINGS = (
    ("done", "What was to change has changed"),
    ("early_help", "Early help takes over"),
    ("consent_withdrawn", "The family withdrew their consent"),
    ("protection", "The child needs a protection plan"),
    ("care", "The child is looked after"),
    ("moved", "The child moved to another council"),
    ("other", "Something else"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "started_on",
                    "When the meeting agreed on the plan",
                    kind="date",
                    may_precede_birth=True,
                ),
                Question("consent_code", "Who agrees to it", kind="choice", choices=CONSENT),
                Question(
                    "what_changes",
                    "What is to change for the child",
                    kind="long_text",
                    hint="As the child would see it, and by when. Actions follow one by one",
                    most=20000,
                ),
                Question(
                    "contingency",
                    "What happens if it does not change, or gets worse",
                    kind="long_text",
                    most=8000,
                ),
                Question(
                    "childs_view",
                    "What the child wants from the plan",
                    kind="long_text",
                    hint="The child’s own words; for a baby, what you saw the child need",
                    most=8000,
                ),
                Question(
                    "parents_view",
                    "What each parent says to the plan",
                    kind="long_text",
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "episode": "the open episode of need",
        "ended_on": "asked by end_child_in_need_plan",
        "end_reason_code": "asked by end_child_in_need_plan",
        "end_words": "asked by end_child_in_need_plan",
        "team": "the writer's",
        "worker": "whoever writes it",
    },
)
PRIVACY = Privacy(
    restricted=("what_changes", "contingency", "childs_view", "parents_view", "end_words")
)
OPEN = Open("a child in need plan", begins="started_on", ends=("ended_on",))

TOLD = {"started_on": "Child in need plan began", "ended_on": "Child in need plan ended"}


class ChildInNeedPlan(Record):
    """Help that is agreed, reviewed and ended on purpose."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    episode = models.ForeignKey(
        "records.EpisodeOfNeed",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
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
    consent_code = models.CharField(max_length=20, blank=True, default="")
    what_changes = models.TextField(blank=True, default="")
    contingency = models.TextField(blank=True, default="")
    childs_view = models.TextField(blank=True, default="")
    parents_view = models.TextField(blank=True, default="")
    end_reason_code = models.CharField(max_length=20, blank=True, default="")
    end_words = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "started_on")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("person",),
                name="one_open_child_in_need_plan",
                condition=models.Q(ended_on__isnull=True, source="keepsight"),
            ),
        )
