"""Examples of what is to be mended in the records, and of how that goes night by night."""

from __future__ import annotations

from datetime import date
from typing import Any

from .frames import DIRECTOR, FILTERS, HERE, child, link, paging

TO_MEND: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("Home"),
    "total": 120,
    "shown": 120,
    "children": 84,
    "mine": 3,
    "mine_url": HERE,
    "is_filtered": False,
    "all_url": HERE,
    "figure": "",
    "trend_url": HERE,
    "by_check": [
        {
            "code": "Q01",
            "check": "What must be known of every child",
            "title": "Ethnicity",
            "holes": 12,
            "children": 12,
            "share": "5 in 100",
            "of": "open children",
            "url": HERE,
        },
        {
            "code": "Q11",
            "check": "What was brought in is accounted for",
            "title": "Rows that wait for a person",
            "holes": 2,
            "children": 0,
            "share": "",
            "of": "open children",
            "url": HERE,
        },
    ],
    "rows": [
        {
            "child": child("Owen Sands", "7"),
            "code": "Q01",
            "check": "What must be known of every child",
            "title": "Ethnicity",
            "sentence": "No ethnicity is on file.",
            "why": "Who a child is decides what help fits; a blank hides who is failed.",
            "owner": {"name": "Lucy Farrow", "url": HERE},
            "mender": "worker",
            "team": "Upper Beck team 1",
            "url": HERE,
        },
        {
            "child": child("Keira Dunmore", "3"),
            "code": "Q05",
            "check": "Visits written down late",
            "title": "A visit written down late",
            "sentence": "The visit of 3 June 2016 was written down on 11 June 2016, 6 working days later.",
            "why": "What is written from memory is written wrong.",
            "owner": None,
            "mender": "manager",
            "team": "No team",
            "url": None,
        },
        {
            "child": {"name": "No child", "age": "", "url": None, "restricted": False, "ask": None},
            "code": "Q11",
            "check": "What was brought in is accounted for",
            "title": "Rows that wait for a person",
            "sentence": "case_list: rows read 10510, waiting for a person 2.",
            "why": "They stand on no record yet.",
            "owner": None,
            "mender": "analyst",
            "team": "",
            "url": HERE,
        },
    ],
    "filters": FILTERS,
    "filters_url": HERE,
    "paging": paging(25, 120),
    "cannot_be_told": ["40 children: no source holds what some checks read."],
}
NONE: dict[str, Any] = TO_MEND | {
    "total": 0,
    "shown": 0,
    "children": 0,
    "mine": 0,
    "by_check": [],
    "rows": [],
    "paging": None,
    "cannot_be_told": [],
}
TREND: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("To mend"),
    "whose": "the council",
    "has_teams": True,
    "check": "",
    "said": "120 things to mend in the night of 27 September 2016, 14 fewer than four weeks before.",
    "drawings": [
        {
            "kind": kind,
            "width": width,
            "line": f"40,12 {width / 2},60.5 {width - 12},31",
            "end": (width - 12, 31),
            "most": 134,
            "last": 120,
            "first_on": date(2016, 8, 1),
            "last_on": date(2016, 9, 27),
        }
        for kind, width in (("wide", 610), ("narrow", 360))
    ],
    "nights": [
        {"night": date(2016, 9, 27), "holes": 120},
        {"night": date(2016, 9, 26), "holes": 121},
    ],
    "rows": [
        {
            "code": "Q01",
            "title": "Ethnicity",
            "holes": 12,
            "before": 15,
            "looked_at": 241,
            "url": HERE,
        },
        {
            "code": "Q01",
            "title": "Address",
            "holes": 0,
            "before": None,
            "looked_at": 0,
            "url": HERE,
        },
    ],
    "filters": FILTERS,
    "filters_url": HERE,
}
NO_NIGHT: dict[str, Any] = TREND | {
    "said": "No night was counted yet. That is done every night.",
    "drawings": [],
    "nights": [],
    "rows": [],
}
MENDING: dict[str, tuple[str, dict[str, Any]]] = {
    "to-mend": ("reporting/to_mend.html", TO_MEND),
    "to-mend-none": ("reporting/to_mend.html", NONE),
    "to-mend-some": ("reporting/to_mend.html", TO_MEND | {"shown": 3, "is_filtered": True}),
    "to-mend-for-a-figure": (
        "reporting/to_mend.html",
        TO_MEND | {"figure": "Children not seen", "shown": 9, "is_filtered": True},
    ),
    "mend-trend": ("reporting/mend_trend.html", TREND),
    "mend-trend-none": ("reporting/mend_trend.html", NO_NIGHT),
    "mend-trend-no-team": ("reporting/mend_trend.html", NO_NIGHT | {"has_teams": False}),
    "mend-trend-one-check": (
        "reporting/mend_trend.html",
        TREND | {"check": "Q01 What must be known of every child"},
    ),
}
