"""What is about no child: allegations, adopters, requests; and requests to see a record. All invented."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.unit.pages.page_examples.frames import DIRECTOR, HERE, frame, link, reading

OFFICER = frame(
    "Lara Quill", "Designated officer", ["Home", "Decisions", "Allegations"], "Allegations"
)
CASEWORKER = frame("Sid Rowe", "Caseworker for subject access", ["Home", "Requests"], "Requests")
LARA = {"name": "Lara Quill", "url": HERE}
DUE = reading(
    "Meeting on an allegation",
    date(2016, 9, 23),
    -2,
    "overdue",
    "Five working days from telling the designated officer on 16 September 2016; 23 September 2016.",
)
ROW: dict[str, Any] = {
    "number": "Allegation 12",
    "called": "A teaching assistant",
    "url": HERE,
    "begun_on": date(2016, 9, 16),
    "stage": "Discussed with the employer",
    "owner": LARA,
    "dates": [DUE],
    "ended_on": None,
}
LIST: dict[str, Any] = {
    "frame": OFFICER,
    "back": link("Home"),
    "title": "Allegations",
    "said": "They stand on no child’s record.",
    "answer": "2 stand open.",
    "column": "Against whom",
    "ended": False,
    "rows": [ROW, ROW | {"called": "", "dates": [], "owner": None, "begun_on": None}],
    "add": link("Log an allegation"),
    "other": link("Those that have ended"),
    "paging": {
        "first": 26, "last": 27, "total": 27, "previous_url": HERE, "next_url": None, "save_url": None,
    },
}  # fmt: skip
ONE: dict[str, Any] = {
    "frame": OFFICER,
    "back": link("Allegations"),
    "number": "Allegation 12",
    "called": "A teaching assistant",
    "answer": "It stands open.",
    "owner": LARA,
    "acts": [link("Record the meeting"), link("Take it over")],
    "not_now": [{"title": "Close with an outcome", "why_not": "This comes first: Meeting held."}],
    "due": [DUE],
    "days": [{"on": date(2016, 9, 16), "words": "The designated officer was told"}],
    "told": [
        {"title": "Where they work with children", "words": "In a school or college", "links": []},
        {
            "title": "What happened, as we were told",
            "words": "He held a boy by the arm.\nIt left a mark.",
            "links": [],
        },
        {
            "title": "Children whom it concerns",
            "words": "C-12\nC-15",
            "links": [link("C-12"), link("C-15")],
        },
    ],
    "reads": True,
}
NOT_READ = ONE | {
    "frame": DIRECTOR, "called": "", "acts": [], "not_now": [], "due": [], "owner": None, "reads": False,
}  # fmt: skip
ASKED: dict[str, Any] = {
    "child": {"name": "Tia Brackley", "age": "19", "url": HERE, "restricted": False, "ask": None},
    "number": 3,
    "received_on": date(2016, 8, 30),
    "by": "The person the record is about",
    "stage": "Waits for proof of identity, since 2 September 2016",
    "owner": {"name": "Nadia Rahman", "url": HERE},
    "due": [
        reading(
            "Subject access request",
            date(2016, 9, 30),
            3,
            "due_soon",
            "One month from the request.",
        )
    ],
    "wanted": "Why did we move so often?",
    "support": "",
    "withheld": "",
}
REQUESTS: dict[str, Any] = {
    "frame": CASEWORKER,
    "back": link("Home"),
    "answer": "1 waits for an answer.",
    "ended": False,
    "rows": [
        ASKED,
        ASKED | {"child": {"name": "", "age": "", "url": None}, "due": [], "owner": None, "by": ""},
    ],
    "other": link("Those that were answered or taken back"),
    "find_url": "/find",
    "others_url": HERE,
    "paging": None,
}
OF_ONE: dict[str, Any] = {
    "frame": CASEWORKER,
    "back": link("Requests to see a record"),
    "name": "Tia Brackley",
    "child": link("Tia Brackley"),
    "acts": [
        link("Record the proof of identity"),
        link("Take more time for a request to see the record"),
    ],
    "rows": [
        ASKED,
        ASKED | {"due": [], "withheld": "Two pages about his brother.", "received_on": None},
    ],
}
MATTERS = {
    "matters": ("layout/matters.html", LIST),
    "matters-none": (
        "layout/matters.html",
        LIST | {"rows": [], "answer": "None stands open.", "add": None},
    ),
    "matters-ended": (
        "layout/matters.html",
        LIST | {"ended": True, "rows": [ROW | {"ended_on": date(2016, 9, 20)}], "paging": None},
    ),
    "matters-none-ended": ("layout/matters.html", LIST | {"ended": True, "rows": []}),
    "matter": ("layout/matter.html", ONE),
    "matter-not-read": ("layout/matter.html", NOT_READ),
    "access-requests": ("quality/access_requests.html", REQUESTS),
    "access-requests-none": ("quality/access_requests.html", REQUESTS | {"rows": []}),
    "access-requests-ended": (
        "quality/access_requests.html",
        REQUESTS | {"ended": True, "rows": [ASKED | {"due": []}]},
    ),
    "access-request": ("quality/access_request.html", OF_ONE),
    "access-request-none": ("quality/access_request.html", OF_ONE | {"rows": [], "acts": []}),
}
