"""Tell whoever made a contact what became of it, and why."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.records.contact.contact_decision import FORM
from keepsight.writing.perform import Wrong


def is_decided(around: Around, given: dict[str, Any]) -> None:
    """There is nothing to tell before the decision."""
    if around.rows["contact_decision"].decided_on is None:
        raise Wrong("The contact is not decided yet: there is nothing to tell.")


def heard(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Who hears the outcome hears by the same word that the contact arrived."""
    first = around.rows["contact_decision"].acknowledged_on
    return {"acknowledged_on": first or given["referrer_told_on"]}


TELL_REFERRER = completing(
    "contact_decision",
    FORM,
    also=heard,
    check=is_decided,
    why_changed="the referrer was told",
    code="tell_referrer",
    title="Tell the referrer the outcome",
    why="Who is not told stops telling us.",
    meets=("T01B", "T03", "T03B"),
    for_closed=True,
)
