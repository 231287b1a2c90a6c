"""One entry in words: the questions of its form and whatever else is on file, each as a reader is told it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from django.db.models import Field

from keepsight.access.record.entries import Entry
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.kernel.form import Form, Question, Section
from keepsight.pages.page import Visit
from keepsight.pages.people.child_words import system_words
from keepsight.pages.people.note_words import by
from keepsight.pages.people.story_words import code_words
from keepsight.pages.words import moment

KEPT_BACK = "Your role does not see this part of the record."
#: What a pointer is said by the name of; all others are remarks that lead to the other entry.
STAFF = {"Worker": "worker", "Team": "team"}


def form_of_entry(entry: Entry) -> Form:
    """The questions of the record, and after them whatever else is on file, each answered in words."""
    asked = {question.field for question in entry.telling.form.questions}
    sections = [
        Section(section.title, tuple(_plain(one) for one in section.questions))
        for section in entry.telling.form.sections
    ]
    others = [
        Question(field.name, _words_of(field))
        for field in entry.fields
        if field.name not in asked and _is_told(entry, field)
    ]
    title = "What else is on file" if sections else "What is on file"
    return Form(sections=(*sections, Section(title, tuple(others))) if others else tuple(sections))


def _plain(question: Question) -> Question:
    """A question whose answer stands in words already: a code of a list, a name of staff."""
    if isinstance(question.choices, str) and question.choices:
        return replace(question, kind="text", choices=())
    return question


def _is_told(entry: Entry, field: Field) -> bool:
    """Whether a field that no question asks says something: not a pointer to another entry, not empty."""
    if field.related_model is not None and not _staff(field):
        return False
    if field.get_internal_type() == "JSONField":  # answers that their own page says in words
        return False
    return getattr(entry.values, field.attname) not in (None, "")


def in_words(entry: Entry, values: Any, names: Names) -> SimpleNamespace:
    """The values of an entry as a reader is told them; what is kept back says so."""
    said: dict[str, Any] = {}
    codes = {more.column: more.codes for line in entry.telling.told.lines for more in line.more}
    inline = {
        one.field
        for one in entry.telling.form.questions
        if one.kind == "choice" and not isinstance(one.choices, str)
    }
    for field in entry.fields:
        value = getattr(values, field.attname)
        if field.name in entry.kept_back and value not in (None, ""):
            said[field.name] = KEPT_BACK
        elif _staff(field):
            found = names.team(value) if _staff(field) == "team" else names.worker(value)
            said[field.name] = found.name if found else value and "Not on file"
        elif field.name.endswith("_code") and value and field.name not in inline:
            column = codes.get(field.name, "")
            said[field.name] = code_words(entry.telling, field.name, str(value), column)
        else:
            said[field.name] = value
    return SimpleNamespace(**said)


def _staff(field: Field) -> str:
    """Whether a field points to a worker or to a team, "" for neither."""
    return STAFF.get(field.related_model.__name__, "") if field.related_model is not None else ""


def _words_of(field: Field) -> str:
    said = str(field.verbose_name).removesuffix(" code")
    return said[:1].upper() + said[1:]


def whence(entry: Entry, names: Names) -> str:
    """Who wrote it and when, or which system sent it."""
    if not entry.is_written_here:
        at = entry.values.recorded_at
        when = f", recorded there on {moment(at)}" if at else ""
        return f"From {system_words(entry.values.source)}{when}."
    if not entry.versions:
        return "Written here."
    first = entry.versions[0]
    return f"Written by {by(names, first.worker)} on {moment(first.at)}."


def names_in(visit: Visit, entry: Entry) -> Names:
    """The names of all staff whom the entry or a version of it names; one question."""
    rows = [entry.values, *(one.values for one in entry.versions)]
    numbers: dict[str, list[int | None]] = {
        "worker": [one.worker for one in entry.versions],
        "team": [],
        "": [],
    }
    for field in entry.fields:
        numbers[_staff(field)] += [getattr(row, field.attname) for row in rows if _staff(field)]
    workers, teams = numbers["worker"], numbers["team"]
    return names_of_staff(visit.viewer, workers=workers, teams=teams, day=visit.today)
