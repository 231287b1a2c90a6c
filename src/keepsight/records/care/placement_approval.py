"""Who agreed to a placement out of the council’s area."""

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
                Question("home", "Which home or carers it is for", most=300),
                Question(
                    "terms",
                    "On what terms, and when it is looked at again",
                    kind="long_text",
                    most=4000,
                ),
                Question(
                    "childs_words",
                    "What the child says about going there",
                    kind="long_text",
                    hint="The child’s own words. Of one who cannot speak yet: what you saw",
                    most=8000,
                    means="placement_approval.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "placement": "the placement it was given for, once the child has moved in",
        "approved_on": "the day of the decision",
        "by_code": "director or nominated officer, by the decision",
        "kind_code": "what is approved, by the decision",
        "is_before_assessment": "asked of a placement with parents",
        "unsuitable_code": "asked of an unsuitable place",
        "tried": "asked of an unsuitable place, and of one out of our area",
        "who_stays": "asked of an unsuitable place",
    },
)
PRIVACY = Privacy(restricted=("home", "terms", "childs_words", "tried", "who_stays"))

TOLD = {"approved_on": "Placement approved: {by_code}"}


class PlacementApproval(Record):
    """Far from home, somebody senior must have said yes."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(
        "records.Placement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    approved_on = models.DateField(null=True, blank=True)
    by_code = models.CharField(max_length=20, blank=True, default="")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    home = models.CharField(max_length=300, blank=True, default="")
    terms = models.TextField(blank=True, default="")
    is_before_assessment = models.BooleanField(null=True, blank=True)
    unsuitable_code = models.CharField(max_length=20, blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    tried = models.TextField(blank=True, default="")
    who_stays = models.CharField(max_length=400, blank=True, default="")

    MATCH_ON = (
        "person",
        "placement",
        "approved_on",
    )
