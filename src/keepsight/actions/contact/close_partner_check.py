"""End a check with partners: what the answers mean together, and how urgent it is now."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.contact.agency_reply import AgencyReply
from keepsight.records.contact.partner_check import RATINGS

#: An agency that had not answered when the check ended.
SILENT = "no_answer"
#: The rating once the answers are known: it says how worried we are, and no hours run from it.
AFTER = tuple((code, words.split(":")[0]) for code, words in RATINGS)
ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "analysis",
                    "What the answers mean together",
                    kind="long_text",
                    hint="What is new, what fits, what does not, and what nobody knows",
                    most=20_000,
                ),
                Question(
                    "rating_after_code",
                    "How you rate it now",
                    kind="choice",
                    choices=AFTER,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def ended(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"closed_on": around.doing.today, "closed_at": around.doing.now}


def silent(around: Around, check: Any, given: dict[str, Any]) -> None:
    """Who has not answered by now is noted: which agencies do not answer is looked at later."""
    for reply in AgencyReply.objects.filter(check_asked=check, answer_code=""):
        around.doing.amend(reply, why="the check ended without an answer", answer_code=SILENT)


CLOSE_PARTNER_CHECK = completing(
    "partner_check",
    ASKED,
    also=ended,
    then=silent,
    why_changed="the check ended",
    code="close_partner_check",
    title="End a check with partners",
    why="Answers that nobody puts together are a pile of paper.",
    meets=("T02",),
    for_closed=True,
)
