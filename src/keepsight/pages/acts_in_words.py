"""What the log's lines say to a reader: the act, the page it was done from, and what it changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import Any

from keepsight.access.log.acts import ACTS
from keepsight.access.log.changes import FieldChange, RecordChange
from keepsight.kernel.action import Action
from keepsight.kernel.unit import units_of
from keepsight.pages.words import day, moment, small

#: Why a record was opened or a name was seen, by the code of the page or list.
PAGES = {
    "child_page": "The child’s page",
    "child_dates": "The child’s dates",
    "child_visits": "The child’s visits",
    "child_findings": "The child’s findings",
    "child_people": "The child’s family",
    "child_notes": "The child’s notes",
    "childs_plan": "The plan to read with the child",
    "next_thing": "What is due for the child now",
    "steps": "To write on the record",
    "note": "One note, with every version of it",
    "write_note": "To write a note",
    "record_visit": "To record a visit",
    "visit": "One visit, with every version of it",
    "correct_visit": "To correct a visit",
    "story": "The child’s story",
    "chronology": "The child’s chronology",
    "choose_event": "To choose an event of the story",
    "add_event": "To add an event to the chronology",
    "drop_event": "To take an event off the chronology",
    "entry": "One entry, with every version of it",
    "correct_entry": "To correct an entry",
    "correct_note": "To correct a note",
    "move_note": "To say that a note is on the wrong child",
    "moved_entry": "An entry said to be on the wrong child",
    "why_late": "To say why a date was missed",
    "answer_signal": "To say what they make of a signal",
    "signals": "What somebody should look at",
    "to_mend": "What is to be mended in the records",
    "delays": "The reasons for delay",
    "next_days": "The next 10 working days",
    "calendar": "Their own calendar",
    "limits": "What a rule would change",
    "same_child": "To answer whether two records are one child",
    "waiting": "To answer what waits for a person",
    "home": "The home page",
    "access_request": "A request to see the record",
    "access_requests": "The list of requests to see a record",
    "my_children": "The list of children",
    "overdue": "The list of what is overdue",
    "not_seen": "The list of children not seen",
    "hand_over_children": "To hand over a worker’s children",
    "handover": "The list of children to hand over",
    "allocation_board": "To give a child a worker",
    "unallocated": "The list of children with no worker",
    "caseloads": "Children with each worker",
    "worker": "A worker’s children",
    "worker_load": "What a worker carries",
    "recorded_late": "What was recorded late",
    "return_findings": "The findings of a return",
    "ask_for_decision": "To ask for a decision",
    "begun": "What they had begun to write",
    "child_decisions": "The child’s decisions",
    "child_supervision": "What supervision said of the child",
    "discuss_children": "To talk about children in supervision",
    "settle_supervision_action": "To say what came of an action of supervision",
    "child_reviews": "What was found when the child was looked at again",
    "child_look": "One look again at the child",
    "review_child": "To look again at the child",
    "my_reviews": "The list of children to look at again",
    "review_programme": "The children of a review of the caseload",
    "outside_review": "The children outside a review of the caseload",
    "place_in_review": "To give a child of a review, leave it out or open it again",
    "coverage": "The certificate of a review",
    "urgent_findings": "The list of urgent findings",
    "referrals_back": "The list of children sent back by inspectors and auditors",
    "supervision": "The list of children to talk about in supervision",
    "worker_supervision": "A worker’s children to talk about",
    "child_lock": "Who may open the record",
    "child_ties": "Who is tied to the child",
    "confirm_on_file": "To say what is on file",
    "decide": "To decide what was asked for",
    "decided_below_level": "Decided below level",
    "decision": "A decision",
    "decisions": "The list of decisions",
    "locks": "Locked records",
    "openings": "Records opened for a reason",
    "record_decision": "To write a decision down",
    "ties": "Children whom staff are tied to",
    "unusual_looks": "Looks to ask about",
    "what_they_saw": "What a worker looked at",
    "who_looked": "Who looked at the record",
}


@cache
def _actions() -> dict[str, str]:
    return {action.code: action.title for action in units_of("actions", Action).values()}


def did(act: str) -> str:
    """What was done, said after a name: "opened the record"; an action by its own title."""
    if act in ACTS:
        return ACTS[act].words
    return small(_actions().get(act, act.replace("_", " ")))


def page_words(code: str) -> str:
    """The page or list behind a code; the code in words where the house no longer has it."""
    return PAGES.get(code) or code.replace("_", " ").capitalize()


def changed(changes: Iterable[RecordChange]) -> list[dict[str, Any]]:
    """What a line changed, for ``components/changes.html``."""
    return [
        {
            "record": one.record,
            "is_new": one.is_new,
            "why": one.why,
            "is_sound": one.is_sound,
            "is_of_another": one.is_of_another,
            "fields": [_field(field) for field in one.fields],
        }
        for one in changes
    ]


def _field(field: FieldChange) -> dict[str, str]:
    if field.is_kept_back:
        return {"question": field.question, "old": "", "new": "", "instead": "Not shown to you"}
    if field.is_long:
        instead = "Its words and all their versions stand on the record"
        return {"question": field.question, "old": "", "new": "", "instead": instead}
    told = {"old": said(field.old), "new": said(field.new)}
    return {"question": field.question, **told, "instead": ""}


def said(value: Any) -> str:
    """A value as the house says it; nothing is "nothing"."""
    if value is None or value == "":
        return "nothing"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return day(value)
    return str(value)
