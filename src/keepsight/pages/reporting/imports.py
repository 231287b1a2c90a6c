"""All imports, newest first, and the form to read files in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.urls import reverse

from keepsight.actions.reporting.read_files import READ_FILES
from keepsight.importers import incoming
from keepsight.importers.alone import is_somebody_at_work
from keepsight.importers.jobs import SMALL_BYTES, set_going
from keepsight.pages.answers import Answers, answers_of, asked
from keepsight.pages.listing import ROWS_A_PAGE, page_of, paging
from keepsight.pages.page import Page, Visit
from keepsight.pages.questions import AskedForm
from keepsight.pages.reporting.import_words import (
    counts,
    import_url,
    sentence,
    state_of,
    title,
    waiting_url,
    when_of,
)
from keepsight.writing.batches.overview import Import, imports
from keepsight.writing.perform import Wrong, perform
from keepsight.writing.sent_forms import note_where
from keepsight.writing.waiting_room import how_many

TOO_LARGE = "A file is larger than 200 MB, or all are larger than 1 GB. Nothing was read."


def view(visit: Visit) -> HttpResponse:
    if visit.is_post:
        return _take(visit)
    return _show(visit, None)


def _take(visit: Visit) -> HttpResponse:
    """Put the files away, write the upload down, and read it: at once where it is small."""
    form = READ_FILES.form
    answers = answers_of(form, visit.request.POST, visit.request.FILES)
    if visit.request.META.get(incoming.TOO_LARGE):
        return _show(visit, replace(answers, errors={"files": TOO_LARGE}))
    if answers.errors:
        return _show(visit, answers)
    try:
        sent = cast("list[UploadedFile[Any]]", visit.request.FILES.getlist("files"))
        kept = incoming.keep(sent)
    except incoming.NotTaken as error:
        return _show(visit, replace(answers, errors={"files": str(error)}))
    try:
        given = {**answers.values, "kept": kept}
        intake = perform(READ_FILES, given, by=visit.viewer, now=visit.now, token=visit.token)
    except Wrong as wrong:
        incoming.discard(kept.folder)
        return _show(visit, replace(answers, errors={wrong.field or "files": str(wrong)}))
    except BaseException:
        incoming.discard(kept.folder)
        raise
    set_going(now=visit.now, at_once=kept.size <= SMALL_BYTES)
    answer = visit.go("import_batch", when=when_of(intake.came_at))
    note_where(visit.token, answer.url)
    return answer


def _show(visit: Visit, answers: Answers | None) -> HttpResponse:
    first = (page_of(visit) - 1) * ROWS_A_PAGE
    found, total = imports(visit.viewer, first=first, most=ROWS_A_PAGE, now=visit.now)
    at_work = is_somebody_at_work()
    return visit.show(
        "reporting/imports.html",
        {
            "waiting": how_many(visit.viewer, now=visit.now),
            "waiting_url": waiting_url(),
            "batches": [_line(one, at_work) for one in found],
            "form": _form(answers),
            "last": "",
            "paging": paging(visit, "imports", "", len(found), total),
        },
        422 if answers else 200,
    )


def _line(one: Import, at_work: bool) -> dict[str, Any]:
    state = state_of(one, at_work=at_work)
    return {
        "title": title(one.moment),
        "url": import_url(one.moment),
        "began_at": one.moment,
        "by": one.by,
        "state": state,
        "sentence": sentence(one, state),
        "counts": counts(one, one.totals, one.rows_read),
    }


def _form(answers: Answers | None) -> AskedForm:
    """The upload; its question about files takes several at once."""
    form = asked(
        READ_FILES.form, button="Read these files", action=reverse("imports"), answers=answers
    )
    return form.taking_several_files()


PAGE = Page(path="imports", name="imports", view=view, may="import_files", methods=("GET", "POST"))
