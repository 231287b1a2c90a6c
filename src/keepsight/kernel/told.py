"""How a record is told in a line of a child's story: on which day, and in which words.

Declared beside the model as ``TOLD``, in plain words: for each day of the record the sentence of that
day, with the columns that say more in braces. ::

    TOLD = {
        "started_on": "Child protection plan began: {initial_category_code:cin:InitialCategoryOfAbuse}",
        "ended_on": "Child protection plan ended",
    }

``{column}`` says a code in the words of the record's form, ``{column:list}`` in those of a list of the
returns, ``{column?yes|no}`` what is answered by yes or no. A record that is not told gives the reason, a
sentence, in place of the words. ``told`` reads either.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from keepsight.kernel.role import PARTS

#: A column in a sentence, and after it where its words are: a list of codes, or those for yes and for no.
_MORE = re.compile(r"\{(\w+)(?::([a-z0-9]+:\w+)|\?([^|{}]*)\|([^|{}]*))?\}")
#: The key under which a record says to which part of a child's record it belongs.
PART = "part"
#: Where a record says no part: that of the room in which it stands.
PART_OF_ROOM = {
    "people": "family",
    "workforce": "need",
    "contact": "need",
    "need": "need",
    "protection": "protection",
    "care": "care",
    "permanence": "adoption",
    "leaving": "leaving",
    "quality": "quality",
    "reporting": "need",
}


@dataclass(frozen=True)
class More:
    """A column that a line adds. ``codes``: the list of its codes ("cin:ReferralSource", "" for none
    named); ``yes`` and ``no``: what is said of a yes and of a no."""

    column: str
    codes: str = ""
    yes: str = ""
    no: str = ""


@dataclass(frozen=True)
class Line:
    """One day of a record. ``on``: the column of the day; ``words``: with ``{column}`` where more is said."""

    on: str
    words: str
    more: tuple[More, ...]

    def said(self, values: Mapping[str, str]) -> str:
        """The line with the words of its columns, by column; what is empty leaves no gap and no colon."""
        pieces = _MORE.split(self.words)
        columns = iter(pieces[1 :: _MORE.groups + 1])
        whole = "".join(
            text + values.get(next(columns, ""), "") for text in pieces[:: _MORE.groups + 1]
        )
        whole = re.sub(r"(?<=: )(, )+", "", re.sub(r"(, ){2,}", ", ", whole))
        return re.sub(r"[ .:,]+$", "", whole)


@dataclass(frozen=True)
class Told:
    """The lines of a record, in the order of its days, and the part of a child's record that it is."""

    lines: tuple[Line, ...]
    part: str


def told(declared: Mapping[str, str] | str, room: str) -> Told | str:
    """What ``TOLD`` of a record in a room says; a sentence where it is not told.

    Refuses (``ValueError``) a part that no record has, and a reason that is no sentence.
    """
    if isinstance(declared, str):
        if not declared.endswith("."):
            raise ValueError("Why a record is not told is said in a sentence.")
        return declared
    part = declared.get(PART, PART_OF_ROOM.get(room, ""))
    if part not in PARTS:
        raise ValueError(f"{part!r} is no part of a child's record.")
    lines = tuple(
        Line(on, words, tuple(More(*one) for one in _MORE.findall(words)))
        for on, words in declared.items()
        if on != PART
    )
    return Told(lines, part)
