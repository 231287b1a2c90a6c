"""Examples of the pages about returns that were checked."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from keepsight.pages.questions import AskedForm, Choice, Question, Section

from .frames import ANALYST, HERE, LONDON, WORKER, child, choosing, link, paging

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
    "own_url": HERE,
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
OWN: dict[str, Any] = {
    "rule": "8640",
    "kind": "Error",
    "tag": "error",
    "message": "CIN Reason for closure code invalid (see Reason for Closure table in CIN Census code set)",
    "return": "Children in need census",
    "where": "Episode of need",
    "cells": [("Closure date", "2 May 2025"), ("Reason for closure", "blank")],
}
FINDINGS: dict[str, Any] = {
    "frame": FRAME,
    "back": link("Returns"),
    "total": 34,
    "errors": 31,
    "checked": "Checked 31 March 2026, 02:00; what was put right since then still stands here.",
    "was_checked": True,
    "rules": [OWN | {"count": 31, "children": 29, "url": HERE}],
    "rows": [
        OWN | {"child": child("Tia Brackley", "9")},
        OWN
        | {
            "child": {
                "name": "The whole return",
                "age": "",
                "url": None,
                "restricted": False,
                "ask": None,
            },
            "kind": "Query",
            "tag": "query",
            "cells": [],
        },
    ],
    "shown": 34,
    "filters": [
        choosing("return", "Return", "Both"),
        choosing("rule", "Rule", "All rules", "8640"),
    ],
    "filters_url": HERE,
    "paging": paging(25, 34),
    "unanswered": [
        {"why": "Needs the table OC2.", "return": "SSDA903", "rules": ["158", "159"]},
    ],
    "again_url": HERE,
}
CHILD_FINDINGS: dict[str, Any] = {
    "frame": WORKER,
    "back": link("Tia Brackley"),
    "child": {"name": "Tia Brackley", "first_name": "Tia"},
    "tabs": [link("Summary") | {"current": False}, link("Findings") | {"current": True}],
    "answer": "The Department’s rules find 1 thing in this record.",
    "checked": "Checked 31 March 2026, 02:00; what was put right since then still stands here.",
    "rows": [OWN],
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
    "findings": ("reporting/findings.html", FINDINGS),
    "findings, none": (
        "reporting/findings.html",
        FINDINGS
        | {
            "total": 0,
            "errors": 0,
            "rules": [],
            "rows": [],
            "shown": 0,
            "paging": None,
            "unanswered": [],
            "again_url": None,
        },
    ),
    "findings, not checked yet": (
        "reporting/findings.html",
        FINDINGS
        | {
            "total": 0,
            "errors": 0,
            "checked": "",
            "was_checked": False,
            "rules": [],
            "rows": [],
            "paging": None,
            "unanswered": [],
        },
    ),
    "child findings": ("people/child_findings.html", CHILD_FINDINGS),
    "child findings, none": (
        "people/child_findings.html",
        CHILD_FINDINGS
        | {"answer": "The Department’s rules find nothing in this record.", "rows": []},
    ),
}
