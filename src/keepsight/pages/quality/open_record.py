"""Open a record for a reason: a child who is on nobody's list of this person's, for sixty minutes."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.looks.opening_lines import entry_to_open
from keepsight.access.record.entry import IndexEntry
from keepsight.actions.quality.open_for_a_reason import OPEN_FOR_A_REASON
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import Page, Visit

WHO_IS_TOLD = (
    "The record opens for 60 minutes, in your name. The manager of the child’s team is told at once, "
    "and looks at it on the next working day.",
)


def view(visit: Visit) -> HttpResponse:
    entry = entry_to_open(visit.viewer, visit.params["reference"], now=visit.now)
    reference = visit.params["reference"]
    if entry is None:
        return visit.go("child", reference=reference)
    return ask(
        visit,
        Asking(
            OPEN_FOR_A_REASON,
            title=_title(entry),
            button="Open the record for 60 minutes",
            back={"text": "Home", "url": "/"},
            also={"child": entry.child_id},
            sentences=(*_who(entry), *WHO_IS_TOLD),
            done=lambda _: visit.go("child", reference=entry.reference),
        ),
    )


def _title(entry: IndexEntry) -> str:
    return f"Open the record of {entry.name}" if entry.name else "Open a restricted record"


def _who(entry: IndexEntry) -> tuple[str, ...]:
    """Whom to ask first, where somebody can be named."""
    name = entry.ask_name or entry.worker_name
    team = f" in {entry.team_name}" if entry.team_name else ""
    return (f"If it can wait, ask {name}{team}.",) if name else ()


def address_to_open(reference: str) -> str:
    """Where a record is opened for a reason."""
    return reverse("open_record", kwargs={"reference": reference})


PAGE = Page(
    path="child/<str:reference>/open",
    name="open_record",
    view=view,
    may="open_for_a_reason",
    methods=("GET", "POST"),
    asks_again=True,
)
