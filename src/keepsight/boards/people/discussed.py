"""When one child, whose record has been opened, was talked about in supervision and is to be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from keepsight.boards.models import ChildCard
from keepsight.boards.refreshing import reckoning_for


@dataclass(frozen=True)
class Discussed:
    """``worker``: who holds the child; ``discuss_by`` None: it cannot be told."""

    worker: int | None
    discuss_by: date | None


def discussed(authority_id: int, child: int, *, today: date) -> Discussed | None:
    """How it stands today; None for a child with whom nothing is open. Two questions."""
    kept = reckoning_for(authority_id, today=today)
    row = ChildCard.objects.filter(reckoning=kept, child=child).first()
    return Discussed(row.worker, row.discuss_by) if row else None
