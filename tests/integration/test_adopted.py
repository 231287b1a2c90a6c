"""After an adoption no way leads from the child to the record of before, nor back: walked as each role (REL-07).

What is sealed is there for those named on it alone. And for them too the two are two children: no page of
the one names, counts or links to the other, along any four links between pages of children.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
import time_machine
from django.test import Client

from keepsight.access.search.index import rebuild as rebuild_index
from keepsight.boards.refreshing import rebuild
from keepsight.records.people.person import Person
from keepsight.records.people.relationship import Relationship
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.pages.test_decision_pages import client
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.standing import standing

pytestmark = pytest.mark.django_db

BORN = date(2018, 5, 6)
NHS, UPN = "9434765919", "A123456789012"
LINKS = 4
#: Pages from which everybody sets out who is not named: what they see of everyone, and of the family.
EVERYWHERE = ("/", "/my-children", "/children", "/overdue", "/not-seen", "/unallocated", "/locks",
              "/waiting", "/decisions", "/moved-entries", "/opened-for-a-reason", "/ties")  # fmt: skip
LINK = re.compile(r'href="(/[^"#?]*)')
OF_A_CHILD = re.compile(r"^/child/C-\d+(/|$)")


class House(DecidingCouncil):
    """Tia was adopted and is called Rosa Merryweather; Kai is her brother by birth, Ben by adoption."""

    def __post_init__(self) -> None:
        super().__post_init__()
        c = self.council
        for short, name, role in (
            ("ida", "Ida Lund", "performance_analyst"),
            ("gil", "Gil Hart", "information_governance"),
            ("leo", "Leonard Osgood", "independent_reviewing_officer"),
        ):
            self.people[short] = c.worker(name)
            c.role(self.people[short], role)
        self.rosa = c.child("Rosa", "Merryweather", born_on=BORN)
        self.ben = c.child("Ben", "Merryweather", born_on=BORN - DAY * 900)
        Person.objects.filter(pk=self.tia.pk).update(born_on=BORN)
        for child in (self.rosa, self.ben):
            c.open(child, self.one)
            c.holds(self.people["nadia"], child)
            c.lives(child, "H2")
            c.holds(self.people["leo"], child, "reviewing_officer")
        c.siblings(self.rosa, self.ben)
        for child in (self.tia, self.kai):
            c.lives(child, "H1", ended_on=TODAY - DAY * 100 if child is self.tia else None)
        for child in (self.tia, self.rosa):
            c.number(child, "nhs", NHS)
            c.number(child, "upn", UPN)
        self.lock = c.lock(
            self.tia, *(self.people[one] for one in ("nadia", "dawn")), kind="sealed",
            ground_code="adoption",
        )  # fmt: skip
        rebuild_index(c.authority.pk)
        rebuild(c.authority.pk, today=TODAY)

    def told_of(self, child: Person, text: str) -> bool:
        """Whether a text tells of one of the two: by name, or by reference."""
        names = {self.tia.pk: "Tia", self.rosa.pk: "Rosa"}
        return bool(re.search(rf"\b({names[child.pk]}|C-{child.pk})\b", text))


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> House:
    return House()


@pytest.fixture
def house(as_founded: House) -> House:
    return deepcopy(as_founded)


def walked(someone: Client, begin: set[str]) -> dict[str, str]:
    """The pages along so many links from one page of a child to another, with all of what they say.

    Of pages that differ in a code or a number alone (one form for each decision) one of each child.
    """
    seen: dict[str, str] = {}
    kinds: set[str] = set()
    at = set(begin)
    for _ in range(LINKS + 1):
        ahead: set[str] = set()
        for url in sorted(at):
            kind = re.sub(r"(?<!/C-)\b[A-Z]*\d+\b", "*", url)
            if kind in kinds:
                continue
            kinds.add(kind)
            answer: Any = someone.get(url)
            if answer.status_code != 200 or "text/html" not in answer["Content-Type"]:
                seen[url] = ""
                continue
            seen[url] = answer.content.decode()
            ahead |= {link for link in LINK.findall(seen[url]) if OF_A_CHILD.match(link)}
        at = ahead
    return seen


def tells(house: House, child: Person, pages: dict[str, str]) -> list[str]:
    return [url for url, text in pages.items() if house.told_of(child, text)]


@pytest.mark.parametrize("short", ["ann", "colin", "ruth", "ida", "gil", "leo"])
def test_for_nobody_unnamed_is_there_a_child_of_before(short: str, house: House) -> None:
    someone = client(house, short)
    begin = {*EVERYWHERE, *(f"/child/C-{one.pk}" for one in (house.kai, house.rosa, house.ben))}
    pages = walked(someone, begin)
    assert tells(house, house.tia, pages) == []
    for words in ("Tia Brackley", NHS, UPN, "06/05/2018", f"C-{house.tia.pk}"):
        found = text_of(someone.post("/find", {"q": words}, follow=True))
        found = found.replace(words, "")  # what was asked for is said again
        assert not house.told_of(house.tia, found), words


@pytest.mark.parametrize("short", ["nadia", "dawn"])
def test_for_who_is_named_the_two_are_two_children(short: str, house: House) -> None:
    someone = client(house, short)
    before, after = f"/child/C-{house.tia.pk}", f"/child/C-{house.rosa.pk}"
    of_before, of_after = walked(someone, {before}), walked(someone, {after})
    assert len(of_before) > 5 and len(of_after) > 5
    assert house.told_of(house.tia, of_before[before])
    assert house.told_of(house.rosa, of_after[after])
    assert tells(house, house.rosa, of_before) == []
    assert tells(house, house.tia, of_after) == []
    assert house.told_of(house.rosa, of_after[f"/child/C-{house.ben.pk}"]), "her brother's page"


def test_a_link_between_the_two_is_noticed(house: House) -> None:
    """The walk follows what it should: with a relationship on file the way is found."""
    Relationship.objects.create(
        authority=house.council.authority, person=house.tia, other=house.rosa,
        relation_code="sibling",
    )  # fmt: skip
    someone = client(house, "nadia")
    pages = walked(someone, {f"/child/C-{house.tia.pk}"})
    assert tells(house, house.rosa, pages)


def test_without_the_seal_the_brother_leads_to_her(house: House) -> None:
    house.lock.lifted_on = TODAY
    house.lock.save()
    pages = walked(client(house, "ann"), {f"/child/C-{house.kai.pk}"})
    assert tells(house, house.tia, pages)
