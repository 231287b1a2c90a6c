"""Locked records, records opened for a reason, and staff who know a child."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.unit.pages.page_examples.frames import HERE, MANAGER, NOW, WORKER, link

DAWN = {"name": "Dawn Keighley", "url": HERE}
TIA = {"name": "Tia Brackley", "age": "8", "url": HERE, "restricted": False, "ask": None}
ASKED: dict[str, Any] = {
    "kind": "Sealed: named people alone",
    "ground": "A worker or a relative of one is a subject",
    "words": "Her aunt works in the front door.",
    "asked_by": {"name": "Nadia Rahman", "url": HERE},
    "approved_by": None,
    "restricted_on": None,
    "reviewed_on": None,
    "due_on": None,
    "is_late": False,
    "every": 90,
    "readers": [],
}
NOT_LOCKED: dict[str, Any] = {
    "frame": WORKER,
    "back": link("Tia Brackley"),
    "name": "Tia Brackley",
    "state": "none",
    "said": "This record is not locked.",
    "what_it_does": ["Once it is approved, the record is there for nobody but the people named."],
    "adopted": "",
    "lock": None,
    "acts": [link("Ask for a lock")],
}
LOCKED = NOT_LOCKED | {
    "frame": MANAGER,
    "state": "locked",
    "said": "This record is sealed since 3 May 2016. 1 person may open it today.",
    "lock": ASKED
    | {
        "approved_by": DAWN,
        "restricted_on": date(2016, 5, 3),
        "due_on": date(2016, 8, 1),
        "is_late": True,
        "readers": [
            DAWN | {"since": date(2016, 5, 3), "state": "May open it", "may_lift": True},
            {
                "name": "Raj Patel",
                "url": HERE,
                "since": date(2016, 5, 3),
                "state": "Away",
                "may_lift": False,
            },
        ],
    },
    "acts": [link("Look at it again"), link("Name somebody"), link("Lift the lock")],
}
ROW = {
    "child": {"name": "Tia Brackley, 8 years", "url": HERE},
    "kind": "Sealed",
    "ground": "A worker or a relative of one is a subject",
    "since": date(2016, 5, 3),
    "due_on": date(2016, 8, 1),
    "is_late": True,
    "readers": ["Dawn Keighley"],
}
LOCKS: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Home"),
    "answer": "1 locked record opens to you. 1 should have been looked at again.",
    "may_approve": True,
    "questions": link("1 question of imports about these records waits for you"),
    "waiting": [ROW],
    "asked": [ROW],
    "in_force": [ROW, ROW | {"is_late": False, "due_on": date(2016, 12, 1), "readers": []}],
    "adopted": [{"name": "Levi Astley, 1", "url": HERE}],
}
NO_LOCKS = LOCKS | {"questions": None, "waiting": [], "asked": [], "in_force": [], "adopted": []}
OPENED = {
    "child": TIA,
    "worker": {"name": "Nadia Rahman", "url": HERE},
    "opened_at": NOW,
    "until": "11:42",
    "reason": "A child may not be safe now",
    "words": "Gran rang duty: Levi is not home from nursery.",
    "told": DAWN,
    "due": "28 September 2016",
    "is_late": False,
    "answered": None,
    "answer_url": HERE,
}
ANSWERED = {"what": "Right: it was needed", "words": "I rang her.", "by": DAWN, "at": NOW}
OPENINGS: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Home"),
    "answer": "2 records of your teams were opened for a reason. 1 should have been looked at by now.",
    "is_answered": False,
    "rows": [OPENED | {"is_late": True}, OPENED | {"told": None}],
    "other": link("Looked at"),
    "paging": None,
}
TIE = {
    "worker": {"name": "Nadia Rahman", "url": HERE},
    "how": "The worker knows the family",
    "since": date(2016, 5, 3),
    "until": None,
    "found": "Said so themselves",
    "holds": True,
}
TIES: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Home"),
    "answer": "1 tie of staff to children of yours.",
    "rows": [{"child": TIA, **TIE}],
    "paging": None,
}
CHILD_TIES: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Tia Brackley"),
    "name": "Tia Brackley",
    "rows": [TIE, TIE | {"holds": False, "until": date(2016, 9, 27), "worker": None}],
    "declare_url": HERE,
    "end_url": HERE,
}
OWN_TIES: dict[str, Any] = {
    "frame": WORKER,
    "back": link("My details"),
    "rows": [
        {
            "reference": "C-20417",
            "how": "A relative of the worker",
            "since": None,
            "holds": True,
        }
    ],
    "declare_url": HERE,
}
LOCKING = {
    "lock-none": ("quality/lock.html", NOT_LOCKED),
    "lock-adopted": (
        "quality/lock.html",
        NOT_LOCKED
        | {"adopted": "An adoption was ordered on 3 May 2016. Seal the record of before."},
    ),
    "lock-asked": (
        "quality/lock.html",
        NOT_LOCKED
        | {"state": "asked", "said": "A lock is asked for. Nothing is locked yet.", "lock": ASKED},
    ),
    "lock-in-force": ("quality/lock.html", LOCKED),
    "locks": ("quality/locks.html", LOCKS),
    "locks-none": ("quality/locks.html", NO_LOCKS),
    "openings": ("quality/openings.html", OPENINGS),
    "openings-answered": (
        "quality/openings.html",
        OPENINGS
        | {"is_answered": True, "rows": [OPENED | {"answered": ANSWERED, "answer_url": None}]},
    ),
    "openings-none": ("quality/openings.html", OPENINGS | {"rows": []}),
    "openings-none-answered": (
        "quality/openings.html",
        OPENINGS | {"rows": [], "is_answered": True},
    ),
    "ties": ("quality/ties.html", TIES),
    "ties-none": ("quality/ties.html", TIES | {"rows": []}),
    "child-ties": ("quality/child_ties.html", CHILD_TIES),
    "child-ties-none": ("quality/child_ties.html", CHILD_TIES | {"rows": [], "end_url": None}),
    "own-ties": ("quality/own_ties.html", OWN_TIES),
    "own-ties-none": ("quality/own_ties.html", OWN_TIES | {"rows": []}),
}
