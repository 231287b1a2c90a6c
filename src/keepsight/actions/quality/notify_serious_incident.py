"""The director tells the national panel of a serious incident."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, asking, completing
from keepsight.writing.perform import Wrong

#: Nothing more is asked than what the decision asks: it is told as it stands on file.
ASKED = asking()


def is_told_once(around: Around, given: dict[str, Any]) -> None:
    """What was notified is not notified again."""
    if around.rows["serious_incident"].notified_on is not None:
        raise Wrong("The incident has been notified already.")


def of_today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"notified_on": around.doing.today}


NOTIFY_SERIOUS_INCIDENT = completing(
    "serious_incident",
    ASKED,
    also=of_today,
    check=is_told_once,
    once=("notified_on",),
    why_changed="notified",
    code="notify_serious_incident",
    title="Notify a serious incident",
    why="The worst that can happen to a child is told by the director, whoever it embarrasses.",
    decides="D43",
    meets=("T112A",),
    for_closed=True,
)
