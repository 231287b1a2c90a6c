"""Two people on one form: what each of them changed, side by side, chosen part by part.

A question that only one of the two changed since the form was opened is not asked again; what stands
in the end is said before it is saved.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import QueryDict
from django.utils.dateparse import parse_date

from keepsight.access.staff.accounts import name_of_account
from keepsight.kernel.form import Form, Question
from keepsight.pages.answers import Answers, Choices, as_typed, boxes_of
from keepsight.pages.words import day, plural, time_of
from keepsight.writing.perform import Conflict

THEIRS, MINE, BOTH = "theirs", "mine", "both"
TEXTS = ("text", "long_text")


@dataclass(frozen=True)
class Parted:
    """A form's questions by who changed them: both, differently (``asked``); only the other
    (``taken``); only this person (``kept``)."""

    asked: tuple[Question, ...]
    taken: tuple[Question, ...]
    kept: tuple[Question, ...]


def parted(form: Form, mine: Mapping[str, Any], conflict: Conflict) -> Parted:
    """Who changed what, by the version that the form was opened with.

    Where that is not known, every difference is asked.
    """
    asked, taken, kept = [], [], []
    for question in form.questions:
        field = question.field
        if field not in conflict.theirs or field not in mine:
            continue
        own, theirs = mine[field], conflict.theirs[field]
        if _same(own, theirs):
            continue
        known = field in conflict.base
        if known and _same(conflict.base[field], theirs):
            kept.append(question)
        elif known and _same(conflict.base[field], own):
            taken.append(question)
        else:
            asked.append(question)
    return Parted(tuple(asked), tuple(taken), tuple(kept))


def both_versions(
    form: Form, answers: Answers, choices: Choices, conflict: Conflict, now: datetime
) -> dict[str, Any]:
    """What ``layout/both.html`` shows of the two versions; the frame of the form is the page's."""
    parts = parted(form, answers.values, conflict)
    who = name_of_account(conflict.by_account) or "Someone"
    theirs = as_typed(conflict.theirs)
    return {
        "who": who,
        "their_time": time_of(conflict.at),
        "my_time": time_of(now),
        "said": f"{who} changed this at {time_of(conflict.at)}, while you were writing.",
        "asked_words": _asked_words(len(parts.asked)),
        "rows": [
            {
                "field": one.field,
                "label": one.words,
                "theirs": said(one, conflict.theirs[one.field], choices),
                "mine": said(one, answers.values[one.field], choices),
                "may_be_both": _may_be_both(one, theirs[one.field], answers.typed[one.field]),
            }
            for one in parts.asked
        ],
        "taken": [
            {"label": one.words, "said": said(one, conflict.theirs[one.field], choices)}
            for one in parts.taken
        ],
        "kept": [
            {"label": one.words, "said": said(one, answers.values[one.field], choices)}
            for one in parts.kept
        ],
        "hidden": list(_hidden(form, answers.typed, theirs, parts)),
    }


def resolved(posted: QueryDict, form: Form) -> QueryDict:
    """What was posted, with each part as it was chosen between the two versions.

    ``keep-<field>`` says theirs or both; without it what this person typed stands.
    """
    made = posted.copy()
    for question in form.questions:
        chosen = posted.get(f"keep-{question.field}", MINE)
        for box in boxes_of(question):
            theirs = posted.get(f"theirs-{box}", "")
            if chosen == THEIRS:
                made[box] = theirs
            elif chosen == BOTH:
                made[box] = f"{theirs}\n\n{posted.get(box, '')}".strip()
    return made


def said(question: Question, value: Any, choices: Choices) -> str:
    """An answer in words: what a date, a choice or an empty box is called."""
    if value is None or value == "":
        return "nothing"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if question.kind == "choice":
        pairs = choices[question.choices] if isinstance(question.choices, str) else question.choices
        return dict(pairs).get(str(value), str(value))
    if question.kind == "date":
        found = value if not isinstance(value, str) else parse_date(value)
        return day(found) if found else str(value)
    return str(value)


def _asked_words(count: int) -> str:
    if count:
        return f"Nothing is lost. Choose for {plural(count, 'part')}:"
    return "Nothing is lost: you changed different parts. Look at them once, then save both."


def _same(one: Any, other: Any) -> bool:
    """Whether two answers are the same, a choice's number and its text alike; nothing is nothing."""
    if one in (None, "") or other in (None, ""):
        return one in (None, "") and other in (None, "")
    if isinstance(one, str) or isinstance(other, str):
        return str(one).replace("\r\n", "\n").strip() == str(other).replace("\r\n", "\n").strip()
    return bool(one == other)


def _may_be_both(question: Question, theirs: Any, mine: Any) -> bool:
    """Whether both texts fit into the box, one after the other."""
    if question.kind not in TEXTS or not theirs or not mine:
        return False
    return len(f"{theirs}\n\n{mine}") <= question.most


def _hidden(
    form: Form, mine: Mapping[str, Any], theirs: Mapping[str, Any], parts: Parted
) -> list[tuple[str, str]]:
    """The boxes as they are sent again: what is settled, and both versions of what is asked."""
    found = []
    for question in form.questions:
        if question.kind in ("file", "password"):
            continue
        held = theirs if question in parts.taken else mine
        found += _boxed(question, held.get(question.field))
        if question in parts.asked:
            pairs = _boxed(question, theirs.get(question.field))
            found += [(f"theirs-{box}", value) for box, value in pairs]
    return found


def _boxed(question: Question, typed: Any) -> list[tuple[str, str]]:
    if question.kind == "date":
        parts = typed if isinstance(typed, Mapping) else {}
        return [(box, str(parts.get(box.rpartition("-")[2], ""))) for box in boxes_of(question)]
    if isinstance(typed, list):
        return [(question.field, str(one)) for one in typed]
    return [(question.field, "" if typed is None else str(typed))]
