"""Examples of a child's story, its chronology, and one entry of the record."""

from __future__ import annotations

from datetime import date
from typing import Any

from .frames import HERE, WORKER, choosing, link, paging
from .one_child import TIA, tabs


def line(on: date | None, said: str, **more: Any) -> dict[str, Any]:
    return {
        "on": on,
        "said": said,
        "url": HERE,
        "late": "",
        "text": "",
        "why": "",
        "by": "Nadia Rahman, written 27 September 2016, 10:42",
        "chosen_by": "",
        "place": f"line-{said[:3]}-{on}".replace(" ", "-"),
        "event": 0,
        "choose_url": HERE,
        "drop_url": "",
        **more,
    }


CHOSEN = {
    "why": "She has not been home alone with Dean since.",
    "chosen_by": "Chosen by Nadia Rahman on 28 September 2016",
    "event": 3,
    "drop_url": HERE,
}
SECTION_47 = line(date(2016, 9, 14), "Section 47 enquiry began", **CHOSEN)
MOVED = line(
    date(2016, 5, 3),
    "An entry of 3 May 2016 was moved on 5 May 2016 by Nadia Rahman and Ann Ogden: it was on the wrong child.",
    url=None,
    by="",
    choose_url="",
)
GROUPS = [
    {
        "title": "2016",
        "rows": [
            line(
                date(2016, 9, 23),
                "Contact: Schools",
                text="She came to school with a mark on her arm and said that she fell …",
                late="Recorded late, on 7 October 2016",
            ),
            line(
                date(2016, 9, 19),
                "Visit: As a child in need, seen, alone",
                by="Nadia Rahman, from Eastfield",
            ),
            SECTION_47,
            MOVED,
        ],
    },
    {
        "title": "2014",
        "rows": [line(date(2014, 2, 2), "Child in need plan ended", by="From Annex A")],
    },
    {
        "title": "No day on file",
        "rows": [line(None, "Referral: Health services – GP", by="From CIN census")],
    },
]
SAVES = [link("Save as PDF"), link("Save for Word")]
STORY: dict[str, Any] = {
    "frame": WORKER,
    "back": link("Tia Brackley"),
    "child": TIA["child"],
    "tabs": tabs("Story"),
    "answer": "6 lines of what is on file, the latest first.",
    "filters": [
        choosing("stage", "Stage", "Everything", "Child protection"),
        choosing("from", "From", "The beginning", "2016"),
        choosing("to", "To", "Today and after", "2016"),
        choosing("order", "Order", "Newest first", "Oldest first"),
    ],
    "filters_url": HERE,
    "groups": GROUPS,
    "may_choose": True,
    "paging": paging(50, 73) | {"save_url": None},
    "saves": SAVES,
}
NO_STORY = STORY | {
    "answer": "Nothing of this stands on Tia’s record.",
    "groups": [],
    "paging": None,
    "saves": [],
}
CHRONOLOGY: dict[str, Any] = {
    "frame": WORKER,
    "back": link("Tia Brackley"),
    "child": TIA["child"],
    "tabs": tabs("Chronology"),
    "answer": "2 significant events, the oldest first.",
    "add_url": HERE,
    "story_url": HERE,
    "groups": [
        {
            "title": "2011",
            "rows": [
                line(
                    date(2011, 5, 3),
                    "Her father left the family and has not been seen since.",
                    url=None,
                    choose_url="",
                    **CHOSEN,
                )
            ],
        },
        {"title": "2016", "rows": [SECTION_47]},
    ],
    "may_choose": True,
    "saves": SAVES,
}
NO_CHRONOLOGY = CHRONOLOGY | {
    "answer": "Nothing is chosen yet from Tia’s story.",
    "add_url": "",
    "groups": [],
    "may_choose": False,
    "saves": [],
}
ENTRY: dict[str, Any] = {
    "frame": WORKER,
    "title": "Contact",
    "page_title": "Contact: C-20417",
    "back": link("Story"),
    "tabs": tabs(""),
    "whose": "Tia Brackley",
    "said": ["Tia Brackley. Written by Nadia Rahman on 27 September 2016, 10:42."],
    "remarks": [],
    "sections": [
        {
            "title": "What came in",
            "answers": [
                {"question": "Who told us", "lines": ["Schools"], "own_words": False},
                {
                    "question": "What they are worried about",
                    "lines": ["She came to school with a mark on her arm."],
                    "own_words": False,
                },
                {
                    "question": "What the child said about it",
                    "lines": ["I fell off the wall."],
                    "own_words": True,
                },
            ],
        },
        {
            "title": "What else is on file",
            "answers": [{"question": "Team", "lines": ["Millbrook"], "own_words": False}],
        },
    ],
    "changed": [
        {
            "question": "What they are worried about",
            "pieces": [
                {"kind": "gone", "text": "He"},
                {"kind": "new", "text": "She"},
                {"kind": "same", "text": " came to school with a mark on her arm."},
            ],
        }
    ],
    "versions": [
        {
            "text": "Changed by Nadia Rahman, 28 September 2016, 09:10",
            "why": "Wrong child in the sentence.",
            "url": HERE,
            "current": True,
        },
        {
            "text": "Written by Nadia Rahman, 27 September 2016, 10:42",
            "why": "",
            "url": HERE,
            "current": False,
        },
    ],
    "acts": [link("Correct it")],
}

STORIES = {
    "story": ("people/story.html", STORY),
    "story-none": ("people/story.html", NO_STORY),
    "chronology": ("people/chronology.html", CHRONOLOGY),
    "chronology-none": ("people/chronology.html", NO_CHRONOLOGY),
    "entry": ("layout/finished.html", ENTRY),
}
