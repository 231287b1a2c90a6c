"""The frame round every example, and small shapes that many pages share. Everyone is invented."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
TODAY = date(2016, 9, 27)
NOW = datetime(2016, 9, 27, 10, 42, tzinfo=LONDON)
HERE = "#main"  # the address of every link in an example


def link(text: str) -> dict[str, str]:
    return {"text": text, "url": HERE}


def frame(name: str, role: str, words: list[str], current: str = "", **more: Any) -> dict[str, Any]:
    return {
        "council": "Calderbeck Council",
        "demonstration": True,
        "person": {"name": name, "role": role, "url": HERE, "sign_out_url": HERE},
        "navigation": [{"text": w, "url": HERE, "current": w == current} for w in words],
        "home_url": HERE,
        "search_url": "find",
        "now": NOW,
        "today": TODAY,
        "another_date_url": HERE,
        "as_at": None,
        "notes": [],
        "counted_url": HERE,
        "accessibility_url": HERE,
        "help_url": HERE,
        "council_url": None,
        "reference": "C-20417",
        "signed_in": {"left": 900, "url": HERE} if name else None,
        "printed": {"url": HERE, "of": "sealed"} if name else None,
        "opened_until": None,
    } | more


WORKER = frame(
    "Nadia Rahman", "Social worker, Millbrook team 2", ["Home", "Children", "Due"], "Children"
)
MANAGER = frame("Ann Ogden", "Team manager", ["Home", "Team", "Due"], "Home")
DIRECTOR = frame(
    "Ruth Adeyemi", "Director of children’s services", ["Home", "Services", "Due"], "Services"
)
ANALYST = frame("Marta Lindqvist", "Performance analyst", ["Home", "Imports", "Due"], "Imports")
ADMINISTRATOR = frame(
    "Owen Petrie",
    "Administrator",
    ["Home", "Workers", "Teams"],
    "Workers",
    search_url=None,
    another_date_url=None,
)
NOBODY = frame("", "", []) | {
    "person": None,
    "search_url": None,
    "another_date_url": None,
    "navigation": [],
}


def child(name: str, age: str = "", **more: Any) -> dict[str, Any]:
    return {"name": name, "age": age, "url": HERE, "restricted": False, "ask": None} | more


RESTRICTED = child("", "", url=None, restricted=True, ask={"name": "Dawn Keighley", "url": HERE})


def seen(on: date | None = None, ago: int = 0, long_ago: bool = False) -> dict[str, Any]:
    if on is None:
        return {"state": "never"}
    return {"state": "seen", "on": on, "working_days_ago": ago, "over_four_weeks": long_ago}


def paging(last: int, total: int, more: bool = True) -> dict[str, Any]:
    return {
        "first": 1,
        "last": last,
        "total": total,
        "previous_url": None,
        "next_url": HERE if more else None,
        "save_url": HERE,
    }


def choosing(name: str, label: str, *texts: str) -> dict[str, Any]:
    choices = [{"value": t, "text": t, "chosen": n == 0} for n, t in enumerate(texts)]
    return {"name": name, "label": label, "choices": choices}


FILTERS = [
    choosing("team", "Team", "All 14 teams", "Millbrook team 2", "Eastgate team"),
    choosing("clock", "Clock", "All clocks", "Child in need review"),
    choosing("worker", "Worker", "Everyone", "Nadia Rahman"),
]


def reading(
    title: str, due_on: date | None, left: int | None, state: str, sentence: str, **more: Any
) -> dict[str, Any]:
    return {
        "title": title,
        "due_on": due_on,
        "due_at": None,
        "working_days_left": left,
        "state": state,
        "stands": "",
        "sentence": sentence,
        "law": "Working Together 2015, statutory guidance, from 1 April 2015.",
        "clock_url": HERE,
        "acts": [],
        "started_on": date(2016, 8, 8),
    } | more


REVIEW = reading(
    "Child in need review",
    date(2016, 9, 19),
    -6,
    "overdue",
    "Six weeks from the plan agreed on 8 August 2016; 19 September 2016.",
    stands="Not held.",
)
CONFERENCE = reading(
    "Initial child protection conference",
    date(2016, 10, 3),
    4,
    "due_soon",
    "Fifteen working days from the strategy discussion on 12 September 2016; 3 October 2016.",
    stands="Not booked.",
)
VISIT = reading(
    "Visit: see Tia",
    date(2016, 10, 17),
    14,
    "not_due",
    "Twenty working days from the visit on 19 September 2016; 17 October 2016.",
    stands="Last visit 19 September 2016.",
)
ASSESSMENT = reading(
    "Assessment",
    date(2016, 11, 14),
    34,
    "not_due",
    "Forty-five working days from 12 September 2016; 14 November 2016.",
    stands="Started 12 September 2016.",
)
PROTECTION = reading(
    "End of emergency protection",
    date(2016, 9, 29),
    2,
    "due_soon",
    "Seventy-two hours from 26 September 2016, 18:40; 29 September 2016, 18:40.",
    due_at=datetime(2016, 9, 29, 18, 40, tzinfo=LONDON),
)

#: How far a figure can be relied on.
KNOWN: dict[str, Any] = {
    "title": "Children with no worker",
    "grade": "C",
    "meaning": "do not rely on it",
    "sentence": "Of 259 children 28 have holes in the record: they may be counted twice.",
    "url": HERE,
}
