"""Examples of the pages about workers and their children."""

from __future__ import annotations

from datetime import date
from typing import Any

from .frames import (
    ADMINISTRATOR,
    DIRECTOR,
    FILTERS,
    HERE,
    KNOWN,
    MANAGER,
    RESTRICTED,
    child,
    link,
    paging,
    seen,
)

HELD = [2, 3, 2, 3, 4, 4, 5, 7, 8, 9, 12, 11, 10, 11, 13, 16, 18, 15, 13, 11, 9, 8, 6, 5, 3, 2, 1]


def load(
    name: str,
    role: str,
    children: int,
    carries: tuple[int, int] = (61, 85),
    where: str = "Has room",
    note: str = "",
) -> dict[str, Any]:
    points, room = carries
    return {
        "worker": {"name": name, "url": HERE},
        "role": role,
        "team": "Millbrook team 2",
        "children": children,
        "children_url": HERE,
        "besides": "3 co-worked" if children == 12 else "",
        "limit": 18,
        "load": points,
        "capacity": room,
        "of_capacity": f"{points} of {room}",
        "percent": -(-100 * points // room) if room else None,
        "load_url": HERE,
        "band": {
            "text": where,
            "is_late": where == "Far over",
            "is_over": "ver" in where,
            "why": "37 children, the most is 18" if children == 37 else "",
        },
        "note": note,
    }


LOADS = [
    load("Bev Stott", "Social worker", 37, (158, 85), "Far over"),
    load("Lucy Farrow", "Social worker, agency", 24, (103, 85), "Far over",
         "Leaves on 30 September 2016."),
    load("Marcus Dale", "Social worker", 11, (44, 0), "Far over",
         "Left on 12 September 2016: 11 children to hand over."),
    load("Tom Bexley", "Advanced practitioner", 12, (58, 65), "Full"),
    load("Nadia Rahman", "Social worker", 17, (74, 85), "Full"),
    load("Sian Pritchard", "Newly qualified", 0, (0, 75)),
]  # fmt: skip
CASELOADS: dict[str, Any] = {
    "frame": DIRECTOR,
    "known": KNOWN,
    "back": link("Home"),
    "supervision_url": HERE,
    "whose": "",
    "workers": 214,
    "everyone": 219,
    "beyond": 58,
    "bands": [
        {"text": "Far over: dangerously many children", "workers": 1, "url": HERE},
        {"text": "Over", "workers": 60, "url": HERE},
        {"text": "Has room", "workers": 158, "url": HERE},
    ],
    "pressure": [
        {
            "name": "Millbrook team 2",
            "url": HERE,
            "load": 632,
            "in_post": 616,
            "available": 531,
            "percent": 120,
            "lost": ["sick 85", "vacant posts 85"],
        },
        {
            "name": "Eastgate team",
            "url": HERE,
            "load": 12,
            "in_post": 85,
            "available": 0,
            "percent": None,
            "lost": ["away 85"],
        },
    ],
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
    "everyone": 0,
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
    "load": LOADS[0],
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
    "load": None,
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

WORKER_LOAD: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Bev Stott"),
    "name": "Bev Stott",
    "acts": [link("Give work beside children")],
    "load": {
        **LOADS[0],
        "exactly": "157.6",
        "room": "85",
        "left": "72.6",
        "is_over": True,
        "extras": "10",
        "children": 37,
        "besides": "2 co-worked",
        "limit": 18,
        "kind": "looked-after children",
        "team": "Millbrook team 2",
    },
    "rows": [
        {
            "child": child("Freya Sands", "3"),
            "steps": ["Protection plan 5", "care proceedings + 4", "new to the worker + 2"],
            "since_on": date(2016, 9, 5),
            "points": "11",
            "weigh_url": HERE,
        },
        {
            "child": RESTRICTED,
            "steps": ["A manager says 9.5"],
            "since_on": None,
            "points": "9.5",
            "weigh_url": None,
        },
    ],
    "beyond": {"text": "3 children", "points": "12.4"},
    "extras": [
        {
            "kind": "A week on duty",
            "why": "The September rota",
            "from_on": date(2016, 9, 26),
            "to_on": date(2016, 10, 2),
            "end_url": HERE,
        }
    ],
    "room": "100 points for a full-time worker, less 15 for meetings, training and leave: 85.",
}
WORKER_LOAD_NOTHING = WORKER_LOAD | {
    "load": WORKER_LOAD["load"] | {"is_over": False, "besides": "", "kind": ""},
    "acts": [],
    "rows": [],
    "beyond": None,
    "extras": [],
}

WORKFORCE = {
    "guests": ("workforce/guests.html", GUESTS),
    "guests-none": ("workforce/guests.html", GUESTS | {"now": 0, "rows": []}),
    "team": ("workforce/team.html", TEAM),
    "team-empty": ("workforce/team.html", TEAM | {"people": []}),
    "caseloads": ("workforce/caseloads.html", CASELOADS),
    "caseloads-none": ("workforce/caseloads.html", NO_CASELOADS),
    "worker": ("workforce/worker.html", BEV),
    "worker-load": ("workforce/worker_load.html", WORKER_LOAD),
    "worker-load-nothing": ("workforce/worker_load.html", WORKER_LOAD_NOTHING),
    "worker-load-none": ("workforce/worker_load.html", WORKER_LOAD_NOTHING | {"load": None}),
    "worker-administrator": ("workforce/worker.html", FOR_ADMINISTRATOR),
    "workers": ("workforce/workers.html", WORKERS),
    "teams": ("workforce/teams.html", TEAMS),
    "teams-none": ("workforce/teams.html", TEAMS | {"rows": []}),
}
