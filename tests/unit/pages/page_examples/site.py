"""Examples of home pages, the pages round them, forms and refusals."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.pages.questions import AskedForm, Choice, Question, Section, errors_of

from .frames import (
    ADMINISTRATOR,
    CONFERENCE,
    DIRECTOR,
    HERE,
    KNOWN,
    MANAGER,
    NOBODY,
    REVIEW,
    TODAY,
    WORKER,
    child,
    link,
    seen,
)
from .no_worker import ROWS
from .people import OVERDUE
from .workforce import LOADS

EMPTY_HOME: dict[str, Any] = {
    "begun": None,
    "switch": [],
    "beside": [],
    "answers": [],
    "my_children": None,
    "no_worker": None,
    "handover": [],
    "late": None,
    "by_clock": None,
    "workers": None,
    "not_seen": None,
    "sections": [],
    "spread": None,
    "links": [],
    "is_empty": False,
    "cannot_be_told": [],
}


def answer(question: str, pieces: list[Any], under: str) -> dict[str, Any]:
    return {"question": question, "said": pieces, "under": under, "known": KNOWN}


MANAGER_HOME = EMPTY_HOME | {
    "frame": MANAGER,
    "title": "Millbrook team 2",
    "answers": [
        answer("Who has no worker?", [link("6 children"), ", 2 of them on protection plans"], ""),
        answer(
            "Who is overloaded?",
            [link("3 of 8 workers"), "; Bev Stott has ", link("37 children")],
            "Lucy Farrow leaves on 30 September: 24 more children will have no worker.",
        ),
        answer("What is late?", [link("17 things"), " for ", link("14 children")], "Furthest: 43."),
    ],
    "handover": [link("Lucy Farrow leaves on 30 September 2016: 24 children to hand over")],
    "no_worker": {
        "total": 6,
        "url": HERE,
        "whose": "Millbrook team 2",
        "last": "",
        "rows": ROWS,
    },
    "workers": {
        "children": 139,
        "children_url": HERE,
        "holding": 8,
        "url": HERE,
        "shown": 5,
        "total": 8,
        "rows": LOADS,
    },
    "by_clock": {"total": 17, "url": HERE, "children": 14, "rows": OVERDUE["by_clock"]},
    "not_seen": {
        "open": 139,
        "known": KNOWN | {"grade": "A", "meaning": "complete", "url": None},
        "rows": [
            {
                "text": "children on protection plans were never seen alone",
                "number": 6,
                "url": HERE,
            },
            {"text": "open children were not seen in 4 weeks", "number": 0, "url": HERE},
        ],
    },
}
WORKER_HOME = EMPTY_HOME | {
    "begun": {
        "total": 3,
        "rows": [
            {
                "title": "Why it was late: First visit",
                "url": HERE,
                "child": child("Tia Brackley", "8"),
                "when": "26 September, 17:52",
                "goes": "",
            },
            {
                "title": "Add a worker",
                "url": HERE,
                "child": None,
                "when": "20 July, 9:12",
                "goes": "It is thrown away on 18 October 2016 if you do not carry on.",
            },
        ],
        "beyond": "1 thing about a child whom you cannot open today: kept for you, and listed "
        "again when you can.",
    },
    "frame": WORKER,
    "title": "Your work today",
    "beside": [link("17 children")],
    "answers": [answer("What is late?", [link("3 things"), " for 4 children"], "")],
    "my_children": {
        "total": 17,
        "url": HERE,
        "rows": [
            {
                "child": child("Tia Brackley", "8"),
                "open_as": "Section 47 enquiry",
                "seen": seen(TODAY, 0),
                "seen_alone": seen(),
                "next": CONFERENCE,
                "visit_url": HERE,
            },
            {
                "child": child("Kai Brackley", "5"),
                "open_as": "Child in need plan",
                "seen": seen(),
                "seen_alone": {"state": "cannot_be_told"},
                "next": None,
                "visit_url": None,
            },
        ],
    },
    "late": {
        "total": 3,
        "url": HERE,
        "last": "",
        "rows": [REVIEW | {"child": child("Tia Brackley", "8")}],
    },
}
NEW_STARTER = EMPTY_HOME | {
    "frame": WORKER,
    "title": "Your work today",
    "my_children": {"total": 0, "url": HERE, "rows": []},
    "late": {"total": 0, "url": HERE, "rows": [], "last": ""},
    "cannot_be_told": ["Visits cannot be told: no source holds them."],
}
ADMINISTRATOR_HOME = EMPTY_HOME | {
    "frame": ADMINISTRATOR,
    "title": "People and teams",
    "links": [
        {
            "title": "What you look after",
            "links": [link("Workers") | {"under": "30 in post"}, link("Teams") | {"under": ""}],
        }
    ],
}
#: A cell of each kind, in a table and in lines; and a table in which nothing is.
EVIDENCE: list[dict[str, Any]] = [
    {
        "title": "Which team is slipping",
        "columns": ["Team", {"text": "Children", "number": True, "hidden": False}, "Whose"],
        "rows": [
            [link("Millbrook team 2"), {"number": 139, "url": HERE}, "Ann Ogden"],
            ["Eastgate team", {"number": 0, "url": HERE}, {"text": "Nobody", "url": None}],
        ],
        "empty": "",
        "more": [link("12 in all")],
        "note": ["Those first that slip most."],
    },
    {
        "title": "Are children safe tonight",
        "columns": ["What", "Longest", "Last seen", "Due"],
        "rows": [
            [
                "On a protection plan with no worker",
                {"child": child("Keira Dunmore", "3"), "text": "19 working days"},
                {"seen": seen(TODAY, 0)},
                {"due": REVIEW},
            ]
        ],
        "empty": "",
        "more": [],
        "note": [],
    },
    {
        "title": "What is waiting for me",
        "columns": [],
        "rows": [
            [link("Sent back to you: Close a case") | {"under": "Tia Brackley · yesterday"}],
            [{"child": child("Kai Brackley", "5"), "text": "with Tom Bexley"}],
        ],
        "empty": "Nothing is waiting for you.",
        "more": [],
        "note": [link("12 more")],
    },
    {
        "title": "Are my escalations answered",
        "columns": ["Child", "Stage"],
        "rows": [],
        "empty": "No dispute about a child you watch over is open.",
        "more": [],
        "note": [],
    },
]
DIRECTOR_HOME = EMPTY_HOME | {
    "frame": DIRECTOR,
    "title": "Calderbeck: children’s services tonight",
    "switch": ["The council", " · ", link("Your own children")],
    "answers": [answer("Are children safe tonight?", [link("12 with no worker"), "."], "")],
    "sections": EVIDENCE,
    "spread": {
        "columns": [
            {"held": 12, "workers": 3, "url": HERE},
            {"held": 37, "workers": 1, "url": HERE},
        ],
        "limit": 18,
        "over": 1,
        "over_url": HERE,
        "workers": 4,
        "middle": 12,
        "largest": {"name": "Bev Stott", "held": 37},
        "description": "1 worker holds more than 18.",
    },
}
FOR_ME: dict[str, Any] = {
    "frame": WORKER,
    "back": link("Home"),
    "total": 2,
    "rows": [
        link("Sent back to you: Close a case") | {"under": "Tia Brackley · 26 September 2016"},
        {"text": "An entry is said to be on the wrong child", "url": None, "under": ""},
    ],
    "paging": None,
}
QUESTIONS = (
    Question("name", "Name", error="Give the name", width=20),
    Question("email", "Email address", "email", value="n.rahman@calderbeck.example"),
    Question("password", "Password", "password", hint="At least 12 signs.", width=20),
    Question("number", "Hours a week", "number", value="37", width=4),
    Question("telephone", "Telephone", "telephone", optional=True, width=20),
    Question(
        "started_on",
        "Started on",
        "date",
        hint="For example 27 3 2016",
        value={"day": "31", "month": "2", "year": "2016"},
        error="31 February 2016 is not a date",
    ),
    Question(
        "team", "Team", "select", choices=(Choice("1", "Millbrook team 2"), Choice("2", "Eastgate"))
    ),
    Question(
        "registered",
        "Is the worker registered?",
        "yes_no",
        choices=(Choice("yes", "Yes"), Choice("no", "No", hint="A support worker, for example")),
        value="no",
    ),
    Question(
        "roles",
        "Roles",
        "checkboxes",
        choices=(Choice("sw", "Social worker"), Choice("duty", "Duty")),
        value=["duty"],
    ),
    Question("sure", "The worker was told", "checkbox", value=True),
    Question("note", "Note", "textarea", optional=True, value="<b>as typed</b>"),
    Question("photo", "Letter", "file"),
    Question("hidden", "", "hidden", value="7"),
)
FORM: dict[str, Any] = {
    "frame": ADMINISTRATOR,
    "title": "Add a worker",
    "back": link("Workers"),
    "intro": ["They can sign in from the day they start."],
    "form": AskedForm(
        (
            Section(QUESTIONS[:5], "Who"),
            Section(QUESTIONS[5:], "Where", "Dates as on the contract."),
        ),
        "Add this worker",
        HERE,
        tuple(errors_of(QUESTIONS, ["This address is in use"])),
        HERE,
    ),
    "version": "3",
}
DRAFT: dict[str, Any] = {
    "capsule": "signed",
    "ticket": "signed",
    "save_url": HERE,
    "afresh_url": HERE,
    "back_url": HERE,
    "saved": "17:52",
    "at": "note:12",
    "found": {
        "began": "26 September, 17:52",
        "is_shown": False,
        "carry_on_url": HERE,
        "others": [{"when": "26 September, 17:50", "url": HERE}],
        "is_aside": False,
    },
}
WHY_LATE: dict[str, Any] = {
    "frame": WORKER,
    "title": "Why it was late: First visit",
    "page_title": "Say why a date was missed: C-12",
    "back": link("Dates: Tia Brackley"),
    "intro": ["Tia Brackley. Due on 19 September 2016."],
    "form": AskedForm(
        (Section((Question("note", "In your own words", "textarea", value="Mum rang."),)),),
        "Save",
        HERE,
        (),
        HERE,
    ),
    "version": "3",
    "draft": DRAFT,
}
PUT_ASIDE = DRAFT | {"saved": "", "found": DRAFT["found"] | {"began": "", "is_aside": True}}
BOTH: dict[str, Any] = {
    "frame": WORKER,
    "title": "What happens next: Tia Brackley",
    "page_title": "Say what happens next: C-12",
    "back": link("Tia Brackley"),
    "action": HERE,
    "button": "Save",
    "version": "4",
    "draft": DRAFT | {"found": None},
    "who": "Tom Bexley",
    "their_time": "17:02",
    "my_time": "17:06",
    "said": "Tom Bexley changed this at 17:02, while you were writing.",
    "asked_words": "Nothing is lost. Choose for 1 part:",
    "rows": [
        {
            "field": "next",
            "label": "What happens next",
            "theirs": "Leanne keeps a log",
            "mine": "Leanne to keep the phone log.\nI tell PC Dunne about the call today.",
            "may_be_both": True,
        }
    ],
    "taken": [{"label": "Next visit", "said": "3 October 2016"}],
    "kept": [{"label": "Who was told", "said": "Grace Oyelaran"}],
    "hidden": [("next", "Leanne to keep the phone log."), ("theirs-next", "Leanne keeps a log")],
}
CONFIRM: dict[str, Any] = {
    "frame": ADMINISTRATOR,
    "title": "Throw away the import of 26 September 2016",
    "back": link("Import of 26 September 2016"),
    "sentences": ["37,906 rows go. Nothing on a child’s record changes."],
    "form": AskedForm(
        (Section((Question("rows", "Type the number of rows", width=10),)),),
        "Throw it all away",
        HERE,
    ),
}


def refusal(title: str, sentences: list[str], acts: list[Any], frame: Any = WORKER) -> Any:
    context = {"frame": frame, "title": title, "sentences": sentences, "acts": acts}
    return ("layout/error.html", context)


SIGN_INS: dict[str, Any] = {
    "frame": NOBODY,
    "action": HERE,
    "today": TODAY,
    "groups": [
        {
            "title": "Social workers",
            "people": [
                {
                    "account": "1",
                    "name": "Bev Stott",
                    "role": "social worker",
                    "team": "Millbrook team 2",
                    "for_what": "has 37 children",
                },
                {
                    "account": "2",
                    "name": "Nadia Rahman",
                    "role": "social worker",
                    "team": "",
                    "for_what": "",
                },
            ],
        }
    ],
}
COUNTED: dict[str, Any] = {
    "frame": DIRECTOR,
    "clocks": [
        {
            "code": "T12",
            "title": "Initial child protection conference",
            "why": "A child at risk of significant harm should not wait for a plan.",
            "limit": "15 working days",
            "law": "Working Together 2015, from 1 April 2010",
            "anchor": "t12",
        }
    ],
    "kinds": [{"text": "Never given a worker", "meaning": "Open, and no worker was ever named."}],
    "limit": 18,
    "load": [
        {"title": "Points of a protection plan", "number": "5 points", "law": "Local standard"}
    ],
    "coverage": [{"text": "CIN census", "held": "1 April 2015 to 31 March 2016, all children"}],
}
CONTACT = {
    "what": "Keepsight in Calderbeck",
    "name": "Owen Petrie",
    "telephone": "01632 960 140",
    "email": "help@calderbeck.example",
    "hours": "Monday to Friday, 9:00 to 17:00",
}

ANOTHER_COUNCIL: dict[str, Any] = {
    "frame": DIRECTOR | {"council_url": HERE},
    "back": link("Home"),
    "here": "Calderbeck Council",
    "councils": [
        {
            "number": 1,
            "name": "Calderbeck Council",
            "role": "Director of children’s services",
            "is_here": True,
        },
        {
            "number": 2,
            "name": "Wharfebeck Council",
            "role": "Director of children’s services, until 31 March 2017",
            "is_here": False,
        },
    ],
}
MY_DETAILS: dict[str, Any] = {
    "frame": WORKER,
    "back": link("Home"),
    "mine": {
        "name": "Nadia Rahman",
        "email": "n.rahman@calderbeck.example",
        "has_password": True,
        "roles": [
            {
                "role": "Social worker",
                "team": "Millbrook team 2",
                "from_on": date(2014, 3, 3),
                "to_on": None,
            }
        ],
    },
    "looks_url": HERE,
    "ties_url": HERE,
    "locks_url": HERE,
    "second_step_url": HERE,
    "password_url": HERE,
}

SITE = {
    "another-council": ("site/another_council.html", ANOTHER_COUNCIL),
    "another-council-one": (
        "site/another_council.html",
        ANOTHER_COUNCIL | {"councils": ANOTHER_COUNCIL["councils"][:1]},
    ),
    "my-details": ("site/my_details.html", MY_DETAILS),
    "home-manager": ("site/home.html", MANAGER_HOME),
    "home-worker": ("site/home.html", WORKER_HOME),
    "home-new-starter": ("site/home.html", NEW_STARTER),
    "home-director": ("site/home.html", DIRECTOR_HOME),
    "for-me": ("site/for_me.html", FOR_ME),
    "for-me-nothing": ("site/for_me.html", FOR_ME | {"total": 0, "rows": []}),
    "home-administrator": ("site/home.html", ADMINISTRATOR_HOME),
    "home-nothing": (
        "site/home.html",
        EMPTY_HOME | {"frame": WORKER, "title": "What you look after", "is_empty": True},
    ),
    "form": ("layout/form.html", FORM),
    "form-begun": ("layout/form.html", WHY_LATE),
    "form-put-aside": ("layout/form.html", WHY_LATE | {"draft": PUT_ASIDE}),
    "both": ("layout/both.html", BOTH),
    "both-different-parts": (
        "layout/both.html",
        BOTH
        | {
            "rows": [],
            "asked_words": "Nothing is lost: you changed different parts. "
            "Look at them once, then save both.",
        },
    ),
    "confirm": ("layout/confirm.html", CONFIRM),
    "not-found": refusal("There is no such page.", ["The address may be mistyped."], [link("Home")]),
    "log-cannot-be-written": refusal(
        "We could not write that you opened this record, so we have not opened it.",
        ["Try again, or ring 01632 960 140."],
        [link("Try again"), link("Home")],
    ),
    "signed-out": refusal(
        "You were signed out after 15 quiet minutes.", ["What you saved is safe."],
        [link("Sign in")], NOBODY,
    ),
    "demo-sign-in": ("site/demo_sign_in.html", SIGN_INS),
    "set-up": (
        "site/set_up.html",
        {
            "frame": NOBODY,
            "form": AskedForm((Section(QUESTIONS[1:3], "You"),), "Make the first account", HERE),
        },
    ),
    "counted": ("site/counted.html", COUNTED),
    "accessibility": ("site/accessibility.html", {"frame": DIRECTOR}),
    "help": ("site/help.html", {"frame": DIRECTOR, "contacts": [CONTACT]}),
}  # fmt: skip
