"""What changed for a child in the last two weeks: visits, contacts, plans, moves, workers, status."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from keepsight.boards.people.child_facts import ChildFacts
from keepsight.boards.people.child_standing import LEGAL_STATUSES
from keepsight.facts.doorway.at_once import Row
from keepsight.facts.people.visit import BY_SOCIAL_WORKER

CHANGED_WITHIN = timedelta(days=14)


@dataclass(frozen=True)
class Change:
    """One thing that happened. ``worker`` and ``team``: ids of whom ``text`` is about.

    ``visit``: the number of the visit, for the list of visits. ``strong``: what must not be missed.
    """

    on: date
    kind: str
    text: str
    worker: int | None = None
    team: int | None = None
    visit: int | None = None
    strong: str = ""


@dataclass(frozen=True)
class _Told:
    """What a date of a table means to a reader; ``said`` makes the words from the row."""

    table: str
    column: str
    kind: str
    text: str = ""
    said: Callable[[Row], str] | None = None


def _of_referral(row: Row) -> str:
    return "Referral, closed straight away" if row["no_further_action"] else "Referral received"


def _of_conference(row: Row) -> str:
    """ "" of a review conference: what it decided stands on its own row, under the same day."""
    if row["kind_code"] == "review":
        return ""
    kind = "Initial conference" if row["kind_code"] == "initial" else "Conference"
    if row["made_plan"] is None:
        return f"{kind} held"
    return f"{kind} held: {'a protection plan' if row['made_plan'] else 'no protection plan'}"


def _of_legal_status(row: Row) -> str:
    status = LEGAL_STATUSES.get(row["status_code"] or "")
    return f"Legal status: {status}" if status else "Legal status changed"


def _of_plan_review(row: Row) -> str:
    if row["continued"] is None:
        return "Review conference held"
    return f"Review conference held: the plan {'goes on' if row['continued'] else 'ends'}"


TOLD = (
    _Told("contact", "received_on", "Contact", "Contact received"),
    _Told("referral", "received_on", "Referral", said=_of_referral),
    _Told("episode_of_need", "started_on", "Child in need", "Case opened"),
    _Told("episode_of_need", "ended_on", "Child in need", "Case closed"),
    _Told("early_help_episode", "started_on", "Early help", "Early help began"),
    _Told("early_help_episode", "ended_on", "Early help", "Early help ended"),
    _Told("assessment", "started_on", "Assessment", "Assessment began"),
    _Told("assessment", "authorised_on", "Assessment", "Assessment finished"),
    _Told("child_in_need_plan", "started_on", "Child in need plan", "Plan began"),
    _Told("child_in_need_plan", "ended_on", "Child in need plan", "Plan ended"),
    _Told("strategy_discussion", "held_on", "Strategy discussion", "Strategy discussion held"),
    _Told("section_47_enquiry", "started_on", "Section 47", "Section 47 enquiry began"),
    _Told("section_47_enquiry", "ended_on", "Section 47", "Section 47 enquiry ended"),
    _Told("conference", "held_on", "Conference", said=_of_conference),
    _Told("protection_plan", "started_on", "Protection plan", "Protection plan began"),
    _Told("protection_plan", "ended_on", "Protection plan", "Protection plan ended"),
    _Told("protection_plan_review", "held_on", "Conference", said=_of_plan_review),
    _Told("core_group", "held_on", "Core group", "Core group met"),
    _Told("period_of_care", "started_on", "Care", "Became looked after"),
    _Told("period_of_care", "ended_on", "Care", "Left care"),
    _Told("legal_status", "started_on", "Legal status", said=_of_legal_status),
    _Told("placement", "started_on", "Move", "Moved to a new placement"),
    _Told("placement", "ended_on", "Move", "Placement ended"),
    _Told("care_review", "held_on", "Review", "Review of the looked-after child held"),
    _Told("missing_episode", "started_on", "Missing", "Went missing"),
    _Told("missing_episode", "ended_on", "Missing", "Came back"),
)


def changes_of(facts: ChildFacts, called: str) -> tuple[date, tuple[Change, ...]]:
    """The first day of the last two weeks, and what happened since, the latest first.

    ``called``: what the child is called in a sentence. Views and edits are no changes.
    """
    since = facts.day - CHANGED_WITHIN
    happened = [
        (told, row, told.said(row) if told.said else told.text)
        for told in TOLD
        for row in facts.rows[told.table]
        if row[told.column] and since <= row[told.column] <= facts.day
    ]
    found = [Change(row[told.column], told.kind, text) for told, row, text in happened if text]
    found += [change for change in _visits(facts, called) if since <= change.on <= facts.day]
    found += [change for change in _workers(facts) if since <= change.on <= facts.day]
    return since, tuple(sorted(found, key=_order, reverse=True))


def _order(change: Change) -> tuple[date, str, str]:
    return change.on, change.kind, change.text


def _visits(facts: ChildFacts, called: str) -> list[Change]:
    found = []
    for row in facts.by_now("visit", "visited_on"):
        by_worker = row["kind_code"] in BY_SOCIAL_WORKER
        kind = "Visit" if by_worker else "Visit by someone else"
        if row["seen"]:
            text = "Seen alone" if row["seen_alone"] else "Seen"
            found.append(Change(row["visited_on"], kind, text, visit=row["id"]))
        else:
            strong = f"{called[:1].upper()}{called[1:]} was not seen."
            text = "Visit tried." if row["seen"] is False else "Visit; whether seen is not told."
            strong = strong if row["seen"] is False else ""
            found.append(Change(row["visited_on"], kind, text, visit=row["id"], strong=strong))
    return found


def _workers(facts: ChildFacts) -> list[Change]:
    """New and ended lead workers; a held_on list of today's workers dates nothing."""
    found = []
    for row in facts.rows["allocation"]:
        if (row["role_code"] or "lead") != "lead":
            continue
        who = {"worker": row["worker"], "team": row["team"]}
        if row["started_on"]:
            found.append(Change(row["started_on"], "New worker", "", **who))
        if row["ended_on"]:
            found.append(Change(row["ended_on"], "Worker ended", "", **who))
    return found
