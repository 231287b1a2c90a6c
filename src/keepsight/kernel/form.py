"""A form: sections and questions as data, which one generic page renders and checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Kind = Literal[
    "text", "long_text", "email", "date", "number", "yes_no", "choice", "file", "password"
]


@dataclass(frozen=True)
class Question:
    """One question. ``field`` is the record's field or the action's argument it answers.

    ``choices`` names a list the page is handed at run time ("teams", "roles") or holds the pairs
    (value, words) themselves.
    """

    field: str
    words: str
    kind: Kind = "text"
    hint: str = ""
    required: bool = True
    choices: tuple[tuple[str, str], ...] | str = ()
    most: int = 200  # characters


@dataclass(frozen=True)
class Section:
    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Form:
    """The questions of a record or an action, and from when they are asked in this shape.

    ``not_asked`` says of every field of the record that no question asks why not.
    """

    sections: tuple[Section, ...]
    since: date = date(2014, 1, 1)
    not_asked: Mapping[str, str] = field(default_factory=dict)

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for section in self.sections for question in section.questions)


#: For a record that the clocks read and that no page asks for yet.
NOT_ASKED_YET = Form(sections=(), not_asked={"*": "no page asks for it yet, and no file fills it"})
#: For a record that only files from other systems fill so far; no page asks for it yet.
FILLED_BY_IMPORTS = Form(sections=(), not_asked={"*": "filled by imports; no page asks for it yet"})
