"""A child's story: everything on the record in the order of its days, by stage and by years."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.child import Child, child_for
from keepsight.access.record.children import names_for
from keepsight.access.record.chronology import chosen_of, story_of
from keepsight.access.record.story_rows import ROWS_A_PAGE, Asked
from keepsight.pages.listing import choosing, one_of, page_of
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.paper import Paper, paper_answer, row_of
from keepsight.pages.people.child_frame import back_to_child, tabs
from keepsight.pages.people.story_words import STAGES, Shown, by_year, shown
from keepsight.pages.words import plural

ORDERS = {"": "Newest first", "oldest": "Oldest first"}
#: A child of whom no day of birth is known is not older than this.
OLDEST = 25


def view(visit: Visit) -> HttpResponse:
    reference = visit.params["reference"]
    asked = _asked(visit)
    child = child_for(visit.viewer, reference, why="story", now=visit.now)
    page = page_of(visit)
    found = story_of(visit.viewer, child, asked, page=page)
    if page > 1 and not found.lines:
        raise NoSuchThing
    rows = shown(visit, child, found.lines, chosen_of(child))
    return visit.show(
        "people/story.html",
        {
            "back": back_to_child(visit, reference, child.name),
            "child": {"name": child.name, "first_name": child.first_name},
            "tabs": tabs(visit, reference),
            "answer": _answer(child, asked, found.total),
            "filters": _filters(visit, child),
            "filters_url": reverse("story", kwargs={"reference": reference}),
            "groups": by_year(rows),
            "may_choose": visit.viewer.may("write_notes"),
            "paging": _paging(visit, page, len(rows), found.total),
            "saves": saves(visit, "story") if rows else [],
        },
    )


def save(visit: Visit) -> HttpResponse:
    """The story that the filters leave, as a file; that it was taken away stands on the log."""
    asked = _asked(visit)
    child = child_for(visit.viewer, visit.params["reference"], why="story", now=visit.now)
    found = story_of(visit.viewer, child, asked, page=None)
    rows = shown(visit, child, found.lines, chosen_of(child))
    names_for(visit.viewer, [child.id], why="story", now=visit.now, act="save_story")
    return paper_answer(
        paper_of(visit, child, "Story", _answer(child, asked, found.total), rows),
        visit.params["kind"],
    )


def paper_of(visit: Visit, child: Child, title: str, said: str, rows: list[Shown]) -> Paper:
    """The lines as they are laid out on paper, with who made it and when."""
    return Paper(
        title=f"{title}: {child.name}",
        sentences=(f"{child.reference}. {said}",),
        rows=tuple(
            row_of(row.on, row.said, texts=(row.text, row.late, row.by), why=row.why)
            for row in rows
        ),
        by=visit.viewer.name,
        at=visit.now,
        name=f"{title.lower()}-{child.reference}-{visit.today.isoformat()}",
    )


def saves(visit: Visit, what: str) -> list[dict[str, str]]:
    """The ways to take it away as a file, with the filters that are set."""
    asked = visit.request.GET.copy()
    asked.pop("page", None)
    query = f"?{asked.urlencode()}" if asked else ""
    return [
        {
            "text": text,
            "url": reverse(f"save_{what}", kwargs={**visit.params, "kind": kind}) + query,
        }
        for text, kind in (("Save as PDF", "pdf"), ("Save for Word", "docx"))
    ]


def _asked(visit: Visit) -> Asked:
    """The filters in the address; an unknown one is not found (404)."""
    return Asked(
        room=one_of(visit, "stage", STAGES),
        from_year=_year(visit, "from"),
        to_year=_year(visit, "to"),
        oldest_first=one_of(visit, "order", ORDERS) == "oldest",
    )


def _year(visit: Visit, name: str) -> int | None:
    said = visit.request.GET.get(name, "")
    if not said:
        return None
    if not (said.isascii() and said.isdecimal() and len(said) == 4 and said >= "1900"):
        raise NoSuchThing("A year has four figures.")
    return int(said)


def _filters(visit: Visit, child: Child) -> list[dict[str, Any]]:
    given = visit.request.GET
    begun = child.born_on or child.expected_on
    first = begun.year - 1 if begun else visit.today.year - OLDEST
    years = [(str(year), str(year)) for year in range(visit.today.year + 1, first - 1, -1)]
    return [
        choosing("stage", "Stage", [("", "Everything"), *STAGES.items()], given.get("stage", "")),
        choosing("from", "From", [("", "The beginning"), *years], given.get("from", "")),
        choosing("to", "To", [("", "Today and after"), *years], given.get("to", "")),
        choosing("order", "Order", ORDERS.items(), given.get("order", "")),
    ]


def _answer(child: Child, asked: Asked, total: int) -> str:
    which = f" Only: {STAGES[asked.room]}." if asked.room else ""
    years = [f"from {asked.from_year}"] if asked.from_year else []
    years += [f"to {asked.to_year}"] if asked.to_year else []
    if years:
        which += f" {' '.join(years).capitalize()}."
    order = "the oldest first" if asked.oldest_first else "the latest first"
    if not total:
        return f"Nothing of this stands on {child.first_name}’s record.{which}"
    return f"{plural(total, 'line')} of what is on file, {order}.{which}"


def _paging(visit: Visit, page: int, shown_here: int, total: int) -> dict[str, Any] | None:
    if total <= ROWS_A_PAGE:
        return None
    first = (page - 1) * ROWS_A_PAGE + 1

    def at(number: int) -> str:
        asked = visit.request.GET.copy()
        asked["page"] = str(number)
        return f"{reverse('story', kwargs=dict(visit.params))}?{asked.urlencode()}"

    return {
        "first": first,
        "last": first + shown_here - 1,
        "total": total,
        "previous_url": at(page - 1) if page > 1 else None,
        "next_url": at(page + 1) if page * ROWS_A_PAGE < total else None,
        "save_url": None,
    }


PAGES = (
    Page(path="child/<str:reference>/story", name="story", view=view, reach="child"),
    Page(
        path="child/<str:reference>/story/save/<str:kind>",
        name="save_story",
        view=save,
        reach="child",
    ),
)
