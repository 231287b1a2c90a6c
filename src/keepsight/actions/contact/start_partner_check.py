"""Begin a check with partners: each agency is asked, and has so long to answer as the rating allows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Question, Section
from keepsight.records.contact.agency_reply import AgencyReply
from keepsight.records.contact.partner_check import AGENCIES, FORM, PartnerCheck

_WHOM = Question("agencies", "Whom you ask", kind="several", choices=AGENCIES)
ASKED = replace(FORM, sections=(Section("", (_WHOM,)), *FORM.sections), not_asked={})


def moment(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Its clock counts hours, so it begins at the moment of writing."""
    return {"rated_on": around.doing.today, "rated_at": around.doing.now}


def asked(around: Around, check: Any, given: dict[str, Any]) -> None:
    """Each agency has a row of its own, that shows when it answered and that it did not."""
    for agency in given["agencies"]:
        around.doing.create(
            AgencyReply,
            person_id=around.child.pk,
            check_asked=check,
            agency_code=agency,
            asked_on=around.doing.today,
            asked_at=around.doing.now,
        )


START_PARTNER_CHECK = making(
    PartnerCheck,
    ASKED,
    also=moment,
    then=asked,
    code="start_partner_check",
    title="Begin a check with partners",
    why="The police, the school and the nurse each know a part.",
    needs=("contact",),
    bars=("partner_check",),
    for_closed=True,
)
