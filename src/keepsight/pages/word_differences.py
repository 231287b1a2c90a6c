"""What a correction changed in a text, word by word: taken out, put in, and what stands round it.

The pieces are plain text; the template marks and escapes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

#: Words that stand on each side of a change; what lies farther off is left out.
ROUND = 12
LEFT_OUT = " … "
WORDS = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True)
class Piece:
    """A run of text: as it was and is (``same``), taken out (``gone``) or put in (``new``)."""

    kind: Literal["same", "gone", "new"]
    text: str


def word_differences(before: str, after: str) -> tuple[Piece, ...]:
    """How one text became the other; nothing where they are equal.

    Long stretches that stayed are shortened to the words next to a change.
    """
    if before == after:
        return ()
    old, new = WORDS.findall(before), WORDS.findall(after)
    pieces = list(_pieces(old, new))
    return tuple(
        Piece("same", _shortened(one.text, first=n == 0, last=n == len(pieces) - 1))
        if one.kind == "same"
        else one
        for n, one in enumerate(pieces)
    )


def _pieces(old: list[str], new: list[str]) -> Iterator[Piece]:
    for kind, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes():
        if kind == "equal":
            yield Piece("same", "".join(old[a:b]))
            continue
        if b > a:
            yield Piece("gone", "".join(old[a:b]))
        if d > c:
            yield Piece("new", "".join(new[c:d]))


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """A stretch that stayed: all of a short one, else its ends next to the changes."""
    words = WORDS.findall(text)
    if len(words) <= 4 * ROUND:
        return text
    head = "" if first else "".join(words[: 2 * ROUND])
    tail = "" if last else "".join(words[-2 * ROUND :])
    return f"{head}{LEFT_OUT}{tail}"
