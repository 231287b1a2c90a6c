"""Returns that were checked, newest first, and the form to have one checked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.urls import reverse

from keepsight.actions.reporting.check_return import CHECK_RETURN
from keepsight.importers import check_jobs, incoming
from keepsight.pages.answers import Answers, answers_of, asked
from keepsight.pages.listing import ROWS_A_PAGE, page_of, paging
from keepsight.pages.page import Page, Visit
from keepsight.pages.questions import AskedForm
from keepsight.pages.reporting.import_words import when_of
from keepsight.pages.reporting.return_words import answer, no_answer, title, url
from keepsight.writing.perform import Wrong, perform
from keepsight.writing.return_checks import OneCheck, checks
from keepsight.writing.sent_forms import note_where

TOO_LARGE = "A file is larger than 200 MB, or all are larger than 1 GB. Nothing was read."
#: The questions that take files, and what the files are for.
PARTS = {"files": "this", "last": "last", "providers": "providers", "postcodes": "postcodes"}


def view(visit: Visit) -> HttpResponse:
    return _take(visit) if visit.is_post else _show(visit, None)


def _take(visit: Visit) -> HttpResponse:
    """Put the files away, write the check down, and make it: at once where it is small."""
    form = CHECK_RETURN.form
    answers = answers_of(form, visit.request.POST, visit.request.FILES)
    if visit.request.META.get(incoming.TOO_LARGE):
        return _show(visit, replace(answers, errors={"files": TOO_LARGE}))
    if answers.errors:
        return _show(visit, answers)
    sent = [(file, PARTS[question]) for question in PARTS for file in _sent(visit, question)]
    try:
        kept = incoming.keep(file for file, _ in sent)
    except incoming.NotTaken as error:
        return _show(visit, replace(answers, errors={"files": str(error)}))
    try:
        given = {**answers.values, "kept": kept, "parts": [part for _, part in sent]}
        check = perform(CHECK_RETURN, given, by=visit.viewer, now=visit.now, token=visit.token)
    except Wrong as wrong:
        incoming.discard(kept.folder)
        return _show(visit, replace(answers, errors={wrong.field or "files": str(wrong)}))
    except BaseException:
        incoming.discard(kept.folder)
        raise
    check_jobs.set_going(now=visit.now, at_once=kept.size <= check_jobs.SMALL_BYTES)
    answer = visit.go("return_check", when=when_of(check.came_at))
    note_where(visit.token, answer.url)
    return answer


def _sent(visit: Visit, question: str) -> list[UploadedFile[Any]]:
    return cast("list[UploadedFile[Any]]", visit.request.FILES.getlist(question))


def _show(visit: Visit, answers: Answers | None) -> HttpResponse:
    authority = visit.viewer.authority_id
    first = (page_of(visit) - 1) * ROWS_A_PAGE
    found, total = checks(authority, first=first, most=ROWS_A_PAGE) if authority else ([], 0)
    return visit.show(
        "reporting/returns.html",
        {
            "total": total,
            "checks": [_line(one) for one in found],
            "own_url": reverse("findings"),
            "form": _form(answers),
            "paging": paging(visit, "returns", "", len(found), total),
        },
        422 if answers else 200,
    )


def _line(one: OneCheck) -> dict[str, Any]:
    check = one.check
    return {
        "title": title(check),
        "url": url(check),
        "came_at": check.came_at,
        "by": one.by or "the command line",
        "answer": answer(check),
        "no_answer": no_answer(check) if check.state == "done" else "",
        "removed_on": check.removed_on if check.state == "done" else None,
    }


def _form(answers: Answers | None) -> AskedForm:
    """The upload; its questions about files take several at once."""
    form = asked(
        CHECK_RETURN.form, button="Check this return", action=reverse("returns"), answers=answers
    )
    return form.taking_several_files()


PAGE = Page(path="returns", name="returns", view=view, may="check_returns", methods=("GET", "POST"))
