"""Send the minutes of a conference to everybody who was there."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.records.protection.conference_papers import FORM
from keepsight.writing.perform import Wrong


def decisions_came_first(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) minutes whose decisions nobody has had."""
    if around.rows["conference_papers"].decisions_sent_on is None:
        raise Wrong("The decisions of this conference have not been sent yet: send them first.")


SEND_CONFERENCE_MINUTES = completing(
    "conference_papers",
    FORM,
    check=decisions_came_first,
    why_changed="the minutes are sent",
    code="send_conference_minutes",
    title="Send the minutes of a conference",
    why="What was agreed must be what everybody remembers.",
    meets=("T21B",),
)
