"""Examples of the pages about workers and their children."""

from __future__ import annotations

from datetime import date
from typing import Any

from .frames import (
    ADMINISTRATOR,
    DIRECTOR,
    FILTERS,
    HERE,
    MANAGER,
    RESTRICTED,
    child,
    link,
    paging,
    seen,
)

HELD = [2, 3, 2, 3, 4, 4, 5, 7, 8, 9, 12, 11, 10, 11, 13, 16, 18, 15, 13, 11, 9, 8, 6, 5, 3, 2, 1]


def load(name: str, role: str, children: int, note: str = "") -> dict[str, Any]:
    return {
        "worker": {"name": name, "url": HERE},
        "role": role,
        "team": "Millbrook team 2",
        "children": children,
        "children_url": HERE,
        "note": note,
    }


LOADS = [
    load("Bev Stott", "Social worker", 37),
    load("Lucy Farrow", "Social worker, agency", 24, "Leaves on 30 September 2016."),
    load(
        "Marcus Dale", "Social worker", 11, "Left on 12 September 2016: 11 children to hand over."
    ),
    load("Nadia Rahman", "Social worker", 17),
    load("Sian Pritchard", "Newly qualified", 0),
]
CASELOADS: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("Home"),
    "whose": "",
    "workers": 214,
    "children": 3391,
    "children_url": HERE,
    "limit": 18,
    "over": 61,
    "over_url": HERE,
    "middle": 16,
    "largest": {
        "name": "Bev Stott",
        "url": HERE,
        "team": "Millbrook team 2",
        "children": 37,
        "children_url": HERE,
    },
    "columns": [
        {"held": held + 1, "workers": workers, "url": HERE} for held, workers in enumerate(HELD)
    ]
    + [{"held": 37, "workers": 1, "url": HERE}],
    "teams": [
        {
            "name": "Millbrook team 2",
            "url": HERE,
            "workers": 8,
            "children": 139,
            "over": 3,
            "largest": 37,
            "largest_name": "Bev Stott",
            "children_url": HERE,
            "over_url": HERE,
            "without": 6,
            "without_url": HERE,
        }
    ],
    "rows": LOADS,
    "filters": FILTERS[:1],
    "filters_url": HERE,
    "paging": paging(25, 214),
    "cannot_be_told": [],
}
NO_CASELOADS = CASELOADS | {
    "workers": 0,
    "children": 0,
    "cannot_be_told": ["Caseloads cannot be told: no source holds allocations."],
}
BEV: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Children with each worker"),
    "worker": {
        "name": "Bev Stott",
        "role": "Social worker",
        "team": "Millbrook team 2",
        "telephone": "01632 960 120",
        "email": "",
        "started_on": date(2014, 3, 3),
        "ended_on": None,
        "registration": "SW104417",
        "working_time": "0.8 full time",
    },
    "children": [
        {
            "child": child("Freya Sands", "3"),
            "open_as": "Protection plan, neglect",
            "since_on": date(2016, 6, 14),
            "seen": seen(date(2016, 9, 14), 9),
            "seen_alone": seen(),
            "overdue": 2,
            "overdue_url": HERE,
        },
        {
            "child": RESTRICTED,
            "open_as": "Child in need plan",
            "since_on": date(2016, 6, 14),
            "seen": seen(date(2016, 9, 14), 9),
            "seen_alone": seen(date(2016, 9, 14), 9),
            "overdue": 0,
            "overdue_url": HERE,
        },
    ],
    "total": 37,
    "limit": 18,
    "roles": [
        {
            "role": "Social worker",
            "team": "Millbrook team 2",
            "from_on": date(2014, 3, 3),
            "to_on": None,
            "level": "Experienced",
        }
    ],
    "absences": [
        {
            "kind": "Leave",
            "from_on": date(2016, 10, 10),
            "to_on": date(2016, 10, 21),
            "cover": "Raj Patel",
        }
    ],
    "paging": paging(25, 37),
    "acts": [],
    "sees_children": True,
    "cannot_be_told": [],
}
FOR_ADMINISTRATOR = BEV | {
    "frame": ADMINISTRATOR,
    "sees_children": False,
    "children": [],
    "paging": None,
    "absences": [],
    "acts": [link("Change"), link("End this post")],
    "worker": BEV["worker"] | {"ended_on": date(2016, 9, 12)},
}
WORKERS: dict[str, Any] = {
    "frame": ADMINISTRATOR | {"notes": ["Grace Oyelaran was added."]},
    "back": link("Home"),
    "total": 31,
    "in_post": 30,
    "guests_url": HERE,
    "left_holding": 1,
    "filters": FILTERS[:1],
    "filters_url": HERE,
    "words": "",
    "rows": [
        {
            "name": "Nadia Rahman",
            "url": HERE,
            "role": "Social worker",
            "team": "Millbrook team 2",
            "account": "Signs in as n.rahman@calderbeck.example",
            "from_on": date(2014, 3, 3),
            "to_on": None,
        },
        {
            "name": "Marcus Dale",
            "url": HERE,
            "role": "",
            "team": "",
            "account": "No account",
            "from_on": None,
            "to_on": date(2016, 9, 12),
        },
    ],
    "add": link("Add a worker"),
    "paging": paging(31, 31, more=False),
}
TEAMS: dict[str, Any] = {
    "frame": ADMINISTRATOR,
    "back": link("Home"),
    "rows": [
        {
            "name": "Millbrook team 2",
            "url": HERE,
            "kind": "Assessment and protection",
            "part_of": "Family services",
            "manager": {"name": "Ann Ogden", "url": HERE},
            "workers": 8,
            "workers_url": HERE,
            "to_on": None,
        },
        {
            "name": "Eastgate team",
            "url": HERE,
            "kind": "",
            "part_of": "",
            "manager": None,
            "workers": 0,
            "workers_url": HERE,
            "to_on": date(2017, 3, 31),
        },
    ],
    "add": link("Add a team"),
}

TEAM: dict[str, Any] = {
    "frame": ADMINISTRATOR,
    "back": link("Teams"),
    "team": {
        "name": "Millbrook team 2",
        "kind": "Team",
        "part_of": "Family services",
        "to_on": date(2017, 3, 31),
    },
    "people": [{"name": "Ann Ogden", "url": HERE, "role": "Team manager"}],
    "acts": [link("Change"), link("Close")],
}

GUESTS: dict[str, Any] = {
    "frame": ADMINISTRATOR,
    "back": link("Workers"),
    "now": 1,
    "add": link("Give a role"),
    "rows": [
        {
            "name": "Ruth Adeyemi",
            "council": "Wharfebeck Council",
            "role": "Director of children’s services",
            "team": "",
            "from_on": date(2016, 9, 1),
            "to_on": date(2017, 3, 31),
            "end": link("End"),
        },
        {
            "name": "Paul Ince",
            "council": "Wharfebeck Council",
            "role": "Service manager",
            "team": "Millbrook team 2",
            "from_on": date(2016, 1, 4),
            "to_on": date(2016, 6, 30),
            "end": None,
        },
    ],
}

WORKFORCE = {
    "guests": ("workforce/guests.html", GUESTS),
    "guests-none": ("workforce/guests.html", GUESTS | {"now": 0, "rows": []}),
    "team": ("workforce/team.html", TEAM),
    "team-empty": ("workforce/team.html", TEAM | {"people": []}),
    "caseloads": ("workforce/caseloads.html", CASELOADS),
    "caseloads-none": ("workforce/caseloads.html", NO_CASELOADS),
    "worker": ("workforce/worker.html", BEV),
    "worker-administrator": ("workforce/worker.html", FOR_ADMINISTRATOR),
    "workers": ("workforce/workers.html", WORKERS),
    "teams": ("workforce/teams.html", TEAMS),
    "teams-none": ("workforce/teams.html", TEAMS | {"rows": []}),
}
