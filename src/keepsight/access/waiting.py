"""How much waits for somebody behind the links of their home: numbers alone, in one question."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from django.db.models import CharField, QuerySet, Value

from keepsight.access.looks.opening_lines import to_answer
from keepsight.access.record.moves import to_agree
from keepsight.access.viewer import Viewer


def waits_for(viewer: Viewer, *, now: datetime) -> Counter[str]:
    """How many ``moved_entries`` wait to be agreed to by a viewer, and ``openings`` to be looked at.

    Numbers alone, so it leaves no line on the log; none is asked for of who answers for neither.
    """
    found: list[QuerySet] = []
    if viewer.may("agree_moves"):
        found.append(_as("moved_entries", to_agree(viewer, now=now)))
    if viewer.may("answer_for_openings"):
        found.append(_as("openings", to_answer(viewer, now=now)))
    if not found:
        return Counter()
    first, *others = found
    rows = first.union(*others, all=True) if others else first
    return Counter(str(kind) for kind, _ in rows)


def _as(kind: str, rows: QuerySet) -> QuerySet:
    said = Value(kind, output_field=CharField(max_length=20))
    return rows.order_by().annotate(kind=said).values_list("kind", "pk")
