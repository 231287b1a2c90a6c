"""Write down that a child died or was seriously harmed, and abuse or neglect is known or suspected."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.quality.serious_incident import SeriousIncident

LOG_SERIOUS_INCIDENT = making(
    SeriousIncident,
    code="log_serious_incident",
    title="Log a serious incident",
    why="From the hour in which it is known, five working days run.",
    level=30,
    bars=("serious_incident",),
    for_closed=True,
)
