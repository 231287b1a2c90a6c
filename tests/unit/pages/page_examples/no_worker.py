"""Examples of the list of children with no worker."""

from __future__ import annotations

from datetime import date
from typing import Any

from .frames import DIRECTOR, FILTERS, HERE, KNOWN, MANAGER, RESTRICTED, child, link, paging, seen

REASONS = (
    ("Never given a worker", 64, 0, 0),
    ("Ended, nobody next", 71, 3, 1),
    ("Worker gone or away", 58, 6, 2),
    ("Held by a team, duty or manager", 39, 1, 0),
    ("Worker may not hold this plan", 9, 2, 1),
)


def reason(text: str, children: int, protection: int, looked_after: int) -> dict[str, Any]:
    return {
        "text": text,
        "children": children,
        "protection": protection,
        "looked_after": looked_after,
        "children_url": HERE,
        "protection_url": HERE,
        "looked_after_url": HERE,
    }


def waiting(
    one: dict[str, Any], open_as: str, days: int, since: date, because: str, last: Any
) -> dict[str, Any]:
    return {
        "child": one,
        "open_as": open_as,
        "team": "Millbrook team 2",
        "working_days": days,
        "since_on": since,
        "because": because,
        "seen": last,
        "seen_late": days > 20,
        "meanwhile": "Raj Patel" if days > 20 else "",
        "looked_at": {
            "late": days > 20,
            "by": "Ann Ogden",
            "on": date(2016, 9, 22) if days > 3 else None,
            "due": date(2016, 9, 29) if days > 2 else None,
        },
        "told": "Dawn Keighley" if days > 10 else "",
        "acts": [],
    }


ROWS = [
    waiting(
        child("Keira Dunmore", "3"),
        "Protection plan, physical",
        19,
        date(2016, 8, 31),
        "Worker left: Ian Holt, 31 August",
        seen(date(2016, 8, 26), 21, True),
    ),
    waiting(
        RESTRICTED, "Section 47 enquiry", 3, date(2016, 9, 22), "Held by duty",
        seen(date(2016, 9, 22), 3),
    ),
    waiting(
        child("Mason Teale", "11"), "Child in need plan", 84, date(2015, 12, 31),
        "Ended, nobody next", seen(),
    ),
    waiting(
        child("Unborn Hodge", "due 14 January 2017"), "Assessment", 1, date(2016, 9, 26),
        "Never given a worker", {"state": "not_born"},
    ),
]  # fmt: skip


def flow(number: int) -> dict[str, Any]:
    return {"number": number, "url": HERE}


UNALLOCATED: dict[str, Any] = {
    "frame": DIRECTOR,
    "known": KNOWN,
    "back": link("Home"),
    "total": 241,
    "shown": 241,
    "whose": "",
    "answer": {
        "protection": 12,
        "protection_url": HERE,
        "looked_after": 4,
        "looked_after_url": HERE,
        "middle": 14,
        "longest": {"child": child("Mason Teale"), "working_days": 84},
        "not_looked_at": 19,
        "not_looked_at_url": HERE,
        "not_seen": 31,
        "not_seen_url": HERE,
        "raised": 46,
        "raised_url": HERE,
    },
    "reasons": [reason(*one) for one in REASONS],
    "all": reason("All", 241, 12, 4),
    "since": {
        "on": date(2016, 9, 20),
        "before": flow(252),
        "given": flow(46),
        "closed": flow(9),
        "new": flow(44),
        "now": flow(241),
    },
    "order": [
        {"text": "Highest risk first, then longest", "url": None},
        link("longest first"),
    ],
    "filters": FILTERS,
    "filters_url": HERE,
    "children": ROWS,
    "paging": paging(25, 241),
    "last": "",
    "cannot_be_told": [],
}
FILTERED = UNALLOCATED | {
    "shown": 46,
    "since": None,
    "children": ROWS[:1],
    "cannot_be_told": ["12 children: no source holds their worker."],
}
ONE = UNALLOCATED | {
    "total": 1,
    "shown": 1,
    "since": None,
    "children": ROWS[:1],
    "paging": paging(1, 1, more=False),
    "reasons": [reason("Never given a worker", 1, 1, 0)],
    "answer": UNALLOCATED["answer"]
    | {"protection": 1, "looked_after": 0, "middle": 19}
    | {"not_looked_at": 1, "not_seen": 0, "raised": 1},
}
NONE = UNALLOCATED | {
    "frame": MANAGER,
    "total": 0,
    "shown": 0,
    "whose": "Millbrook team 2",
    "children": [],
    "last": "The last child without one was Callum Whitby, until 26 September 2016.",
}

GOES = {
    "worker": {"name": "Lucy Farrow", "url": HERE},
    "role": "Social worker",
    "last_on": date(2016, 9, 30),
    "children": 24,
    "children_url": HERE,
    "protection": 3,
    "looked_after": 0,
    "acts": [link("Hand over")],
}
HANDOVER: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Home"),
    "total": 31,
    "until": date(2016, 10, 25),
    "chosen": "",
    "all_url": None,
    "workers": [
        GOES,
        GOES
        | {"worker": None, "role": "", "last_on": date(2016, 10, 14), "children": 7, "acts": []},
    ],
    "children": [
        {
            "child": child("Keira Dunmore", "3"),
            "open_as": "Protection plan, physical",
            "team": "Millbrook team 2",
            "from_on": date(2016, 10, 1),
            "because": "Lucy Farrow: last day 30 September 2016",
            "seen": seen(date(2016, 9, 22), 3),
            "acts": [link("Give to a worker")],
        },
        {
            "child": RESTRICTED,
            "open_as": "Child in need plan",
            "team": "Millbrook team 2",
            "from_on": date(2016, 10, 15),
            "because": "The worker: registered until 14 October 2016",
            "seen": seen(),
            "acts": [],
        },
    ],
    "paging": paging(25, 31),
}
HANDOVER_ONE = HANDOVER | {
    "total": 24,
    "chosen": "Lucy Farrow",
    "all_url": HERE,
    "children": HANDOVER["children"][:1],
    "paging": paging(1, 24, more=False),
}
HANDOVER_NONE = HANDOVER | {"total": 0, "workers": [], "children": [], "paging": None}

NO_WORKER = {
    "handover": ("workforce/handover.html", HANDOVER),
    "handover-one": ("workforce/handover.html", HANDOVER_ONE),
    "handover-none": ("workforce/handover.html", HANDOVER_NONE),
    "unallocated": ("workforce/unallocated.html", UNALLOCATED),
    "unallocated-filtered": ("workforce/unallocated.html", FILTERED),
    "unallocated-one": ("workforce/unallocated.html", ONE),
    "unallocated-none": ("workforce/unallocated.html", NONE),
}
