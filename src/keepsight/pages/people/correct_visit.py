"""Correct a visit: the form as it was written, with what it says now, and why it is corrected."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse

from keepsight.access.record.child import child_for
from keepsight.access.record.notes import may_correct
from keepsight.actions.people.correct_visit import CORRECT_VISIT, ELSEWHERE, correction_form
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.visit import at_visit, called, form_written_on, written_at
from keepsight.writing.perform import Refused


def view(visit: Visit) -> HttpResponse:
    reference, number = visit.params["reference"], visit.params["number"]
    child = child_for(visit.viewer, reference, why="correct_visit", now=visit.now, entry=number)
    written = written_at(visit, child)
    if written.form_since is None:
        raise Refused(ELSEWHERE, children=[child.id])
    refusal = may_correct(visit.viewer, child.ground, written.worker, written.recorded_at)
    if refusal or not written.has_words:
        raise Refused(refusal or "Your role does not see what it says.", children=[child.id])
    form = form_written_on(written)
    return ask(
        visit,
        Asking(
            replace(CORRECT_VISIT, form=correction_form(form)),
            title=f"Correct: {called(written)}",
            button="Finish the correction",
            back={"text": called(written), "url": at_visit(child, number)},
            first={one.field: written.answers[one.field] for one in form.questions},
            also={"child": child.id, "visit": number},
            opened=written.shown,
            sentences=(
                f"{child.name}. Below stands what the visit says now. Put right what is wrong; "
                "what it said before is kept.",
            ),
            done=lambda _: visit.go(
                "visit", reference=child.reference, number=number, note="The visit is corrected."
            ),
        ),
    )


PAGE = Page(
    path="child/<str:reference>/visit/<int:number>/correct",
    name="correct_visit",
    view=view,
    may="write_notes",
    reach="child",
    methods=("GET", "POST"),
)
