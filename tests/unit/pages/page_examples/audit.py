"""Examples of what the log tells: who looked, what they looked at, what changed, what is unusual."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from .frames import ADMINISTRATOR, HERE, LONDON, MANAGER, WORKER, link, paging
from .one_child import LOOKED

MOVED = {
    "record": "Relationship",
    "is_new": False,
    "why": "The school told us of the divorce",
    "is_sound": True,
    "is_of_another": False,
    "fields": [
        {"question": "Ended on", "old": "nothing", "new": "3 May 2016", "instead": ""},
        {"question": "How they are related", "old": "", "new": "", "instead": "Not shown to you"},
    ],
}
SAVED_AGAIN = MOVED | {"record": "Person", "why": "", "fields": []}
NEW = MOVED | {
    "record": "Delay reason",
    "is_new": True,
    "why": "",
    "is_of_another": True,
    "fields": [
        {
            "question": "Why it was late",
            "old": "nothing",
            "new": "The family was away",
            "instead": "",
        }
    ],
}
MEDDLED = MOVED | {"is_sound": False, "fields": []}
CHANGED = LOOKED | {
    "only_changes": True,
    "people": 1,
    "total": 1,
    "days": None,
    "rows": [
        {
            "at": datetime(2016, 9, 27, 9, 15, tzinfo=LONDON),
            "name": "Nadia Rahman",
            "url": HERE,
            "role": "Social worker",
            "did": "say why a date was missed",
            "why": "Holds the child",
            "granted": False,
            "changed": [MOVED, NEW, SAVED_AGAIN, MEDDLED],
        }
    ],
    "paging": None,
}
NOBODY_LOOKED = CHANGED | {"people": 0, "total": 0, "rows": [], "only_changes": False}
TIA = {"name": "Tia Brackley", "reference": "C-12", "url": HERE}
UNTOLD = {"name": "", "reference": "C-8841", "url": None}
SAW: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Nadia Rahman"),
    "person": "Nadia Rahman",
    "is_own": False,
    "opened": 12,
    "total": 143,
    "said": "since 29 August 2016",
    "wrong": "",
    "filters": [
        {
            "name": "days",
            "label": "Days",
            "choices": [{"value": "", "text": "The last 30 days", "chosen": True}],
        }
    ],
    "filters_url": HERE,
    "first": "",
    "last": "",
    "sees_whence": True,
    "rows": [
        {
            "at": datetime(2016, 9, 27, 9, 15, tzinfo=LONDON),
            "did": "opened the record",
            "page": "The child’s page",
            "role": "Social worker",
            "why": "Holds the child",
            "whence": "10.20.4.17",
            "children": [TIA],
            "more": 0,
            "more_url": None,
        },
        {
            "at": datetime(2016, 9, 27, 9, 2, tzinfo=LONDON),
            "did": "saw the name in a list",
            "page": "The list of what is overdue",
            "role": "Social worker",
            "why": "",
            "whence": "10.20.4.17",
            "children": [TIA, UNTOLD],
            "more": 22,
            "more_url": HERE,
        },
        {
            "at": datetime(2016, 9, 27, 8, 59, tzinfo=LONDON),
            "did": "signed in",
            "page": "",
            "role": "",
            "why": "",
            "whence": "",
            "children": [],
            "more": 0,
            "more_url": None,
        },
    ],
    "one_line": None,
    "paging": paging(50, 143),
}
SAW_NOTHING = SAW | {
    "opened": 0,
    "total": 0,
    "rows": [],
    "first": "31 February 2016",
    "wrong": "From: 31 February 2016 is not a date. Write it as 3 May 2016.",
    "paging": None,
}
SAW_MYSELF = SAW | {
    "frame": WORKER,
    "back": link("My details"),
    "is_own": True,
    "sees_whence": False,
}
ONE_LINE = SAW | {"one_line": {"children": [TIA, UNTOLD], "total": 25}, "paging": None}
ONE_EMPTY_LINE = SAW | {"one_line": {"children": [], "total": 0}, "paging": None}
WORKER_CHANGES: dict[str, Any] = {
    "frame": ADMINISTRATOR,
    "back": link("Nadia Rahman"),
    "name": "Nadia Rahman",
    "total": 2,
    "rows": [
        {
            "at": datetime(2016, 9, 26, 11, 4, tzinfo=LONDON),
            "by": "Owen Petrie",
            "is_on_the_log": True,
            "changed": [
                MOVED
                | {
                    "record": "Role held",
                    "why": "",
                    "fields": [
                        {
                            "question": "Last day",
                            "old": "nothing",
                            "new": "30 September 2016",
                            "instead": "",
                        }
                    ],
                }
            ],
        },
        {
            "at": datetime(2016, 9, 1, 2, 0, tzinfo=LONDON),
            "by": "",
            "is_on_the_log": False,
            "changed": [SAVED_AGAIN | {"record": "Worker", "is_new": True}],
        },
    ],
    "paging": paging(2, 2, more=False) | {"save_url": None},
}
NO_WORKER_CHANGES = WORKER_CHANGES | {"total": 0, "rows": [], "paging": None}
UNUSUAL: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Home"),
    "waiting": 2,
    "total": 2,
    "is_answered": False,
    "stopped": [
        {
            "worker": "Tom Bexley",
            "at": datetime(2016, 9, 27, 10, 20, tzinfo=LONDON),
            "saw_url": HERE,
        }
    ],
    "rows": [
        {
            "worker": "Bev Stott",
            "saw_url": HERE,
            "title": "Own surname",
            "why": "Somebody on this record bears the worker’s rare surname.",
            "child": {"name": "Callum Stott", "url": None},
            "on": date(2016, 9, 26),
            "times": "3 looks",
            "answered": None,
            "answer_url": HERE,
        },
        {
            "worker": "Tom Bexley",
            "saw_url": HERE,
            "title": "Many records within an hour",
            "why": "The worker read more children’s records within an hour than any day’s work needs.",
            "child": None,
            "on": date(2016, 9, 26),
            "times": "74 children within an hour",
            "answered": None,
            "answer_url": HERE,
        },
    ],
    "other": link("Answered"),
    "cannot": ["No worker’s home address is held."],
    "paging": paging(2, 2, more=False) | {"save_url": None},
}
NONE_UNUSUAL = UNUSUAL | {"stopped": [], "waiting": 0, "total": 0, "rows": [], "paging": None}
NONE_ANSWERED = NONE_UNUSUAL | {"waiting": 1, "is_answered": True}
ANSWERED = UNUSUAL | {
    "is_answered": True,
    "total": 1,
    "rows": [
        UNUSUAL["rows"][0]
        | {
            "child": {"name": "Tia Brackley", "url": HERE},
            "answer_url": None,
            "answered": {
                "what": "Right: it was part of the work",
                "words": "She took the call on duty.",
                "by": "Ann Ogden",
                "at": datetime(2016, 9, 27, 9, 0, tzinfo=LONDON),
            },
        }
    ],
}

AUDIT = {
    "who-looked-changes": ("people/who_looked.html", CHANGED),
    "who-looked-nobody": ("people/who_looked.html", NOBODY_LOOKED),
    "what-they-saw": ("workforce/what_they_saw.html", SAW),
    "what-they-saw-nothing": ("workforce/what_they_saw.html", SAW_NOTHING),
    "what-they-saw-myself": ("workforce/what_they_saw.html", SAW_MYSELF),
    "what-they-saw-line": ("workforce/what_they_saw.html", ONE_LINE),
    "what-they-saw-empty-line": ("workforce/what_they_saw.html", ONE_EMPTY_LINE),
    "unusual-looks": ("quality/unusual_looks.html", UNUSUAL),
    "unusual-looks-none": ("quality/unusual_looks.html", NONE_UNUSUAL),
    "unusual-looks-none-answered": ("quality/unusual_looks.html", NONE_ANSWERED),
    "unusual-looks-answered": ("quality/unusual_looks.html", ANSWERED),
    "worker-changes": ("workforce/worker_changes.html", WORKER_CHANGES),
    "worker-changes-none": ("workforce/worker_changes.html", NO_WORKER_CHANGES),
}
