"""What can be written on a record: examples for the gallery and the tests of templates."""

from __future__ import annotations

from datetime import date
from typing import Any

from .frames import WORKER
from .one_child import REVIEW, VISIT, tabs
from .site import WHY_LATE

BACK = {"text": "Tobi Ngala", "url": "#"}
OPEN: dict[str, Any] = {
    "frame": WORKER,
    "back": BACK,
    "title": "Write on the record",
    "child": "Tobi Ngala",
    "open": ["Child protection plan, since 3 May 2016", "2 assessments"],
    "due": [
        {
            "title": "Visit under a protection plan",
            "due_on": date(2016, 9, 19),
            "is_late": True,
            "acts": [{"text": "Record a visit", "url": "#"}],
        }
    ],
    "rooms": [
        {
            "title": "Child protection",
            "rows": [
                {
                    "title": "Record a core group",
                    "why": "A plan that nobody meets about is a plan on paper.",
                    "url": "#",
                }
            ],
        },
        {
            "title": "Front door",
            "rows": [
                {
                    "title": "Log a contact",
                    "why": "The first sign of harm is often a telephone call.",
                    "url": "#",
                }
            ],
        },
    ],
    "not_now": [
        {
            "title": "Accept a contact as a referral",
            "why_not": "It needs a contact, and none is open.",
        }
    ],
}
NEXT: dict[str, Any] = {
    "frame": WORKER,
    "back": BACK,
    "child": {"name": "Tobi Ngala", "first_name": "Tobi"},
    "answer": "1 thing is late. Next: core group by 14 April 2026.",
    "whose": "It falls to you: you hold this child.",
    "rows": [
        VISIT | {"acts": [{"text": "Record a visit", "url": "#"}]},
        REVIEW | {"acts": []},
    ],
    "more": 3,
    "same": {
        "title": "Record a core group",
        "acts": [{"text": "Mia Ngala", "url": "#"}, {"text": "Leo Ngala", "url": "#"}],
    },
    "cannot_be_told": ["Referrer told the outcome: no source holds decisions about contacts."],
    "open": ["Child protection plan, since 3 May 2016"],
    "dates_url": "#",
    "write_url": "#",
    "child_url": "#",
}
PLAN: dict[str, Any] = {
    "frame": WORKER,
    "back": BACK,
    "child": {"name": "Tobi Ngala", "first_name": "Tobi"},
    "tabs": tabs("Plan"),
    "may_see": True,
    "plans": [
        {
            "title": "The plan to keep you safe",
            "since_on": date(2016, 5, 3),
            "said": [{"words": "What has to be different", "text": "Nobody shouts at night."}],
        },
        {"title": "Your plan for after care", "since_on": None, "said": []},
    ],
    "promised": [
        {
            "change": "Home is calm",
            "action": "Dad goes to the group on Mondays.",
            "who": "Dad",
            "on": date(2016, 10, 3),
        }
    ],
}
STANDARDS = [
    {
        "code": "S01",
        "title": "Taking a contact",
        "said": [
            "Write what was said while it is said.",
            "Ask where the child is now and who is with them.",
        ],
        "source": "Local practice standard",
    }
]
EARLIER = {
    "title": "Contacts in twelve months",
    "rows": ((date(2016, 2, 9), "School. Information or advice was given"),),
    "none": "No contact in twelve months.",
}
STEPS: dict[str, tuple[str, dict[str, Any]]] = {
    "write on a record": ("people/steps.html", OPEN),
    "write on a record of a child with nothing open": (
        "people/steps.html",
        {**OPEN, "open": [], "due": [], "rooms": OPEN["rooms"][1:]},
    ),
    "child's plan": ("people/childs_plan.html", PLAN),
    "child's plan, none": ("people/childs_plan.html", {**PLAN, "plans": [], "promised": []}),
    "child's plan, no words": (
        "people/childs_plan.html",
        {**PLAN, "may_see": False, "plans": [], "promised": []},
    ),
    "step": ("people/step.html", WHY_LATE | {"standards": STANDARDS, "beside": None}),
    "step-without-standard": ("people/step.html", WHY_LATE | {"standards": [], "beside": None}),
    "step-with-something-to-read": (
        "people/step.html",
        WHY_LATE | {"standards": STANDARDS, "beside": EARLIER},
    ),
    "step-with-nothing-to-read": (
        "people/step.html",
        WHY_LATE | {"standards": [], "beside": {**EARLIER, "rows": ()}},
    ),
    "what is due now": ("people/next_thing.html", NEXT),
    "nothing is due": (
        "people/next_thing.html",
        {
            **NEXT,
            "answer": "Nothing is due for Tobi.",
            "rows": [],
            "more": 0,
            "same": None,
            "open": [],
            "cannot_be_told": [],
        },
    ),
    "nothing to write": ("people/steps.html", {**OPEN, "open": [], "due": [], "rooms": []}),
}
