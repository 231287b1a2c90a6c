"""What a strategy discussion recorded: when it was called, who was there, what was to be done."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

THRESHOLDS = (
    ("joint", "Start a section 47 enquiry, jointly with the police"),
    ("single", "Start a section 47 enquiry, by children’s services alone"),
    ("goes_on", "The enquiry that is under way goes on"),
    ("no_enquiry", "No enquiry: the threshold is not met"),
)
FORM = Form(
    sections=(
        Section(
            "Who took part",
            (
                Question(
                    "held_on",
                    "When the strategy discussion was held",
                    kind="date",
                    may_precede_birth=True,
                ),
                Question("council_present", "Children’s services took part", kind="yes_no"),
                Question("police_present", "The police took part", kind="yes_no"),
                Question("health_present", "Health took part", kind="yes_no"),
                Question(
                    "attendees",
                    "Who took part, and for which agency",
                    kind="long_text",
                    hint="One a line. Whoever told us first should be there too",
                    most=4_000,
                ),
                Question(
                    "why_not_quorate",
                    "Why the police, health or we were not there",
                    kind="long_text",
                    hint="Only where one of the three was missing, and how they will be heard",
                    required=False,
                    most=2_000,
                ),
            ),
        ),
        Section(
            "What is known",
            (
                Question(
                    "information_shared",
                    "What each agency knows",
                    kind="long_text",
                    hint="Of this child, the brothers and sisters, and the adults",
                    most=20_000,
                ),
                Question(
                    "childs_words",
                    "What the child has said so far, and to whom",
                    kind="long_text",
                    hint="The child’s own words, where anybody heard them",
                    required=False,
                    most=8_000,
                    means="strategy_minutes.childs_words",
                ),
            ),
        ),
        Section(
            "What is decided",
            (
                Question(
                    "threshold_code",
                    "What the discussion decided",
                    kind="choice",
                    choices=THRESHOLDS,
                ),
                Question(
                    "safety_plan",
                    "What keeps the child safe tonight",
                    kind="long_text",
                    hint="Who is with the child, who stays away, and who checks",
                    most=4_000,
                ),
                Question(
                    "tasks",
                    "Who does what, by which day",
                    kind="long_text",
                    hint="One a line: the task; who does it; by which day. Put semicolons between, as in "
                    "“See Sam at school; Jo Hill; 3 April 2026”. When the child is seen, and by whom, too",
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "a discussion is called on the child's page",
        "discussion": "made with it by hold_strategy_discussion",
        "enquiry": "the one that begins with it",
        "decided_on": "the day on which it was called",
        "decided_at": "the moment of calling it",
        "is_immediate": "asked by call_strategy_discussion",
        "concern": "asked by call_strategy_discussion",
        "began_enquiry": "follows from what was decided",
        "held_at": "the moment of writing, where it was held today",
        "actions_are_assigned": "a task without an owner and a day is not taken",
        "called_off_on": "asked by call_off_strategy_discussion",
        "why_called_off": "asked by call_off_strategy_discussion",
    },
)
PRIVACY = Privacy(
    restricted=(
        "concern",
        "attendees",
        "why_not_quorate",
        "information_shared",
        "childs_words",
        "safety_plan",
        "tasks",
        "why_called_off",
    )
)
OPEN = Open(
    "a strategy discussion that is called",
    begins="decided_on",
    ends=("held_on", "called_off_on"),
)

TOLD = {
    "decided_on": "A strategy discussion was called",
    "held_on": "Strategy discussion held: {began_enquiry?an enquiry began|no enquiry began}",
    "called_off_on": "Strategy discussion called off",
}


class StrategyMinutes(Record):
    """Who was not there did not share what they knew."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    discussion = models.ForeignKey(
        "records.StrategyDiscussion",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    enquiry = models.ForeignKey(
        "records.Section47Enquiry",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    is_immediate = models.BooleanField(null=True, blank=True)
    began_enquiry = models.BooleanField(null=True, blank=True)
    held_on = models.DateField(null=True, blank=True)
    held_at = models.DateTimeField(null=True, blank=True)
    called_off_on = models.DateField(null=True, blank=True)
    council_present = models.BooleanField(null=True, blank=True)
    police_present = models.BooleanField(null=True, blank=True)
    health_present = models.BooleanField(null=True, blank=True)
    actions_are_assigned = models.BooleanField(null=True, blank=True)
    concern = models.TextField(blank=True, default="")
    attendees = models.TextField(blank=True, default="")
    why_not_quorate = models.TextField(blank=True, default="")
    information_shared = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    threshold_code = models.CharField(max_length=20, blank=True, default="")
    safety_plan = models.TextField(blank=True, default="")
    tasks = models.TextField(blank=True, default="")
    why_called_off = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "decided_on")

    class Meta(Record.Meta):
        verbose_name_plural = "strategy minutes"
