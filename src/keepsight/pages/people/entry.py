"""One entry of any record: on its own form, read only, with its source and every version; and correcting it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from keepsight.access.record.child import Child, child_for
from keepsight.access.record.entries import (
    Entry,
    EntryVersion,
    NoSuchEntry,
    entry_for,
    names_of_kinds,
)
from keepsight.access.staff.staff import choices_of_workers
from keepsight.access.staff.staff_names import Names
from keepsight.access.staff.teams import choices_of_teams
from keepsight.actions.people.correct_entry import CORRECT_ENTRY, correction_form, why_not
from keepsight.boards.code_choices import choices_of_codes
from keepsight.kernel.form import Question
from keepsight.pages.answers import Choices
from keepsight.pages.asking import Asking, ask
from keepsight.pages.entries import OWN_PAGES, at_entry
from keepsight.pages.finished import answered_sections, differences
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.people.child_frame import tabs
from keepsight.pages.people.child_words import system_words
from keepsight.pages.people.entry_words import form_of_entry, in_words, names_in, whence
from keepsight.pages.people.note_words import by
from keepsight.pages.words import moment
from keepsight.writing.perform import Refused

#: Reasons that the house itself gives of a version, and that say nothing to a reader.
UNSAID = ("", "written here")


def view(visit: Visit) -> HttpResponse:
    child, entry = entry_at(visit, why="entry")
    if entry.telling.code in OWN_PAGES:
        return HttpResponseRedirect(at_entry(child.reference, entry.telling.code, entry.number))
    version = _version(visit, entry)
    names = names_in(visit, entry)
    shown = in_words(entry, version.values if version else entry.values, names)
    before = _before(entry, version)
    form = form_of_entry(entry)
    return visit.show(
        "layout/finished.html",
        {
            "title": entry.telling.name,
            "page_title": f"{entry.telling.name}: {child.reference}",
            "back": {"text": "Story", "url": _at_story(child)},
            "tabs": tabs(visit, child.reference),
            "whose": child.name,
            "said": [f"{child.name}. {whence(entry, names)}"],
            "remarks": _remarks(visit, child, entry, version),
            "sections": [one for one in answered_sections(form, shown) if one["answers"]],
            "changed": differences(form, in_words(entry, before.values, names), shown)
            if before
            else [],
            "versions": _versions(child, entry, version, names),
            "acts": _acts(visit, child, entry, version),
        },
    )


def correct(visit: Visit) -> HttpResponse:
    """The form of the entry with what it says now; what it said before is kept."""
    child, entry = entry_at(visit, why="correct_entry")
    refusal = _why_not(visit, child, entry)
    if refusal:
        raise Refused(refusal, children=[child.id])
    form = correction_form(entry.telling, entry.values)
    here = at_entry(child.reference, entry.telling.code, entry.number)
    return ask(
        visit,
        Asking(
            replace(CORRECT_ENTRY, form=form),
            title=f"Correct: {entry.telling.name}",
            button="Save the correction",
            back={"text": entry.telling.name, "url": here},
            first={one.field: _first(entry, one) for one in form.questions},
            also={"child": child.id, "record": entry.telling.code, "number": entry.number},
            choices=_choices(visit, form.questions),
            opened=entry.versions[-1].number if entry.versions else 0,
            sentences=(
                f"{child.name}. Below stands what the entry says now. Put right what is wrong; what it "
                "said before is kept.",
            ),
            done=lambda _: _go(visit, child, entry),
        ),
    )


def entry_at(visit: Visit, *, why: str) -> tuple[Child, Entry]:
    """The child and the entry that the address names; on the log which entry is read."""
    code, number = visit.params["record"], visit.params["number"]
    child = child_for(visit.viewer, visit.params["reference"], why=why, now=visit.now, entry=number)
    try:
        return child, entry_for(visit.viewer, child, code, number)
    except NoSuchEntry:
        raise NoSuchThing from None


# --- versions -----------------------------------------------------------------------------------


def _version(visit: Visit, entry: Entry) -> EntryVersion | None:
    """The version that the address asks for, None for the entry as it stands; 404 where there is none."""
    said = visit.request.GET.get("version", "")
    if not said:
        return entry.versions[-1] if entry.versions else None
    found = (
        entry.version(int(said)) if said.isascii() and said.isdecimal() and len(said) < 19 else None
    )
    if found is None:
        raise NoSuchThing
    return found


def _before(entry: Entry, version: EntryVersion | None) -> EntryVersion | None:
    earlier = [one for one in entry.versions if version and one.number < version.number]
    return earlier[-1] if earlier else None


def _versions(
    child: Child, entry: Entry, shown: EntryVersion | None, names: Names
) -> list[dict[str, Any]]:
    if len(entry.versions) < 2:
        return []
    here = at_entry(child.reference, entry.telling.code, entry.number)
    rows = []
    for place, one in enumerate(entry.versions):
        wrote = by(names, one.worker) if one.worker else system_words(one.values.source)
        rows.append(
            {
                "text": f"{'Changed' if place else 'Written'} by {wrote}, {moment(one.at)}",
                "why": "" if one.why in UNSAID else one.why,
                "url": f"{here}?version={one.number}",
                "current": shown is not None and one.number == shown.number,
            }
        )
    return rows[::-1]


def _remarks(
    visit: Visit, child: Child, entry: Entry, version: EntryVersion | None
) -> list[dict[str, Any]]:
    """That it is an older version; the entries that this one belongs to; a decision's own page."""
    here = at_entry(child.reference, entry.telling.code, entry.number)
    remarks: list[dict[str, Any]] = []
    if version and entry.versions and version.number != entry.versions[-1].number:
        link = {"text": "See what it says now", "url": here}
        remarks.append({"text": "This is an older version of the entry.", "link": link})
    if entry.telling.code == "decision" and visit.viewer.may("ask_for_decisions"):
        url = reverse("decided", kwargs={"number": entry.number})
        link = {"text": "See the decision", "url": url}
        remarks.append({"text": "What was on file for it stands on its own page.", "link": link})
    kinds = names_of_kinds()
    for field in entry.fields:
        number = getattr(entry.values, field.attname)
        if field.related_model in kinds and number:
            code = field.related_model.__module__.rsplit(".", 1)[-1]
            link = {
                "text": f"See the {kinds[field.related_model].lower()}",
                "url": at_entry(child.reference, code, number),
            }
            remarks.append({"text": "It belongs to another entry.", "link": link})
    return remarks


# --- correcting ---------------------------------------------------------------------------------


def _acts(
    visit: Visit, child: Child, entry: Entry, version: EntryVersion | None
) -> list[dict[str, str]]:
    is_newest = not entry.versions or version is entry.versions[-1]
    if not is_newest or not visit.viewer.may("write_notes") or _why_not(visit, child, entry):
        return []
    named = {"reference": child.reference, "record": entry.telling.code, "number": entry.number}
    return [{"text": "Correct it", "url": reverse("correct_entry", kwargs=named)}]


def _why_not(visit: Visit, child: Child, entry: Entry) -> str:
    first = entry.versions[0] if entry.versions else None
    return why_not(
        visit.viewer,
        child.ground,
        entry.telling,
        entry.values,
        first.worker if first else None,
        first.at if first else None,
    )


def _first(entry: Entry, question: Question) -> Any:
    """What the entry says now, as the form shows it; a person of a list by their number."""
    if question.choices in ("workers", "teams"):
        number = getattr(entry.values, f"{question.field}_id", None)
        return str(number) if number else None
    return getattr(entry.values, question.field, None)


def _choices(visit: Visit, questions: Iterable[Question]) -> Choices:
    made: dict[str, Any] = {}
    for name in {one.choices for one in questions if isinstance(one.choices, str)} - {""}:
        if name == "workers":
            made[name] = choices_of_workers(visit.viewer, visit.today)
        elif name == "teams":
            made[name] = choices_of_teams(visit.viewer, visit.today)
        else:
            made[name] = choices_of_codes(name, visit.today)
    return made


def _go(visit: Visit, child: Child, entry: Entry) -> HttpResponse:
    named = {"reference": child.reference, "record": entry.telling.code, "number": entry.number}
    return visit.go("entry", note="The entry is corrected.", **named)


def _at_story(child: Child) -> str:
    return reverse("story", kwargs={"reference": child.reference})


PAGES = (
    Page(
        path="child/<str:reference>/entry/<str:record>/<int:number>",
        name="entry",
        view=view,
        reach="child",
    ),
    Page(
        path="child/<str:reference>/entry/<str:record>/<int:number>/correct",
        name="correct_entry",
        view=correct,
        may="write_notes",
        reach="child",
        methods=("GET", "POST"),
    ),
)
