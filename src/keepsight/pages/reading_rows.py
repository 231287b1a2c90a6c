"""Readings, and what no source tells, as the templates of due lists show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse

from keepsight.access.record.children import NameLine
from keepsight.access.staff.staff_names import Names
from keepsight.boards.people.due import Late, OfLimit, Summary, Untold
from keepsight.boards.readings import Reading, title_of, title_of_table
from keepsight.pages.listing import address, child, person, team_name
from keepsight.pages.page import Visit
from keepsight.pages.words import day, plural, small

#: Tables of facts as a sentence names what is missing; others by their code in words.
TABLES = {
    "allocation": "their worker",
    "visit": "visits",
    "core_group": "core groups",
    "conference": "conferences",
    "protection_plan": "protection plans",
    "protection_plan_review": "reviews of protection plans",
    "care_review": "reviews of looked-after children",
    "assessment": "assessments",
    "episode_of_need": "referrals and episodes of need",
    "period_of_care": "periods of care",
    "placement": "placements",
    "section_47_enquiry": "section 47 enquiries",
    "strategy_discussion": "strategy discussions",
}


def reading_row(
    visit: Visit, one: Reading, named: Mapping[int, NameLine], names: Names
) -> dict[str, Any]:
    """One reading with its child, worker and team, for ``dates.due`` and ``whys.why``."""
    return {
        **bare_reading(visit, one),
        "child": child(named.get(one.child)),
        "worker": person(visit, names.worker(one.worker)),
        "team": team_name(names, one.team),
    }


def bare_reading(visit: Visit, one: Reading) -> dict[str, Any]:
    """One reading without whose it is."""
    return {
        "title": one.title,
        "due_on": one.due_on,
        "due_at": one.due_at,
        "working_days_left": one.working_days_left or 0,
        "state": one.state,
        "stands": f"Not done yet; counted since {day(one.started_on)}." if one.started_on else "",
        "sentence": one.sentence,
        "law": one.law,
        "clock_url": address(visit, "counted", anchor=one.limit.lower()),
        "acts": [],
        "started_on": one.started_on,
    }


def asks_why(visit: Visit, reference: str, one: Reading) -> list[dict[str, str]]:
    """Where to say why a date was missed, for who may; or to say it again."""
    if not visit.viewer.may("give_reasons") or visit.is_another_date or one.due_on is None:
        return []
    path = {
        "reference": reference,
        "limit": one.limit,
        "line": one.line,
        "due": one.due_on.isoformat(),
    }
    text = "Change the reason" if one.reason else "Say why it is late"
    return [{"text": text, "url": reverse("why_late", kwargs=path)}]


def furthest(late: Late | None, named: Mapping[int, NameLine]) -> dict[str, Any] | None:
    """The round furthest behind, as an answer says it."""
    if late is None:
        return None
    return {
        "child": child(named.get(late.child)),
        "title": title_of(late.limit),
        "working_days": max(late.working_days, 0),
    }


def clock_rows(
    visit: Visit, limits: Iterable[OfLimit], named: Mapping[int, NameLine]
) -> list[dict[str, Any]]:
    """The table by clock: each number opens its list."""
    return [
        {
            "title": title_of(one.limit),
            "overdue": one.overdue,
            "due_soon": one.due_soon,
            "overdue_url": address(visit, "overdue", clock=one.limit),
            "due_soon_url": address(visit, "overdue", clock=one.limit, show="due_soon"),
            "furthest": furthest(one.furthest, named),
        }
        for one in limits
    ]


def named_children(summary: Summary) -> list[int]:
    """The children whom the answer and the table by clock name."""
    return [one.furthest.child for one in summary.limits if one.furthest]


def cannot_be_told(untold: Iterable[Untold]) -> list[str]:
    """What no source holds: each table that children wait for in a sentence, those with the most
    children first; then in one sentence the tables with which nothing begins."""
    told = list(untold)
    waited_for = sorted((one for one in told if one.children), key=lambda one: -one.children)
    nothing = sorted(held_words(one.table) for one in told if not one.children)
    said = [_sentence(one) for one in waited_for]
    if nothing:
        listed = nothing[0] if len(nothing) == 1 else f"{', '.join(nothing[:-1])} or {nothing[-1]}"
        said.append(f"No source holds {listed}: what begins with them cannot be told.")
    return said


def held_words(table: str) -> str:
    """A table of facts as a sentence says it: "core groups"."""
    return TABLES.get(table) or small(title_of_table(table))


def _sentence(one: Untold) -> str:
    held = held_words(one.table)
    after = f" after {day(one.to_on)}" if one.to_on else ""
    return f"{plural(one.children, 'child', 'children')}: no source holds {held}{after}."
