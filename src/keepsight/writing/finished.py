"""Whether a record is finished: then nobody changes it, and a correction is another record.

The door (``perform``) asks here before it amends anything; the database asks once more
(``records.finished``).
"""

from __future__ import annotations

from keepsight.records.finished import REFUSAL
from keepsight.records.record import HERE, Record

__all__ = ["REFUSAL", "can_be_finished", "is_finished"]


def can_be_finished(record: Record) -> bool:
    """Whether this kind of record bears the moment at which it was finished."""
    return any(field.name == "finished_at" for field in record._meta.concrete_fields)


def is_finished(record: Record) -> bool:
    """Whether the record was finished here, as the database holds it: not as it may become now."""
    if record.pk is None or not can_be_finished(record):
        return False
    held = type(record).everything.filter(pk=record.pk, finished_at__isnull=False, source=HERE)
    return held.exists()
