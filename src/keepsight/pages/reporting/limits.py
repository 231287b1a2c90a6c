"""Every rule in force, with its source, and what the council has set itself beside the law."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.boards.council_rules import (
    Rule,
    council_of,
    may_be_set,
    own_versions,
    rule_on,
    rules_on,
)
from keepsight.boards.readings import LAW_KINDS, title_of
from keepsight.law.rules import Version, law, limit
from keepsight.pages.listing import choosing, one_of
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.words import ROOMS, UNITS, day

SHOWING = {"own": "Set by the council"}


def view(visit: Visit) -> HttpResponse:
    council = council_of(authority_of(visit))
    rules = rules_on(council, visit.today)
    room, showing = one_of(visit, "room", ROOMS), one_of(visit, "show", SHOWING)
    shown = [r for r in rules if (not room or r.room == room) and (not showing or r.own)]
    rooms = sorted({(rule.room, ROOMS[rule.room]) for rule in rules}, key=lambda pair: pair[1])
    own = sum(rule.own is not None for rule in rules)
    return visit.show(
        "reporting/limits.html",
        {
            "back": {"text": "How these figures are counted", "url": reverse("counted")},
            "total": len(rules),
            "own": own,
            "rows": [_row(rule) for rule in shown],
            "filters": [
                choosing("room", "Part", [("", "Everything"), *rooms], room),
                choosing("show", "Show", [("", "Every rule"), *SHOWING.items()], showing),
            ],
            "filters_url": reverse("limits"),
            "holidays_url": reverse("bank_holidays"),
            "school_holidays_url": reverse("school_holidays"),
            "recorded_here_url": reverse("recorded_here")
            if visit.viewer.may("set_limits")
            else None,
        },
    )


def one(visit: Visit) -> HttpResponse:
    """One rule: the law's versions, what the council has set, and what may be done about it."""
    rule = rule_at(visit)
    council = council_of(authority_of(visit))
    acts = []
    settable = may_be_set(rule.key) and rule.by_law and rule.by_law.number
    if visit.viewer.may("set_limits") and settable:
        acts.append({"text": "Set our own", "url": _to(rule.key, "set_limit")})
        if any(version.valid_to is None for version in own_versions(council, rule.key)):
            acts.append({"text": "Go back to the law", "url": _to(rule.key, "end_limit")})
    return visit.show(
        "reporting/limit.html",
        {
            "back": back(),
            "title": rule.title,
            "counts": length(in_force(rule)),
            "source": source(in_force(rule)),
            "may_be_longer": rule.may_be_longer,
            "clocks": [{"code": code, "title": title_of(code)} for code in rule.codes],
            "versions": [_version(version) for version in reversed(limit(rule.key).versions)],
            "own": [_version(version) for version in own_versions(council, rule.key)],
            "acts": acts,
        },
    )


def rule_at(visit: Visit) -> Rule:
    """The rule that the address names; one that the law does not have is not found (404)."""
    key = visit.params["key"]
    if key not in law():
        raise NoSuchThing
    return rule_on(council_of(authority_of(visit)), key, visit.today)


def authority_of(visit: Visit) -> int:
    """The council of whoever looks; without one there is nothing to see (404)."""
    if visit.viewer.authority_id is None:
        raise NoSuchThing
    return visit.viewer.authority_id


def back() -> dict[str, str]:
    return {"text": "Rules in force", "url": reverse("limits")}


def in_force(rule: Rule) -> Version | None:
    """What counts, where the two can be compared at a glance: the council's own beside the law."""
    return rule.own or rule.by_law


def length(version: Version | None) -> str:
    """How long a rule allows: "15 working days", "2 working days before", "the day itself"."""
    if version is None:
        return "Not in force"
    if version.number == 0:
        return "The day itself"
    count = abs(version.number)
    word = UNITS[version.unit][0 if count == 1 else 1]
    return f"{count} {word}" + (" before" if version.number < 0 else "")


def source(version: Version | None) -> str:
    """Where a rule stands, of what kind it is, and since when."""
    if version is None:
        return ""
    kind = LAW_KINDS.get(version.kind, "")
    said = f" ({kind})" if kind and kind not in version.source.lower() else ""
    return f"{version.source}{said}, from {day(version.valid_from)}."


def _row(rule: Rule) -> dict[str, Any]:
    return {
        "title": rule.title,
        "url": _to(rule.key, "limit"),
        "codes": ", ".join(rule.codes),
        "by_law": length(rule.by_law),
        "own": length(rule.own) if rule.own else "",
        "source": source(in_force(rule)),
    }


def _version(version: Version) -> dict[str, Any]:
    kind = LAW_KINDS.get(version.kind, "")
    return {
        "length": length(version),
        "from_on": version.valid_from,
        "to_on": version.valid_to,
        "source": version.source,
        "kind": "" if kind in version.source.lower() else kind,
    }


def _to(key: str, page: str) -> str:
    return reverse(page, kwargs={"key": key})


def unit_choices(units: Iterable[str]) -> list[tuple[str, str]]:
    """Units as a question offers them."""
    return [(unit, UNITS[unit][1].capitalize()) for unit in units]


PAGES = (
    Page(path="limits", name="limits", view=view),
    Page(path="limits/<str:key>", name="limit", view=one),
)
