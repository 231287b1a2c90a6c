"""Whether what is written on one child's record names another child, or was copied from another's part.

Siblings' records were copied into one another; what is said of one child stood on another's record for
good. The writer is told once, beside the question, and may go on: a name can be right where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from keepsight.access.record.close_children import (
    CloseChild,
    close_children,
    first_names,
    named_in_full,
)
from keepsight.writing.perform import Doing

#: More alike than this, two parts are one that was copied; shorter ones are alike by chance.
COPIED = 0.9
SHORTEST_COPY = 40
#: Of a long text so many letters are compared.
COMPARED = 2_000


@dataclass(frozen=True)
class Part:
    """What was written in answer to one question. ``children``: on whose records it will stand.

    ``is_said``: the child's own words, in which a brother or sister is named as children name them.
    """

    field: str
    text: str
    children: frozenset[int]
    is_said: bool = False


def doubts_of(doing: Doing, child: int, parts: Sequence[Part]) -> dict[str, str]:
    """What may be wrong with the parts, a sentence for each question; {} where nothing is.

    ``child``: the one from whose page it is written. A brother or sister is known by the first name
    alone, any other child in reach by the full name. At most six questions to the database.
    """
    written = [part for part in parts if part.text.strip()]
    if not written:
        return {}
    ours = frozenset().union(*(part.children for part in written))
    names = first_names(ours)
    close = {
        one.id: one for one in close_children(doing.by, child, now=doing.now) if one.first_name
    }
    for number, name in names.items():
        close.setdefault(number, CloseChild(number, name, name, None, False))
    in_full = named_in_full(doing.by, [part.text for part in written], now=doing.now)
    found: dict[str, str] = {}
    for part in written:
        said = _named(part, close.values(), in_full)
        if said:
            found[part.field] = _sentence(said, part, names)
    for field, sentence in _copied(written, names).items():
        found.setdefault(field, sentence)
    return found


def _named(
    part: Part, close: Iterable[CloseChild], in_full: dict[str, frozenset[int]]
) -> list[str]:
    """The names of other children in a part, each once, in the order of the text."""
    text = _plain(part.text)
    own = {one.first_name.lower() for one in close if one.id in part.children}
    others = [
        name
        for name, bearers in in_full.items()
        if _stands(text, name) and not bearers & part.children
    ]
    if not part.is_said:
        others += [
            one.first_name
            for one in close
            if one.id not in part.children
            and one.first_name.lower() not in own
            and _stands(text, one.first_name)
            and not any(one.first_name in name for name in others)
        ]
    if len(part.children) > 1:
        others += [
            one.first_name
            for one in close
            if one.id in part.children and _stands(text, one.first_name)
        ]
    return sorted(dict.fromkeys(others), key=lambda name: text.lower().find(_plain(name).lower()))


def _stands(text: str, name: str) -> bool:
    """Whether a name stands in a text as a word of its own, with its capital."""
    found = re.finditer(rf"(?<!\w){re.escape(_plain(name))}(?!\w)", text, re.IGNORECASE)
    return any(one[0][:1].isupper() for one in found)


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("‐", "-")


def _sentence(said: list[str], part: Part, names: dict[int, str]) -> str:
    whom = " and ".join((", ".join(said[:-1]), said[-1])) if len(said) > 1 else said[0]
    if len(part.children) > 1:
        return f"Check this: it goes on every child’s record, and names {whom}."
    (only,) = part.children
    whose = names.get(only) or "this child"
    return (
        f"Check this: it names {whom}, and goes on {whose}’s record. "
        f"Move that sentence, or keep it if it is about {whose}."
    )


def _copied(parts: Sequence[Part], names: dict[int, str]) -> dict[str, str]:
    """Parts of different children that say the same, at the later of the two."""
    alone = [part for part in parts if len(part.children) == 1 and len(part.text) >= SHORTEST_COPY]
    found = {}
    for n, later in enumerate(alone):
        for earlier in alone[:n]:
            if later.children != earlier.children and _alike(earlier.text, later.text):
                (whose,) = earlier.children
                name = names.get(whose) or "another child"
                found[later.field] = (
                    f"Check this: it says nearly the same as {name}’s part. "
                    "Write what is true of this child."
                )
    return found


def _alike(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one[:COMPARED], other[:COMPARED], autojunk=False)
    return matcher.quick_ratio() > COPIED and matcher.ratio() > COPIED
