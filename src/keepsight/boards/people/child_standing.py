"""As what a child stands with us: the tags, what the child is not, and the sober line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from keepsight.boards.people.child_dates import DateOfChild
from keepsight.boards.people.child_facts import ChildFacts
from keepsight.facts.doorway.at_once import Row
from keepsight.facts.need.open_as import INTERIM_CARE_ORDER

#: Categories of abuse of a protection plan, as the CIN census codes them.
CATEGORIES = {
    "NEG": "neglect",
    "PHY": "physical abuse",
    "SAB": "sexual abuse",
    "EMO": "emotional abuse",
    "MUL": "more than one kind of abuse",
}
#: Legal statuses of looked-after children, as SSDA903 codes them.
LEGAL_STATUSES = {
    "C1": "interim care order",
    "C2": "full care order",
    "D1": "freeing order",
    "E1": "placement order",
    "J1": "on remand",
    "J2": "detained by the police",
    "J3": "sentenced, or a supervision order with residence",
    "L1": "police protection",
    "L2": "emergency protection order",
    "L3": "child assessment order",
    "V2": "section 20",
    "V3": "section 20, one short break",
    "V4": "section 20, short breaks",
}
#: Where the first day of each kind stands: its table, and the columns that end it.
BEGAN_IN = {
    "protection_plan": ("protection_plan", ("ended_on",)),
    "section_47": ("section_47_enquiry", ("ended_on", "episode_ended_on")),
    "looked_after": ("period_of_care", ("ended_on",)),
    "child_in_need_plan": ("child_in_need_plan", ("ended_on",)),
    "assessment": ("assessment", ("authorised_on", "ended_on", "episode_ended_on")),
    "episode_of_need": ("episode_of_need", ("ended_on",)),
    "early_help": ("early_help_episode", ("ended_on",)),
}
#: What stands there beside the other kinds, and says nothing more where one of them does.
UNDER_ALL = "episode_of_need"
#: What ends last is the day on which a child who is not open any more was closed.
CLOSES = ("episode_of_need", "protection_plan", "period_of_care", "child_in_need_plan")
#: The clock of the initial conference counts the days of a section 47 enquiry.
OF_AN_ENQUIRY = "T12"
#: The clock of care proceedings counts the weeks that the law, or the court, gives them.
OF_PROCEEDINGS = "T44"
#: What a child before a court is beside that, and is said first.
BEFORE_COURT = ("protection_plan", "section_47", "looked_after")


@dataclass(frozen=True)
class Standing:
    """What the child is and is not. ``closed_on``: since when nothing is open; None where not known."""

    tags: tuple[str, ...]
    negatives: tuple[str, ...]
    is_open: bool
    closed_on: date | None


def standing_of(facts: ChildFacts, running: Sequence[DateOfChild]) -> Standing:
    """As what the child is open on the day, riskiest first.

    That a child is *not* on a plan or looked after is said only where a source names all who are.
    """
    kinds = facts.card["open_as"].split(",") if facts.card else []
    shown = [kind for kind in kinds if kind != UNDER_ALL or len(kinds) == 1]
    week = _week_of_proceedings(running, facts.day)
    tags = [_tag(kind, facts, running) for kind in shown if not (week and kind == "court")]
    if week:
        tags.insert(sum(kind in BEFORE_COURT for kind in shown), week)
    if began("early_help", facts):
        tags.insert(len(tags) - ("care_leaver" in shown), "Early help")
    return Standing(
        tags=tuple(tags),
        negatives=tuple(_negatives(kinds, facts)),
        is_open=facts.card is not None,
        closed_on=None if facts.card else _closed_on(facts),
    )


def _tag(kind: str, facts: ChildFacts, running: Sequence[DateOfChild]) -> str:
    row = _interim_order(facts) if kind == "court" else began(kind, facts)
    since = row["started_on"] if row else None
    card = facts.card or {}
    if kind == "protection_plan":
        category = CATEGORIES.get((card["category_code"] or "").upper(), "")
        return f"Protection plan, {category}" if category else "Protection plan"
    if kind == "section_47":
        return f"Section 47 enquiry{_day_of_enquiry(running)}"
    if kind == "looked_after":
        status = LEGAL_STATUSES.get(card["legal_status_code"] or "", "")
        return f"Looked after, {status}" if status else "Looked after"
    words = {
        "court": "Before the court",
        "child_in_need_plan": "Child in need plan",
        "assessment": "Assessment",
        "episode_of_need": "Child in need",
        "care_leaver": "Care leaver",
    }[kind]
    return f"{words}, {_how_long(since, facts.day)}" if since else words


def _interim_order(facts: ChildFacts) -> Row | None:
    """The interim care order by which a child is before a court, where one stands on the day."""
    return next(
        (
            row
            for row in facts.by_now("legal_status", "started_on")
            if row["status_code"] == INTERIM_CARE_ORDER
            and not (row["ended_on"] and row["ended_on"] <= facts.day)
        ),
        None,
    )


def _day_of_enquiry(running: Sequence[DateOfChild]) -> str:
    for one in running:
        if one.limit == OF_AN_ENQUIRY and one.unit == "working_days" and one.taken is not None:
            return f", day {one.taken} of {one.allowed}"
    return ""


def _week_of_proceedings(running: Sequence[DateOfChild], day: date) -> str:
    """Which week of care proceedings it is, and of how many, with those by which a court extended them."""
    for one in running:
        if one.limit == OF_PROCEEDINGS and one.started_on and one.due_on:
            week = (day - one.started_on).days // 7 + 1
            return f"Care proceedings, week {week} of {(one.due_on - one.started_on).days // 7}"
    return ""


def _how_long(since: date, day: date) -> str:
    """How long something has lasted, as people say it: "5 days", "7 weeks", "8 months", "3 years"."""
    days = (day - since).days
    if days < 14:
        return _counted(max(days, 0), "day")
    if days < 182:
        return _counted(days // 7, "week")
    months = (day.year - since.year) * 12 + day.month - since.month - (day.day < since.day)
    return _counted(months, "month") if months < 24 else _counted(months // 12, "year")


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def began(kind: str, facts: ChildFacts) -> Row | None:
    """The row that a kind is open by: the latest begun that is not over on the day."""
    if kind not in BEGAN_IN:
        return None
    table, ends = BEGAN_IN[kind]
    for row in facts.by_now(table, "started_on"):
        if not any(row[end] and row[end] <= facts.day for end in ends):
            return row
    return None


def _negatives(kinds: Sequence[str], facts: ChildFacts) -> list[str]:
    told = (
        ("protection_plan", "protection_plan", "Not on a protection plan.", "a protection plan"),
        ("looked_after", "period_of_care", "Not looked after.", "being looked after"),
    )
    found = []
    for kind, table, negative, thing in told:
        if kind in kinds:
            continue
        found.append(negative if facts.is_told_of_all(table) else f"No source tells of {thing}.")
    return found


def _closed_on(facts: ChildFacts) -> date | None:
    """The last day on which anything of the child's was closed."""
    ends = [
        row["ended_on"]
        for table in CLOSES
        for row in facts.rows[table]
        if row["ended_on"] and row["ended_on"] <= facts.day
    ]
    return max(ends, default=None)
