"""One entry about several children: whom it is about, and which answer belongs to whom.

What is asked of each child bears the child's number behind its field ("observed_12"), and is written on
that child's record alone. What is asked once bears none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from keepsight.access.record.close_children import close_children
from keepsight.actions.people.names_of_others import Part
from keepsight.actions.people.of_note import reached
from keepsight.kernel.form import Form, Question
from keepsight.writing.perform import Doing, Refused

NOT_CLOSE = (
    "One of these children is no brother or sister of the child from whose page you write, nor of the "
    "household. Write on that child’s own page."
)
#: The field that holds what the child said, in every form.
OWN_WORDS = "own_words"


def whom(doing: Doing, given: Mapping[str, Any]) -> list[int]:
    """The children of an entry, the one from whose page it is written first.

    ``given``: child, and ``children``, the others. Refuses (``Refused``) a child out of reach, and one
    who is no brother or sister and does not live in the household.
    """
    first = int(given["child"])
    others = [int(one) for one in given.get("children", ()) if int(one) != first]
    reached(doing, first)
    if others:
        close = {one.id for one in close_children(doing.by, first, now=doing.now)}
        if not set(others) <= close:
            raise Refused(NOT_CLOSE, children=[first])
    return list(dict.fromkeys((first, *others)))


def field_of(field: str, child: int) -> str:
    """The name of a question as it is asked of one of several children."""
    return f"{field}_{child}"


def asked_of(questions: Iterable[Question], child: int) -> tuple[Question, ...]:
    """The questions as they are asked of one of the children."""
    return tuple(replace(one, field=field_of(one.field, child)) for one in questions)


def answers_of_child(
    given: Mapping[str, Any], form: Form, apart: frozenset[str], child: int
) -> dict[str, Any]:
    """The answers to a form as one child's record holds them. ``apart``: the fields asked of each."""
    return {
        one.field: given.get(field_of(one.field, child) if one.field in apart else one.field)
        for one in form.questions
    }


def parts_of(
    given: Mapping[str, Any], form: Form, apart: frozenset[str], children: Sequence[int]
) -> list[Part]:
    """What was written, and on whose records it will stand, for the check of names."""
    found = []
    for one in form.questions:
        if one.kind != "long_text":
            continue
        said = one.field == OWN_WORDS
        if one.field not in apart:
            found.append(Part(one.field, given.get(one.field) or "", frozenset(children), said))
            continue
        for child in children:
            field = field_of(one.field, child)
            found.append(Part(field, given.get(field) or "", frozenset({child}), said))
    return found
