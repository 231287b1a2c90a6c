"""A child's place in a review: in it since the day it was taken, to whom it was given, how it stands."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

WHY_NOT = (
    ("moved", "Now with another council, which has been told"),
    ("died", "The child died"),
    ("closed", "Closed since, and checked at closing by a manager"),
    ("own_inquiry", "Another inquiry looks at the child, and must not be disturbed"),
    ("other", "Another reason"),
)
FORM = Form(
    sections=(),
    not_asked={
        "programme": "made with the review",
        "person": "whoever is in the group on its day",
        "open_as": "what the child was open as on that day",
        "team": "the child's team on that day",
        "holder": "the child's worker on that day",
        "is_sampled": "drawn by chance",
        "reviewer": "asked by give_review, or shared out by share_out_reviews",
        "given_on": "the day on which it was given",
        "second_reviewer": "asked by give_review, or shared out by share_out_reviews",
        "second_given_on": "the day on which it was given",
        "first_review": "the review that stands",
        "second_review": "the second look that stands",
        "reopened_at": "the moment it was opened again",
        "reopened_by": "whoever opened it again",
        "why_reopened": "asked by reopen_review",
        "not_reviewed_code": "asked by say_why_not_reviewed",
        "why_not_reviewed": "asked by say_why_not_reviewed",
        "certificate": "the certificate that lists the child",
        "certified_at": "the moment it was signed",
    },
)
PRIVACY = Privacy(restricted=("why_reopened", "why_not_reviewed"))

TOLD = "That a child is one of those looked at again is no event of the child’s life."


def _worker() -> models.ForeignKey:
    return models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )


class ReviewedChild(Record):
    """Every child of the group has a place; a place stays, and so nobody is forgotten in silence."""

    programme = models.ForeignKey(
        "records.ReviewProgramme", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    open_as = models.CharField(max_length=120, blank=True, default="")
    team = models.ForeignKey(
        "records.Team",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    holder = _worker()
    is_sampled = models.BooleanField(default=False)
    reviewer = _worker()
    given_on = models.DateField(null=True, blank=True)
    second_reviewer = _worker()
    second_given_on = models.DateField(null=True, blank=True)
    first_review = models.ForeignKey(
        "records.ChildReview",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    second_review = models.ForeignKey(
        "records.ChildReview",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    reopened_at = models.DateTimeField(null=True, blank=True)
    reopened_by = _worker()
    why_reopened = models.TextField(blank=True, default="")
    not_reviewed_code = models.CharField(max_length=12, choices=WHY_NOT, blank=True, default="")
    why_not_reviewed = models.TextField(blank=True, default="")
    certificate = models.ForeignKey(
        "records.CoverageCertificate",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    certified_at = models.DateTimeField(null=True, blank=True)

    MATCH_ON = ("programme", "person")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(fields=("programme", "person"), name="one_place_in_a_review"),
            models.CheckConstraint(
                condition=models.Q(second_reviewer__isnull=True)
                | models.Q(reviewer__isnull=True)
                | ~models.Q(second_reviewer=models.F("reviewer")),
                name="second_look_by_another",
            ),
        )
        indexes = (
            models.Index(fields=("reviewer", "programme"), name="reviews_given"),
            models.Index(fields=("second_reviewer", "programme"), name="second_reviews_given"),
        )
