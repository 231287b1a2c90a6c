"""Note that a child is missing, and who was told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Question, Section
from keepsight.records.need.missing_episode import FORM, MissingEpisode
from keepsight.records.need.missing_response import MissingResponse

_POLICE = Section(
    "The police",
    (
        Question(
            "police_told_on",
            "When the police were told",
            kind="date",
            hint="At once. Leave it empty only where they are told next",
            required=False,
        ),
        Question("police_reference", "The police reference", required=False),
    ),
)
ASKED = replace(FORM, sections=(*FORM.sections, _POLICE), not_asked={})


def response(around: Around, episode: Any, given: dict[str, Any]) -> None:
    """What is done about it stands beside it, from the word to the police on."""
    around.doing.create(
        MissingResponse,
        person_id=around.child.pk,
        episode=episode,
        began_on=episode.started_on,
        police_told_on=given.get("police_told_on"),
        police_reference=given.get("police_reference") or "",
        worker_id=around.doing.by.worker_id,
    )


REPORT_MISSING = making(
    MissingEpisode,
    ASKED,
    then=response,
    code="report_missing",
    title="A child is missing",
    why="The first hours count.",
    bars=("missing_episode",),
    meets=("T106A",),
    for_closed=True,
)
