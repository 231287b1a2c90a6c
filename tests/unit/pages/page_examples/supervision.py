"""Examples of supervision: the list by team, one worker, several children in one sitting, one child."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.pages.questions import AskedForm, Choice, Question, Section

from .frames import DIRECTOR, FILTERS, HERE, MANAGER, RESTRICTED, WORKER, child, link, paging
from .site import DRAFT

OVERDUE = {
    "due_on": date(2016, 8, 29),
    "due_at": None,
    "working_days_left": -20,
    "state": "overdue",
}
IN_TIME = {
    "due_on": date(2016, 10, 11),
    "due_at": None,
    "working_days_left": 10,
    "state": "not_due",
}
UNTOLD = {"due_on": None, "due_at": None, "working_days_left": 0, "state": "cannot_be_told"}


def counts(name: str, workers: int, missed: int, agency: int, agency_missed: int) -> dict[str, Any]:
    return {
        "name": name,
        "url": HERE,
        "workers": workers,
        "missed": missed,
        "missed_url": HERE,
        "agency": agency,
        "agency_missed": agency_missed,
        "children": 140,
        "children_missed": 31,
        "children_url": HERE,
        "nobody": 1,
        "nobody_url": HERE,
    }


def row(name: str, role: str, due: dict[str, Any], state: str, **more: Any) -> dict[str, Any]:
    return {
        "worker": {"name": name, "url": HERE},
        "role": role,
        "is_agency": False,
        "supervisor": {"name": "Ann Ogden", "url": HERE},
        "agreed": True,
        "team": "Millbrook team 2",
        "last_on": date(2016, 8, 1),
        "due": due,
        "state": state,
        "cancelled": "",
        "booked_on": None,
        "child": None,
    } | more


LIST: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("Home"),
    "whose": "",
    **counts("", 38, 14, 9, 7),
    "teams": [
        counts("Millbrook team 2", 9, 4, 3, 3),
        counts("Eastgate team", 8, 0, 0, 0) | {"children_missed": 0},
    ],
    "supervisors": [
        {
            "name": "Ann Ogden",
            "url": HERE,
            "workers": 9,
            "missed": 4,
            "missed_url": HERE,
            "by_worker": 1,
            "by_supervisor": 3,
        }
    ],
    "is_case": False,
    "rows": [
        row(
            "Lucy Farrow",
            "Social worker",
            OVERDUE,
            "Overdue",
            is_agency=True,
            last_on=None,
            agreed=False,
            cancelled="26 August 2016, by the supervisor: something urgent with a child",
        ),
        row("Nadia Rahman", "Social worker", IN_TIME, "In time", booked_on=date(2016, 10, 4)),
        row("Paula Grice", "Social worker", IN_TIME, "Away", supervisor=None),
    ],
    "shown": 38,
    "filters": FILTERS,
    "filters_url": HERE,
    "paging": paging(25, 38),
    "cannot_be_told": ["Of 2 workers: no source holds their supervision."],
}
OF_CHILDREN = LIST | {
    "whose": "Millbrook team 2",
    "is_case": True,
    "rows": [
        row("Nadia Rahman", "Social worker", OVERDUE, "Overdue", child=child("Tia Brackley", "8")),
        row("", "", UNTOLD, "Cannot be told", worker=None, child=RESTRICTED, last_on=None),
    ],
}
NOBODY = LIST | {
    "workers": 0,
    "children": 0,
    "teams": [],
    "supervisors": [],
    "rows": [],
    "shown": 0,
    "cannot_be_told": [],
    "paging": None,
}

ONE: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Supervision"),
    "worker": {"name": "Lucy Farrow", "is_agency": True},
    "is_you": False,
    "acts": [link("Record a session"), link("Talk about children"), link("Book a session")],
    "supervisor": {"name": "Ann Ogden", "url": HERE},
    "agreed": False,
    "stands": {
        "last_on": date(2016, 8, 1),
        "due": OVERDUE,
        "state": "Overdue",
        "rule": "Supervision of whoever works with children, permanent or agency",
        "cancelled": "26 August 2016, by the supervisor: something urgent with a child",
        "booked_on": date(2016, 9, 30),
    },
    "children": [
        {
            "child": child("Tia Brackley", "8"),
            "last_on": date(2016, 7, 4),
            "due": OVERDUE,
            "actions": [
                {
                    "what": "Ring the school about mornings",
                    "owner": "Lucy Farrow",
                    "due_on": date(2016, 7, 11),
                    "is_late": True,
                },
                {
                    "what": "Ask the health visitor for the red book",
                    "owner": "Lucy Farrow",
                    "due_on": date(2016, 10, 3),
                    "is_late": False,
                },
            ],
        },
        {"child": child("Owen Sands", "7"), "last_on": None, "due": UNTOLD, "actions": []},
    ],
    "sessions": [
        {
            "on": date(2016, 9, 30),
            "kind": "One to one",
            "supervisor": "Ann Ogden",
            "said": "Booked",
            "is_cancelled": False,
            "read_url": None,
            "cancel_url": HERE,
        },
        {
            "on": date(2016, 8, 26),
            "kind": "One to one",
            "supervisor": "Ann Ogden",
            "said": "Cancelled by the supervisor: something urgent with a child",
            "is_cancelled": True,
            "read_url": None,
            "cancel_url": None,
        },
        {
            "on": date(2016, 8, 1),
            "kind": "One to one",
            "supervisor": "Ann Ogden",
            "said": "Held",
            "is_cancelled": False,
            "read_url": HERE,
            "cancel_url": None,
        },
    ],
    "sees_children": True,
}
NEVER = ONE | {
    "frame": WORKER,
    "worker": {"name": "Nadia Rahman", "is_agency": False},
    "is_you": True,
    "acts": [],
    "supervisor": None,
    "stands": {
        "last_on": None,
        "due": UNTOLD,
        "state": "Cannot be told",
        "rule": "",
        "cancelled": "",
        "booked_on": None,
    },
    "children": [],
    "sessions": [],
}

SETTLED = (Choice("done", "It is done"), Choice("open", "It goes on: look again next time"))
WHO = (Choice("", "Choose one"), Choice("7", "Nadia Rahman"))


def talk(number: int, headed: str) -> Section:
    """What is asked of one child."""
    long = ("risk", "progress", "childs_view", "reflection", "direction", "rationale")
    words = (
        "Is this child safe enough today",
        "What has changed for the child since last time",
        "What the child says or shows",
        "What you make of it together",
        "What is to happen",
        "Why",
    )
    return Section(
        (
            Question(
                f"settle_{number}0",
                "Agreed before: Ring the school about mornings",
                "radios",
                "Lucy Farrow has it. It was due on 11 July 2016",
                value="open",
                choices=SETTLED,
                optional=True,
            ),
            *(
                Question(f"{field}_{number}", said, "textarea")
                for field, said in zip(long, words, strict=True)
            ),
            Question(f"what_1_{number}", "Agree on something", optional=True),
            Question(f"owner_1_{number}", "Who sees to it", "select", choices=WHO, optional=True),
            Question(f"due_on_1_{number}", "By when", "date", optional=True),
        ),
        headed,
    )


DISCUSS: dict[str, Any] = {
    "frame": MANAGER,
    "title": "Talk about children with Lucy Farrow",
    "page_title": "Discuss children in supervision",
    "back": link("Supervision of Lucy Farrow"),
    "intro": [],
    "version": "1",
    "draft": DRAFT,
    "form": AskedForm(
        (
            Section(
                (
                    Question(
                        "discussed_on",
                        "When you talked",
                        "date",
                        value={"day": "27", "month": "9", "year": "2016"},
                    ),
                )
            ),
            talk(1, "Tia Brackley, 8"),
            talk(2, "Kai Brackley, 6"),
        ),
        "Finish: 2 children",
        HERE,
        (),
        HERE,
    ),
    "several": {
        "said": "What is due first stands first. What you write of a child goes only on that child’s "
        "record.",
        "url": HERE,
        "offered": [
            {
                "reference": "C-1",
                "name": "Tia Brackley: last on 4 July 2016, was due 29 August 2016",
                "is_chosen": True,
            },
            {"reference": "C-2", "name": "Owen Sands: never yet", "is_chosen": False},
        ],
        "word": "session",
    },
}


def action(**more: Any) -> dict[str, Any]:
    return {
        "what": "Ring the school about mornings",
        "owner": "Lucy Farrow",
        "agreed_on": date(2016, 7, 4),
        "due_on": date(2016, 7, 11),
        "is_late": True,
        "late": "overdue at 2 discussions since",
        "settled_on": None,
        "outcome": "",
        "url": HERE,
    } | more


CHILD: dict[str, Any] = {
    "frame": WORKER,
    "back": link("Tia Brackley"),
    "child": {"name": "Tia Brackley", "reference": "C-1"},
    "tabs": [{"text": "Supervision", "url": HERE, "current": True}],
    "answer": "Last talked about on 4 July 2016. The next time was due by 1 August 2016.",
    "is_late": True,
    "acts": [link("Talk about this child")],
    "sees_words": True,
    "open": [action()],
    "settled": [
        action(
            is_late=False,
            late="",
            settled_on=date(2016, 7, 8),
            outcome="It is done. The school keeps a place at breakfast",
            url=None,
        )
    ],
    "talks": [
        {
            "number": 3,
            "on": date(2016, 7, 4),
            "by": "Ann Ogden",
            "said": [
                {
                    "question": "What the child says or shows",
                    "lines": ["I like it when it is quiet."],
                    "own_words": True,
                },
                {
                    "question": "What is to happen",
                    "lines": ["See Tia at school, alone, before the core group."],
                    "own_words": False,
                },
            ],
        }
    ],
    "more": 2,
}
NEVER_TALKED = CHILD | {
    "answer": "Never talked about in supervision.",
    "is_late": False,
    "acts": [],
    "sees_words": False,
    "open": [],
    "settled": [],
    "talks": [],
    "more": 0,
}

SUPERVISION: dict[str, tuple[str, dict[str, Any]]] = {
    "supervision": ("workforce/supervision.html", LIST),
    "supervision-children": ("workforce/supervision.html", OF_CHILDREN),
    "supervision-none": ("workforce/supervision.html", NOBODY),
    "worker-supervision": ("workforce/worker_supervision.html", ONE),
    "worker-supervision-never": ("workforce/worker_supervision.html", NEVER),
    "discuss": ("people/discuss.html", DISCUSS),
    "child-supervision": ("people/child_supervision.html", CHILD),
    "child-supervision-never": ("people/child_supervision.html", NEVER_TALKED),
}
