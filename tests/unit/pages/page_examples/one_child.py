"""Examples of one child's own pages."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from .frames import (
    ASSESSMENT,
    CONFERENCE,
    HERE,
    LONDON,
    REVIEW,
    VISIT,
    WORKER,
    link,
    paging,
)

ANN = {"name": "Ann Ogden", "url": HERE, "telephone": "01632 960 102"}


def tabs(current: str) -> list[dict[str, Any]]:
    return [
        {"text": text, "url": HERE, "current": text == current}
        for text in (
            "Summary",
            "Plan",
            "Story",
            "Chronology",
            "Dates",
            "Visits",
            "Family",
            "Notes",
            "Decisions",
            "Findings",
            "Who looked",
        )
    ]


#: Who can decide, as pages of a decision say them.
DECIDERS = [
    {
        "name": "Ann Ogden",
        "url": HERE,
        "title": "team manager",
        "when": "In today until 17:30",
        "telephone": "01632 960 102",
    },
    {
        "name": "Raj Patel",
        "url": HERE,
        "title": "team manager, covers for Ann Ogden",
        "when": "In today until 17:30",
        "telephone": "01632 960 120",
    },
    {
        "name": "Dawn Keighley",
        "url": HERE,
        "title": "service manager, acting until 14 October 2016",
        "when": "Away until 29 September 2016",
        "telephone": "",
    },
]
WAITING = [
    {
        "title": "Hold, or not hold, an initial child protection conference",
        "what": "A conference for all three children",
        "url": HERE,
        "state": "Waiting for a decision",
        "asked_by": "Nadia Rahman",
        "asked_at": "26 September 2016, 17:41",
        "is_mine": False,
        "wanted": "3 October 2016 (in 4 working days)",
        "people": DECIDERS,
    }
]

TIA: dict[str, Any] = {
    "frame": WORKER,
    "child": {
        "name": "Tia Brackley",
        "first_name": "Tia",
        "said": ["8 years, born 2 March 2008", "girl", "White British"],
        "number": {"scheme": "Calderbeck number", "value": "C-20417"},
        "tags": ["Section 47 enquiry, day 11 of 15", "Child in need plan, 7 weeks"],
        "negatives": ["Not on a protection plan.", "Not looked after."],
        "sober": "",
    },
    "tabs": tabs("Summary"),
    "acts": [
        link("Write a note") | {"is_main": True},
        link("Ask for a decision") | {"is_main": False},
    ],
    "waiting_decisions": WAITING,
    "facts": {
        "worker": {
            "state": "worker",
            "name": "Nadia Rahman",
            "url": HERE,
            "since_on": date(2016, 6, 14),
            "telephone": "01632 960 114",
            "manager": ANN,
        },
        "seen": {
            "state": "seen",
            "on": date(2016, 9, 19),
            "working_days_ago": 6,
            "url": HERE,
            "where": "at home",
            "after": ["23 September: no answer"],
        },
        "seen_alone": {
            "state": "seen",
            "on": date(2016, 9, 13),
            "working_days_ago": 10,
            "url": HERE,
            "where": "at school",
            "after": [],
            "alone": 3,
            "visits": 6,
            "visits_url": HERE,
        },
        "lives": {
            "said": "With mum and brothers",
            "lines": ["14 Alder Street, CB4 2NN", "Moorside Primary, year 4"],
            "kept_back": False,
            "ask": None,
        },
    },
    "dates": {
        "overdue": 1,
        "running": 4,
        "url": HERE,
        "next": CONFERENCE | {"title": "conference"},
    },
    "take_care": [
        {
            "text": "Do not give the address or school to Dean Corley",
            "until_on": date(2016, 12, 14),
        },
        {"text": "Two workers at every home visit", "until_on": None},
    ],
    "next_dates": [REVIEW, CONFERENCE, VISIT, ASSESSMENT],
    "cannot_be_told": ["Core groups: no source holds them."],
    "agreed": [
        {
            "said": "Take Sam to the clinic: his aunt",
            "by_when_on": date(2016, 9, 1),
            "is_late": True,
        },
        {"said": "A bed of his own: nobody is named", "by_when_on": None, "is_late": False},
    ],
    "numbers": [
        {"scheme": "Calderbeck number", "value": "C-20417", "to_on": None, "source": "Eastfield"},
        {
            "scheme": "School number",
            "value": "B384221099074",
            "to_on": None,
            "source": "CIN census",
        },
    ],
    "told_apart": "A cousin has the same name; the school knows both.",
    "names": [{"name": "Tia Tovey", "kind": "Former name", "to_on": date(2011, 5, 3)}],
    "changes": [
        {
            "on": date(2016, 9, 23),
            "kind": "Visit",
            "text": "Visit tried, no answer at the door.",
            "url": None,
            "strong": "Tia was not seen.",
        },
        {
            "on": date(2016, 9, 19),
            "kind": "Visit",
            "text": "Seen at home.",
            "url": HERE,
            "strong": "",
        },
        {
            "on": date(2016, 9, 14),
            "kind": "Section 47",
            "text": "Section 47 enquiry began",
            "url": None,
            "strong": "",
        },
    ],
    "changes_since": date(2016, 9, 13),
    "family": [
        {
            "name": "Kai Brackley",
            "age": "5",
            "url": HERE,
            "relation": "Brother",
            "lives": "With Tia",
            "responsibility": "–",
        },
        {
            "name": "Leanne Brackley",
            "age": "29",
            "url": None,
            "relation": "Mum",
            "lives": "With Tia, 14 Alder Street",
            "responsibility": "Yes",
        },
    ],
    "not_on_file": ["No ethnicity in Carebase.", "No school number before 2014."],
    "opened_because": "Opened from your own list of children.",
    "looked": {"people": 7, "days": 30, "url": HERE},
    "sources": [{"text": "C-20417 in Eastfield", "url": None}, link("55377 in Helpline")],
    "restricted": None,
}
UNBORN = TIA | {
    "child": TIA["child"]
    | {
        "name": "Unborn Hodge",
        "first_name": "the child",
        "said": ["due 14 January 2017"],
        "tags": ["Assessment"],
    },
    "facts": {
        "worker": {
            "state": "none",
            "working_days": 2,
            "because": "Never given a worker.",
            "answers": ANN,
        },
        "seen": {"state": "not_born", "sentence": "Due 14 January 2017"},
        "seen_alone": {"state": "not_born", "sentence": ""},
        "lives": {"said": "", "lines": [], "kept_back": True, "ask": ANN},
    },
    "dates": {"overdue": 0, "running": 0, "url": HERE, "next": None},
    "take_care": [],
    "next_dates": [],
    "numbers": TIA["numbers"][:1],
    "told_apart": "",
    "names": [],
    "changes": [],
    "family": [],
    "not_on_file": [],
    "looked": {"people": 0, "days": 30, "url": HERE},
    "sources": [],
    "restricted": {"sentence": "A part of this record is restricted.", "ask": ANN},
}
OLDER = TIA | {
    "frame": WORKER
    | {"as_at": {"on": date(2016, 8, 31), "known_on": date(2016, 9, 27), "back_url": HERE}},
    "facts": TIA["facts"]
    | {
        "worker": {"state": "cannot_be_told", "sentence": "No source holds allocations."},
        "seen": {"state": "never", "after": ["Referral accepted 23 September 2016"]},
        "seen_alone": {"state": "never", "after": []},
    },
}
PAST: dict[str, Any] = {"met_on": None, "recorded_on": None, "was_overdue": False}
DATES: dict[str, Any] = {
    "frame": WORKER,
    "back": link("Tia Brackley"),
    "child": TIA["child"],
    "tabs": tabs("Dates"),
    "running": [REVIEW, CONFERENCE, VISIT],
    "past": [
        REVIEW | PAST | {"state": "met", "met_on": date(2016, 8, 1)},
        VISIT
        | PAST
        | {"state": "met", "met_on": date(2016, 7, 14), "recorded_on": date(2016, 8, 3)}
        | {"due_on": date(2016, 7, 20)},
        REVIEW | PAST | {"state": "met_late", "met_on": date(2016, 7, 1), "was_overdue": True},
        VISIT | PAST | {"state": "ended", "was_overdue": True},
    ],
    "overdue": 1,
    "cannot_be_told": [],
    "agreed": [],
}
LOOKED: dict[str, Any] = {
    "frame": WORKER,
    "back": link("Tia Brackley"),
    "child": TIA["child"],
    "tabs": tabs("Who looked"),
    "people": 2,
    "total": 9,
    "days": 30,
    "only_changes": False,
    "rows": [
        {
            "at": datetime(2016, 9, 27, 9, 15, tzinfo=LONDON),
            "name": "Nadia Rahman",
            "url": HERE,
            "role": "Social worker",
            "did": "opened the record",
            "why": "One of their children",
            "granted": False,
            "changed": [],
        },
        {
            "at": datetime(2016, 9, 26, 23, 5, tzinfo=LONDON),
            "name": "Sam Orme",
            "url": None,
            "role": "Emergency duty",
            "did": "opened the record",
            "why": "A call about this child: gran rang",
            "granted": True,
            "changed": [],
        },
    ],
    "others": [link("Since the record began")],
    "paging": paging(2, 9, more=False) | {"save_url": None},
}
VISITS: dict[str, Any] = {
    "frame": WORKER,
    "back": link("Tia Brackley"),
    "child": TIA["child"],
    "tabs": tabs("Visits"),
    "answer": "Tia was seen alone at 1 of 2 visits at which seen.",
    "write": link("Record a visit"),
    "heading": "Seen alone since 9 August 2016",
    "total": 2,
    "others": [link("All visits")],
    "rows": [
        {
            "number": 7,
            "url": HERE,
            "on": date(2016, 9, 19),
            "kind": "As a child in need",
            "how": "Seen alone",
            "strong": False,
            "worker": {"name": "Nadia Rahman", "url": HERE},
        },
        {
            "number": 6,
            "url": HERE,
            "on": date(2016, 9, 1),
            "kind": "By someone else",
            "how": "Not seen",
            "strong": True,
            "worker": None,
        },
    ],
    "cannot_be_told": [],
    "agreed": [],
}
NO_VISITS = VISITS | {"rows": [], "total": 0}
UNTOLD_VISITS = NO_VISITS | {"cannot_be_told": ["No source holds visits."]}

ONE_CHILD = {
    "child": ("people/child.html", TIA),
    "child-unborn": ("people/child.html", UNBORN),
    "child-as-at": ("people/child.html", OLDER),
    "child-dates": ("people/child_dates.html", DATES),
    "child-visits": ("people/child_visits.html", VISITS),
    "child-visits-none": ("people/child_visits.html", NO_VISITS),
    "child-visits-untold": ("people/child_visits.html", UNTOLD_VISITS),
    "who-looked": ("people/who_looked.html", LOOKED),
}
