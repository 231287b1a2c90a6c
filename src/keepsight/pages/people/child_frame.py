"""What every page of one child begins with: who it is, and the tabs between the child's pages."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse

from keepsight.access.record.child import Child
from keepsight.access.record.entry import age_words
from keepsight.access.record.known import Number
from keepsight.boards.people.child_dates import DateOfChild
from keepsight.boards.people.child_standing import Standing
from keepsight.law.birthdays import age_on
from keepsight.pages.frame import address_of
from keepsight.pages.listing import address
from keepsight.pages.page import Visit
from keepsight.pages.people.child_words import (
    LOCAL,
    ethnicity_words,
    scheme_words,
    sex_words,
)
from keepsight.pages.people.offered import offered_for
from keepsight.pages.words import day

TABS = (
    ("Summary", "child"),
    ("Plan", "childs_plan"),
    ("Story", "story"),
    ("Chronology", "chronology"),
    ("Dates", "child_dates"),
    ("Visits", "child_visits"),
    ("Family", "child_family"),
    ("Notes", "child_notes"),
    ("Supervision", "child_supervision"),
    ("Looked again", "child_reviews"),
    ("Decisions", "child_decisions"),
    ("Findings", "child_findings"),
    ("Who looked", "who_looked"),
)
#: What can be written on the record: the button, its page, and the capability that page asks for.
ACTS = (
    ("Record a visit", "record_visit", "write_notes"),
    ("Write a note", "write_note", "write_notes"),
    ("Write on the record", "steps", "write_steps"),
    ("Ask for a decision", "choose_decision", "ask_for_decisions"),
    ("Lock", "child_lock", "ask_for_lock"),
)
#: Pages of a child that are of today only, so another date is not carried to them.
OF_TODAY = (
    "childs_plan",
    "story",
    "chronology",
    "child_family",
    "child_supervision",
    "child_reviews",
    "child_decisions",
    "child_findings",
    "who_looked",
)
GROWN_UP = 18


def page_of_child(visit: Visit, name: str, reference: str, **asked: Any) -> str:
    """The address of one of the child's pages; another date goes along where the page takes it."""
    if name in OF_TODAY:
        return reverse(name, kwargs={"reference": reference})
    return address(visit, name, path={"reference": reference}, **asked)


def tabs(visit: Visit, reference: str) -> list[dict[str, Any]]:
    """The child's pages that this person may open."""
    return [
        {
            "text": text,
            "url": page_of_child(visit, name, reference),
            "current": name == visit.page.name,
        }
        for text, name in TABS
        if name != "who_looked" or may_see_who_looked(visit)
    ]


def acts(visit: Visit, reference: str) -> list[dict[str, Any]]:
    """What this person may write on the child's record now; the first is the page's green button."""
    found = [
        {"text": text, "url": reverse(name, kwargs={"reference": reference})}
        for text, name, may in ACTS
        if visit.viewer.may(may) and not visit.is_another_date
    ]
    return [act | {"is_main": n == 0} for n, act in enumerate(found)]


def may_see_who_looked(visit: Visit) -> bool:
    return visit.viewer.may("see_audit_of_child") or visit.viewer.may("see_audit_of_any_child")


def back_to_child(visit: Visit, reference: str, name: str) -> dict[str, str]:
    return {"text": name, "url": page_of_child(visit, "child", reference)}


def is_born(child: Child, on: date) -> bool:
    """Whether the child was born by a day; without either date, taken to be."""
    if child.born_on is None:
        return child.expected_on is None
    return child.born_on <= on


def head(child: Child, standing: Standing, on: date) -> dict[str, Any]:
    """Name, age, number, tags, what the child is not, and the sober line."""
    return {
        "name": child.name,
        "first_name": child.first_name,
        "said": _said(child, on),
        "number": _first_number(child),
        "tags": list(standing.tags),
        "negatives": [] if _has_died(child, on) else list(standing.negatives),
        "sober": _sober(child, standing, on),
    }


def _said(child: Child, on: date) -> list[str]:
    if not is_born(child, on):
        due = child.expected_on or child.born_on
        return [f"due {day(due)}"] if due else ["not born"]
    grown_up = child.born_on is not None and age_on(child.born_on, on) >= GROWN_UP
    age = age_words(child.born_on, None, child.died_on, on)
    born = f"born {day(child.born_on)}" if child.born_on else "date of birth not on file"
    first = f"{age}, {born}" if age and age != "died" else born
    words = (
        first,
        sex_words(child.sex_code, is_grown_up=grown_up),
        ethnicity_words(child.ethnicity_code),
    )
    return [said for said in words if said]


def _first_number(child: Child) -> dict[str, str]:
    for number in sorted(child.numbers, key=_is_another_systems):
        if number.until_on is None:
            return {"scheme": scheme_words(number.scheme), "value": number.value}
    return {"scheme": "Keepsight number", "value": child.reference}


def _is_another_systems(number: Number) -> bool:
    return not number.scheme.startswith(LOCAL)


def _has_died(child: Child, on: date) -> bool:
    return child.died_on is not None and child.died_on <= on


def _sober(child: Child, standing: Standing, on: date) -> str:
    """The one line for what ends things: died, closed, grown up; "" where nothing did."""
    if child.died_on is not None and child.died_on <= on:
        return f"{child.name} died on {day(child.died_on)}. All dates stop there."
    grown_up = child.born_on is not None and age_on(child.born_on, on) >= GROWN_UP
    if not standing.is_open:
        if standing.closed_on is not None:
            return f"Closed {day(standing.closed_on)}. Nothing is running."
        return "Not open to children’s services. Nothing is running."
    return f"Over {GROWN_UP}: an adult in law." if grown_up else ""


def date_row(visit: Visit, one: DateOfChild, reference: str = "") -> dict[str, Any]:
    """One round of a clock for ``dates.due`` and ``whys.why``.

    ``reference``: the child's, where the steps that would meet the date are offered beside it.
    """
    counted = address_of("counted")
    return {
        "title": one.title,
        "due_on": one.due_on,
        "due_at": one.due_at,
        "working_days_left": one.working_days_left or 0,
        "state": one.state,
        "stands": _stands(one),
        "sentence": one.sentence,
        "law": one.law,
        "clock_url": f"{counted}#{one.limit.lower()}" if counted else None,
        "acts": offered_for(visit, reference, one.limit) if reference else [],
        "started_on": one.started_on,
        "met_on": one.met_on,
        "recorded_on": one.recorded_on,
        "was_overdue": one.was_overdue,
    }


def _stands(one: DateOfChild) -> str:
    return (
        f"Not done yet; counted since {day(one.started_on)}." if one.started_on else "Not done yet."
    )
