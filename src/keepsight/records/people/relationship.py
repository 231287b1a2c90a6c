"""How two people are related, seen from the first."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

RELATIONS = (
    ("mother", "Mother"),
    ("father", "Father"),
    ("adoptive_parent", "Parent by adoption"),
    ("step_parent", "Step-parent"),
    ("sibling", "Brother or sister, also half or step"),
    ("grandparent", "Grandparent"),
    ("aunt_or_uncle", "Aunt or uncle"),
    ("other_family", "Another relative"),
    ("guardian", "Special guardian, or named in a child arrangements order"),
    ("foster_carer", "Foster carer"),
    ("private_foster_carer", "Private foster carer"),
    ("partner_of_parent", "Partner of a parent, not a step-parent"),
    ("family_friend", "Friend of the family"),
    ("other", "Another relation"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "relation_code",
                    "What they are to the child",
                    kind="choice",
                    choices=RELATIONS,
                ),
                Question(
                    "has_parental_responsibility",
                    "Do they have parental responsibility?",
                    kind="yes_no",
                    required=False,
                    hint="A mother has it by law. A father where he was married to her or stands on the "
                    "birth certificate. Leave it empty where nobody knows yet",
                ),
                Question(
                    "started_on",
                    "Since when they are that",
                    kind="date",
                    required=False,
                    hint="Leave it empty where it was always so",
                    may_precede_birth=True,
                ),
                Question(
                    "ended_on",
                    "The last day they were that",
                    kind="date",
                    required=False,
                    hint="Leave it empty while it lasts",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={"person": "the page is of one child", "other": "chosen or added by add_relative"},
)
PRIVACY = NOTHING

TOLD = "Who is family, and since when, stands on the summary."


class Relationship(Record):
    """Family, and who holds parental responsibility."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    relation_code = models.CharField(max_length=20, blank=True, default="")
    has_parental_responsibility = models.BooleanField(null=True, blank=True)
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "other", "relation_code")
