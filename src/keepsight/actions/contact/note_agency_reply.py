"""Write down what an agency answered in a check with partners."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.records.contact.agency_reply import FORM
from keepsight.writing.perform import Wrong


def words_where_told(around: Around, given: dict[str, Any]) -> None:
    """An answer that tells something says what."""
    if given["answer_code"] == "told" and not given.get("answer_words"):
        raise Wrong("Write down what they know.", field="answer_words")


def moment(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    came_today = given["answered_on"] == around.doing.today
    return {"answered_at": around.doing.now if came_today else None}


NOTE_AGENCY_REPLY = completing(
    "agency_reply",
    FORM,
    also=moment,
    check=words_where_told,
    why_changed="the agency answered",
    code="note_agency_reply",
    title="Write down an agency’s answer",
    why="What three agencies know separately, nobody knows.",
    for_closed=True,
)
