"""The children somebody is to look at again, the form on which they do, and a look as it was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.apart.child_reviews import FOUND_WORDS, whole_look
from keepsight.access.apart.places_in_reviews import Place, my_places, place
from keepsight.access.apart.review_programmes import Programme, programme, programmes
from keepsight.access.record.child import child_for
from keepsight.access.record.children import NameLine, names_for
from keepsight.access.record.notes import sees_notes
from keepsight.access.reference import reference_of
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.actions.quality.review_child import DONE, REVIEW_CHILD
from keepsight.boards.quality.children_now import last_seen
from keepsight.kernel.form import form_of
from keepsight.pages.asking import Asking, ask
from keepsight.pages.finished import answered_sections
from keepsight.pages.listing import HOME, team_name
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.people.child_frame import back_to_child, tabs
from keepsight.pages.quality.review_words import (
    FOUND,
    child_or_number,
    open_as_words,
    workers_of,
)
from keepsight.pages.words import day, plural
from keepsight.writing.perform import Refused
from keepsight.writing.versions import newest_version

BACK = {"text": "Look again", "url": "/my-reviews"}
SHUT = "The record is closed to you now"


def view(visit: Visit) -> HttpResponse:
    found = my_places(visit.viewer, now=visit.now)
    reviews = {one.number: one for one in programmes(visit.viewer)} if found else {}
    children = [one.child for one in found]
    named = names_for(visit.viewer, children, why="my_reviews", now=visit.now) if children else {}
    names = names_of_staff(
        visit.viewer,
        workers=[*workers_of(found), *(one.leader for one in reviews.values())],
        teams=[one.team for one in found],
        day=visit.today,
    )
    rows = [_row(visit, one, reviews[one.programme], named, names) for one in found]
    left = [row for row in rows if not row["is_done"]]
    return visit.show(
        "quality/my_reviews.html",
        {
            "back": HOME,
            "left": left,
            "done": [row for row in rows if row["is_done"]],
            "answer": _answer(left, len(rows)),
        },
    )


def what_waits(waiting: int) -> str:
    """How many children are left to look at, for a link that leads here."""
    if not waiting:
        return "No child is left for you to look at again."
    verb = "is" if waiting == 1 else "are"
    return f"{plural(waiting, 'child', 'children')} {verb} left for you to look at again."


def _answer(left: list[dict[str, Any]], everything: int) -> str:
    if not everything:
        return "No child is given to you to look at again."
    if not left:
        given = plural(everything, "child", "children")
        return f"You have looked at {'all' if everything > 1 else 'the'} {given} given to you."
    soonest = min(row["due_on"] for row in left)
    return f"{plural(len(left), 'child', 'children')} of {everything} left to look at, the first by {day(soonest)}."


def _row(
    visit: Visit, one: Place, review: Programme, named: Mapping[int, NameLine], names: Names
) -> dict[str, Any]:
    line = named.get(one.child)
    is_second = one.second_reviewer == visit.viewer.worker_id
    mine = one.second if is_second else one.first
    may_open = line is not None and line.is_named
    can_look = may_open and mine is None and review.due_on >= visit.today
    shut = ""
    if mine is None and not can_look:
        leader = names.worker(review.leader)
        ask_whom = leader.name if leader else "whoever leads the review"
        over = "The review was due" if review.due_on < visit.today else SHUT
        shut = f"{over}: ask {ask_whom}"
    return {
        "child": child_or_number(line),
        "reference": line.reference if line else reference_of("child", one.child),
        "open_as": open_as_words(one),
        "team": team_name(names, one.team),
        "title": review.title,
        "which": "Second look" if is_second else "First look",
        "due_on": review.due_on,
        "is_late": mine is None and review.due_on < visit.today,
        "given_on": one.given_on if not is_second else None,
        "again": one.why_reopened if one.is_reopened else "",
        "is_done": mine is not None,
        "found": FOUND.get(one.second_found if is_second else one.first_found, "")
        if mine is not None
        else "",
        "look_url": reverse("review_child", kwargs={"number": one.number}) if can_look else None,
        "read_url": reverse("child_look", kwargs={"reference": line.reference, "number": mine})
        if may_open and line is not None and mine is not None
        else None,
        "shut": shut,
    }


def look(visit: Visit) -> HttpResponse:
    """The four questions on one child, who is opened first as any child is."""
    found = place(visit.viewer, visit.params["number"], now=visit.now)
    if found is None or visit.viewer.worker_id not in (found.reviewer, found.second_reviewer):
        raise NoSuchThing("No child is given to this person under this number.")
    review = programme(visit.viewer, found.programme)
    if review is None:
        raise NoSuchThing
    is_second = found.second_reviewer == visit.viewer.worker_id
    if (found.second if is_second else found.first) is not None:
        raise Refused(DONE)
    reference = reference_of("child", found.child)
    child = child_for(visit.viewer, reference, why="review_child", now=visit.now)
    form = form_of(REVIEW_CHILD.form, review.questions_since)
    return ask(
        visit,
        Asking(
            replace(REVIEW_CHILD, form=replace(form, earlier=())),
            title=f"Look again at {child.name}",
            button="Finish this look",
            also={"place": found.number},
            first={"seen_on": last_seen(visit.viewer.authority_id or 0, child.id)},
            first_from={"seen_on": "From the visits on file"},
            opened=newest_version("ReviewedChild"),
            children=(child.id,),
            sentences=_sentences(review, is_second, found),
            back=BACK,
            template="quality/review_child.html",
            shown={
                "record": [
                    {"text": text, "url": reverse(name, kwargs={"reference": reference})}
                    for text, name in (
                        ("Summary", "child"),
                        ("Story", "story"),
                        ("Visits", "child_visits"),
                        ("Dates", "child_dates"),
                        ("Supervision", "child_supervision"),
                    )
                ],
            },
            done=lambda made: visit.go("my_reviews", note=_saved(made)),
        ),
    )


def _sentences(review: Programme, is_second: bool, found: Place) -> tuple[str, ...]:
    said = [
        f"{review.title}, due {day(review.due_on)}. Once it is finished it is never changed; "
        "what must be done becomes an action of the child, and what is urgent goes up at once."
    ]
    if is_second:
        said.append("This is a second look. What the first one found is not shown to you.")
    if found.why_reopened and found.is_reopened:
        said.append(f"Opened again: {found.why_reopened}")
    return tuple(said)


def _saved(made: Any) -> str:
    if made.outcome_code == "urgent":
        return "It is finished, and raised with those above the child’s team. Ring them as well."
    return "It is finished."


def read(visit: Visit) -> HttpResponse:
    """One look as it was written; for whoever may open the child and is not still to look a second time."""
    reference = visit.params["reference"]
    child = child_for(visit.viewer, reference, why="child_look", now=visit.now)
    found = whole_look(visit.viewer, child.id, visit.params["number"])
    if found is None:
        raise NoSuchThing
    names = names_of_staff(visit.viewer, workers=[found.look.by], teams=(), day=visit.today)
    by = names.worker(found.look.by)
    which = "A second look" if found.look.is_second else "A look"
    standing = "" if found.look.is_standing else " It was opened again since, and counts no more."
    sees = sees_notes(visit.viewer)
    return visit.show(
        "layout/finished.html",
        {
            "title": f"Looked at again: {child.name}",
            "page_title": "A look again",
            "back": back_to_child(visit, reference, child.name),
            "tabs": tabs(visit, reference),
            "whose": "",
            "said": [
                f"{which} by {by.name if by else 'somebody not on file'} on {day(found.look.on)}, "
                f"in “{found.look.title}”. {FOUND_WORDS[found.look.found]}.{standing}"
            ],
            "remarks": []
            if sees
            else [{"text": "Your role does not see the words of a record.", "link": None}],
            "sections": answered_sections(found.form, _Answers(found.answers)) if sees else [],
            "changed": [],
            "versions": [],
            "acts": [],
        },
    )


class _Answers:
    def __init__(self, answers: dict[str, Any]) -> None:
        self.__dict__.update(answers)


PAGES = (
    Page(path="my-reviews", name="my_reviews", view=view, may="review_children"),
    Page(
        path="my-reviews/<int:number>",
        name="review_child",
        view=look,
        may="review_children",
        methods=("GET", "POST"),
    ),
    Page(
        path="child/<str:reference>/looked-again/<int:number>",
        name="child_look",
        view=read,
        reach="child",
    ),
)
