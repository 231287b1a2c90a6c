"""A page that asks an action's questions, runs the action, and says what must be put right.

Every form of the house goes through here, so that nothing typed is lost: not by a mistake, not by
somebody who was faster, not by a second press, and not by a sign-in that ended.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, OperationalError
from django.http import HttpResponse, HttpResponseRedirect, QueryDict

from keepsight.access.reference import reference_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import form_on, known_from
from keepsight.pages import cannot, drafting, merging
from keepsight.pages.answers import Answers, Choices, answers_of, asked
from keepsight.pages.cannot import NOT_KEPT, NOTHING_HALF_KEPT
from keepsight.pages.drafting import Paper
from keepsight.pages.page import Visit
from keepsight.pages.words import time_of
from keepsight.writing import drafts, sent_forms
from keepsight.writing.capsule import Capsule
from keepsight.writing.perform import AlreadySent, Conflict, Refused, Wrong, perform

#: The grey button of a form that is kept: without a script it is how one breaks off.
LATER = "later"


@dataclass(frozen=True)
class Asking:
    """A page with one form.

    ``first``: values on file, shown before anything is typed; ``first_from``: where each is from, in
    words, said at its question ("From the referral of 3 May 2016"). ``also``: what the action needs and
    nobody is asked ("worker" from the address). ``preview``: takes what the action is about to be
    given and shows what it would change, before it is sent a second time with ``seen``; raises
    ``Wrong`` as the action does. ``opened``: the version of what is changed, None where the action
    amends nothing (``writing.versions`` for a form that does not know which record it amends).
    ``sentences`` stand under the heading. ``confirms``: shown as something hard to undo.
    ``children``: whom the form is about, where the address names no child. ``template``: one that
    extends ``layout/form.html`` and says more beside it, from ``shown``.
    """

    action: Action
    title: str
    button: str
    back: Mapping[str, str]
    done: Callable[[Any], HttpResponse]
    first: Mapping[str, Any] = field(default_factory=dict)
    first_from: Mapping[str, str] = field(default_factory=dict)
    also: Mapping[str, Any] = field(default_factory=dict)
    choices: Choices = field(default_factory=dict)
    sentences: Sequence[str] = ()
    opened: int | None = None
    confirms: bool = False
    preview: Callable[[dict[str, Any]], HttpResponse] | None = None
    children: tuple[int, ...] = ()
    template: str = "layout/form.html"
    shown: Mapping[str, Any] = field(default_factory=dict)

    def on(self, day: date) -> Asking:
        """The same page with its form in the shape of a day."""
        form = known_from(form_on(self.action.form, day), self.first_from)
        return replace(self, action=replace(self.action, form=form))


@dataclass(frozen=True)
class _Form:
    """One showing of the form to one visit. ``posted``: what came, with both versions resolved;
    ``is_borne``: whether the capsule came with it and was not made just now."""

    visit: Visit
    asking: Asking
    paper: Paper
    capsule: Capsule
    posted: QueryDict
    is_borne: bool

    @property
    def opened(self) -> int:
        """The version that the form was opened with; 0, older than any, where it was not sent."""
        if self.is_borne:
            return self.capsule.version or 0
        said = self.posted.get("version", "")
        return int(said) if said.isascii() and said.isdigit() and len(said) < 19 else 0

    def keep(self) -> drafts.Sheet | None:
        """What was typed goes into the draft, whatever becomes of the form."""
        return drafting.keep(self.capsule, self.posted, now=self.visit.now)


def ask(visit: Visit, asking: Asking) -> HttpResponse:
    """The form; or, once it is sent, what ``asking.done`` answers to the action's result.

    A wrong answer (422) and a newer version (409) show the form again with all that was typed; a
    form that was sent before leads where its first press led. Lets ``Refused`` and
    ``audit.NotWritten`` pass to the page; what was typed is in the draft by then.
    """
    asking = asking.on(visit.today)
    paper = drafting.paper_of(
        visit,
        asking.action.form,
        title=asking.title,
        version=asking.opened,
        children=asking.children,
    )
    if not visit.is_post:
        return _first_shown(visit, asking, paper)
    came = drafting.sent_capsule(visit, paper)
    capsule = came or drafting.new_capsule(paper)
    posted = merging.resolved(visit.request.POST, asking.action.form)
    return _sent(_Form(visit, asking, paper, capsule, posted, came is not None))


def _first_shown(visit: Visit, asking: Asking, paper: Paper) -> HttpResponse:
    """The form as it is opened: empty, as on file, or with what was begun where that is asked for."""
    sheets = drafting.begun(visit, paper)
    sheet = drafting.carried_on(visit, sheets)
    form = _Form(visit, asking, paper, drafting.new_capsule(paper, sheet), QueryDict(), True)
    answers = None
    if sheet is not None:
        posted = QueryDict(mutable=True)
        for box, values in sheet.typed.items():
            posted.setlist(box, values)
        typed = dict(answers_of(asking.action.form, posted, choices=asking.choices).typed)
        # As it was typed, to the last space: the writer is in the middle of a sentence.
        typed |= {
            box: values[0]
            for box, values in sheet.typed.items()
            if isinstance(typed.get(box), str) and values
        }
        answers = Answers({}, {}, typed)
    draft = drafting.bears(form.capsule, sheet) | {"found": drafting.found(sheets, sheet)}
    return _show(form, answers, draft=draft)


def _sent(form: _Form) -> HttpResponse:
    """What becomes of a form that was sent."""
    visit, asking = form.visit, form.asking
    if form.posted.get(LATER) and form.paper.is_kept:
        return _later(form)
    files = visit.request.FILES
    answers = answers_of(asking.action.form, form.posted, files, asking.choices)
    if answers.errors:
        return _put_right(form, answers)
    try:
        if asking.preview is not None and not form.posted.get("seen"):
            return asking.preview({**answers.values, **asking.also})
        return _performed(form, answers)
    except Wrong as wrong:
        return _put_right(form, _marked(asking, answers, wrong), _whole(asking, wrong))
    except ValidationError as error:
        wrong = _first_of(error)
        return _put_right(form, _marked(asking, answers, wrong), _whole(asking, wrong))
    except Conflict as conflict:
        return _show_both(form, answers, conflict)
    except Refused:
        form.keep()
        raise
    except OperationalError:  # the disk is full, or the database away: nothing of it was saved
        whole = (NOT_KEPT, NOTHING_HALF_KEPT)
        typed = Answers({}, {}, answers.typed)
        return _show(form, typed, whole=whole, status=503)


def _performed(form: _Form, answers: Answers) -> HttpResponse:
    """The action done, the draft gone with it; or, sent before, on to where that led."""
    visit, asking, capsule = form.visit, form.asking, form.capsule
    token = capsule.token if form.is_borne else ""
    act = partial(
        perform,
        asking.action,
        {**answers.values, **asking.also},
        by=visit.viewer,
        now=visit.now,
        opened_version=None if asking.opened is None else form.opened,
        token=token,
        and_then=partial(drafts.finish, capsule, now=visit.now) if capsule.keeps else None,
    )
    try:
        try:
            result = act()
        except IntegrityError:  # somebody wrote the same in this moment: now it is there to be seen
            result = act()
    except AlreadySent:
        who, otherwise = visit.viewer.account_id, asking.back["url"]
        return cannot.be_sent_twice(visit.request, token, who, otherwise)
    answer = asking.done(result)
    sent_forms.note_where(token, answer.get("Location", ""))
    return answer


def _later(form: _Form) -> HttpResponse:
    """Kept, and back to where one came from; the form again where it cannot be kept just now."""
    kept = form.keep()
    if kept is None:
        answers = answers_of(form.asking.action.form, form.posted, None, form.asking.choices)
        typed = Answers({}, {}, answers.typed)
        return _show(form, typed, whole=("This could not be kept. Try again.",), status=503)
    note = f"Kept at {time_of(kept.saved_at)}. Your home page tells of it: carry on from there."
    messages.success(form.visit.request, note)
    return HttpResponseRedirect(form.asking.back["url"])


def _first_of(error: ValidationError) -> Wrong:
    """The first thing that the record itself refuses, though the action let it pass."""
    if not hasattr(error, "error_dict"):
        return Wrong(error.messages[0])
    field, messages = next(iter(error.message_dict.items()))
    return Wrong(messages[0], field=field)


def _is_asked(asking: Asking, wrong: Wrong) -> bool:
    return wrong.field in {question.field for question in asking.action.form.questions}


def _marked(asking: Asking, answers: Answers, wrong: Wrong) -> Answers:
    """The answers with the action's own sentence at its question."""
    errors = {wrong.field: str(wrong)} if _is_asked(asking, wrong) else {}
    return Answers(answers.values, errors, answers.typed)


def _whole(asking: Asking, wrong: Wrong) -> tuple[str, ...]:
    """The action's sentence above the whole form, where it belongs to no question."""
    return () if _is_asked(asking, wrong) else (str(wrong),)


def _put_right(form: _Form, answers: Answers, whole: Sequence[str] = ()) -> HttpResponse:
    """The form with what must be put right, and all that was typed."""
    sheet = form.keep()
    draft = drafting.bears(form.capsule, sheet)
    return _show(form, answers, whole=whole, status=422, draft=draft)


def _show_both(form: _Form, answers: Answers, conflict: Conflict) -> HttpResponse:
    """Both versions side by side, to be chosen part by part."""
    form.keep()
    asking = form.asking
    version = max(conflict.version, asking.opened or 0)
    shown = {
        "title": asking.title,
        "page_title": _page_title(form),
        "back": asking.back,
        "action": form.paper.address,
        "button": asking.button,
        "version": str(version),
        "draft": drafting.bears(drafting.with_version(form.capsule, version)),
    }
    made = merging.both_versions(
        asking.action.form, answers, asking.choices, conflict, form.visit.now
    )
    return form.visit.show("layout/both.html", shown | made, 409)


def _show(
    form: _Form,
    answers: Answers | None,
    *,
    whole: Sequence[str] = (),
    status: int = 200,
    draft: Mapping[str, Any] | None = None,
) -> HttpResponse:
    asking = form.asking
    shown = asked(
        asking.action.form,
        button=asking.button,
        action=form.paper.address,
        answers=answers,
        first=asking.first,
        choices=asking.choices,
        whole=whole,
        cancel_url=asking.back["url"],
    )
    told = {
        "title": asking.title,
        "page_title": _page_title(form),
        "back": asking.back,
        "form": shown,
        "draft": draft or drafting.bears(form.capsule),
    }
    if asking.confirms:
        told |= {"sentences": list(asking.sentences)}
        return form.visit.show("layout/confirm.html", told, status)
    version = "" if asking.opened is None else str(form.opened)
    told |= {"intro": list(asking.sentences), "version": version}
    return form.visit.show(asking.template, {**asking.shown, **told}, status)


def _page_title(form: _Form) -> str:
    """What the window is called: a browser keeps it, so it names no child."""
    child, title = form.paper.place.child, form.asking.action.title
    if child:
        return f"{title}: {reference_of('child', child)}"
    return title if form.paper.children else form.asking.title
