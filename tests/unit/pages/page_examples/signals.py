"""Examples of what somebody should look at, and of how often it was right."""

from __future__ import annotations

from datetime import date
from typing import Any

from .frames import DIRECTOR, FILTERS, HERE, child, link, paging

LOOK: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("Home"),
    "total": 61,
    "shown": 61,
    "children": 48,
    "mine": 2,
    "mine_url": HERE,
    "answered": 7,
    "answered_url": HERE,
    "is_answered": False,
    "how_right_url": HERE,
    "filters": FILTERS,
    "filters_url": HERE,
    "paging": paging(25, 61),
    "rows": [
        {
            "child": child("Owen Sands", "7"),
            "title": "Nobody has seen the child since the conference",
            "sentence": "The plan began on 4 October 2016, and no visit at which the child was seen is on "
            "file since.",
            "seen_on": date(2016, 10, 11),
            "owner": {"name": "Lucy Farrow", "url": HERE},
            "team": "Upper Beck team 1",
            "made": "",
            "look_again_on": None,
            "url": HERE,
        },
        {
            "child": child("Keira Dunmore", "3"),
            "title": "Moved again and again",
            "sentence": "4 placements since 1 January 2016.",
            "seen_on": date(2016, 7, 1),
            "owner": None,
            "team": "No team",
            "made": "Explained, 1 September 2016, Lucy Farrow",
            "look_again_on": date(2016, 9, 27),
            "url": None,
        },
    ],
    "last": "",
    "cannot_be_told": ["9 children: no source holds what some signals are read from."],
}
NONE: dict[str, Any] = LOOK | {
    "total": 0,
    "shown": 0,
    "children": 0,
    "mine": 0,
    "answered": 0,
    "rows": [],
}
RIGHT: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("Look today"),
    "since": date(2015, 9, 27),
    "rows": [
        {
            "code": "S01",
            "title": "Nobody has seen the child since the conference",
            "why": "A plan on paper keeps nobody safe.",
            "source": "Local standard",
            "answers": 40,
            "wrong": 6,
            "share": "15 %",
        },
        {
            "code": "S02",
            "title": "Seen, and never alone",
            "why": "A child says in front of a parent what a parent may hear.",
            "source": "Working Together to Safeguard Children",
            "answers": 0,
            "wrong": 0,
            "share": "",
        },
    ],
}
SIGNALS: dict[str, tuple[str, dict[str, Any]]] = {
    "look-today": ("people/signals.html", LOOK),
    "look-today-none": ("people/signals.html", NONE),
    "look-today-none-left": ("people/signals.html", NONE | {"answered": 7}),
    "looked-at": ("people/signals.html", LOOK | {"is_answered": True, "shown": 7, "mine": 0}),
    "how-right": ("people/signals_how_right.html", RIGHT),
}
