"""Examples of reviews of the caseload: the list, one, whose turn it is, the certificate, what is urgent."""

from __future__ import annotations

from datetime import date, datetime
from types import SimpleNamespace
from typing import Any

from keepsight.pages.questions import AskedForm, Choice, Question, Section

from .frames import (
    DIRECTOR,
    FILTERS,
    HERE,
    LONDON,
    MANAGER,
    RESTRICTED,
    WORKER,
    child,
    link,
    paging,
)
from .site import DRAFT

MORNING = datetime(2016, 9, 27, 9, 15, tzinfo=LONDON)
NUMBERED: dict[str, Any] = {
    "name": "C-20417",
    "age": "",
    "url": None,
    "restricted": False,
    "ask": None,
}
WHOLE = SimpleNamespace(
    children=2_412,
    reviewed=1_904,
    excused=12,
    left=496,
    percent=78,
    reopened=3,
    sampled=242,
    second=180,
    second_left=62,
    agreement=85,
)
NOBODY = SimpleNamespace(
    children=0,
    reviewed=0,
    excused=0,
    left=0,
    percent=0,
    reopened=0,
    sampled=0,
    second=0,
    second_left=0,
    agreement=None,
)
REST = SimpleNamespace(
    actions=640, open=221, late=17, urgent=12, same_day=11, waiting=1, closed=58, outside=43
)
DONE = SimpleNamespace(
    actions=640, open=0, late=0, urgent=12, same_day=12, waiting=0, closed=58, outside=0
)


def part(name: str, children: int, left: int, urgent: int) -> dict[str, Any]:
    return {
        "name": name,
        "url": HERE,
        "children": children,
        "percent": 79,
        "reviewed": children - left,
        "excused": 0,
        "left": left,
        "left_url": HERE,
        "urgent": urgent,
        "action": 40,
    }


def row(
    of: dict[str, Any], said: str, under: str, *, grave: bool = False, **more: Any
) -> dict[str, Any]:
    return {
        "child": of,
        "reference": "C-20417",
        "open_as": "Protection plan",
        "team": "Millbrook team 2",
        "reviewer": "Ola Finch, then Pia Garner",
        "stands": {"said": said, "under": under, "grave": grave},
        "closed": "",
        "looks": [],
        "acts": [],
    } | more


LIST: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("Home"),
    "add_url": HERE,
    "rows": [
        {
            "title": "Every open child, autumn 2016",
            "url": HERE,
            "group": "Every open child, as at 26 September 2016",
            "leader": {"name": "Quin Abbot", "url": HERE},
            "due_on": date(2016, 10, 21),
            "is_late": False,
            "children": 2_412,
            "percent": 78,
            "left": 496,
            "urgent": 12,
            "is_signed": False,
        },
        {
            "title": "Protection plans, summer 2016",
            "url": HERE,
            "group": "Every child open as: a child protection plan, as at 1 June 2016",
            "leader": None,
            "due_on": date(2016, 7, 1),
            "is_late": True,
            "children": 415,
            "percent": 99,
            "left": 1,
            "urgent": 0,
            "is_signed": False,
        },
    ],
}
ONE: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("Reviews of the caseload"),
    "title": "Every open child, autumn 2016",
    "why": "Inspectors found that nobody had assured themselves that every child is safe.",
    "group": "Every open child, as at 26 September 2016",
    "leader": {"name": "Quin Abbot", "url": HERE},
    "due_on": date(2016, 10, 21),
    "is_late": False,
    "why_moved": "",
    "share": "One in ten",
    "whole": WHOLE,
    "rest": REST,
    "found": [
        {"text": "Urgent", "number": 12, "url": HERE},
        {"text": "Action needed", "number": 371, "url": HERE},
        {"text": "Safe", "number": 1_521, "url": HERE},
    ],
    "left_url": HERE,
    "excused_url": HERE,
    "second_url": HERE,
    "reopened_url": HERE,
    "not_given_url": HERE,
    "not_given": 32,
    "urgent_url": HERE,
    "coverage_url": HERE,
    "outside_url": HERE,
    "signed": [],
    "is_signed": False,
    "acts": [link("Share out the children"), link("Move its due date"), link("Sign for it")],
    "teams": [part("Millbrook team 2", 140, 31, 2), part("No team", 9, 9, 0)],
    "reviewers": [part("Ola Finch", 60, 12, 1), part("Nobody yet", 32, 32, 0)],
    "rows": [
        row(
            child("Keira Dunmore", "3"),
            "Urgent",
            "Ola Finch, 26 September 2016; second look differs: action needed, Pia Garner",
            grave=True,
            looks=[link("Read the look"), link("Read the second look")],
            acts=[link("Open again")],
        ),
        row(
            NUMBERED,
            "Not looked at yet",
            "Given to nobody",
            grave=True,
            acts=[link("Give"), link("Say why not")],
            closed="Closed since 20 September 2016",
        ),
        row(
            child("Owen Sands", "7"),
            "Not looked at",
            "Now with another council, which has been told. Leeds has him since Monday.",
        ),
    ],
    "shown": 2_412,
    "filters": FILTERS,
    "filters_url": HERE,
    "paging": paging(25, 2_412),
}
EMPTY = ONE | {
    "whole": NOBODY,
    "why": "",
    "rows": [],
    "teams": [],
    "reviewers": [],
    "shown": 0,
    "paging": None,
}
SIGNED = ONE | {
    "is_signed": True,
    "acts": [],
    "outside_url": None,
    "rest": DONE,
    "signed": [{"by": "Quin Abbot", "at": MORNING}],
    "why_moved": "Two reviewers were ill.",
}
MINE_ROW: dict[str, Any] = {
    "child": child("Keira Dunmore", "3"),
    "reference": "C-20417",
    "open_as": "Protection plan",
    "team": "Millbrook team 2",
    "title": "Every open child, autumn 2016",
    "which": "First look",
    "due_on": date(2016, 10, 21),
    "is_late": False,
    "given_on": date(2016, 9, 26),
    "again": "",
    "found": "",
    "look_url": HERE,
    "read_url": None,
    "shut": "",
}
MINE: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Home"),
    "answer": "2 children of 3 left to look at, the first by 21 October 2016.",
    "left": [
        MINE_ROW | {"again": "She moved to her aunt."},
        MINE_ROW
        | {
            "child": NUMBERED,
            "is_late": True,
            "look_url": None,
            "shut": "The review was due: ask Quin Abbot",
            "which": "Second look",
        },
    ],
    "done": [MINE_ROW | {"found": "Action needed", "read_url": HERE, "look_url": None}],
}
CERTIFICATE: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("Every open child, autumn 2016"),
    "title": "Every open child, autumn 2016",
    "sentences": [
        "Every open child, as at 26 September 2016: 2,412 children.",
        "Every child was looked at, or it is said why not.",
    ],
    "is_signed": True,
    "signed": [
        {
            "by": "Quin Abbot",
            "role": "Quality moderator",
            "at": MORNING,
            "statement": "Twelve children were not safe that day, and are.\nWe do not know yet what keeps plans still.",
        }
    ],
    "sums": [
        {"text": "Children of the review", "number": 2_412, "is_part": False},
        {"text": "Looked at: safe", "number": 2_029, "is_part": True},
        {"text": "Looked at: action needed", "number": 371, "is_part": True},
        {"text": "Looked at: urgent", "number": 12, "is_part": True},
        {"text": "Not looked at, with a reason", "number": 0, "is_part": True},
        {"text": "Not looked at yet", "number": 0, "is_part": True},
    ],
    "rows": ONE["rows"],
    "paging": paging(25, 2_412),
    "saves": [link("Save as PDF"), link("Save for Word")],
}
FINDING: dict[str, Any] = {
    "child": child("Keira Dunmore", "3"),
    "team": "Millbrook team 2",
    "by": "Ola Finch",
    "raised_at": MORNING,
    "is_late": False,
    "found": "Nobody has been inside the house since July.",
    "told": "Ann Ogden and Ruth Adeyemi",
    "is_mine": True,
    "answered_at": None,
    "answered_by": "",
    "answer": "",
    "same_day": None,
    "url": HERE,
}
URGENT: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Home"),
    "answer": "2 children found unsafe wait for an answer today. 1 of them went to you.",
    "waiting": [
        FINDING,
        FINDING | {"child": RESTRICTED, "is_late": True, "is_mine": False, "url": None},
    ],
    "answered": [
        FINDING
        | {
            "answered_at": datetime(2016, 9, 27, 16, 2, tzinfo=LONDON),
            "answered_by": "Ann Ogden",
            "answer": "The child was seen today, and is safe tonight. She is with her aunt.",
            "same_day": True,
        }
    ],
}
SENT: dict[str, Any] = {
    "number": 7,
    "child": child("Owen Sands", "7"),
    "said_on": date(2016, 9, 27),
    "source": "An inspector",
    "said_by": "Jo Marsh",
    "said": "Nobody has seen him alone since January.",
    "seriousness": "The child may not be safe today",
    "is_unsafe": True,
    "owner": "Ann Ogden",
    "clock": "Due today",
    "is_late": False,
    "answered": "",
    "further": "",
    "satisfied": "",
    "acts": [link("Answer it"), link("Take it further")],
}
REGISTER: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Home"),
    "answer": "2 children sent back. 1 of 1 answered on the same day. 1 waits for an answer.",
    "everything": 2,
    "rows": [
        SENT,
        SENT
        | {
            "clock": "Answered late, on 28 September 2016",
            "is_late": True,
            "is_unsafe": False,
            "answered": "28 September 2016, Ann Ogden: Something changed for the child",
            "further": "27 September 2016: To Ruth Adeyemi",
            "satisfied": "29 September 2016: Yes",
            "acts": [],
        },
    ],
    "shown": 2,
    "filters": FILTERS,
    "filters_url": HERE,
    "paging": paging(2, 2),
}
OF_CHILD: dict[str, Any] = {
    "frame": WORKER,
    "back": link("Keira Dunmore"),
    "child": {"name": "Keira Dunmore", "reference": "C-20417"},
    "tabs": [
        {"text": "Summary", "url": HERE, "current": False},
        {"text": "Looked again", "url": HERE, "current": True},
    ],
    "answer": "1 urgent finding waits for an answer today.",
    "log_url": HERE,
    "urgent": [FINDING, URGENT["answered"][0]],
    "sent_back": REGISTER["rows"],
    "looks": [
        {
            "on": date(2016, 9, 26),
            "title": "Every open child, autumn 2016",
            "by": "Ola Finch",
            "found": "Urgent: the child may not be safe today",
            "is_second": True,
            "is_standing": False,
            "url": HERE,
        }
    ],
}
FORM = AskedForm(
    (
        Section(
            (
                Question(
                    "seen_code",
                    "Is the child seen",
                    "radios",
                    choices=(Choice("in_time", "Yes"), Choice("not_seen", "No")),
                ),
            ),
            "Seen?",
        ),
    ),
    "Finish this look",
    HERE,
)
LOOKING: dict[str, Any] = {
    "frame": MANAGER,
    "title": "Look again at Keira Dunmore",
    "page_title": "Look again at a child",
    "back": link("Look again"),
    "intro": ["Every open child, autumn 2016, due 21 October 2016."],
    "form": FORM,
    "version": "7",
    "draft": DRAFT,
    "record": [link("Summary"), link("Story")],
}
REVIEWS: dict[str, tuple[str, dict[str, Any]]] = {
    "reviews": ("quality/reviews.html", LIST),
    "reviews_none": ("quality/reviews.html", LIST | {"rows": [], "add_url": None}),
    "review_programme": ("quality/review_programme.html", ONE),
    "review_programme_empty": ("quality/review_programme.html", EMPTY),
    "review_programme_signed": ("quality/review_programme.html", SIGNED),
    "outside_review": (
        "quality/outside_review.html",
        {
            "frame": DIRECTOR,
            "back": link("Every open child, autumn 2016"),
            "title": "Every open child, autumn 2016",
            "taken_as_at": date(2016, 9, 26),
            "total": 2,
            "rows": [
                {"child": child("Owen Sands", "7"), "reference": "C-7"},
                {"child": NUMBERED, "reference": "C-20417"},
            ],
            "paging": paging(2, 2),
        },
    ),
    "outside_review_none": (
        "quality/outside_review.html",
        {
            "frame": DIRECTOR,
            "back": link("Every open child, autumn 2016"),
            "title": "Every open child, autumn 2016",
            "taken_as_at": date(2016, 9, 26),
            "total": 0,
            "rows": [],
            "paging": None,
        },
    ),
    "my_reviews": ("quality/my_reviews.html", MINE),
    "my_reviews_none": (
        "quality/my_reviews.html",
        MINE | {"left": [], "done": [], "answer": "No child is given to you to look at again."},
    ),
    "review_child": ("quality/review_child.html", LOOKING),
    "coverage": ("quality/coverage.html", CERTIFICATE),
    "coverage_not_signed": (
        "quality/coverage.html",
        CERTIFICATE | {"is_signed": False, "signed": [], "rows": [], "paging": None},
    ),
    "urgent_findings": ("quality/urgent_findings.html", URGENT),
    "urgent_findings_none": (
        "quality/urgent_findings.html",
        URGENT
        | {"waiting": [], "answered": [], "answer": "No urgent finding waits for an answer."},
    ),
    "referrals_back": ("quality/referrals_back.html", REGISTER),
    "referrals_back_none": (
        "quality/referrals_back.html",
        REGISTER
        | {
            "rows": [],
            "everything": 0,
            "paging": None,
            "answer": "No child in your reach was sent back by anybody.",
        },
    ),
    "child_reviews": ("quality/child_reviews.html", OF_CHILD),
    "child_reviews_none": (
        "quality/child_reviews.html",
        OF_CHILD | {"urgent": [], "sent_back": [], "looks": [], "log_url": None},
    ),
}
