"""When the parents were told of the decision, and when in writing."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

TO_WHOM = (
    ("both", "Both parents"),
    ("mother", "The mother; the father cannot be told"),
    ("father", "The father; the mother cannot be told"),
    ("guardian", "A guardian, there being no parent to tell"),
    ("nobody", "Nobody: no parent or guardian can be found"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "told_on",
                    "When the parents were told of the decision",
                    kind="date",
                    hint="Where nobody can be found, the day on which you looked last",
                ),
                Question("told_code", "Who was told", kind="choice", choices=TO_WHOM),
                Question(
                    "parents_words",
                    "What they said",
                    kind="long_text",
                    hint="In their own words; where nobody was told, where you looked for them",
                    required=False,
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "decision": "the decision that stands",
        "written_on": "asked by write_to_parents",
    },
)
PRIVACY = Privacy(restricted=("parents_words",))
OPEN = Open(
    "a notice to the parents, to be sent in writing", begins="told_on", ends=("written_on",)
)

TOLD = {
    "told_on": "Parents told of the adoption decision: {told_code}",
    "written_on": "Adoption decision confirmed in writing",
}


class DecisionNotice(Record):
    """Parents hear it from us, and soon."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(
        "records.AdoptionDecision",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    told_on = models.DateField(null=True, blank=True)
    told_code = models.CharField(max_length=20, blank=True, default="")
    parents_words = models.TextField(blank=True, default="")
    written_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "decision",
    )
