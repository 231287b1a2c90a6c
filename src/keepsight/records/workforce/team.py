"""A team, service, duty desk or pool: a node of the dated tree of the organisation."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

#: What a node of the tree can be; imports name a pool where a system gives a case no worker.
KINDS = (
    ("team", "Team"),
    ("service", "Service, with teams below it"),
    ("duty", "Duty desk"),
    ("pool", "Pool: children wait here, nobody works in it"),
)
#: What a team works at, in the codes of the case-system list: it says how many children are too many.
WORK = (
    ("front_door", "Contact and referral"),
    ("assessment", "Assessment"),
    ("need_and_protection", "Children in need and child protection"),
    ("looked_after", "Looked-after children"),
    ("care_leavers", "Care leavers"),
    ("disabled_children", "Disabled children"),
    ("fostering", "Fostering"),
    ("adoption", "Adoption"),
    ("early_help", "Early help"),
    ("out_of_hours", "Out of hours"),
    ("reviewing", "Reviewing and conferences"),
    ("other", "Something else"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("name", "Name of the team"),
                Question("code", "Short code", hint="As your other systems call it", most=60),
                Question("kind_code", "What is it?", kind="choice", choices=KINDS),
                Question(
                    "work_code",
                    "What does it work at?",
                    kind="choice",
                    choices=WORK,
                    hint="How many children are too many for one worker depends on it",
                    required=False,
                ),
                Question(
                    "parent",
                    "Part of",
                    kind="choice",
                    choices="teams",
                    required=False,
                ),
                Question(
                    "telephone",
                    "Telephone",
                    hint="The number that is answered whoever is on duty",
                    required=False,
                    most=40,
                ),
                Question("started_on", "First day", kind="date", required=False),
            ),
        ),
    ),
    not_asked={"ended_on": "asked when a team closes: close_team"},
)
PRIVACY = NOTHING


class Team(Record):
    """Whose child is it, and who answers for the team?"""

    code = models.CharField(max_length=100, blank=True, default="")
    name = models.CharField(max_length=200, blank=True, default="")
    parent = models.ForeignKey(
        "records.Team",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    kind_code = models.CharField(max_length=20, blank=True, default="team")
    work_code = models.CharField(max_length=20, blank=True, default="")
    telephone = models.CharField(max_length=40, blank=True, default="")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("code",)

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(fields=("authority", "code"), name="team_code_once"),
        )
