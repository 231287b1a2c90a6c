"""Examples of the rules in force, of what a rule would move, of delays, and of the days to come."""

from __future__ import annotations

from datetime import date
from typing import Any

from .frames import (
    DIRECTOR,
    HERE,
    PROTECTION,
    RESTRICTED,
    REVIEW,
    WORKER,
    child,
    choosing,
    link,
    paging,
)
from .people import ROWS

FILTERS = [
    choosing("room", "Part", "Everything", "Complaints, allegations and requests"),
    choosing("show", "Show", "Every rule", "Set by the council"),
]
LIMITS: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("How these figures are counted"),
    "total": 174,
    "own": 1,
    "rows": [
        {
            "title": "Visit under a child protection plan",
            "url": HERE,
            "codes": "T18",
            "by_law": "10 working days",
            "own": "7 days",
            "source": "The council’s own: practice standards, page 4 (local standard), from 1 June 2016.",
        },
        {
            "title": "First year of a placement",
            "url": HERE,
            "codes": "",
            "by_law": "12 months",
            "own": "",
            "source": "Care Planning, Placement and Case Review (England) Regulations 2010, regulation "
            "28(2)(b) (law), from 1 April 2011.",
        },
    ],
    "filters": FILTERS,
    "filters_url": HERE,
    "holidays_url": HERE,
    "school_holidays_url": HERE,
    "recorded_here_url": HERE,
}
VERSION = {
    "length": "10 working days",
    "from_on": date(2010, 4, 1),
    "to_on": None,
    "source": "Local standard",
    "kind": "local standard",
}
LIMIT: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("Rules in force"),
    "title": "Visit under a child protection plan",
    "counts": "7 days",
    "source": "The council’s own: practice standards, page 4, from 1 June 2016.",
    "may_be_longer": True,
    "clocks": [{"code": "T18", "title": "Visit under a protection plan"}],
    "versions": [VERSION],
    "own": [
        VERSION | {"length": "7 days", "from_on": date(2016, 6, 1), "source": "Page 4", "kind": ""},
        VERSION | {"length": "9 days", "to_on": date(2016, 5, 31)},
    ],
    "acts": [link("Set our own"), link("Go back to the law")],
}
WOULD_MOVE: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("Visit under a child protection plan"),
    "said": "Visit under a child protection plan: 7 days from 1 June 2016.",
    "total": "112 open dates",
    "children": 98,
    "by_limit": [{"title": "Visit under a protection plan", "earlier": 112, "later": 0}],
    "rows": [
        {
            "child": child("Tia Brackley", "8"),
            "title": "Visit under a protection plan",
            "before": date(2016, 10, 3),
            "after": date(2016, 9, 26),
        }
    ],
    "is_cut": True,
    "sent": [("number", "7"), ("unit_code", "days")],
    "button": "Set this limit",
}
HOLIDAYS: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("Rules in force"),
    "rows": [{"day": date(2017, 6, 16), "why": "A day of mourning", "act": link("Take away")}],
    "years": [{"year": 2016, "days": (date(2016, 3, 25), date(2016, 12, 26))}],
    "add": link("Add a day"),
}
SCHOOL_HOLIDAYS: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("Rules in force"),
    "rows": [
        {
            "title": "Autumn half-term 2016",
            "begins_on": date(2016, 10, 24),
            "ends_on": date(2016, 10, 28),
            "act": link("Take away"),
        },
        {
            "title": "Summer holiday 2016",
            "begins_on": date(2016, 7, 25),
            "ends_on": date(2016, 9, 5),
            "act": link("Take away"),
        },
    ],
    "counted": [link("Personal education plan")],
    "add": link("Add a holiday"),
}
RECORDED_LATE: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("Overdue"),
    "total": 41,
    "shown": 41,
    "children_total": 36,
    "since": date(2016, 6, 27),
    "by_clock": [
        {"name": "Visit under a protection plan", "count": 29, "url": HERE},
        {"name": "Visit to a looked-after child", "count": 12, "url": HERE},
    ],
    "by_team": [
        {"name": "Millbrook team 2", "count": 30, "url": HERE},
        {"name": "No team", "count": 11, "url": HERE},
    ],
    "rows": [
        {
            "child": child("Tia Brackley", "8"),
            "title": "Visit under a protection plan",
            "due_on": date(2016, 9, 5),
            "met_on": date(2016, 9, 2),
            "recorded_on": date(2016, 9, 12),
            "working_days": 5,
            "worker": {"name": "Nadia Rahman", "url": HERE},
            "team": "Millbrook team 2",
        },
        {
            "child": RESTRICTED,
            "title": "Visit to a looked-after child",
            "due_on": date(2016, 9, 2),
            "met_on": date(2016, 9, 2),
            "recorded_on": date(2016, 9, 3),
            "working_days": 0,
            "worker": None,
            "team": "No team",
        },
    ],
    "filters": [
        choosing("time", "Due in the last", "3 months", "12 months"),
        choosing("team", "Team", "All 2 teams", "Millbrook team 2"),
        choosing("clock", "Clock", "All clocks", "Visit under a protection plan"),
    ],
    "filters_url": HERE,
    "paging": paging(25, 41),
}
DELAYS: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("Overdue"),
    "total": 41,
    "shown": 41,
    "since": date(2015, 9, 27),
    "reasons": [
        {
            "text": "No worker was there: none allocated, or away without cover",
            "count": 23,
            "url": HERE,
        },
        {"text": "Waiting for another agency", "count": 18, "url": HERE},
    ],
    "limits": [
        {
            "title": "Assessment, from the referral",
            "count": 41,
            "most": "No worker was there: none allocated, or away without cover",
            "url": HERE,
        }
    ],
    "rows": [
        {
            "child": child("Corey Lamb", "6"),
            "title": "Assessment, from the referral",
            "due_on": date(2016, 7, 22),
            "reason": "No worker was there: none allocated, or away without cover",
            "words": "The worker left in May; the next began in August.",
            "given": "4 August 2016",
        }
    ],
    "filters": [
        choosing("time", "Due in the last", "12 months", "3 months"),
        choosing(
            "why",
            "Reason",
            "Any reason",
            "No worker was there: none allocated, or away without cover",
        ),
        choosing("clock", "Clock", "All clocks", "Assessment, from the referral"),
    ],
    "filters_url": HERE,
    "paging": paging(25, 41),
}
NEXT: dict[str, Any] = {
    "frame": WORKER,
    "back": link("Due"),
    "whose": "",
    "total": 2,
    "late": [REVIEW | {"child": child("Tia Brackley", "8")}],
    "days": [
        {
            "day": "Thursday 29 September 2016",
            "rows": [PROTECTION | {"child": child("Baby Marwood")}],
        },
        {"day": "Monday 3 October 2016", "rows": ROWS[2:]},
    ],
    "calendar_url": HERE,
}
CALENDAR: dict[str, Any] = {
    "frame": WORKER,
    "back": link("Next 10 working days"),
    "address": "",
    "has_one": True,
}

LIMITS_AND_DELAYS = {
    "limits": ("reporting/limits.html", LIMITS),
    "limits-none": ("reporting/limits.html", LIMITS | {"own": 0, "rows": []}),
    "limit": ("reporting/limit.html", LIMIT),
    "limit-law-alone": ("reporting/limit.html", LIMIT | {"own": [], "acts": []}),
    "would-move": ("reporting/would_move.html", WOULD_MOVE),
    "would-move-none": (
        "reporting/would_move.html",
        WOULD_MOVE | {"total": "0 open dates", "by_limit": [], "rows": []},
    ),
    "bank-holidays": ("reporting/bank_holidays.html", HOLIDAYS),
    "bank-holidays-none": ("reporting/bank_holidays.html", HOLIDAYS | {"rows": [], "add": None}),
    "school-holidays": ("reporting/school_holidays.html", SCHOOL_HOLIDAYS),
    "school-holidays-none": (
        "reporting/school_holidays.html",
        SCHOOL_HOLIDAYS | {"rows": [], "add": None},
    ),
    "recorded-late": ("reporting/recorded_late.html", RECORDED_LATE),
    "recorded-late-one": (
        "reporting/recorded_late.html",
        RECORDED_LATE
        | {"total": 1, "shown": 1, "children_total": 1, "by_team": [], "paging": None}
        | {"rows": RECORDED_LATE["rows"][:1], "by_clock": RECORDED_LATE["by_clock"][:1]},
    ),
    "recorded-late-filtered": (
        "reporting/recorded_late.html",
        RECORDED_LATE | {"shown": 0, "rows": [], "paging": None},
    ),
    "recorded-late-none": (
        "reporting/recorded_late.html",
        RECORDED_LATE
        | {"total": 0, "shown": 0, "children_total": 0, "by_clock": [], "by_team": [], "rows": []}
        | {"paging": None},
    ),
    "delays": ("reporting/delays.html", DELAYS),
    "delays-none": (
        "reporting/delays.html",
        DELAYS | {"total": 0, "reasons": [], "limits": [], "rows": [], "paging": None},
    ),
    "next-days": ("people/next_days.html", NEXT),
    "next-days-none": ("people/next_days.html", NEXT | {"late": [], "days": [], "total": 0}),
    "calendar": ("people/calendar.html", CALENDAR),
    "calendar-new": (
        "people/calendar.html",
        CALENDAR | {"address": "https://keepsight.council.example/calendar/x" + "y" * 42 + ".ics"},
    ),
    "calendar-first": ("people/calendar.html", CALENDAR | {"has_one": False}),
}
