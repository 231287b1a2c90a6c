"""One import of one file or folder: what it wrote stays invisible until the whole of it stands."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING


class Batch(models.Model):
    """It lives with the records because every record's visibility hangs on it (decision 3)."""

    class State(models.TextChoices):
        READING = "reading", "Being read"
        STAGED = "staged", "Read; nothing is on a child's record yet"
        APPLYING = "applying", "Being put on the records"
        FINISHED = "finished", "On the records"
        THROWN_AWAY = "thrown_away", "Thrown away"
        NOT_READ = "not_read", "Could not be read"

    authority = models.ForeignKey("records.Authority", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=State.choices, default=State.READING)
    source = models.CharField(max_length=20)
    scheme = models.CharField(max_length=40)
    name = models.CharField(max_length=255)
    collection = models.CharField(max_length=7, blank=True)
    content_hash = models.CharField(max_length=64, blank=True)
    remarks = models.JSONField(default=list)
    rows_read = models.PositiveBigIntegerField(default=0)
    chunks = models.PositiveIntegerField(default=0)
    chunks_applied = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    #: search and boards show what the batch brought; null while they still must be refreshed
    refreshed_at = models.DateTimeField(null=True, blank=True)
    started_by = models.ForeignKey(
        "records.Account", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    finished_by = models.ForeignKey(
        "records.Account", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name_plural = "batches"
        indexes = (
            models.Index(
                fields=("id",),
                name="batch_unfinished",
                condition=~models.Q(state="finished"),
            ),
        )

    def __str__(self) -> str:
        return f"{self.name} ({self.state})"
