"""A finished form as it was written: its own questions in their own words and order, and the answers.

One page renders any of them (``layout/finished.html``). Which questions is told by the day of the form
it was written on, so that an old one reads for ever as it did when it was finished.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from keepsight.kernel.form import Form, Question
from keepsight.pages.word_differences import word_differences
from keepsight.pages.words import day, thousands

LEFT_EMPTY = "Left empty"
#: The fields of any record that hold what the child said; it stands beside the rest in its own way.
OWN_WORDS = ("own_words", "childs_words")


def answered_sections(form: Form, values: Any) -> list[dict[str, Any]]:
    """The sections of a form with what was answered, for ``layout/finished.html``.

    ``form``: the shape in which it was written (``kernel.form.form_of``). ``values``: what holds an
    attribute for each question. A choice that is no longer in the list is said by its code.
    """
    return [
        {
            "title": section.title,
            "answers": [
                {
                    "question": one.words,
                    "lines": said(one, getattr(values, one.field, None)),
                    "own_words": one.field in OWN_WORDS and bool(getattr(values, one.field, "")),
                }
                for one in section.questions
            ],
        }
        for section in form.sections
    ]


def said(question: Question, value: Any) -> list[str]:
    """An answer in the paragraphs in which it was written; what was left empty says so."""
    if value is None or value == "":
        return [LEFT_EMPTY]
    if isinstance(value, bool):
        return ["Yes" if value else "No"]
    if isinstance(value, date):
        return [day(value)]
    if question.kind == "choice" and not isinstance(question.choices, str):
        return [dict(question.choices).get(str(value), str(value))]
    if question.kind == "number":
        whole = value == int(value)
        return [thousands(int(value)) if whole else f"{value:g}"]
    return [line.strip() for line in str(value).splitlines() if line.strip()] or [LEFT_EMPTY]


def differences(form: Form, before: Any, after: Any) -> list[dict[str, Any]]:
    """What a correction changed, question by question, word by word."""
    found = []
    for question in form.questions:
        texts = [_as_text(question, getattr(one, question.field, None)) for one in (before, after)]
        pieces = word_differences(*texts)
        if pieces:
            shown = [{"kind": one.kind, "text": one.text} for one in pieces]
            found.append({"question": question.words, "pieces": shown})
    return found


def _as_text(question: Question, value: Any) -> str:
    if question.kind in ("text", "long_text") and value:
        return str(value)
    return "\n".join(said(question, value))


def in_words(form: Form, field: str, code: str) -> str:
    """A coded answer in the words of the form it was written on."""
    pairs: Mapping[str, str] = {}
    for question in form.questions:
        if question.field == field and not isinstance(question.choices, str):
            pairs = dict(question.choices)
    return pairs.get(code, code.replace("_", " ").capitalize())
