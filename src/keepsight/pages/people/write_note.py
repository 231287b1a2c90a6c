"""Write a note on a child's record, correct one, or say that one is on the wrong child."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpResponse

from keepsight.access.record.child import child_for
from keepsight.access.record.notes import may_correct, opened_version
from keepsight.access.search.find import FoundRow, find
from keepsight.actions.people.ask_to_move_entry import ASK_TO_MOVE_ENTRY
from keepsight.actions.people.correct_case_note import CORRECT_CASE_NOTE, correction_form
from keepsight.actions.people.of_several import asked_of
from keepsight.actions.people.write_case_note import OF_EACH, WRITE_CASE_NOTE
from keepsight.kernel.form import Form, Section, form_on
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import Method, Page, View, Visit
from keepsight.pages.people.child_people import to_be_understood
from keepsight.pages.people.note import at_note, back_to_notes, child_at, versions_at
from keepsight.pages.people.note_words import called, form_of_note
from keepsight.pages.people.several import Group, choosing, group_of
from keepsight.pages.words import day
from keepsight.writing.perform import Refused, Wrong


def write(visit: Visit) -> HttpResponse:
    child = child_for(visit.viewer, visit.params["reference"], why="write_note", now=visit.now)
    group = group_of(visit, child, by_household=False)
    several = len(group.children) > 1
    action = replace(WRITE_CASE_NOTE, form=of_each(visit, group)) if several else WRITE_CASE_NOTE
    template = "people/write_notes.html" if several else "people/write_note.html"
    return ask(
        visit,
        Asking(
            action,
            title=f"Write a note: {group.called}",
            button=f"Finish: put it on {len(group.children)} records"
            if several
            else "Finish: put it on the record",
            back=back_to_notes(child),
            also={"child": child.id, "children": group.others},
            children=group.numbers,
            template=template,
            shown={"several": choosing(visit, group, "note")},
            sentences=(
                "Once finished it is never changed. A mistake is corrected by a new version, and "
                "both stay.",
                *to_be_understood(child),
            ),
            done=lambda made: visit.go(
                "note", reference=child.reference, number=made.pk, note="The note is finished."
            ),
        ),
    )


def of_each(visit: Visit, group: Group) -> Form:
    """The note's questions: the day and the kind once, and for each child what happened and was said."""
    (only,) = form_on(WRITE_CASE_NOTE.form, visit.today).sections
    once = tuple(one for one in only.questions if one.field not in OF_EACH)
    each = [one for one in only.questions if one.field in OF_EACH]
    parts = []
    for child in group.children:
        words = {
            "words": f"What happened, of {child.short}",
            "own_words": child.own_words(visit.today),
        }
        named = (replace(one, words=words[one.field], hint="") for one in each)
        parts.append(Section(child.headed(visit.today), asked_of(named, child.id)))
    return Form(sections=(Section("What it was", once), *parts, Section("", ())))


def correct(visit: Visit) -> HttpResponse:
    child = child_at(visit, why="correct_note")
    versions = versions_at(visit, child)
    first, newest = versions[0], versions[-1]
    refusal = may_correct(visit.viewer, child.ground, first.worker, first.finished_at)
    if refusal:
        raise Refused(refusal, children=[child.id])
    form = form_of_note(newest)
    return ask(
        visit,
        Asking(
            replace(CORRECT_CASE_NOTE, form=correction_form(form)),
            title=f"Correct: {called(newest)}",
            button="Finish the correction",
            back={"text": called(newest), "url": at_note(child, newest.number)},
            first={one.field: getattr(newest, one.field) for one in form.questions},
            also={"child": child.id, "note": newest.number},
            opened=opened_version(newest),
            sentences=(
                f"{child.name}. Below stands what the note says now. Put right what is wrong; "
                "what it said before is kept.",
            ),
            done=lambda made: visit.go(
                "note", reference=child.reference, number=made.pk, note="The note is corrected."
            ),
        ),
    )


def move(visit: Visit) -> HttpResponse:
    child = child_at(visit, why="move_note")
    note = versions_at(visit, child)[-1]
    title = f"On the wrong child: {called(note)}"
    back = {"text": called(note), "url": at_note(child, note.number)}
    sentences = (
        f"It stands on the record of {child.name}. A second person must agree before it is moved.",
    )

    def preview(given: dict[str, Any]) -> HttpResponse:
        found = find(visit.viewer, given["to_child"], now=visit.now)
        children = [row for row in found.rows if row.in_reach and row.child_id != child.id]
        if not children:
            said = f"No other child whom you may open is found for “{given['to_child']}”."
            raise Wrong(found.said or said, "to_child")
        return visit.show(
            "people/move_to_whom.html",
            {
                "title": title,
                "page_title": f"On the wrong child: {child.reference}",
                "back": back,
                "sentences": list(sentences),
                "typed": given["to_child"],
                "children": [_found(row) for row in children],
                "is_cut": found.total > len(found.rows),
                "sent": _sent_again(visit),
                "button": "Ask that it is moved",
            },
        )

    return ask(
        visit,
        Asking(
            ASK_TO_MOVE_ENTRY,
            title=title,
            button="Look for the child",
            back=back,
            also={"child": child.id, "note": note.number},
            sentences=sentences,
            preview=preview,
            done=lambda made: visit.go(
                "moved_entry", number=made.pk, note="It is asked. Nothing is moved yet."
            ),
        ),
    )


def _found(row: FoundRow) -> dict[str, str]:
    born = f"born {day(row.born_on)}" if row.born_on else "date of birth not on file"
    if row.expected_on and not row.born_on:
        born = f"due {day(row.expected_on)}"
    return {"reference": row.reference, "name": row.entry.name, "said": f"{row.reference}, {born}"}


def _sent_again(visit: Visit) -> list[tuple[str, str]]:
    """What was answered, but for the child, who is chosen now."""
    return [
        (name, value)
        for name, values in visit.request.POST.lists()
        for value in values
        if name not in ("csrfmiddlewaretoken", "to_child", "seen")
    ]


def _page(path: str, name: str, view: View) -> Page:
    whole = f"child/<str:reference>/{path}"
    asks: tuple[Method, ...] = ("GET", "POST")
    return Page(path=whole, name=name, view=view, may="write_notes", reach="child", methods=asks)


PAGES = (
    _page("note", "write_note", write),
    _page("note/<int:number>/correct", "correct_note", correct),
    _page("note/<int:number>/wrong-child", "move_note", move),
)
