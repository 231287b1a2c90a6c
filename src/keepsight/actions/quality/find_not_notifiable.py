"""It is found that an incident need not be notified, with the reason."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.writing.perform import Wrong

ASKED = asking(
    Question(
        "not_notifiable_on",
        "When it was found that it need not be notified",
        kind="date",
        may_follow_death=True,
    ),
    Question("not_notifiable_because", "Why not", kind="long_text", most=8_000),
)


def is_not_notified(around: Around, given: dict[str, Any]) -> None:
    """What was notified stays so."""
    if around.rows["serious_incident"].notified_on is not None:
        raise Wrong("The incident has been notified.", field="not_notifiable_on")


FIND_NOT_NOTIFIABLE = completing(
    "serious_incident",
    ASKED,
    check=is_not_notified,
    why_changed="not notifiable",
    code="find_not_notifiable",
    title="Find that an incident need not be notified",
    why="Who would have to tell it says why it is not told.",
    level=80,
    for_closed=True,
)
