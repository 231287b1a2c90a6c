"""Examples of the pages about returns that were checked."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from keepsight.pages.questions import AskedForm, Choice, Question, Section

from .frames import ANALYST, HERE, LONDON, choosing, link, paging

SENT = datetime(2026, 5, 12, 9, 14, tzinfo=LONDON)
FRAME = ANALYST | {"another_date_url": None}
FORM = AskedForm(
    sections=(
        Section(
            (
                Question(
                    "which",
                    "Which return",
                    "radios",
                    choices=(
                        Choice("cin", "Children in need census"),
                        Choice("ssda903", "SSDA903"),
                    ),
                ),
                Question("files", "Files of the return", "files", hint="The census’s XML file"),
            )
        ),
    ),
    button="Check this return",
    action=HERE,
)
LINE = {
    "title": "Children in need census 2025-26",
    "url": HERE,
    "came_at": SENT,
    "by": "Marta Lindqvist",
    "answer": "76 errors and 91 queries for 141 children.",
    "no_answer": "2 rules gave no answer, so the return is not yet clear.",
    "removed_on": date(2026, 6, 11),
}
RETURNS_LIST: dict[str, Any] = {
    "frame": FRAME,
    "total": 2,
    "checks": [
        LINE,
        LINE
        | {
            "title": "Children looked after (SSDA903)",
            "answer": "The return: no file holds a table of the SSDA903 return.",
            "no_answer": "",
            "removed_on": None,
        },
    ],
    "form": FORM,
    "paging": paging(2, 2, more=False),
}
RULE: dict[str, Any] = {
    "rule": "8640",
    "kind": "Error",
    "tag": "error",
    "message": "CIN Reason for closure code invalid (see Reason for Closure table in CIN Census code set)",
    "count": 31,
    "url": HERE,
    "changes": [(0, HERE), (31, HERE), (12, HERE)],
}
ROW: dict[str, Any] = {
    "child": {"name": "Tia Brackley", "url": HERE, "number": "C0000017"},
    "rule": "8925",
    "rule_url": HERE,
    "where": "ChildProtectionPlans, row 4,410 of census.xml",
    "cells": [("CPPstartDate", "2025-05-12"), ("CPPendDate", "2025-05-02")],
    "says": "Child Protection Plan End Date earlier than Start Date",
    "state": "New",
}
CHECK: dict[str, Any] = {
    "frame": FRAME,
    "back": link("Returns"),
    "title": "Children in need census 2025-26",
    "came_at": SENT,
    "answer": "76 errors and 91 queries for 141 children.",
    "no_answer": "2 rules gave no answer, so the return is not yet clear.",
    "about": "census.xml, sent by Marta Lindqvist. 107 rules ran, 1 did not, 1 broke.",
    "progress": None,
    "before": "5 May 2026",
    "changes": [
        {"text": "new", "count": 35, "url": HERE},
        {"text": "still there", "count": 132, "url": HERE},
        {"text": "fixed", "count": 0, "url": HERE},
    ],
    "rules": [
        RULE,
        RULE
        | {
            "rule": "8670Q",
            "kind": "Query",
            "tag": "query",
            "message": "Assessment started more than 45 working days before the end of the census year.",
            "count": 88,
            "changes": [(17, HERE), (71, HERE), (26, HERE)],
        },
    ],
    "rows": [
        ROW,
        ROW
        | {
            "child": {"name": "C0000021", "url": None, "number": ""},
            "cells": [("CPPendDate", "blank")],
            "state": "Still there",
        },
    ],
    "shown": 167,
    "filters": [
        choosing("rule", "Rule", "All rules", "8640"),
        choosing("kind", "Kind", "Errors and queries", "Error"),
        {"name": "child", "value": "C0000017"},
    ],
    "filters_url": HERE,
    "paging": paging(25, 167),
    "unanswered": [
        {"why": "Needs a list of providers.", "state": "Not run", "rules": ["219", "221"]},
        {
            "why": "It stopped inside (ColumnNotFoundError). Tell whoever runs Keepsight.",
            "state": "Broke",
            "rules": ["8815"],
        },
    ],
    "remarks": ["Header.csv: the column MOTHER is missing."],
    "save_url": HERE,
    "remove_url": HERE,
}
NOTHING: dict[str, Any] = CHECK | {
    "no_answer": "",
    "before": None,
    "changes": [],
    "rules": [],
    "rows": [],
    "shown": 0,
    "filters": [],
    "paging": None,
    "unanswered": [],
    "remarks": [],
}
RETURNS: dict[str, tuple[str, dict[str, Any]]] = {
    "returns": ("reporting/returns.html", RETURNS_LIST),
    "returns, none yet": (
        "reporting/returns.html",
        RETURNS_LIST | {"total": 0, "checks": [], "paging": None},
    ),
    "return check": ("reporting/return_check.html", CHECK),
    "return check, the first": (
        "reporting/return_check.html",
        CHECK
        | {
            "before": None,
            "changes": [],
            "rules": [RULE | {"changes": []}],
            "rows": [ROW | {"state": ""}],
        },
    ),
    "return check, no row fits": (
        "reporting/return_check.html",
        CHECK | {"rows": [], "paging": None},
    ),
    "return check, clear": (
        "reporting/return_check.html",
        NOTHING | {"answer": "No errors and no queries. 109 rules ran."},
    ),
    "return check, under way": (
        "reporting/return_check.html",
        NOTHING
        | {
            "answer": "It is being checked: 40 of 109 rules.",
            "progress": {"done": 40, "of": 109, "url": HERE},
            "save_url": None,
            "remove_url": None,
        },
    ),
    "return check, unusable": (
        "reporting/return_check.html",
        NOTHING | {"answer": "census.xml is empty.", "save_url": None, "remove_url": None},
    ),
}
