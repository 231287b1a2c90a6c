"""What is not on file of a child and should be: only where a source tells, never out of a blank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from keepsight.boards.people.child_facts import ChildFacts
from keepsight.boards.people.child_standing import began
from keepsight.facts.people.visit import BY_SOCIAL_WORKER
from keepsight.facts.tables import fact_tables

#: Of a child who is open as a kind: the table that should hold something since then, the column of
#: its day, and what is missing where it does not.
EXPECTED = (
    ("section_47", "strategy_discussion", "held_on", "No strategy discussion for the enquiry."),
    ("protection_plan", "core_group", "held_on", "No core group for the protection plan."),
    ("looked_after", "placement", "started_on", "No placement."),
    ("looked_after", "legal_status", "started_on", "No legal status."),
    ("looked_after", "care_review", "held_on", "No review of the looked-after child."),
    ("episode_of_need", "assessment", "started_on", "No assessment."),
)


@dataclass(frozen=True)
class _Gap:
    """Something that should stand in a table since a day (None: not known since when) and does not."""

    table: str
    since: date | None
    sentence: str


def not_on_file(facts: ChildFacts, kinds: Sequence[str], *, is_born: bool) -> tuple[str, ...]:
    """Sentences: what is missing, the gravest first, then what no source could tell.

    ``kinds``: as what the child is open. Nothing is missing of a child who is not open. A thing is
    missing only where a source holds its whole table from before the day it was called for.
    """
    missing, untold = [], []
    for gap in _gaps(facts, kinds, is_born=is_born):
        held = facts.held_since(gap.table)
        if held is None:
            untold.append(f"No source tells of {_named(gap.table)}.")
        elif gap.since is None or held <= gap.since:
            missing.append(gap.sentence)
        else:
            untold.append(f"No source tells of {_named(gap.table)} before {_said(held)}.")
    return (*missing, *dict.fromkeys(untold))


def _gaps(facts: ChildFacts, kinds: Sequence[str], *, is_born: bool) -> Iterator[_Gap]:
    if not kinds:
        return
    opened = facts.card["open_since"] if facts.card else None
    if is_born and (sentence := _of_visits(facts)):
        yield _Gap("visit", opened, sentence)
    if not facts.rows["allocation"]:
        yield _Gap("allocation", opened, "No worker was ever allocated.")
    for kind, table, column, sentence in EXPECTED:
        if kind in kinds and not facts.by_now(table, column):
            row = began(kind, facts)
            yield _Gap(table, row["started_on"] if row else None, sentence)


def _of_visits(facts: ChildFacts) -> str:
    made = [
        row for row in facts.by_now("visit", "visited_on") if row["kind_code"] in BY_SOCIAL_WORKER
    ]
    if not made:
        return "No visit by a social worker."
    if not any(row["seen"] for row in made):
        return "No visit at which the child was seen."
    if not any(row["seen"] and row["seen_alone"] for row in made):
        return "No visit at which the child was seen alone."
    return ""


def _named(table: str) -> str:
    title = fact_tables()[table].title
    return title[:1].lower() + title[1:]


def _said(on: date) -> str:
    return f"{on.day} {on:%B %Y}"
