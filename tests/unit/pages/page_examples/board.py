"""Examples of the allocation board: nobody chosen, two chosen, nobody to choose, and refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from keepsight.actions.people.may_be_given import ASKED
from keepsight.actions.people.of_several import asked_of
from keepsight.kernel.form import Form, Section
from keepsight.pages.answers import asked

from .frames import FILTERS, HERE, MANAGER, RESTRICTED, child, link, seen
from .site import DRAFT

WAITING: dict[str, Any] = {
    "total": 41,
    "more": 38,
    "all_url": HERE,
    "handover_url": HERE,
    "rows": [
        {
            "child": child("Jayden Pell", "4"),
            "is_chosen": True,
            "said": "Protection plan, neglect · 11 working days",
            "seen": seen(date(2016, 9, 5), 16),
        },
        {
            "child": child("Callum Whitby", "14"),
            "is_chosen": False,
            "said": "Section 47 enquiry · 3 working days",
            "seen": seen(),
        },
        {
            "child": RESTRICTED,
            "is_chosen": False,
            "said": "Child in need plan · since when is not on file",
            "seen": seen(),
        },
    ],
}


def could(name: str, before: int, adds: int, **more: Any) -> dict[str, Any]:
    """A worker on the board; 18 is the limit."""
    after = before + adds
    return {
        "number": name[0] + str(len(name)),
        "name": name,
        "url": HERE,
        "role": "Social worker",
        "before": before,
        "after": after,
        "limit": 18,
        "load": 5 * before,
        "load_after": 5 * after,
        "capacity": 85,
        "room": "Over" if after > 18 else "Full" if after == 18 else "Has room",
        "speaks_for": [],
        "against": [],
        "may_not": [],
    } | more


OVER_18 = "Over the limit of 18: takes a service manager or above, a reason and a day to look again"
COULD = [
    could(
        "Grace Oyelaran",
        8,
        2,
        speaks_for=["In the same team", "Room for 8 more after that"],
    ),
    could("Nadia Rahman", 16, 2, speaks_for=["Works with Kai already", "Then full"]),
    could("Sian Pritchard", 9, 2, against=["Newly qualified: name a co-worker"]),
    could("Bev Stott", 37, 2, against=[OVER_18]),
    could("Lucy Farrow", 24, 2, against=[OVER_18], may_not=["Leaves on 30 September 2016"]),
]
BOARD: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Home"),
    "waiting": WAITING | {"rows": [row | {"is_chosen": False} for row in WAITING["rows"]]},
    "workers": [could("Grace Oyelaran", 8, 0), could("Nadia Rahman", 16, 0)],
    "with_room": 3,
    "team": "Millbrook team 2",
    "teams": FILTERS[:1],
    "teams_url": HERE,
}
BOARD_NONE = BOARD | {
    "waiting": WAITING | {"total": 0, "more": 0, "rows": []},
    "workers": [],
    "with_room": 0,
    "team": "",
}
GIVEN = {
    "worker": "",
    "note": "Grace met mum in March.",
    "started_on": date(2016, 9, 27),
    "first_visit_by": date(2016, 9, 28),
}
CHOSEN: dict[str, Any] = {
    "called": "Jayden and Ruby",
    "reference": "C-20417",
    "url": HERE,
    "children": [
        {
            "child": child("Jayden Pell", "4"),
            "open_as": "Protection plan, neglect",
            "alone": "11 working days",
            "because": "Worker left: Marcus Dale, 12 September 2016.",
            "seen": seen(date(2016, 9, 5), 16),
            "due_on": date(2016, 9, 19),
            "late": 6,
            "why": {
                "title": "Visit under a protection plan",
                "sentence": "10 working days from the visit on 5 September 2016; 19 September 2016.",
                "law": "Local standard",
                "clock_url": HERE,
            },
        },
        {
            "child": child("Ruby Pell", "2"),
            "open_as": "Protection plan, neglect",
            "alone": "",
            "because": "With Marcus Dale now.",
            "seen": seen(),
            "due_on": None,
            "late": 0,
            "why": None,
        },
    ],
    "offered": [{"reference": "C-20418", "name": "Ruby Pell: protection plan", "is_chosen": True}],
}
ALLOCATE: dict[str, Any] = {
    "frame": MANAGER,
    "title": "Give a child a worker",
    "page_title": "Give children to workers",
    "back": link("Home"),
    "intro": [],
    "form": asked(
        ASKED,
        button="Give both children to the worker chosen",
        action=HERE,
        first=GIVEN,
        choices={"workers": [(one["number"], one["name"]) for one in COULD]},
        cancel_url=HERE,
    ),
    "version": "",
    "draft": DRAFT,
    "waiting": WAITING,
    "chosen": CHOSEN,
    "workers": {"rows": COULD, "more": 0, "adds": 2},
    "teams": FILTERS[:1],
    "teams_url": HERE,
    "elsewhere": None,
    "leave": link("Leave with no worker"),
}
ALLOCATE_NOBODY = ALLOCATE | {
    "chosen": CHOSEN | {"children": CHOSEN["children"][:1], "offered": [], "called": "Jayden"},
    "workers": {"rows": [], "more": 12, "adds": 1},
    "elsewhere": {
        "team": "Millbrook team 2",
        "teams": [link("Look in Eastgate team: 2 workers with room")],
    },
}
REFUSED_ALLOCATION: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Give a child a worker"),
    "title": "You cannot decide this. Dawn Keighley can, now.",
    "why": "“Give the child to a worker” is for a service manager or above here. "
    "You decide as: team manager.",
    "ask": {"text": "Ask Dawn Keighley", "url": HERE, "typed": [{"name": "note", "value": "X"}]},
    "wrote": [{"question": "Who has this child", "answer": "Bev Stott"}],
    "people": [
        {
            "name": "Dawn Keighley",
            "url": HERE,
            "title": "Service manager",
            "when": "In until 17:30",
            "telephone": "01632 960 120",
        }
    ],
    "rule": link("Rule D04: Give a child to a worker, or leave a child without one"),
    "logged": "27 September 2016, 10:42",
}

ONE_OF_TWO = tuple(replace(one, required=False) for one in ASKED.questions[:1])
HAND_OVER: dict[str, Any] = {
    "frame": MANAGER,
    "title": "Hand over the children of Lucy Farrow",
    "page_title": "Give children to workers",
    "back": link("Children to hand over"),
    "intro": [],
    "form": asked(
        Form(
            (
                Section("For all of them", ASKED.questions),
                Section("Keira Dunmore, 3: protection plan", asked_of(ONE_OF_TWO, 1)),
                Section("Kyle Dunmore, 5: protection plan", asked_of(ONE_OF_TWO, 2)),
            )
        ),
        button="Hand over 2 children",
        action=HERE,
        first=GIVEN,
        choices={"workers": [(one["number"], one["name"]) for one in COULD]},
        cancel_url=HERE,
    ),
    "version": "",
    "draft": DRAFT,
    "several": {
        "said": "All of them move together when you press the button, or none does.",
        "url": HERE,
        "offered": CHOSEN["offered"],
        "word": "handover",
    },
    "room": [{"name": "Grace Oyelaran", "before": 8, "limit": 18}],
    "left": 22,
}
HAND_OVER_NOBODY = HAND_OVER | {
    "form": asked(
        Form((Section("For all of them", ASKED.questions),)),
        button="Hand over 0 children",
        action=HERE,
        choices={"workers": []},
        cancel_url=HERE,
    ),
    "several": HAND_OVER["several"] | {"offered": []},
    "room": [],
    "left": 0,
}

BOARDS = {
    "hand-over": ("people/hand_over.html", HAND_OVER),
    "hand-over-nobody": ("people/hand_over.html", HAND_OVER_NOBODY),
    "allocation-board": ("people/allocation_board.html", BOARD),
    "allocation-board-none": ("people/allocation_board.html", BOARD_NONE),
    "allocate": ("people/allocate.html", ALLOCATE),
    "allocate-nobody": ("people/allocate.html", ALLOCATE_NOBODY),
    "refused-allocation": ("people/refused_allocation.html", REFUSED_ALLOCATION),
}
