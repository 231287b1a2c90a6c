"""A time in which a looked-after child does not see somebody who matters."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "started_on",
                    "From when the child does not see them",
                    kind="date",
                    may_lie_ahead=True,
                ),
                Question("whom", "Whom the child does not see", most=300),
                Question(
                    "days",
                    "For how many days the child does not see them",
                    kind="number",
                    hint="Seven at the most: longer only a court may",
                ),
                Question(
                    "why_kept_apart", "Why it cannot wait for a court", kind="long_text", most=4000
                ),
                Question(
                    "childs_words",
                    "What the child says about not seeing them",
                    kind="long_text",
                    hint="The child’s own words. Of one who cannot speak yet: what you saw",
                    most=8000,
                    means="contact_restriction.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "ended_on": "filled by end_contact_restriction",
    },
)
PRIVACY = Privacy(restricted=("whom", "why_kept_apart", "childs_words"))
OPEN = Open("a restriction of contact", begins="started_on", ends=("ended_on",), kind="whom")

TOLD = {
    "started_on": "Family time was stopped or restricted. {why_kept_apart}",
    "ended_on": "Family time no longer restricted",
    "part": "family",
}


class ContactRestriction(Record):
    """A child’s family may be kept away for a week by us, and longer only by a court."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    whom = models.CharField(max_length=300, blank=True, default="")
    days = models.IntegerField(null=True, blank=True)
    why_kept_apart = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "started_on", "whom")
