"""A looked-after child's care plan."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

#: Where a child is meant to grow up, as inspectors ask for it.
PERMANENCE = (
    ("return_to_family", "Back with the family"),
    ("guardianship_or_cao", "With relatives, under special guardianship or an arrangements order"),
    ("adoption", "Adoption"),
    ("long_term_fostering", "Long-term fostering"),
    ("residential", "A residential home to 18"),
    ("supported_living", "Supported living"),
    ("other", "Something else"),
)
FORM = Form(
    sections=(
        Section(
            "The plan",
            (
                Question("started_on", "From when the care plan holds", kind="date"),
                Question(
                    "permanence_code",
                    "Where the child is meant to grow up",
                    kind="choice",
                    choices=PERMANENCE,
                    required=False,
                    hint="Leave it empty while it is not agreed",
                ),
                Question(
                    "needs",
                    "What the child needs, and who does what by when",
                    kind="long_text",
                    hint="Health, education, identity, family, behaviour, being safe",
                    most=20000,
                ),
                Question(
                    "family_plan",
                    "Whom the child is to see, and how often",
                    kind="long_text",
                    most=4000,
                ),
                Question(
                    "if_it_fails",
                    "What happens if the plan does not work",
                    kind="long_text",
                    most=4000,
                ),
                Question(
                    "childs_words",
                    "What the child says about the care plan",
                    kind="long_text",
                    hint="The child’s own words. Of one who cannot speak yet: what you saw",
                    most=8000,
                    means="care_plan.childs_words",
                ),
                Question(
                    "parents_say",
                    "What the parents say about the care plan",
                    kind="long_text",
                    most=4000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "ended_on": "the day of the next plan, or of the end of care",
    },
)
PRIVACY = Privacy(restricted=("needs", "family_plan", "if_it_fails", "childs_words", "parents_say"))
OPEN = Open("a care plan", begins="started_on", ends=("ended_on",))

TOLD = {"started_on": "Care plan began: {permanence_code}", "ended_on": "Care plan ended"}


class CarePlan(Record):
    """Where is this child meant to grow up?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    permanence_code = models.CharField(max_length=20, blank=True, default="")
    needs = models.TextField(blank=True, default="")
    family_plan = models.TextField(blank=True, default="")
    if_it_fails = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    parents_say = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "started_on")
