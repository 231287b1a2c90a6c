"""Examples of the lists of children, of finding one, and of two that may be the same."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.pages.questions import AskedForm, Choice, Question, Section

from .frames import (
    DIRECTOR,
    FILTERS,
    HERE,
    KNOWN,
    PROTECTION,
    RESTRICTED,
    REVIEW,
    WORKER,
    child,
    link,
    paging,
    reading,
    seen,
)

ROWS = [
    REVIEW
    | {
        "child": child("Tia Brackley", "8"),
        "worker": {"name": "Nadia Rahman", "url": HERE},
        "team": "Millbrook team 2",
        "reason": "Waiting for another agency",
        "acts": [link("Change the reason")],
    },
    PROTECTION
    | {
        "child": child("Baby Marwood", "3 weeks"),
        "worker": None,
        "team": "Eastgate team",
        "reason": "",
    },
    reading("Visit", date(2016, 9, 28), 1, "due_soon", "Ten working days from 14 September 2016.")
    | {
        "child": RESTRICTED,
        "worker": {"name": "Tom Bexley", "url": HERE},
        "team": "Millbrook team 2",
        "reason": "",
    },
]
OVERDUE: dict[str, Any] = {
    "frame": DIRECTOR,
    "known": KNOWN,
    "back": link("Home"),
    "total": 17,
    "shown": 17,
    "children_total": 14,
    "due_soon": 31,
    "due_soon_url": HERE,
    "furthest": {
        "child": child("Corey Lamb", "6"),
        "title": "Assessment",
        "working_days": 43,
    },
    "whose": "",
    "by_clock": [
        {
            "title": "Child in need review",
            "overdue": 7,
            "due_soon": 6,
            "overdue_url": HERE,
            "due_soon_url": HERE,
            "furthest": {"child": child("Aisha Kassam", "9"), "working_days": 31},
        },
        {
            "title": "Review of a looked-after child",
            "overdue": 0,
            "due_soon": 1,
            "overdue_url": HERE,
            "due_soon_url": HERE,
            "furthest": None,
        },
    ],
    "by_team": [
        {
            "service": service,
            "name": name,
            "overdue": late,
            "due_soon": 4,
            "overdue_url": HERE,
            "due_soon_url": HERE,
        }
        for service, name, late in (
            ("", "No team", 1),
            ("Assessment service", "Millbrook team 2", 9),
            ("Assessment service", "Eastgate team", 7),
        )
    ],
    "by_worker": [],
    "others": None,
    "delays_url": HERE,
    "recorded_late_url": HERE,
    "next_url": HERE,
    "rows": ROWS,
    "showing": "all",
    "filters": FILTERS,
    "filters_url": HERE,
    "paging": paging(25, 48),
    "last": "",
    "cannot_be_told": ["Core groups cannot be told: no source holds them."],
}
OTHERS = [
    reading(
        "Freedom of information request",
        date(2016, 9, 22),
        -3,
        "overdue",
        "Twenty working days from the request on 24 August 2016; 22 September 2016.",
        stands="Not done yet; counted since 24 August 2016.",
        record="Request 12",
        url=HERE,
    ),
    reading(
        "Review of a foster carer",
        date(2016, 10, 5),
        6,
        "due_soon",
        "Twelve months from the review on 5 October 2015; 5 October 2016.",
        stands="Not done yet; counted since 5 October 2015.",
        record="Foster carer 7",
        url="",
    ),
]
NOT_ABOUT_A_CHILD: dict[str, Any] = {
    "frame": DIRECTOR,
    "back": link("Overdue"),
    "overdue_count": 1,
    "due_soon": 30,
    "rows": OTHERS,
    "paging": paging(25, 31) | {"save_url": None},
}
OVERDUE_AND_OTHERS = OVERDUE | {
    "others": {
        "overdue_count": 1,
        "due_soon": 30,
        "total": 31,
        "rows": OTHERS,
        "url": HERE,
    },
}
NO_OTHERS = {"overdue_count": 0, "due_soon": 0, "total": 0, "rows": [], "url": ""}
NONE_OVERDUE = OVERDUE | {
    "total": 0,
    "shown": 0,
    "children_total": 0,
    "due_soon": 0,
    "furthest": None,
    "by_clock": [],
    "by_team": [],
    "rows": [],
    "showing": "overdue",
    "whose": "Millbrook team 2",
    "last": "The last was Callum Whitby’s review, held on 26 September 2016.",
    "cannot_be_told": [],
}
NOT_SEEN: dict[str, Any] = {
    "frame": DIRECTOR,
    "known": KNOWN,
    "back": link("Home"),
    "total": 61,
    "shown": 61,
    "open": 412,
    "never": 4,
    "never_url": HERE,
    "never_alone": 1,
    "never_alone_url": HERE,
    "filters": FILTERS,
    "filters_url": HERE,
    "paging": paging(25, 61),
    "rows": [
        {
            "child": child("Owen Sands", "7"),
            "open_as": "Protection plan, neglect",
            "seen": seen(),
            "seen_alone": seen(),
            "visits": "23 September: no answer",
            "worker": None,
            "team": "Millbrook team 2",
        },
        {
            "child": child("Keira Dunmore", "3"),
            "open_as": "Child in need plan",
            "seen": seen(date(2016, 8, 26), 21, True),
            "seen_alone": {"state": "cannot_be_told"},
            "visits": "",
            "worker": {"name": "Lucy Farrow", "url": HERE},
            "team": "Upper Beck team 1",
        },
    ],
    "last": "",
    "cannot_be_told": [],
}
FOUND: dict[str, Any] = {
    "frame": WORKER,
    "searched": "brackly",
    "said": "",
    "total": 2,
    "rows": [
        {
            "child": child("Tia Brackley", "8"),
            "born_on": date(2008, 3, 2),
            "number": {"scheme": "Calderbeck number", "value": "C-20417"},
            "matched": "Sounds like what you typed",
            "told": True,
            "team": "Millbrook team 2",
            "worker": "Nadia Rahman",
            "in_reach": True,
            "open_as": "Section 47 enquiry",
        },
        {
            "child": child("Kai Brackley", "5"),
            "born_on": None,
            "number": {"scheme": "School number", "value": "B384221099075"},
            "matched": "",
            "told": True,
            "team": "Eastgate team",
            "worker": "",
            "in_reach": False,
            "open_as": "",
        },
    ],
    "nearly": [],
    "is_cut": False,
    "add_url": HERE,
    "paging": None,
}
NONE_FOUND = FOUND | {
    "searched": "Katy Marwud",
    "total": 0,
    "rows": [],
    "nearly": [child("Katy Marwood-Lisle", "8"), child("Kaytie Marwood", "8")],
}
FIRST_SEARCH = FOUND | {"searched": "", "total": 0, "rows": []}
SEARCH_ERROR = FIRST_SEARCH | {"searched": "k", "said": "Type at least two letters."}
NOT_YOURS: dict[str, Any] = {
    "frame": WORKER,
    "child": {"name": "Levi Astley", "age": "1", "is_named": True},
    "team": "Eastgate team",
    "is_restricted": False,
    "ask": {"name": "Raj Patel", "url": HERE, "telephone": "01632 960 130"},
    "open_url": HERE,
    "looks_url": None,
    "sentence": "Levi Astley is not on your list.",
}
MAY_ASK_WHO_LOOKED = NOT_YOURS | {"open_url": None, "looks_url": HERE}
RESTRICTED_RECORD = NOT_YOURS | {
    "child": {"name": "This child", "age": "", "is_named": False},
    "team": "",
    "is_restricted": True,
    "ask": {"name": "Dawn Keighley", "url": None, "telephone": ""},
    "sentence": "A restricted record exists.",
}
NOBODY_NAMED_HERE = RESTRICTED_RECORD | {"ask": None}
NO_CHILD_AT_ALL = NOT_YOURS | {
    "child": {"name": "This child", "age": "", "is_named": False},
    "team": "",
    "ask": None,
    "open_url": None,
    "sentence": "You cannot open this record.",
}
TIED = NOT_YOURS | {"open_url": None, "sentence": "You are tied to this child."}
WAITING: dict[str, Any] = {
    "frame": WORKER,
    "back": link("Imports"),
    "total": 384,
    "groups": [
        {
            "title": "May be the same child",
            "total": 383,
            "rows": [
                {
                    "text": "Kaytie Marwood and Katy Marwood-Lisle",
                    "url": HERE,
                    "reason": "The same school number, another date of birth",
                    "since_on": date(2016, 9, 26),
                    "batch": link("Import of 26 September 2016"),
                }
            ],
            "more": link("See all 383 pairs"),
        },
        {"title": "No child found", "total": 0, "rows": [], "more": None},
    ],
    "paging": None,
    "last": "",
}
NONE_WAITING = WAITING | {"total": 0, "groups": [], "last": "The last was answered yesterday."}
ANSWERS = (
    Choice("same", "Same child"),
    Choice("different", "Different children"),
    Choice("cannot_tell", "Cannot tell yet"),
)


def fact(what: str, left: str, right: str, they: str, weight: float | None) -> dict[str, Any]:
    twin = they == "May be a twin"
    return {
        "what": what,
        "left": left,
        "right": right,
        "they": they,
        "weight": weight,
        "twin": twin,
    }


SAME: dict[str, Any] = {
    "frame": WORKER | {"another_date_url": None},
    "back": link("383 pairs to look at"),
    "place": {"number": 1, "of": 383, "skip_url": HERE},
    "said": "Kaytie Marwood and Katy Marwood-Lisle. Names, mother and address agree.",
    "danger": "They may be twins.",
    "left": {
        "title": "Eastfield 20881",
        "name": "Kaytie Marwood",
        "more": ["Open: child in need, since 3 March 2014"],
        "url": HERE,
    },
    "right": {
        "title": "Helpline 55377",
        "name": "Katy Marwood-Lisle",
        "more": ["Early help, 8 June 2015 to 22 January 2016"],
        "url": HERE,
    },
    "facts": [
        fact("First name", "Kaytie", "Katy", "Sounds the same", 3.1),
        fact("Born", "4 November 2007", "11 April 2007", "Day and month swapped", 4.2),
        fact("NHS number", "", "", "Neither holds it", None),
        fact("Brothers, sisters", "Callie, born 4 November 2007", "None", "May be a twin", -6.5),
    ],
    "weighed": True,
    "sum": "Starts at −9.6 and ends at +2.8: about 87 in 100 pairs like this were the same child.",
    "answered": None,
    "form": AskedForm(
        (
            Section(
                (
                    Question("answer", "Are they the same child?", "radios", choices=ANSWERS),
                    Question("why", "What made you sure", "textarea", rows=3),
                )
            ),
        ),
        "Save and send to a second person",
        HERE,
    ),
    "second": "A second person must agree, because a twin is possible.",
    "title": "Are these the same child?",
    "undone": "It can be undone: both records come back as they were.",
    "later_url": HERE,
    "restricted": None,
}
SAME_UNWEIGHED = SAME | {"weighed": False, "sum": "", "danger": "", "second": ""}
SAME_ANSWERED = SAME | {"answered": "Different, by Marta Lindqvist, 3 August 2016."}

MY_CHILDREN: dict[str, Any] = {
    "frame": WORKER,
    "known": None,
    "back": link("Home"),
    "heading": "My children",
    "total": 40,
    "shown": 17,
    "filters": [*FILTERS, {"name": "as_at", "value": "2016-08-31"}],
    "filters_url": HERE,
    "rows": [
        {
            "child": child("Tia Brackley", "8"),
            "open_as": "Section 47 enquiry",
            "worker": {"name": "Nadia Rahman", "url": HERE},
            "team": "Millbrook team 2",
            "seen": seen(date(2016, 9, 27), 0),
            "seen_alone": seen(),
            "overdue": 2,
            "overdue_url": HERE,
        },
        {
            "child": RESTRICTED,
            "open_as": "Care leaver",
            "worker": None,
            "team": "No team",
            "seen": {"state": "cannot_be_told"},
            "seen_alone": {"state": "cannot_be_told"},
            "overdue": 0,
            "overdue_url": HERE,
        },
    ],
    "paging": paging(2, 17, more=False),
    "empty": "There is no open child.",
    "cannot_be_told": [],
}

PEOPLE = {
    "my-children": ("people/my_children.html", MY_CHILDREN),
    "my-children-none": ("people/my_children.html", MY_CHILDREN | {"rows": [], "paging": None}),
    "not-yours": ("people/not_yours.html", NOT_YOURS),
    "not-yours-restricted": ("people/not_yours.html", RESTRICTED_RECORD),
    "not-yours-nobody-here": ("people/not_yours.html", NOBODY_NAMED_HERE),
    "not-yours-who-looked": ("people/not_yours.html", MAY_ASK_WHO_LOOKED),
    "not-yours-no-child-at-all": ("people/not_yours.html", NO_CHILD_AT_ALL),
    "not-yours-tied": ("people/not_yours.html", TIED),
    "find": ("people/find_child.html", FOUND),
    "find-none": ("people/find_child.html", NONE_FOUND),
    "find-first": ("people/find_child.html", FIRST_SEARCH),
    "find-error": ("people/find_child.html", SEARCH_ERROR),
    "overdue": ("people/overdue.html", OVERDUE),
    "overdue-none": ("people/overdue.html", NONE_OVERDUE),
    "overdue-and-others": ("people/overdue.html", OVERDUE_AND_OTHERS),
    "overdue-no-others": ("people/overdue.html", NONE_OVERDUE | {"others": NO_OTHERS}),
    "not-about-a-child": ("people/not_about_a_child.html", NOT_ABOUT_A_CHILD),
    "not-about-a-child-none": (
        "people/not_about_a_child.html",
        NOT_ABOUT_A_CHILD | {"overdue_count": 0, "due_soon": 0, "rows": [], "paging": None},
    ),
    "not-seen": ("people/not_seen.html", NOT_SEEN),
    "not-seen-none": ("people/not_seen.html", NOT_SEEN | {"total": 0, "shown": 0, "rows": []}),
    "waiting": ("people/waiting.html", WAITING),
    "waiting-none": ("people/waiting.html", NONE_WAITING),
    "same-child": ("people/same_child.html", SAME),
    "same-child-unweighed": ("people/same_child.html", SAME_UNWEIGHED),
    "same-child-answered": ("people/same_child.html", SAME_ANSWERED),
}
