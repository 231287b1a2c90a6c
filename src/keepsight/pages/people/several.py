"""One page for several children: who can be written of together, who is, and how a form asks of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from keepsight.access.record.child import Child
from keepsight.access.record.close_children import CloseChild, close_children
from keepsight.access.reference import reference_of
from keepsight.law.birthdays import age_on
from keepsight.pages.page import Visit
from keepsight.pages.words import age, sentence_list

#: In the address: who else is written of, and that this was chosen (none, then, is an answer too).
WITH, CHOSEN = "with", "chosen"
#: Below this age a child shows, and does not yet say.
SAYS_FROM = 3


@dataclass(frozen=True)
class OneOf:
    """One of the children of an entry, or one who could be. ``short``: what a sentence calls the child."""

    id: int
    reference: str
    name: str
    short: str
    family: str
    born_on: date | None
    is_chosen: bool

    def headed(self, today: date) -> str:
        """ "Tia, 8"; without a date of birth the name alone."""
        return f"{self.short}, {age(self.born_on, today)}" if self.born_on else self.short

    def speaks(self, today: date) -> bool:
        """Whether the child is of an age to say things in words; taken to be so where it is not known."""
        return self.born_on is None or age_on(self.born_on, today) >= SAYS_FROM

    def own_words(self, today: date) -> str:
        """How the question for what the child said is asked of this child."""
        if self.speaks(today):
            return f"In {self.short}’s own words"
        return f"What {self.short} showed you"


@dataclass(frozen=True)
class Group:
    """``children``: of whom it is written, the one of the page first. ``offered``: who else could be."""

    children: tuple[OneOf, ...]
    offered: tuple[OneOf, ...]

    @property
    def others(self) -> list[int]:
        return [one.id for one in self.children[1:]]

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(one.id for one in self.children)

    @property
    def called(self) -> str:
        """ "Tia, Kai and Reuben Brackley"; with different family names each in full."""
        families = {one.family for one in self.children}
        if len(families) > 1:
            return sentence_list(one.name for one in self.children)
        return f"{sentence_list(one.short for one in self.children)} {families.pop()}".strip()


def group_of(visit: Visit, child: Child, *, by_household: bool) -> Group:
    """Who is written of on this page: whom the address names, else (``by_household``) who lives here too.

    Brothers, sisters and other children of the household are offered where they are in reach. One
    question.
    """
    close = close_children(visit.viewer, child.id, now=visit.now)
    asked = set(visit.request.GET.getlist(WITH)) if CHOSEN in visit.request.GET else None
    offered = tuple(_offered(one, asked, by_household=by_household) for one in close)
    # "This child" of a sentence is no name to ask by.
    short = child.first_name if child.name.startswith(child.first_name) else child.name
    own = OneOf(
        child.id,
        reference_of("child", child.id),
        child.name,
        short,
        child.name.removeprefix(short).strip(),
        child.born_on,
        True,
    )
    return Group((own, *(one for one in offered if one.is_chosen)), offered)


def _offered(one: CloseChild, asked: set[str] | None, *, by_household: bool) -> OneOf:
    reference = reference_of("child", one.id)
    is_chosen = one.lives_here and by_household if asked is None else reference in asked
    short = one.first_name or one.name
    family = one.name.removeprefix(short).strip()
    return OneOf(one.id, reference, one.name, short, family, one.born_on, is_chosen)


def choosing(visit: Visit, group: Group, word: str) -> dict[str, Any]:
    """The box in which a child is added or taken off, for ``people/parts/several.html``.

    ``word``: what is written ("visit").
    """
    how_many = len(group.children)
    return {
        "said": f"One page, {_number(how_many)} records. What you write for one child goes only on "
        "that child’s record."
        if how_many > 1
        else "",
        "url": visit.request.path,
        "offered": [
            {"reference": one.reference, "name": one.name, "is_chosen": one.is_chosen}
            for one in group.offered
        ],
        "word": word,
    }


def records_in_words(count: int) -> str:
    return f"all {_number(count)} records"


def _number(count: int) -> str:
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return words[count] if count < len(words) else str(count)
