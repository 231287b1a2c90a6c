"""A mark on a child's record of a danger: to the child, or to whoever comes to the door."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

KINDS = (
    ("domestic_abuse", "Domestic abuse"),
    ("sexual_exploitation", "Risk of sexual exploitation"),
    ("criminal_exploitation", "Risk of criminal exploitation"),
    ("modern_slavery", "Trafficking or modern slavery"),
    ("radicalisation", "Risk of being drawn into terrorism"),
    ("missing", "Risk of going missing"),
    ("self_harm", "Risk of self-harm or suicide"),
    ("honour", "So-called honour-based abuse, forced marriage or genital mutilation"),
    ("person_posing_risk", "A person who is a danger to the child"),
    ("weapons", "Weapons in or about the home"),
    ("violence_to_staff", "Violence or threats to staff"),
    ("dog", "A dog that may bite"),
    ("infection", "An infection to be protected from"),
    ("other", "Another danger"),
)
#: Kinds of which the risk is judged as well, in the words of the exploitation panel.
EXPLOITATION = frozenset({"sexual_exploitation", "criminal_exploitation", "modern_slavery"})
RISKS = (
    ("emerging", "Emerging: signs, and no evidence yet"),
    ("moderate", "Moderate: targeted, or groomed"),
    ("significant", "Significant: exploited now, or about to be"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("kind_code", "What the danger is", kind="choice", choices=KINDS),
                Question(
                    "risk_code",
                    "How great the risk of exploitation is",
                    kind="choice",
                    choices=RISKS,
                    hint="Only for exploitation and trafficking",
                    required=False,
                ),
                Question(
                    "told_by",
                    "Where it is known from",
                    hint="Who said so, and when: police at the conference of 3 May, a risk assessment",
                    most=150,
                ),
                Question("raised_on", "From which day the danger is known", kind="date"),
                Question(
                    "what_to_do",
                    "What whoever meets this family must do",
                    hint="One sentence. It stands at the top of the child’s page",
                    most=150,
                ),
                Question(
                    "details",
                    "What is known of the danger",
                    kind="long_text",
                    required=False,
                    most=8_000,
                ),
                Question(
                    "review_on",
                    "When the danger is looked at again",
                    kind="date",
                    may_lie_ahead=True,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "raised on the child's page",
        "worker": "whoever raises it",
        "last_review": "asked by review_flag",
        "ended_on": "asked by end_flag",
        "why_ended": "asked by end_flag",
    },
)
PRIVACY = Privacy(restricted=("details", "last_review", "why_ended"))
OPEN = Open("a flag", begins="raised_on", ends=("ended_on",), kind="kind_code", kinds=KINDS)

TOLD = {
    "raised_on": "Flag raised: {kind_code}, {risk_code}. {details}",
    "ended_on": "Flag ended: {kind_code}. {why_ended}",
    "part": "need",
}


class Flag(Record):
    """A danger that one worker knew of and the next did not, for it was on no page; or on it for ever."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    kind_code = models.CharField(max_length=30, blank=True, default="")
    risk_code = models.CharField(max_length=20, blank=True, default="")
    told_by = models.CharField(max_length=150, blank=True, default="")
    what_to_do = models.CharField(max_length=150, blank=True, default="")
    details = models.TextField(blank=True, default="")
    raised_on = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    last_review = models.TextField(blank=True, default="")
    ended_on = models.DateField(null=True, blank=True)
    why_ended = models.CharField(max_length=300, blank=True, default="")

    MATCH_ON = ("person", "kind_code", "raised_on")
