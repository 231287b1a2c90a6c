"""An allegation against somebody who works with children; about an adult, and kept apart from every child's record."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.matter import Matter
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

#: The threshold of Working Together, chapter 2: any of them is enough.
HARMS = (
    ("harmed", "Harmed a child, or may have"),
    ("offence", "Possibly committed an offence against a child, or related to one"),
    ("risk", "Behaved so that they may be a risk of harm to children"),
    ("unsuitable", "Behaved so that they may not be suitable to work with children"),
)
WORK = (
    ("carer", "Foster carer, or in a foster carer’s household"),
    ("home", "In a children’s home"),
    ("social_care", "In children’s social care"),
    ("school", "In a school or college"),
    ("early_years", "In a nursery, or as a childminder"),
    ("health", "In health"),
    ("police", "In the police"),
    ("transport", "In transport"),
    ("faith", "In a faith group"),
    ("sport", "In sport or a club"),
    ("other", "Other work with children, paid or not"),
)
#: The outcomes of Keeping children safe in education, and the end before any of them.
OUTCOMES = (
    ("substantiated", "Substantiated: there is enough to prove it"),
    ("malicious", "Malicious: it was made up, and to deceive"),
    ("false", "False: there is enough to disprove it"),
    ("unsubstantiated", "Unsubstantiated: there is not enough to prove it or to disprove it"),
    ("unfounded", "Unfounded: nothing supports it; it was mistaken or misread"),
)
#: It never was an allegation by the threshold: advice was given, and nothing more.
NO_THRESHOLD = "no_threshold"
CHILDREN = Question(
    "children",
    "Which children it concerns",
    kind="long_text",
    hint="Their numbers, one a line, as on the child’s page (C-12), and no names. Nothing of it shows on a "
    "child’s record",
    required=False,
    most=2_000,
)
FORM = Form(
    sections=(
        Section(
            "How it came to you",
            (
                Question("known_on", "When the employer or organisation learnt of it", kind="date"),
                Question("told_on", "When you were told", kind="date"),
                Question("told_by", "Who told you, and from where", most=200),
            ),
        ),
        Section(
            "Against whom",
            (
                Question("about", "Who it is against", most=200),
                Question(
                    "about_worker",
                    "If they work for this council’s children’s services: who",
                    kind="choice",
                    choices="workers",
                    required=False,
                    hint="They never learn from this system that it is here, whatever their role",
                ),
                Question("work_code", "Where they work with children", kind="choice", choices=WORK),
                Question("employer", "For whom", most=200, required=False),
            ),
        ),
        Section(
            "What is alleged",
            (
                Question("harm_code", "What it comes to", kind="choice", choices=HARMS),
                Question(
                    "what",
                    "What happened, as you were told",
                    kind="long_text",
                    hint="A child by their number here, and never by name",
                    most=8_000,
                ),
                CHILDREN,
                Question(
                    "safe_now",
                    "How children are kept safe from today",
                    kind="long_text",
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "discussed_on": "asked by discuss_allegation",
        "discussion": "asked by discuss_allegation",
        "not_needed_on": "the day of the discussion that finds no meeting necessary",
        "meeting_on": "asked by meet_on_allegation",
        "meeting": "asked by meet_on_allegation",
        "closed_on": "asked by close_allegation, or the day of a discussion that finds no threshold met",
        "outcome_code": "asked by close_allegation",
        "outcome": "asked by close_allegation",
        "worker": "the designated officer who logs it, or takes it over",
    },
)
PRIVACY = Privacy(
    restricted=(
        "told_by",
        "about",
        "about_worker",
        "employer",
        "what",
        "children",
        "safe_now",
        "discussion",
        "meeting",
        "outcome",
    )
)
MATTER = Matter(
    words="an allegation",
    begins="told_on",
    ends=("closed_on",),
    days=(
        ("known_on", "The employer learnt of it"),
        ("told_on", "The designated officer was told"),
        ("discussed_on", "Discussed with the employer"),
        ("not_needed_on", "Found to need no meeting"),
        ("meeting_on", "Meeting held"),
        ("closed_on", "Closed"),
    ),
    called="about",
    told=(
        ("work_code", "Where they work with children"),
        ("employer", "For whom"),
        ("told_by", "Who told us"),
        ("harm_code", "What it comes to"),
        ("what", "What happened, as we were told"),
        ("children", "Children whom it concerns"),
        ("safe_now", "How children are kept safe"),
        ("discussion", "What was agreed in the discussion"),
        ("meeting", "What was agreed at the meeting"),
        ("outcome_code", "Outcome"),
        ("outcome", "Why, and what follows from it"),
    ),
    sees="see_allegations",
    reads="keep_allegations",
    acts=("list_allegations", "read_allegation"),
    hidden_from="about_worker",
    names_children="children",
    other_words=((("outcome_code", NO_THRESHOLD), "The threshold was not met: advice was given"),),
)


class Allegation(Record):
    """Who looks after children must be beyond doubt."""

    known_on = models.DateField(null=True, blank=True)
    told_on = models.DateField(null=True, blank=True)
    told_by = models.CharField(max_length=200, blank=True, default="")
    about = models.CharField(max_length=200, blank=True, default="")
    about_worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    work_code = models.CharField(max_length=20, blank=True, default="")
    employer = models.CharField(max_length=200, blank=True, default="")
    harm_code = models.CharField(max_length=20, blank=True, default="")
    what = models.TextField(blank=True, default="")
    #: By number, and no pointer: from a child's record nothing may lead here.
    children = models.TextField(blank=True, default="")
    safe_now = models.TextField(blank=True, default="")
    discussed_on = models.DateField(null=True, blank=True)
    discussion = models.TextField(blank=True, default="")
    meeting_on = models.DateField(null=True, blank=True)
    meeting = models.TextField(blank=True, default="")
    not_needed_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    outcome_code = models.CharField(max_length=20, blank=True, default="")
    outcome = models.TextField(blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = (
        "known_on",
        "told_on",
    )
