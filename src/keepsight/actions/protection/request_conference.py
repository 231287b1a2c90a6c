"""Ask those who arrange conferences for one: fifteen days are short."""

from __future__ import annotations

from keepsight.actions.stepping import completing
from keepsight.records.protection.conference_request import FORM

REQUEST_CONFERENCE = completing(
    "conference_request",
    FORM,
    why_changed="asked for",
    code="request_conference",
    title="Ask the conference unit for a conference",
    why="Fifteen days are short: none of them may be lost in a tray.",
    meets=("T14",),
)
