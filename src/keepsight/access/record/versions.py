"""The versions of something finished: a correction is a record of its own and names what it corrects.

So no version is ever written over, and what stood at a moment is what was finished by then.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet


def corrected_by(model: Any, child: int) -> dict[int, int]:
    """For each version of a child's entries that was corrected, the version that corrects it.

    One question. ``model``: a record with ``person``, ``finished_at`` and ``corrects``.
    """
    pairs = model.objects.filter(person_id=child, corrects__isnull=False)
    return dict(pairs.values_list("corrects_id", "id"))


def versions_of(number: int, corrected: Mapping[int, int]) -> tuple[int, ...]:
    """The numbers of every version of the entry that a number is one of, the oldest first.

    ``corrected`` as ``corrected_by`` gives it. The first number is that of the entry itself.
    """
    corrects = {after: before for before, after in corrected.items()}
    first = number
    while first in corrects:
        first = corrects[first]
    found = [first]
    while found[-1] in corrected:
        found.append(corrected[found[-1]])
    return tuple(found)


def newest(entries: QuerySet, model: Any, by: datetime | None = None) -> QuerySet:
    """Of these finished records the newest version of each entry; ``by``: as known at a moment."""
    later = model.objects.filter(corrects_id=OuterRef("pk"))
    known = entries.filter(finished_at__isnull=False)
    if by is not None:
        later, known = later.filter(finished_at__lte=by), known.filter(finished_at__lte=by)
    return known.filter(~Exists(later))
