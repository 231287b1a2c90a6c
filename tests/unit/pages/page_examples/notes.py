"""Examples of notes: the list, one as it was finished, and entries on the wrong child."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from .frames import HERE, LONDON, MANAGER, RESTRICTED, WORKER, child, link, paging
from .one_child import tabs

FINISHED = datetime(2016, 9, 19, 17, 6, tzinfo=LONDON)
NADIA = {"name": "Nadia Rahman", "url": HERE}
KINDS = {
    "name": "kind",
    "label": "What it was",
    "choices": [
        {"value": "", "text": "Everything", "chosen": True},
        {"value": "call", "text": "Telephone call", "chosen": False},
    ],
}
NOTE: dict[str, Any] = {
    "on": date(2016, 9, 19),
    "kind": "Work with the child",
    "url": HERE,
    "own_words": "“I put Kai in my room and push the bed on the door.”",
    "words": "Tia and I drew the house. She put Dean outside of it and drew the door twice.",
    "is_cut": False,
    "by": NADIA,
    "finished_at": FINISHED,
    "corrected": "",
    "moved": "",
}
NOTES: dict[str, Any] = {
    "frame": WORKER,
    "back": link("Tia Brackley"),
    "child": {"name": "Tia Brackley", "first_name": "Tia", "reference": "C-12"},
    "tabs": tabs("Notes"),
    "answer": "27 notes on file, the latest first.",
    "may_see": True,
    "write": link("Write a note"),
    "filters": [KINDS],
    "filters_url": HERE,
    "keep": {},
    "rows": [
        NOTE,
        NOTE
        | {
            "on": date(2016, 9, 12),
            "kind": "Telephone call",
            "own_words": "",
            "words": "Moorside Primary rang: Tia was late on four days of five, and tired …",
            "is_cut": True,
            "corrected": "Corrected",
        },
        NOTE
        | {
            "on": None,
            "own_words": "",
            "by": None,
            "moved": "Moved here from another child’s record on 3 May 2016 by Nadia Rahman and "
            "Ann Ogden.",
        },
    ],
    "paging": paging(25, 27) | {"save_url": None},
    "stubs": [
        "An entry of 3 May 2016 was moved on 5 May 2016 by Nadia Rahman and Ann Ogden: it was on "
        "the wrong child."
    ],
}
NO_NOTES = NOTES | {
    "answer": "No note was written on Tia’s record.",
    "filters": [],
    "rows": [],
    "paging": None,
    "stubs": [],
}
NOT_SEEN = NO_NOTES | {"may_see": False, "write": None, "answer": ""}

WHOLE: dict[str, Any] = {
    "frame": WORKER,
    "title": "Telephone call, 12 September 2016",
    "page_title": "Note: C-12",
    "back": link("Notes: Tia Brackley"),
    "tabs": tabs("Notes"),
    "whose": "Tia Brackley",
    "said": [
        "Tia Brackley. Corrected on 13 September 2016, 09:10 by Ann Ogden because: it was the "
        "grandmother who rang."
    ],
    "remarks": [
        {
            "text": "This note was corrected; both versions are kept.",
            "link": link("See what it said before"),
        },
        {
            "text": "Nadia Rahman said on 14 September 2016, 11:02 that this is on the wrong "
            "child. It stays here until a second person agrees.",
            "link": None,
        },
    ],
    "sections": [
        {
            "title": "",
            "answers": [
                {
                    "question": "When it happened",
                    "lines": ["12 September 2016"],
                    "own_words": False,
                },
                {
                    "question": "What happened",
                    "lines": ["Gran rang at ten.", "She said that Dean had been to the house."],
                    "own_words": False,
                },
                {
                    "question": "In the child’s own words",
                    "lines": ["“I hid Kai.”"],
                    "own_words": True,
                },
            ],
        },
        {
            "title": "What happens next",
            "answers": [{"question": "By when", "lines": ["Left empty"], "own_words": False}],
        },
    ],
    "changed": [
        {
            "question": "What happened",
            "pieces": [
                {"kind": "gone", "text": "Mum"},
                {"kind": "new", "text": "Gran"},
                {"kind": "same", "text": " rang at ten."},
            ],
        }
    ],
    "versions": [
        {
            "text": "Corrected by Ann Ogden, 13 September 2016, 09:10",
            "why": "It was the grandmother who rang.",
            "url": HERE,
            "current": True,
        },
        {
            "text": "Written by Nadia Rahman, 12 September 2016, 17:06",
            "why": "",
            "url": HERE,
            "current": False,
        },
    ],
    "acts": [link("Correct it"), link("This is on the wrong child")],
}
PLAIN = WHOLE | {"remarks": [], "changed": [], "versions": [], "acts": []}

WHOM: dict[str, Any] = {
    "frame": WORKER,
    "title": "On the wrong child: Telephone call, 12 September 2016",
    "page_title": "On the wrong child: C-12",
    "back": link("Telephone call, 12 September 2016"),
    "sentences": [
        "It stands on the record of Tia Brackley. A second person must agree before it is moved."
    ],
    "typed": "Brackley",
    "children": [
        {"reference": "C-13", "name": "Kai Brackley", "said": "C-13, born 9 May 2011"},
        {"reference": "C-14", "name": "Unborn Brackley", "said": "C-14, due 14 January 2017"},
    ],
    "is_cut": True,
    "sent": [("why", "I had both pages open.")],
    "button": "Ask that it is moved",
}
ASKED = {
    "text": "Entry of 12 September 2016",
    "url": HERE,
    "child": child("Tia Brackley"),
    "to_child": child("Kai Brackley"),
    "asked_at": FINISHED,
    "by": NADIA,
    "state": "Declined by Ann Ogden on 20 September 2016, 08:30: it names Tia in every line.",
}
MOVES: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Home"),
    "answer": "2 entries wait for you.",
    "may_agree": True,
    "waiting": [ASKED, ASKED | {"by": None, "to_child": "Another child’s record"}],
    "asked": [ASKED | {"child": RESTRICTED}],
    "paging": paging(25, 31) | {"save_url": None},
}
NO_MOVES = MOVES | {
    "answer": "An entry on the wrong child is moved when a second person agrees.",
    "waiting": [],
    "asked": [],
    "paging": None,
}
MOVE: dict[str, Any] = {
    "frame": MANAGER,
    "back": link("Entries on the wrong child"),
    "title": "On the wrong child: entry of 12 September 2016",
    "sentences": ["Nadia Rahman asked on 19 September 2016, 17:06. It waits for a second person."],
    "child": child("Tia Brackley"),
    "to_child": child("Kai Brackley"),
    "why": "I had both pages open and typed into the other.",
    "entry": WHOLE["sections"],
    "unread": "",
    "acts": [
        link("Agree: move it") | {"is_main": True},
        link("Decline") | {"is_main": False},
    ],
}
UNREAD = MOVE | {
    "child": {"name": "Child C-12", "age": "", "url": None, "restricted": False, "ask": None},
    "to_child": "Another child’s record",
    "entry": [],
    "unread": "You may not open the record it stands on, so its words are not shown.",
}

NOTES_AND_MOVES = {
    "child-notes": ("people/child_notes.html", NOTES),
    "child-notes-none": ("people/child_notes.html", NO_NOTES),
    "child-notes-not-seen": ("people/child_notes.html", NOT_SEEN),
    "note": ("layout/finished.html", WHOLE),
    "note-plain": ("layout/finished.html", PLAIN),
    "move-to-whom": ("people/move_to_whom.html", WHOM),
    "moved-entries": ("people/moved_entries.html", MOVES),
    "moved-entries-none": ("people/moved_entries.html", NO_MOVES),
    "moved-entry": ("people/moved_entry.html", MOVE),
    "moved-entry-unread": ("people/moved_entry.html", UNREAD),
}
