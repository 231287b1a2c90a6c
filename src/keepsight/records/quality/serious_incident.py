"""A child dies or is seriously harmed, and abuse or neglect is known or suspected; or dies while looked after."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

KINDS = (("death", "The child died"), ("harm", "The child was seriously harmed"))
#: The death of a child whom we look after is told whatever it came of.
IN_CARE = "in_care"
ABUSE = (
    ("known", "Known"),
    ("suspected", "Suspected"),
    (IN_CARE, "Neither: the child died while we looked after them"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "known_on",
                    "When the council learnt of the incident",
                    kind="date",
                    may_follow_death=True,
                ),
                Question("kind_code", "What happened to the child", kind="choice", choices=KINDS),
                Question("abuse_code", "Abuse or neglect", kind="choice", choices=ABUSE),
                Question(
                    "what_happened",
                    "What is known so far, and from whom",
                    kind="long_text",
                    most=8_000,
                ),
                Question(
                    "others_safe",
                    "Who else is in the household, and how they are kept safe",
                    kind="long_text",
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "notified_on": "the day on which notify_serious_incident is decided",
        "rapid_review_on": "asked by record_rapid_review",
        "learnt": "asked by record_rapid_review",
        "not_notifiable_on": "asked by find_not_notifiable",
        "not_notifiable_because": "asked by find_not_notifiable",
        "worker": "whoever writes it down",
    },
)
PRIVACY = Privacy(
    restricted=(
        "what_happened",
        "others_safe",
        "learnt",
        "not_notifiable_because",
    )
)
OPEN = Open(
    "a serious incident",
    begins="known_on",
    ends=(
        "rapid_review_on",
        "not_notifiable_on",
    ),
)

TOLD = {
    "known_on": "A serious incident became known",
    "notified_on": "Serious incident notified",
    "rapid_review_on": "Rapid review of a serious incident",
    "not_notifiable_on": "The incident was found not to be notifiable",
}


class SeriousIncident(Record):
    """When the worst happens, the country learns of it."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    known_on = models.DateField(null=True, blank=True)
    kind_code = models.CharField(max_length=20, blank=True, default="")
    abuse_code = models.CharField(max_length=20, blank=True, default="")
    what_happened = models.TextField(blank=True, default="")
    others_safe = models.TextField(blank=True, default="")
    notified_on = models.DateField(null=True, blank=True)
    rapid_review_on = models.DateField(null=True, blank=True)
    learnt = models.TextField(blank=True, default="")
    not_notifiable_on = models.DateField(null=True, blank=True)
    not_notifiable_because = models.TextField(blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = (
        "person",
        "known_on",
    )
