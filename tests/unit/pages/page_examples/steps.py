"""What can be written on a record: examples for the gallery and the tests of templates."""

from __future__ import annotations

from typing import Any

from .frames import WORKER

BACK = {"text": "Tobi Ngala", "url": "#"}
OPEN: dict[str, Any] = {
    "frame": WORKER,
    "back": BACK,
    "title": "Write on the record",
    "child": "Tobi Ngala",
    "open": ["Child protection plan, since 3 May 2016", "2 assessments"],
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
STEPS: dict[str, tuple[str, dict[str, Any]]] = {
    "write on a record": ("people/steps.html", OPEN),
    "write on a record of a child with nothing open": (
        "people/steps.html",
        {**OPEN, "open": [], "rooms": OPEN["rooms"][1:]},
    ),
    "nothing to write": ("people/steps.html", {**OPEN, "open": [], "rooms": []}),
}
