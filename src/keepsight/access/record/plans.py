"""The plans of a child that are open, as they are read with the child: what will be different, who does what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from keepsight.access.record.child import Child
from keepsight.access.record.notes import sees_notes
from keepsight.access.record.open_now import open_now, record_of
from keepsight.access.viewer import Viewer
from keepsight.records.need.plan_action import CASELOAD_REVIEW, STRATEGY

#: Each plan with what it is called, and its columns with what they are called to the child.
PLANS: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "protection_plan": (
        "The plan to keep you safe",
        (
            ("what_is_to_change", "What has to be different"),
            ("contingency", "What happens if it does not change"),
        ),
    ),
    "child_in_need_plan": (
        "The plan to help you and your family",
        (
            ("childs_view", "What you told us"),
            ("what_changes", "What will be different"),
            ("contingency", "What happens if it does not work"),
        ),
    ),
    "care_plan": (
        "The plan while we look after you",
        (
            ("childs_words", "What you told us"),
            ("needs", "What you need"),
            ("family_plan", "Your family"),
            ("if_it_fails", "What happens if it does not work out"),
        ),
    ),
    "pathway_plan": (
        "Your plan for after care",
        (
            ("own_words", "What you want"),
            ("home", "Where you will live"),
            ("learning", "School, training and work"),
            ("money", "Money"),
            ("health", "Your health"),
            ("people", "People who matter to you"),
            ("skills", "What you will learn to do yourself"),
            ("contingency", "If something goes wrong"),
        ),
    ),
}


@dataclass(frozen=True)
class Plan:
    """One open plan. ``said``: what it says to the child, part by part; ``since_on``: its first day."""

    title: str
    since_on: date | None
    said: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Promised:
    """One thing that somebody does under a plan: what changes by it, who, by when."""

    change: str
    action: str
    who: str
    by_when_on: date | None


def plans_of(viewer: Viewer, child: Child, day: date) -> tuple[list[Plan], list[Promised]]:
    """The open plans and what is still to be done under them, soonest first; a question each.

    Of a child whom ``child_for`` has given. A role that does not see the words of a record reads nothing.
    """
    if not sees_notes(viewer):
        return [], []
    found = open_now(viewer.authority_id or 0, child.id, day)
    plans = [
        _plan(code, record_of(code).objects.get(pk=row.number))
        for code in PLANS
        for row in found.get(code, ())
    ]
    numbers = [row.number for row in found.get("plan_action", ())]
    # What agencies agreed among themselves about a danger is not read out to the child, and what a
    # reviewer from outside asks of the council is no promise to the child.
    of_plans = record_of("plan_action").objects.exclude(
        plan_kind_code__in=(STRATEGY, CASELOAD_REVIEW)
    )
    rows = of_plans.filter(pk__in=numbers).select_related("owner")
    promised = [_promised(row) for row in rows]
    return plans, sorted(promised, key=lambda one: (one.by_when_on or date.max, one.action))


def _plan(code: str, row: Any) -> Plan:
    title, parts = PLANS[code]
    said = tuple((words, getattr(row, name)) for name, words in parts if getattr(row, name))
    return Plan(title, getattr(row, "started_on", None) or getattr(row, "made_on", None), said)


def _promised(row: Any) -> Promised:
    who = row.owner_words or (row.owner.name if row.owner else "")
    return Promised(row.what_is_to_change, row.action, who, row.by_when_on)
