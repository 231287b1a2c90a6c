"""What someone typed to find a child, taken apart: a number, a date of birth, the words of a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from keepsight.access.reference import kind_and_id
from keepsight.access.search.spelling import number_keys, words_of

#: Nobody types more; a pasted page is cut here.
LONGEST = 200
MOST_WORDS = 6
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATES = (
    re.compile(r"(?<!\d)(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"),
    re.compile(
        r"(?<!\d)(?P<d>\d{1,2})\s*[-/.]\s*(?P<m>\d{1,2})\s*[-/.]\s*(?P<y>\d{4}|\d{2})(?!\d)"
    ),
    re.compile(r"(?<!\d)(?P<d>\d{1,2}) (?P<m>\d{1,2}) (?P<y>\d{4}|\d{2})(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s\-/.]*(?P<m>{_MONTH})\.?,?[\s\-/.]*"
        r"(?P<y>\d{4}|\d{2})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<m>{_MONTH})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})(?!\d)",
        re.IGNORECASE,
    ),
)
#: Eight digits in a row may be a date, and may as well be a number.
_EIGHT = re.compile(r"\s*(?P<d>\d{2})(?P<m>\d{2})(?P<y>\d{4})\s*")


@dataclass(frozen=True)
class Asked:
    """``child_id``: by our own reference. ``numbers``: keys of a number, any scheme. ``born_on``.

    ``words``: the words of a name, in the order typed, each once. ``said`` is why the text cannot be
    searched, "" where it can.
    """

    child_id: int | None = None
    numbers: frozenset[str] = frozenset()
    born_on: tuple[date, ...] = ()
    words: tuple[str, ...] = ()
    said: str = ""


def asked_for(text: str, *, today: date) -> Asked:
    """Take apart what was typed.

    Days come before months, as in England. A year of two digits is the latest that is not to come.
    A text with a digit that is no date is a number; the rest are words of a name.
    """
    text = " ".join(text[:LONGEST].split())
    pointed = kind_and_id(text)
    child_id = pointed[1] if pointed and pointed[0] == "child" else None
    born_on, rest = _dates(text, today)
    bare = [word for word in rest.split() if any(letter.isdigit() for letter in word)]
    named = " ".join(word for word in rest.split() if word not in bare)
    words = tuple(dict.fromkeys(words_of(named)))[:MOST_WORDS]
    numbers = frozenset(
        key for number in _numbers(text, born_on, bare) for key in number_keys(number)
    )
    if child_id is None and not numbers and not born_on and len("".join(words).encode()) < 2:
        return Asked(said="Type at least two letters of a name, a date of birth or a number.")
    return Asked(child_id, numbers, born_on, words)


def _numbers(text: str, born_on: tuple[date, ...], bare: list[str]) -> list[str]:
    """What may be a number: the whole text, spaces and all, and each word of it with a digit."""
    if born_on:
        return [text] if _EIGHT.fullmatch(text) else bare
    return [text, *bare] if bare else []


def _dates(text: str, today: date) -> tuple[tuple[date, ...], str]:
    """The date in a text, and the text without it."""
    for shape in _DATES:
        if match := shape.search(text):
            found = _date(match, today)
            if found is not None:
                return (found,), f"{text[: match.start()]} {text[match.end() :]}"
    if match := _EIGHT.fullmatch(text):
        found = _date(match, today)
        if found is not None:
            return (found,), ""
    return (), text


def _date(match: re.Match[str], today: date) -> date | None:
    month = match["m"].lower()
    year = int(match["y"])
    if len(match["y"]) == 2:
        year += 2000 if 2000 + year <= today.year else 1900
    try:
        return date(year, _MONTHS[month] if month in _MONTHS else int(month), int(match["d"]))
    except ValueError:
        return None
