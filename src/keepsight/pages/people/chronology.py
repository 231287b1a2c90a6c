"""A child's chronology: the significant events that a worker has chosen, and choosing them."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.child import Child, child_for
from keepsight.access.record.children import names_for
from keepsight.access.record.chronology import EVERYTHING, chosen_of, story_of
from keepsight.access.record.story_rows import Asked, Where
from keepsight.actions.people.add_event import ADD_EVENT
from keepsight.actions.people.choose_event import CHOOSE_EVENT
from keepsight.actions.people.drop_event import DROP_EVENT
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import Method, NoSuchThing, Page, View, Visit
from keepsight.pages.paper import paper_answer
from keepsight.pages.people.child_frame import back_to_child, tabs
from keepsight.pages.people.story import paper_of, saves
from keepsight.pages.people.story_words import Shown, by_year, shown
from keepsight.pages.words import day, plural
from keepsight.writing.versions import newest_version

OLDEST_FIRST = Asked(oldest_first=True)


def view(visit: Visit) -> HttpResponse:
    reference = visit.params["reference"]
    child = child_for(visit.viewer, reference, why="chronology", now=visit.now)
    rows = events(visit, child)
    may_choose = visit.viewer.may("write_notes")
    return visit.show(
        "people/chronology.html",
        {
            "back": back_to_child(visit, reference, child.name),
            "child": {"name": child.name, "first_name": child.first_name},
            "tabs": tabs(visit, reference),
            "answer": _answer(child, len(rows)),
            "add_url": reverse("add_event", kwargs={"reference": reference}) if may_choose else "",
            "story_url": reverse("story", kwargs={"reference": reference}),
            "groups": by_year(rows),
            "may_choose": may_choose,
            "saves": saves(visit, "chronology") if rows else [],
        },
    )


def save(visit: Visit) -> HttpResponse:
    """The chronology as a file; that it was taken away stands on the log."""
    child = child_for(visit.viewer, visit.params["reference"], why="chronology", now=visit.now)
    rows = events(visit, child)
    names_for(visit.viewer, [child.id], why="chronology", now=visit.now, act="save_story")
    said = _answer(child, len(rows))
    return paper_answer(paper_of(visit, child, "Chronology", said, rows), visit.params["kind"])


def events(visit: Visit, child: Child) -> list[Shown]:
    """What was chosen and this person sees, the oldest first."""
    chosen = chosen_of(child)
    found = story_of(visit.viewer, child, OLDEST_FIRST, only=chosen.keys(), page=None)
    return shown(visit, child, found.lines, chosen)


def _answer(child: Child, total: int) -> str:
    if not total:
        return f"Nothing is chosen yet from {child.first_name}’s story."
    return f"{plural(total, 'significant event')}, the oldest first."


# --- choosing -----------------------------------------------------------------------------------


def choose(visit: Visit) -> HttpResponse:
    """One line of the story with the one question: why it matters."""
    child = child_for(visit.viewer, visit.params["reference"], why="choose_event", now=visit.now)
    where = (visit.params["record"], visit.params["number"], visit.params["point"])
    line = _line(visit, child, where)
    return ask(
        visit,
        Asking(
            CHOOSE_EVENT,
            title=f"Choose as significant: {child.name}",
            button="Put it on the chronology",
            back={"text": "Story", "url": reverse("story", kwargs={"reference": child.reference})},
            also={
                "child": child.id,
                "record": where[0],
                "line": where[1],
                "point": where[2],
            },
            sentences=(_sentence(line),),
            done=lambda _: visit.go(
                "story", reference=child.reference, note="It stands on the chronology."
            ),
        ),
    )


def add(visit: Visit) -> HttpResponse:
    child = child_for(visit.viewer, visit.params["reference"], why="add_event", now=visit.now)
    return ask(
        visit,
        Asking(
            ADD_EVENT,
            title=f"Add an event: {child.name}",
            button="Put it on the chronology",
            back=_back(child),
            also={"child": child.id},
            sentences=(
                "For what stands on no record: what happened before we knew the child, or elsewhere.",
            ),
            done=lambda _: visit.go(
                "chronology", reference=child.reference, note="It stands on the chronology."
            ),
        ),
    )


def drop(visit: Visit) -> HttpResponse:
    child = child_for(visit.viewer, visit.params["reference"], why="drop_event", now=visit.now)
    number = visit.params["number"]
    where = next((key for key, one in chosen_of(child).items() if one.number == number), None)
    if where is None:
        raise NoSuchThing
    return ask(
        visit,
        Asking(
            DROP_EVENT,
            title=f"Take off the chronology: {child.name}",
            button="Take it off",
            back=_back(child),
            also={"child": child.id, "event": number},
            opened=newest_version("SignificantEvent"),
            sentences=(
                _sentence(_line(visit, child, where)),
                "The entry itself stays as it is, and that it was chosen stays in the history.",
            ),
            done=lambda _: visit.go(
                "chronology", reference=child.reference, note="It is taken off the chronology."
            ),
        ),
    )


def _line(visit: Visit, child: Child, where: Where) -> Shown:
    """One line of the story; not found (404) where there is none that this person sees."""
    found = story_of(visit.viewer, child, EVERYTHING, only=(where,))
    if not found.lines:
        raise NoSuchThing
    return shown(visit, child, found.lines, {})[0]


def _sentence(line: Shown) -> str:
    return f"{day(line.on)}: {line.said}." if line.on else f"{line.said}."


def _back(child: Child) -> dict[str, str]:
    return {
        "text": "Chronology",
        "url": reverse("chronology", kwargs={"reference": child.reference}),
    }


def _page(path: str, name: str, view: View) -> Page:
    asks: tuple[Method, ...] = ("GET", "POST")
    whole = f"child/<str:reference>/{path}"
    return Page(path=whole, name=name, view=view, may="write_notes", reach="child", methods=asks)


PAGES = (
    Page(path="child/<str:reference>/chronology", name="chronology", view=view, reach="child"),
    Page(
        path="child/<str:reference>/chronology/save/<str:kind>",
        name="save_chronology",
        view=save,
        reach="child",
    ),
    _page("story/<str:record>/<int:number>/<str:point>", "choose_event", choose),
    _page("chronology/add", "add_event", add),
    _page("chronology/<int:number>/take-off", "drop_event", drop),
)
