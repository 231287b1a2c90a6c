"""A review by the team around a family."""

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
                Question("held_on", "When the team around the family met", kind="date"),
                Question(
                    "met_words",
                    "Who came, what is better, and what each does next",
                    kind="long_text",
                    most=8000,
                ),
                Question(
                    "childs_view",
                    "What the child says about the help",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "episode": "the open time of early help",
    },
)
PRIVACY = Privacy(restricted=("met_words", "childs_view"))

TOLD = {"held_on": "Early help reviewed with the family"}


class FamilyReview(Record):
    """Several agencies help best when they meet."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    episode = models.ForeignKey(
        "records.EarlyHelpEpisode",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    held_on = models.DateField(null=True, blank=True)
    met_words = models.TextField(blank=True, default="")
    childs_view = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "episode", "held_on")
