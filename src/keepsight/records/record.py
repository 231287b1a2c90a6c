"""What every record has: a council, where it came from, when it was known, and its history."""

from __future__ import annotations

from django.db import models
from simple_history.models import HistoricalRecords

from keepsight.records.batch import Batch

#: The source of what was written here, in Keepsight itself.
HERE = "keepsight"


class Visible(models.Manager):
    """Leaves out what an unfinished batch has written: half an import is never seen."""

    def get_queryset(self) -> models.QuerySet:
        unfinished = Batch.objects.exclude(state=Batch.State.FINISHED).values("id")
        return super().get_queryset().exclude(batch_number__in=unfinished)


class Record(models.Model):
    """The base of every record.

    ``recorded_at`` is when the fact was written down: the moment of writing here; for an imported
    row the source's own, or null where the source does not say, and then it is never called late.
    ``source`` is the system whose values stand here now. ``batch_number`` is the import that made
    the row, 0 for one written here.
    """

    authority = models.ForeignKey(
        "records.Authority", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    source = models.CharField(max_length=20, default=HERE)
    recorded_at = models.DateTimeField(null=True, blank=True)
    batch_number = models.PositiveBigIntegerField(default=0)

    history = HistoricalRecords(inherit=True)
    objects = Visible()
    everything = models.Manager()

    #: Two rows of files that agree in these fields speak of the same record of the same child.
    MATCH_ON: tuple[str, ...] = ()

    class Meta:
        abstract = True
        base_manager_name = "everything"


def written_here() -> models.Q:
    """The condition of a rule that holds for what is written here, not for what other systems sent."""
    return models.Q(source=HERE)


def holds_here(rule: models.Q) -> models.Q:
    """``rule`` for what is written here; imported rows are kept as they came and listed."""
    return ~written_here() | rule
