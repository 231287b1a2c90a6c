"""Adding a child, and a child's family: examples for the gallery and the tests of templates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from keepsight.kernel.form import Form, Question, Section
from keepsight.pages.answers import Choices, asked
from keepsight.pages.people.genogram import genogram_of
from tests.unit.pages.drawn_family import TIA as CHILD
from tests.unit.pages.drawn_family import TODAY, family

from .frames import HERE, WORKER, link
from .one_child import tabs

SEXES: Choices = {"cin:Sex": (("F", "female"), ("M", "male"))}


def _found(name: str, **said: Any) -> dict[str, Any]:
    child = {"name": name, "age": "8 years", "url": HERE, "restricted": False, "ask": None}
    return {
        "child": {**child, **said.pop("child", {})},
        "way": "The same name; day and month of birth swapped.",
        "born_on": date(2008, 3, 2),
        "in_reach": True,
        "whom": "Nadia Rahman · Millbrook team 2",
        "is_strong": True,
        **said,
    }


ROWS = [
    _found("Tia Brackley"),
    _found(
        "Tiah Brackly",
        way="Alike enough to ask before you add.",
        born_on=None,
        in_reach=False,
        whom="Sam Orme · Eastgate team 1",
    ),
    _found("Tia Tovey", way="Names alike; a date of birth is missing.", is_strong=False),
]
BEFORE: dict[str, Any] = {
    "frame": WORKER,
    "title": "Is it one of these?",
    "back": link("Home"),
    "rows": ROWS,
    "asks_why": True,
    "why": {
        "words": "Why it is none of these",
        "hint": "For example: the school knows both",
        "error": "",
    },
    "sent": [("given_name", "Tia"), ("born_on-day", "3")],
}
PERSON: dict[str, Any] = {
    "name": "Leanne Brackley",
    "age": "29 years",
    "url": None,
    "relation": "Mother",
    "since": "",
    "is_over": False,
    "lives": "With Tia",
    "responsibility": "Yes",
    "acts": [link("Change or end"), link("Name and dates")],
}
FAMILY_PAGE: dict[str, Any] = {
    "frame": WORKER,
    "back": link("Tia Brackley"),
    "child": {"name": "Tia Brackley", "first_name": "Tia"},
    "tabs": tabs("Family"),
    "answer": "8 people on file about Tia, 4 of them in the same household.",
    "drawing": genogram_of(family(), TODAY),
    "rows": [
        PERSON,
        {
            **PERSON,
            "name": "Gail Umney",
            "relation": "Foster carer",
            "since": "Since 3 May 2014, until 2 June 2015",
            "is_over": True,
            "lives": "Not in the same household",
            "responsibility": "No",
        },
    ],
    "addresses": [
        {
            "lines": "14 Alder Street, CB4 2NN",
            "started_on": date(2015, 6, 2),
            "ended_on": None,
            "is_live": True,
            "is_kept_back": True,
        },
        {
            "lines": "2 Mill Lane, CB1 9ZZ",
            "started_on": None,
            "ended_on": date(2015, 6, 2),
            "is_live": False,
            "is_kept_back": False,
        },
    ],
    "acts": [link("Add somebody to the family"), link("Change the address")],
}
ALONE = family()
ALONE = replace(ALONE, members={CHILD: ALONE.members[CHILD]}, ties=())


ASKED = Form(
    sections=(
        Section(
            "The child",
            (
                Question("given_name", "First names", required=False),
                Question("family_name", "Last name", required=False),
                Question("born_on", "Date of birth", kind="date", required=False),
                Question("sex_code", "Sex", kind="choice", choices="cin:Sex", required=False),
            ),
        ),
    )
)
ADD: dict[str, Any] = {
    "frame": WORKER,
    "title": "Add a child",
    "back": link("Home"),
    "intro": [
        "Tell what you know. Before anything is added you are shown who on file may be the same."
    ],
    "form": asked(ASKED, button="Look, then add", choices=SEXES, cancel_url=HERE),
    "version": "",
    "check_url": HERE,
}


FAMILIES: dict[str, tuple[str, dict[str, Any]]] = {
    "add-child": ("people/add_child.html", ADD),
    "add-child-alike": ("people/before_adding.html", BEFORE),
    "add-child-no-reason": (
        "people/before_adding.html",
        {**BEFORE, "why": {**BEFORE["why"], "error": "Why it is none of these is missing"}},
    ),
    "add-child-unlike": (
        "people/before_adding.html",
        {**BEFORE, "rows": ROWS[2:], "asks_why": False},
    ),
    "family": ("people/family.html", FAMILY_PAGE),
    "family-none": (
        "people/family.html",
        {
            **FAMILY_PAGE,
            "answer": "Nobody of Tia’s family is on file.",
            "drawing": genogram_of(ALONE, TODAY),
            "rows": [],
            "addresses": [],
            "acts": [],
        },
    ),
}
