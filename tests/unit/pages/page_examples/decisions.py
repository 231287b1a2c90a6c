"""Examples of the pages about decisions: asked for, refused, taken, counted, and the scheme."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.pages.questions import AskedForm, Choice, Question, Section

from .frames import (
    DIRECTOR,
    FILTERS,
    HERE,
    MANAGER,
    RESTRICTED,
    WORKER,
    child,
    link,
    paging,
)
from .one_child import DECIDERS, WAITING, tabs

NADIA = {"name": "Nadia Rahman", "url": HERE}
ANN = {"name": "Ann Ogden", "url": HERE, "role": ""}
CONFERENCE = "Hold, or not hold, an initial child protection conference"
RULE = {"text": f"Rule D11: {CONFERENCE}", "url": HERE}
SCHEME = "Calderbeck scheme of delegation, 4.2"
TAKES = "A team manager or above. Not the person who asks."
PAPERS: list[dict[str, Any]] = [
    {
        "words": "The strategy discussion with police and health",
        "on": date(2016, 9, 12),
        "by": "",
        "why": "",
        "act": None,
    },
    {
        "words": "What the child wishes and feels",
        "on": date(2016, 9, 19),
        "by": "seen by Nadia Rahman",
        "why": "",
        "act": None,
    },
    {
        "words": "That each parent has been told",
        "on": None,
        "by": "",
        "why": "Craig Tovey has no address",
        "act": link("Record it, or say why not"),
    },
]
SHARED = {"takes": TAKES, "people": DECIDERS, "rule": RULE, "scheme": SCHEME, "papers": PAPERS}
CHOOSE: dict[str, Any] = {
    "frame": WORKER | {"another_date_url": None},
    "back": link("Tia Brackley"),
    "title": "Ask for a decision",
    "child": "Tia Brackley",
    "rooms": [
        {
            "title": "Child protection",
            "rows": [
                {
                    "code": "D11",
                    "title": CONFERENCE,
                    "url": HERE,
                    "why": "Any agency may ask for a conference.",
                    "takes": "a team manager or above",
                    "rises": ["another agency disagrees"],
                },
                {
                    "code": "D12",
                    "title": "Make, continue or end a protection plan",
                    "url": HERE,
                    "why": "A plan is made by those who know the child, together.",
                    "takes": "a child protection conference",
                    "rises": [],
                },
            ],
        }
    ],
    "also": link("It was decided already, elsewhere: write it down"),
}
FORM = AskedForm(
    (
        Section(
            (
                Question("what", "What you ask"),
                Question("reasons", "Why, for each child", "textarea", "What is the harm"),
                Question("wanted_on", "By when", "date", value={}, optional=True),
            )
        ),
    ),
    "Ask Ann Ogden or Raj Patel",
    cancel_url=HERE,
)
ASK: dict[str, Any] = {
    "frame": WORKER | {"another_date_url": None},
    "back": link("Tia Brackley"),
    "title": "Ask for a decision",
    "intro": [],
    "version": "",
    "form": FORM,
    "decision": CONFERENCE,
    "change_url": HERE,
    "child": "Tia Brackley",
    "because": "Any agency may ask for a conference.",
    **SHARED,
}
ASKED: dict[str, Any] = {
    "decision": CONFERENCE,
    "child": {"name": "Tia Brackley", "url": HERE},
    "others": [link("Kai Brackley"), link("Reuben Brackley")],
    "asked_by": NADIA,
    "asked_at": "26 September 2016, 17:41",
    "wanted": "3 October 2016 (in 4 working days)",
    "case": [{"question": "Does another agency disagree?", "answer": "No"}],
    "sees_reasons": True,
    "what": "A conference for all three children",
    "reasons": ["Third assault at home this year, Reuben in arms.", "Tia shields Kai."],
    "options": ["A child in need plan was tried since March."],
}
REQUEST: dict[str, Any] = {
    "frame": MANAGER | {"another_date_url": None},
    "back": link("Tia Brackley"),
    "decision": CONFERENCE,
    "state": "Waiting for a decision",
    "number": 41,
    "asked": ASKED,
    "question_back": None,
    "acts": [link("Decide"), link("Send back with a question"), link("Add to it")],
    "cannot": "",
    "answer_url": None,
    "night": "",
    **SHARED,
}
SENT_BACK = REQUEST | {
    "frame": WORKER | {"another_date_url": None},
    "state": "Sent back with a question",
    "question_back": {"by": "Ann Ogden", "words": "Has Reuben been seen by a doctor?"},
    "acts": [link("Answer the question"), link("Add to it"), link("Withdraw it")],
    "cannot": "You asked for this, so you cannot decide it. Ann Ogden or Raj Patel can, now.",
}
CLOSED = REQUEST | {
    "state": "Decided",
    "acts": [],
    "answer_url": HERE,
    "papers": [],
    "people": [],
    "takes": "",
    "asked": ASKED | {"sees_reasons": False, "what": "", "reasons": [], "options": []},
}
DECIDE: dict[str, Any] = REQUEST | {
    "title": f"Decide: {CONFERENCE}",
    "intro": [],
    "version": "12",
    "night": "You decide this because the office is closed.",
    "form": AskedForm(
        (
            Section(
                (
                    Question(
                        "outcome_code",
                        "What is decided",
                        "radios",
                        choices=(Choice("agreed", "Yes"), Choice("refused", "No")),
                    ),
                    Question("reasons", "Reasons", "textarea"),
                )
            ),
        ),
        "Decide",
        cancel_url=HERE,
    ),
}
REFUSED: dict[str, Any] = {
    "frame": WORKER | {"another_date_url": None},
    "back": link("What was asked"),
    "title": "You cannot decide this. Ann Ogden or Raj Patel can, now.",
    "why": f"“{CONFERENCE}” is for a team manager or above. You decide as an advanced practitioner.",
    "kept": "Nothing was decided, and nothing you wrote is lost.",
    "answer": None,
    "decision": CONFERENCE,
    "child": "Tia Brackley",
    "asked": "26 September 2016, 17:41",
    "wanted": "3 October 2016 (in 4 working days)",
    "send": {
        "text": "Send what I wrote to Ann Ogden and Raj Patel",
        "url": HERE,
        "words": "Reasons: I saw Tia with Nadia.",
        "version": "12",
    },
    "wrote": [
        {"question": "What is decided", "answer": "Yes"},
        {"question": "Reasons", "answer": "I saw Tia with Nadia.\nShe plans where to hide Kai."},
    ],
    "people": DECIDERS,
    "ring": DECIDERS[:2],
    "takes": "a team manager or above",
    "because": "",
    "rule": RULE,
    "scheme": SCHEME,
    "logged": "27 September 2016, 10:42",
}
MEANWHILE = REFUSED | {
    "title": "Raj Patel decided this at 10:41: yes.",
    "why": "",
    "answer": link("See the reasons"),
    "send": None,
    "people": [],
    "ring": [],
}
LISTS = [
    {"text": text, "url": HERE, "current": n == 0}
    for n, text in enumerate(
        (
            "For you to decide: 2",
            "Sent back to you: 0",
            "To agree to or reverse: 1",
            "You asked: 3",
        )
    )
]
DECISIONS: dict[str, Any] = {
    "frame": MANAGER | {"another_date_url": None},
    "answer": "2 decisions wait for you; 1 to agree to or reverse, 1 overdue.",
    "tabs": LISTS,
    "heading": "For you to decide",
    "total": 2,
    "kind": "asked",
    "shows_state": True,
    "rows": [
        {
            "child": child("Tia Brackley", "8"),
            "title": CONFERENCE,
            "what": "A conference for all three children",
            "url": HERE,
            "asked_by": NADIA,
            "asked_at": "26 September 2016, 17:41",
            "wanted": "3 October 2016 (in 4 working days)",
            "is_late": False,
            "state": "Waiting for a decision",
            "covers": True,
        },
        {
            "child": RESTRICTED,
            "title": "Pay money for a child in need",
            "what": "",
            "url": HERE,
            "asked_by": None,
            "asked_at": "26 September 2016, 17:41",
            "wanted": "No day was given",
            "is_late": False,
            "state": "Waiting for a decision",
            "covers": False,
        },
    ],
    "empty": "Nothing waits for you to decide.",
    "sees_reasons": True,
    "paging": paging(2, 2, more=False),
    "links": [link("Decided below level"), link("Scheme of delegation")],
}
TO_RATIFY = DECISIONS | {
    "heading": "To agree to or reverse",
    "total": 1,
    "kind": "ratify",
    "rows": [
        {
            "child": child("Kai Brackley", "3"),
            "title": "Accommodate a child",
            "url": HERE,
            "by": {"name": "Colin Threlfall", "url": HERE, "role": ""},
            "level": "team manager",
            "took": "a head of service or above",
            "decided_at": "26 September 2016, 23:10",
            "due_by": "27 September 2016, 08:30",
            "is_late": True,
        }
    ],
}
NO_DECISIONS = DECISIONS | {
    "answer": "Nothing waits for you.",
    "total": 0,
    "rows": [],
    "paging": None,
}
TAKEN: dict[str, Any] = {
    "number": 7,
    "decision": "Accommodate a child",
    "rule": {"text": "Rule D21: Accommodate a child", "url": HERE},
    "outcome": "Yes",
    "by": {"name": "Colin Threlfall", "url": HERE, "role": ""},
    "level": "team manager",
    "took": "a head of service or above",
    "is_below": True,
    "decided_at": "26 September 2016, 23:10",
    "recorded_at": "26 September 2016, 23:10",
    "mode": "Made in Keepsight",
    "at_night": True,
    "asked_by": NADIA,
    "request_url": HERE,
    "sees_reasons": True,
    "what": "A bed with foster carers tonight",
    "case": [{"question": "How old is the child, in years?", "answer": "3"}],
    "without": "legal advice",
    "reasons": ["Nobody else could take Kai."],
    "options": ["Gran, who was not at home."],
    "ratified": None,
}
DECIDED: dict[str, Any] = {
    "frame": DIRECTOR | {"another_date_url": None},
    "back": link("Kai Brackley"),
    "child": {"name": "Kai Brackley", "url": HERE},
    "act": link("Agree to it, or reverse it"),
    "waits": {
        "sentence": "Decided by the emergency duty manager, 26 September 2016, 23:10. "
        "You must agree or reverse by 08:30 on 27 September 2016.",
        "cannot": "",
    },
    "one": TAKEN,
}
AGREED = TAKEN | {
    "asked_by": None,
    "by": {"name": "A court", "url": None, "role": ""},
    "ratified": {
        "answer": "Agreed to",
        "by": NADIA,
        "level": "head of service",
        "at": "27 September 2016, 08:12",
        "reasons": ["It was right."],
    },
}
LOOKED_AT = DECIDED | {"act": None, "waits": None, "child": None, "one": AGREED}
BELOW: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("Decisions"),
    "total": 3,
    "shown": 2,
    "children_total": 3,
    "waiting": 1,
    "late": 1,
    "since": date(2015, 9, 27),
    "by_team": [
        {"name": "Millbrook team 2", "count": 2, "url": HERE},
        {"name": "Eastgate team", "count": 1, "url": HERE},
    ],
    "by_decision": [{"name": "Accommodate a child", "count": 3, "url": HERE}],
    "by_month": [{"name": "September 2016", "count": 3, "url": HERE}],
    "rows": [
        {
            "child": child("Kai Brackley", "3"),
            "title": "Accommodate a child",
            "url": HERE,
            "decided_on": date(2016, 9, 26),
            "by": ANN,
            "level": "team manager",
            "took": "a head of service or above",
            "mode": "Written down afterwards",
            "team": "Millbrook team 2",
            "answer": "Must be agreed to or reversed by 27 September 2016, 08:30",
            "is_late": True,
        },
        {
            "child": None,
            "title": "Pay more for an agency worker than the cap",
            "url": HERE,
            "decided_on": date(2016, 9, 20),
            "by": {"name": "A panel", "url": None, "role": ""},
            "level": "",
            "took": "the director",
            "mode": "From another system",
            "team": "No team",
            "answer": "Reversed, 21 September 2016",
            "is_late": False,
        },
    ],
    "filters": FILTERS[:1],
    "filters_url": HERE,
    "paging": paging(2, 3, more=False),
}
NONE_BELOW = BELOW | {
    "total": 0,
    "shown": 0,
    "children_total": 0,
    "waiting": 0,
    "late": 0,
    "by_team": [],
    "by_decision": [],
    "by_month": [],
    "rows": [],
    "paging": None,
}
SCHEME_PAGE: dict[str, Any] = {
    "frame": DIRECTOR | {"another_date_url": None},
    "back": link("Decisions"),
    "total": 47,
    "own": 1,
    "rows": [
        {
            "code": "D11",
            "title": CONFERENCE,
            "url": HERE,
            "takes": "A team manager or above",
            "own": "A service manager or above",
            "rises": ["another agency disagrees"],
        },
        {
            "code": "D12",
            "title": "Make, continue or end a protection plan",
            "url": HERE,
            "takes": "A child protection conference",
            "own": "",
            "rises": [],
        },
    ],
    "filters": FILTERS[:1],
    "filters_url": HERE,
    "titles_url": HERE,
}
NO_SCHEME = SCHEME_PAGE | {"own": 0, "rows": []}
SCHEME_DECISION: dict[str, Any] = {
    "frame": DIRECTOR | {"another_date_url": None},
    "back": link("Scheme of delegation"),
    "code": "D21",
    "title": "Accommodate a child",
    "why": "A child who leaves home by agreement leaves it all the same.",
    "source": "Children Act 1989, section 20",
    "takes": "an assistant director or above",
    "default": "a head of service or above",
    "rises": [{"words": "Under 13", "takes": "Director"}],
    "on_file": [
        {"words": "What the child wishes and feels", "shown_by": "By hand"},
        {"words": "The care plan", "shown_by": "Records"},
    ],
    "at_night": "team manager",
    "weighs_options": True,
    "is_personal": True,
    "own": [
        {
            "level": "Assistant director",
            "from_on": date(2016, 4, 1),
            "to_on": None,
            "scheme": SCHEME,
        }
    ],
    "acts": [link("Ask for more"), link("Go back to the default")],
}
PLAIN_DECISION = SCHEME_DECISION | {
    "rises": [],
    "on_file": [],
    "at_night": "",
    "weighs_options": False,
    "is_personal": False,
    "own": [],
    "acts": [],
}
TITLES: dict[str, Any] = {
    "frame": DIRECTOR | {"another_date_url": None},
    "back": link("Scheme of delegation"),
    "rows": [
        {
            "title": "Practice lead",
            "role": "Team manager",
            "level": "Team manager",
            "from_on": date(2016, 4, 1),
            "to_on": None,
            "act": link("End it"),
        }
    ],
    "add": link("Add a title"),
}
NO_TITLES = TITLES | {"rows": [], "add": None}
OF_CHILD: dict[str, Any] = {
    "frame": WORKER | {"another_date_url": None},
    "back": link("Tia Brackley"),
    "child": {"name": "Tia Brackley", "first_name": "Tia", "reference": "C-12"},
    "tabs": tabs("Decisions"),
    "answer": "2 decisions about Tia on file, the latest first.",
    "acts": [link("Ask for a decision"), link("Write down one taken elsewhere")],
    "waiting": WAITING,
    "rows": [TAKEN | {"url": HERE}, AGREED | {"url": None, "number": 6}],
    "total": 2,
    "paging": paging(2, 2, more=False),
}
NONE_OF_CHILD = OF_CHILD | {
    "answer": "No decision about Tia is on file yet.",
    "waiting": [],
    "rows": [],
    "total": 0,
    "paging": None,
    "acts": [],
}
DECISION_PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "choose a decision": ("workforce/choose_decision.html", CHOOSE),
    "choose a decision about no child": (
        "workforce/choose_decision.html",
        CHOOSE | {"child": "", "also": None},
    ),
    "ask for a decision": ("workforce/ask_for_decision.html", ASK),
    "decision asked for": ("workforce/decision.html", REQUEST),
    "decision sent back": ("workforce/decision.html", SENT_BACK),
    "decision request closed": ("workforce/decision.html", CLOSED),
    "decide": ("workforce/decide.html", DECIDE),
    "decision refused": ("workforce/refused_decision.html", REFUSED),
    "decided meanwhile": ("workforce/refused_decision.html", MEANWHILE),
    "decisions": ("workforce/decisions.html", DECISIONS),
    "decisions to ratify": ("workforce/decisions.html", TO_RATIFY),
    "no decisions": ("workforce/decisions.html", NO_DECISIONS),
    "decided": ("workforce/decided.html", DECIDED),
    "decided and looked at": ("workforce/decided.html", LOOKED_AT),
    "decided below level": ("workforce/decided_below_level.html", BELOW),
    "nothing below level": ("workforce/decided_below_level.html", NONE_BELOW),
    "scheme of delegation": ("workforce/scheme.html", SCHEME_PAGE),
    "scheme without rows": ("workforce/scheme.html", NO_SCHEME),
    "scheme of one decision": ("workforce/scheme_decision.html", SCHEME_DECISION),
    "scheme of a plain decision": ("workforce/scheme_decision.html", PLAIN_DECISION),
    "local titles": ("workforce/local_titles.html", TITLES),
    "no local titles": ("workforce/local_titles.html", NO_TITLES),
    "decisions of a child": ("people/child_decisions.html", OF_CHILD),
    "no decisions of a child": ("people/child_decisions.html", NONE_OF_CHILD),
}
