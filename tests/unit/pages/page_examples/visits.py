"""Examples of writing about several children on one page: a visit, and a note."""

from __future__ import annotations

from typing import Any

from keepsight.pages.questions import AskedForm, Choice, Question, Section, errors_of

from .frames import HERE, WORKER, link
from .site import DRAFT

PLACES = (
    Choice("home", "Home"),
    Choice("school", "School or nursery"),
    Choice("elsewhere", "Somewhere else"),
)
NOTICE = (Choice("planned", "Planned"), Choice("unannounced", "Unannounced"))
DAY = {"day": "28", "month": "9", "year": "2016"}
ONCE = Section(
    (
        Question("visited_on", "Day of the visit", "date", value=DAY),
        Question("visited_time", "Time", value="15:45", width=10, optional=True),
        Question("place_code", "Where", "radios", value="home", choices=PLACES),
        Question("notice_code", "Planned or not", "radios", value="planned", choices=NOTICE),
        Question("there_1", "Leanne Brackley (mother)", "checkbox", value="on"),
        Question("there_2", "Pauline Brackley (grandparent)", "checkbox"),
        Question("others_there", "Anyone else who was there", value="Tom Bexley", optional=True),
    ),
    "The visit",
)
HOME = Section(
    (
        Question(
            "home_words",
            "About home, parents and anyone else",
            "textarea",
            "Goes on all three records. Do not write one child’s words or health here",
            value="New lock on the front door. Food in.",
            optional=True,
        ),
        Question(
            "next_steps",
            "What happens after this visit",
            "textarea",
            "Goes on all three records. Who does what by when",
            value="Leanne to keep the phone log.",
            optional=True,
        ),
    ),
    "The home and the family",
)
DOUBT = (
    "Check this: it names Reuben, and goes on Kai’s record. Move that sentence, or keep it if it is "
    "about Kai."
)


def part(number: int, name: str, headed: str, error: str = "", **said: str) -> Section:
    """What a visit asks of one child."""
    how = (
        Choice("alone", "Alone"),
        Choice("own_choice", f"With others: {name}’s choice"),
        Choice("too_young", "With others: too young"),
        Choice("adult_stayed", "With others: an adult stayed"),
        Choice("not_seen", "Not seen"),
    )

    def one(field: str, words: str, kind: str = "textarea", **more: Any) -> Question:
        value = said.get(field, {} if kind == "date" else "")
        return Question(f"{field}_{number}", words, kind, value=value, **more)

    return Section(
        (
            one("how_code", f"How did you see {name}?", "radios", choices=how),
            one("bedroom_seen", f"Saw where {name} sleeps", "checkbox"),
            one("own_words", f"In {name}’s own words", optional=True),
            one("observed", f"What you saw of {name}, and what it means", error=error),
            one("worries", f"What worries you about {name} now", optional=True),
            one("why_not_seen", f"Why {name} was not seen", "text", optional=True),
            one("try_again_on", f"When you go again to see {name}", "date", optional=True),
        ),
        headed,
    )


def three(error: str = "") -> tuple[Section, ...]:
    tia = part(
        12,
        "Tia",
        "Tia, 8",
        how_code="alone",
        bedroom_seen="on",
        own_words="“Gran has got us a lock. I sleep all night at gran’s.”",
        observed="Brighter than last week and hungry. Showed me her swimming badge.",
    )
    kai = part(
        13,
        "Kai",
        "Kai, 5",
        error,
        how_code="own_choice",
        bedroom_seen="on",
        own_words="“Tia looks after me.”",
        observed="Stayed on mum’s knee. No marks on face or arms. Reuben had a cough.",
    )
    reuben = part(
        14,
        "Reuben",
        "Reuben, 11 months",
        how_code="not_seen",
        why_not_seen="Asleep at his gran’s, mum said.",
    )
    return tia, kai, reuben


def note_of(number: int, name: str, headed: str) -> Section:
    return Section(
        (
            Question(f"words_{number}", f"What happened, of {name}", "textarea"),
            Question(f"own_words_{number}", f"In {name}’s own words", "textarea", optional=True),
        ),
        headed,
    )


def form(*sections: Section, button: str, doubted: str = "") -> AskedForm:
    questions = [question for section in sections for question in section.questions]
    errors = tuple(errors_of(questions))
    return AskedForm(sections, button, HERE, errors, HERE, doubted=doubted)


def shown(made: AskedForm, title: str, said: str, word: str) -> dict[str, Any]:
    offered = [("C-13", "Kai Brackley", bool(said)), ("C-15", "Ivo Brackley", False)]
    return {
        "frame": WORKER | {"another_date_url": None},
        "back": link("Tia Brackley"),
        "title": title,
        "page_title": "Record a visit: C-12",
        "intro": [],
        "version": "",
        "form": made,
        "draft": DRAFT | {"found": None},
        "several": {
            "said": said,
            "url": HERE,
            "word": word,
            "offered": [
                {"reference": number, "name": name, "is_chosen": chosen}
                for number, name, chosen in offered
            ],
        },
    }


SAID = "One page, three records. What you write for one child goes only on that child’s record."
TITLE = "Record a visit: Tia, Kai and Reuben Brackley"
ALL = form(ONCE, *three(), HOME, button="Finish: record 3 visits")
DOUBTED = form(ONCE, *three(DOUBT), HOME, button="Save all the same", doubted="0123456789abcdef")
ALONE = form(ONCE, three()[0], HOME, button="Finish: record 1 visit")
WHAT = Section(
    (
        Question("happened_on", "When it happened", "date", value={}),
        Question("kind_code", "What it was", "radios", choices=(Choice("call", "Telephone call"),)),
    ),
    "What it was",
)
NOTES = form(
    WHAT,
    note_of(12, "Tia", "Tia, 8"),
    note_of(13, "Kai", "Kai, 5"),
    Section(()),
    button="Finish: put it on 2 records",
)
NOTE = form(
    Section((*WHAT.questions, *note_of(12, "Tia", "").questions)),
    button="Finish: put it on the record",
)
WRITING = {
    "visit": ("people/write_visit.html", shown(ALL, TITLE, SAID, "visit")),
    "visit-doubted": ("people/write_visit.html", shown(DOUBTED, TITLE, SAID, "visit")),
    "visit-alone": (
        "people/write_visit.html",
        shown(ALONE, "Record a visit: Tia Brackley", "", "visit"),
    ),
    "note-of-several": (
        "people/write_notes.html",
        shown(NOTES, "Write a note: Tia and Kai Brackley", SAID, "note"),
    ),
    "note-of-one": (
        "people/write_note.html",
        shown(NOTE, "Write a note: Tia Brackley", "", "note"),
    ),
}
