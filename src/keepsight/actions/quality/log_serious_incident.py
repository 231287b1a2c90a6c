"""Write down that a child died or was seriously harmed by abuse or neglect, or died while looked after."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.quality.serious_incident import IN_CARE, SeriousIncident
from keepsight.writing.perform import Wrong


def is_an_incident(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) an incident that comes of no abuse and is no death of a looked-after child."""
    if given["abuse_code"] != IN_CARE:
        return
    if given["kind_code"] != "death":
        said = "Without abuse or neglect only the death of a child whom we look after is one."
        raise Wrong(said, field="abuse_code")
    on = around.child.died_on or given["known_on"]
    if not _was_looked_after(around, on):
        raise Wrong(f"The record shows no time in care on {on.day} {on:%B %Y}.", field="abuse_code")


def _was_looked_after(around: Around, on: Any) -> bool:
    """In care on a day; a time in care that ends by the child's death ends on that day."""
    times = PeriodOfCare.objects.filter(person=around.child)
    return any(
        (one.started_on is None or one.started_on <= on)
        and (one.ended_on is None or one.ended_on >= on)
        for one in times
    )


LOG_SERIOUS_INCIDENT = making(
    SeriousIncident,
    check=is_an_incident,
    code="log_serious_incident",
    title="Log a serious incident",
    why="From the hour in which it is known, five working days run.",
    level=30,
    bars=("serious_incident",),
    for_closed=True,
)
