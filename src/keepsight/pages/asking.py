"""A page that asks an action's questions, runs the action, and says what must be put right.

Every form of the house goes through here, so that nothing typed is lost: not by a mistake, and not
by somebody who was faster.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.utils.dateparse import parse_date

from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question
from keepsight.pages.answers import Answers, Choices, answers_of, asked
from keepsight.pages.page import Visit
from keepsight.pages.questions import AskedForm
from keepsight.pages.words import day, moment
from keepsight.writing.perform import Conflict, Wrong, perform


@dataclass(frozen=True)
class Asking:
    """A page with one form.

    ``first``: values on file, shown before anything is typed. ``also``: what the action needs and
    nobody is asked ("worker" from the address). ``preview``: takes what the action is about to be
    given and shows what it would change, before it is sent a second time with ``seen``; raises
    ``Wrong`` as the action does. ``opened``: the version of what is changed, 0 where
    nothing is. ``sentences`` stand under the heading. ``confirms``: shown as something hard to undo.
    """

    action: Action
    title: str
    button: str
    back: Mapping[str, str]
    done: Callable[[Any], HttpResponse]
    first: Mapping[str, Any] = field(default_factory=dict)
    also: Mapping[str, Any] = field(default_factory=dict)
    choices: Choices = field(default_factory=dict)
    sentences: Sequence[str] = ()
    opened: int = 0
    confirms: bool = False
    preview: Callable[[dict[str, Any]], HttpResponse] | None = None


def ask(visit: Visit, asking: Asking) -> HttpResponse:
    """The form; or, once it is sent, what ``asking.done`` answers to the action's result.

    A wrong answer (422) and a newer version (409) show the form again with all that was typed.
    Lets ``Refused`` and ``audit.NotWritten`` pass to the page.
    """
    if not visit.is_post:
        return _show(visit, asking, None, opened=asking.opened)
    form = asking.action.form
    answers = answers_of(form, visit.request.POST, visit.request.FILES, asking.choices)
    opened = _opened(visit)
    if answers.errors:
        return _show(visit, asking, answers, opened=opened, status=422)
    try:
        if asking.preview is not None and not visit.request.POST.get("seen"):
            return asking.preview({**answers.values, **asking.also})
        result = perform(
            asking.action,
            {**answers.values, **asking.also},
            by=visit.viewer,
            now=visit.now,
            opened_version=opened if asking.opened else None,
        )
    except Wrong as wrong:
        return _put_right(visit, asking, answers, wrong, opened)
    except ValidationError as error:
        return _put_right(visit, asking, answers, _first(error), opened)
    except Conflict as conflict:
        return _show_both(visit, asking, answers, conflict)
    return asking.done(result)


def _opened(visit: Visit) -> int:
    """The version that the form was opened with; 0, older than any, where it was not sent."""
    said = visit.request.POST.get("version", "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 19 else 0


def _first(error: ValidationError) -> Wrong:
    """The first thing that the record itself refuses, though the action let it pass."""
    if not hasattr(error, "error_dict"):
        return Wrong(error.messages[0])
    field, messages = next(iter(error.message_dict.items()))
    return Wrong(messages[0], field=field)


def _put_right(
    visit: Visit, asking: Asking, answers: Answers, wrong: Wrong, opened: int
) -> HttpResponse:
    """The form with the action's own sentence at its question, or above the whole form."""
    is_asked = wrong.field in {question.field for question in asking.action.form.questions}
    errors = {wrong.field: str(wrong)} if is_asked else {}
    marked = Answers(answers.values, errors, answers.typed)
    whole = () if is_asked else (str(wrong),)
    return _show(visit, asking, marked, opened=opened, whole=whole, status=422)


def _show_both(visit: Visit, asking: Asking, answers: Answers, conflict: Conflict) -> HttpResponse:
    """What was typed stands in the form; what is held now stands at its question as a hint."""
    held = conflict.theirs
    sentences = (
        f"Someone saved another version {moment(conflict.at)}, while you were writing.",
        "Your words stand below, and under each question what is held now. Save to keep yours.",
    )
    told = _with_hints(asking.action.form, held, asking.choices)
    shown = asked(
        told,
        button="Save mine over it",
        action=visit.request.get_full_path(),
        answers=answers,
        choices=asking.choices,
        whole=("Someone else saved a newer version",),
        cancel_url=asking.back["url"],
    )
    return _page(visit, asking, shown, sentences, asking.opened, 409)


def _with_hints(form: Form, held: Mapping[str, Any], choices: Choices) -> Form:
    """The form, each question saying what is held now."""

    def one(question: Question) -> Question:
        if question.field not in held:
            return question
        now = _said(question, held[question.field], choices)
        return replace(question, hint=f"Held now: {now}")

    return replace(
        form,
        sections=tuple(
            replace(section, questions=tuple(one(q) for q in section.questions))
            for section in form.sections
        ),
    )


def _said(question: Question, value: Any, choices: Choices) -> str:
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


def _show(
    visit: Visit,
    asking: Asking,
    answers: Answers | None,
    *,
    opened: int,
    whole: Sequence[str] = (),
    status: int = 200,
) -> HttpResponse:
    form = asked(
        asking.action.form,
        button=asking.button,
        action=visit.request.get_full_path(),
        answers=answers,
        first=asking.first,
        choices=asking.choices,
        whole=whole,
        cancel_url=asking.back["url"],
    )
    return _page(visit, asking, form, asking.sentences, opened, status)


def _page(
    visit: Visit,
    asking: Asking,
    form: AskedForm,
    sentences: Sequence[str],
    opened: int,
    status: int,
) -> HttpResponse:
    told = {"title": asking.title, "back": asking.back, "form": form}
    if asking.confirms:
        return visit.show("layout/confirm.html", told | {"sentences": list(sentences)}, status)
    told |= {"intro": list(sentences), "version": str(opened) if asking.opened else ""}
    return visit.show("layout/form.html", told, status)
