"""An enquiry under section 47 of the Children Act 1989."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

OUTCOMES = (
    ("not_substantiated", "The concern was not substantiated"),
    ("no_continuing_risk", "Substantiated, and the child is not at continuing risk"),
    ("continuing_risk", "Substantiated, and the child is at continuing risk"),
)
#: With continuing risk a conference is convened: without one an enquiry ends in the other ways.
FINDINGS = Question(
    "findings",
    "What the enquiry found",
    kind="long_text",
    hint="What happened to the child, and what makes you think so",
    most=20_000,
)
CHILDS_WORDS = Question(
    "childs_words",
    "What the child said in the enquiry",
    kind="long_text",
    hint="The child’s own words, wishes and feelings. For a baby, what you saw",
    most=8_000,
    means="section_47_enquiry.childs_words",
)
PARENTS_WORDS = Question(
    "parents_words",
    "What each parent said in the enquiry",
    kind="long_text",
    most=8_000,
    means="section_47_enquiry.parents_words",
)
AGENCIES_WORDS = Question(
    "agencies_words",
    "What the other agencies think",
    kind="long_text",
    hint="At least two that know the child: who said it, and what",
    most=8_000,
)
FORM = Form(
    sections=(
        Section("", (FINDINGS, CHILDS_WORDS, PARENTS_WORDS, AGENCIES_WORDS)),
        Section(
            "What follows",
            (
                Question(
                    "outcome_code",
                    "How the enquiry ends",
                    kind="choice",
                    choices=OUTCOMES[:2],
                    hint="A child at continuing risk needs a conference",
                ),
                Question(
                    "next_words",
                    "What help follows the enquiry",
                    kind="long_text",
                    hint="A child in need plan, early help, or why none",
                    most=4_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "an enquiry begins with the child's strategy discussion",
        "episode": "the one that is open",
        "discussion": "the one that began it",
        "started_on": "the day of the strategy discussion",
        "kind_code": "single or joint, as the strategy discussion decided",
        "conference_not_required": "follows from how it ends",
        "target_on": "reckoned by the clock",
        "ended_on": "the day of ending it, or of its conference",
        "team": "the writer's",
        "worker": "whoever holds the child",
        "see_by_on": "asked by see_child_later",
        "why_seen_later": "asked by see_child_later",
        "child_seen_on": "the first visit since it began at which the child was seen",
        "child_seen_alone": "whether the child was seen alone at any visit since it began",
    },
)
PRIVACY = Privacy(
    restricted=(
        "findings",
        "childs_words",
        "parents_words",
        "agencies_words",
        "next_words",
        "why_seen_later",
    )
)
OPEN = Open(
    "a section 47 enquiry",
    begins="started_on",
    ends=("ended_on", "conference_not_required"),
    ended_by=(("Conference", "enquiry"),),
)

TOLD = {
    "started_on": "Section 47 enquiry began",
    "ended_on": "Section 47 enquiry ended: {outcome_code}",
}


class Section47Enquiry(Record):
    """Is this child suffering, or likely to suffer, significant harm?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    episode = models.ForeignKey(
        "records.EpisodeOfNeed",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    discussion = models.ForeignKey(
        "records.StrategyDiscussion",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    started_on = models.DateField(null=True, blank=True)
    conference_not_required = models.BooleanField(null=True, blank=True)
    target_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    outcome_code = models.CharField(max_length=20, blank=True, default="")
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
    kind_code = models.CharField(max_length=20, blank=True, default="")
    findings = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    parents_words = models.TextField(blank=True, default="")
    agencies_words = models.TextField(blank=True, default="")
    next_words = models.TextField(blank=True, default="")
    see_by_on = models.DateField(null=True, blank=True)
    why_seen_later = models.TextField(blank=True, default="")
    child_seen_on = models.DateField(null=True, blank=True)
    child_seen_alone = models.BooleanField(null=True, blank=True)

    MATCH_ON = ("person", "started_on")

    class Meta(Record.Meta):
        verbose_name_plural = "section 47 enquiries"
