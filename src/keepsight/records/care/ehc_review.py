"""The last yearly review of an active education, health and care plan."""

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
                Question(
                    "reviewed_on",
                    "When the education, health and care plan was reviewed",
                    kind="date",
                ),
                Question(
                    "changed", "What is changed in it", kind="long_text", required=False, most=4000
                ),
                Question(
                    "childs_words",
                    "What the child says about the help at school",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                    means="ehc_review.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "request": "the request that led to the plan",
    },
)
PRIVACY = Privacy(restricted=("changed", "childs_words"))

TOLD = {"reviewed_on": "Education, health and care plan reviewed", "part": "education"}


class EhcReview(Record):
    """A plan grows with the child."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    request = models.ForeignKey(
        "records.EhcRequest",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    reviewed_on = models.DateField(null=True, blank=True)
    changed = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")

    MATCH_ON = ("request", "reviewed_on")
