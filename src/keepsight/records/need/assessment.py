"""A child and family assessment."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

OUTCOMES = (
    ("nfa", "Nothing more is needed from us"),
    ("early_help", "Early help"),
    ("child_in_need_plan", "A child in need plan"),
    ("strategy_discussion", "A strategy discussion"),
    ("section_47", "A section 47 enquiry"),
    ("looked_after", "A request that the child is looked after"),
    ("private_fostering", "Private fostering"),
    ("legal_action", "Legal action"),
    ("specialist", "A specialist assessment"),
    ("short_breaks", "Short breaks"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "started_on", "When the assessment begins", kind="date", may_precede_birth=True
                ),
                Question(
                    "to_find_out",
                    "What it has to find out",
                    kind="long_text",
                    hint="The worry it begins with, and what nobody knows yet",
                    most=4000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "episode": "the open episode of need",
        "child_seen": "asked by finish_assessment",
        "seen_alone": "asked by finish_assessment",
        "why_not_seen": "asked by finish_assessment",
        "past": "asked by finish_assessment",
        "needs_found": "asked by finish_assessment",
        "parenting_found": "asked by finish_assessment",
        "surroundings_found": "asked by finish_assessment",
        "childs_view": "asked by finish_assessment",
        "risks": "asked by finish_assessment",
        "strengths": "asked by finish_assessment",
        "analysis": "asked by finish_assessment",
        "factor_codes": "asked by finish_assessment",
        "outcome_code": "proposed in finish_assessment, decided in authorise_assessment",
        "finished_on": "the day of finish_assessment",
        "authorised_on": "the day of authorise_assessment",
        "ended_on": "the day of stop_assessment",
        "why_ended": "asked by stop_assessment",
        "extended_to_on": "follows from the working days that extend_assessment is given",
        "safe_meanwhile": "asked by extend_assessment",
        "interim_review_on": "the day of check_assessment",
        "team": "the writer's",
        "worker": "whoever writes it",
    },
)
PRIVACY = Privacy(
    restricted=(
        "to_find_out",
        "why_not_seen",
        "past",
        "needs_found",
        "parenting_found",
        "surroundings_found",
        "childs_view",
        "risks",
        "strengths",
        "analysis",
        "why_ended",
        "safe_meanwhile",
    )
)
OPEN = Open("an assessment", begins="started_on", ends=("authorised_on", "ended_on"))

TOLD = {
    "started_on": "Assessment began",
    "interim_review_on": "Assessment looked at on its way",
    "authorised_on": "Assessment authorised: {outcome_code}",
    "ended_on": "Assessment ended",
}


class Assessment(Record):
    """What does this child need, by when was it known?"""

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
    child_seen = models.BooleanField(null=True, blank=True)
    interim_review_on = models.DateField(null=True, blank=True)
    authorised_on = models.DateField(null=True, blank=True)
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
    to_find_out = models.TextField(blank=True, default="")
    seen_alone = models.BooleanField(null=True, blank=True)
    why_not_seen = models.TextField(blank=True, default="")
    past = models.TextField(blank=True, default="")
    needs_found = models.TextField(blank=True, default="")
    parenting_found = models.TextField(blank=True, default="")
    surroundings_found = models.TextField(blank=True, default="")
    childs_view = models.TextField(blank=True, default="")
    risks = models.TextField(blank=True, default="")
    strengths = models.TextField(blank=True, default="")
    analysis = models.TextField(blank=True, default="")
    #: the factors as its author found them; they become records of their own as it is authorised
    factor_codes = models.JSONField(blank=True, default=list)
    finished_on = models.DateField(null=True, blank=True)
    extended_to_on = models.DateField(null=True, blank=True)
    safe_meanwhile = models.TextField(blank=True, default="")
    why_ended = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "started_on")
