"""How much waits for somebody behind the links of their home: numbers alone, in one question."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from django.db.models import CharField, F, Q, QuerySet, Value

from keepsight.access.apart.places_in_reviews import left_for
from keepsight.access.apart.urgent_findings import unanswered
from keepsight.access.deciding.decisions import requests_in, unratified_in
from keepsight.access.looks.opening_lines import to_answer
from keepsight.access.reach.reach import reach_of
from keepsight.access.record.moves import to_agree
from keepsight.access.viewer import Viewer

#: What ``delegation.deciding.is_below_level`` could call below level, and much that it does not.
MAY_BE_BELOW = Q(actor_level__lt=F("required_level")) | Q(required_level=0) | ~Q(by_role="")


def waits_for(viewer: Viewer, *, now: datetime, with_decisions: bool = False) -> Counter[str]:
    """How many ``moved_entries`` wait to be agreed to by a viewer, ``openings`` to be looked at,
    ``urgent_findings`` to be answered, and children (``my_reviews``) to be looked at again.

    Numbers alone, so it leaves no line on the log; none is asked for of who answers for none of them.
    ``with_decisions``: also how many ``requests`` wait for anybody and how many decisions may be ``below``
    level, of the children in reach: where there are none, nothing waits for the viewer either.
    """
    found: list[QuerySet] = []
    if with_decisions:
        reach = reach_of(viewer, now)
        found.append(_as("requests", requests_in(reach, "waiting", "sent_back")))
        found.append(_as("below", unratified_in(reach).filter(MAY_BE_BELOW)))
    if viewer.may("agree_moves"):
        found.append(_as("moved_entries", to_agree(viewer, now=now)))
    if viewer.may("answer_for_openings"):
        found.append(_as("openings", to_answer(viewer, now=now)))
    if viewer.may("see_reviews"):
        found.append(_as("urgent_findings", unanswered(viewer, now=now)))
    if viewer.may("review_children"):
        found.append(_as("my_reviews", left_for(viewer, now=now)))
    if not found:
        return Counter()
    first, *others = found
    rows = first.union(*others, all=True) if others else first
    return Counter(str(kind) for kind, _ in rows)


def _as(kind: str, rows: QuerySet) -> QuerySet:
    said = Value(kind, output_field=CharField(max_length=20))
    return rows.order_by().annotate(kind=said).values_list("kind", "pk")
