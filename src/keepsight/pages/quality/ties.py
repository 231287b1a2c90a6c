"""Children whom staff are tied to: say that one knows a child, and what a manager sees of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.reach.tie_lines import (
    ROWS_A_PAGE,
    TIE_WORDS,
    Tie,
    own_ties,
    ties_in_reach,
    ties_of_child,
)
from keepsight.access.record.child import Child, child_for
from keepsight.access.record.children import names_for
from keepsight.access.reference import reference_of
from keepsight.access.search.find import FoundRow, find
from keepsight.access.staff.staff import choices_of_workers
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.actions.quality.declare_tie import DECLARE_TIE
from keepsight.actions.quality.declare_tie_of_worker import DECLARE_TIE_OF_WORKER
from keepsight.actions.quality.end_tie import END_TIE
from keepsight.pages.asking import Asking, ask
from keepsight.pages.listing import HOME, child, page_of, paging, person
from keepsight.pages.page import NoSuchThing, Page, View, Visit
from keepsight.pages.words import day, plural
from keepsight.writing.perform import Wrong
from keepsight.writing.versions import newest_version

SHUT = (
    "The record is shut to you from then on, whatever your role. What is due for the child goes to the "
    "team’s manager.",
)
HOW = {
    "declared": "Said so themselves",
    "manager": "Said by a manager",
    "name": "Found by the name",
}


def own(visit: Visit) -> HttpResponse:
    """The children to whom one is tied oneself: by number alone, and how."""
    rows = own_ties(visit.viewer, now=visit.now)
    return visit.show(
        "quality/own_ties.html",
        {
            "back": {"text": "My details", "url": reverse("my_details")},
            "rows": [
                {
                    "reference": reference_of("child", one.child),
                    "how": TIE_WORDS.get(one.code, one.code),
                    "since": one.started_on,
                    "holds": one.holds,
                }
                for one in rows
            ],
            "declare_url": reverse("declare_tie"),
        },
    )


def declare(visit: Visit) -> HttpResponse:
    """Say that one is tied to a child: found by name or number, never opened."""
    back = {"text": "Children I know", "url": reverse("own_ties")}

    def preview(given: dict[str, Any]) -> HttpResponse:
        found = find(visit.viewer, given["to_child"], now=visit.now)
        known = [row for row in (*found.rows, *found.nearly) if row.entry.name]
        if not known:
            said = f"No child is found for “{given['to_child']}”."
            raise Wrong(found.said or said, "to_child")
        return visit.show(
            "people/move_to_whom.html",
            {
                "title": "Which child do you know?",
                "page_title": "A child I know",
                "back": back,
                "sentences": list(SHUT),
                "typed": given["to_child"],
                "children": [_found(row) for row in known],
                "is_cut": found.total > len(found.rows),
                "sent": _sent_again(visit),
                "button": "I know this child",
            },
        )

    return ask(
        visit,
        Asking(
            DECLARE_TIE,
            title="A child I know",
            button="Look for the child",
            back=back,
            first={"started_on": visit.today},
            sentences=SHUT,
            preview=preview,
            done=lambda _: visit.go(
                "own_ties", note="Written down. The record is shut to you now."
            ),
        ),
    )


def view(visit: Visit) -> HttpResponse:
    """Ties to children in reach, those first whose worker may not open them."""
    rows, total = ties_in_reach(visit.viewer, now=visit.now, page=page_of(visit))
    if page_of(visit) > 1 and not rows:
        raise NoSuchThing
    wanted = sorted({one.child for one in rows})
    named = names_for(visit.viewer, wanted, why="ties", now=visit.now, act="list_ties")
    staff = _staff(visit, rows)
    said = f"{plural(total, 'tie')} of staff to children of yours."
    return visit.show(
        "quality/ties.html",
        {
            "back": HOME,
            "answer": said if total else "No worker is tied to a child of yours.",
            "rows": [
                {"child": child(named.get(one.child)), **_row(visit, one, staff)} for one in rows
            ],
            "paging": paging(visit, "ties", "", len(rows), total) if total > ROWS_A_PAGE else None,
        },
    )


def of_child(visit: Visit) -> HttpResponse:
    """Who of the staff is tied to one child."""
    found = _child(visit)
    rows = ties_of_child(visit.viewer, found.id, now=visit.now)
    staff = _staff(visit, rows)
    return visit.show(
        "quality/child_ties.html",
        {
            "back": {
                "text": found.name,
                "url": reverse("child", kwargs={"reference": found.reference}),
            },
            "name": found.name,
            "rows": [_row(visit, one, staff) for one in rows],
            "declare_url": _to(found, "declare_tie_of_worker"),
            "end_url": _to(found, "end_tie") if rows else None,
        },
    )


def declare_of_worker(visit: Visit) -> HttpResponse:
    found = _child(visit)
    return ask(
        visit,
        Asking(
            DECLARE_TIE_OF_WORKER,
            title=f"A worker knows {found.name}",
            button="Write it down",
            back=_back(found),
            first={"started_on": visit.today},
            also={"child": found.id},
            choices={"workers": choices_of_workers(visit.viewer, visit.today)},
            sentences=("The record is shut to them from then on, whatever their role.",),
            done=lambda _: _done(visit, found, "Written down. The record is shut to them now."),
        ),
    )


def end(visit: Visit) -> HttpResponse:
    found = _child(visit)
    rows = ties_of_child(visit.viewer, found.id, now=visit.now)
    staff = _staff(visit, rows)
    ties = [
        (str(one.number), f"{_name(staff, one)}: {TIE_WORDS.get(one.code, one.code).lower()}")
        for one in rows
        if one.worker != visit.viewer.worker_id
    ]
    return ask(
        visit,
        Asking(
            END_TIE,
            opened=newest_version("StaffTie"),
            title=f"End a tie to {found.name}",
            button="End this tie",
            back=_back(found),
            first={"ended_on": visit.today} | ({"tie": ties[0][0]} if len(ties) == 1 else {}),
            also={"child": found.id},
            choices={"ties": ties},
            sentences=("On its last day the record is still shut to them.",),
            done=lambda made: _done(visit, found, f"The tie ends on {day(made.ended_on)}."),
        ),
    )


def _child(visit: Visit) -> Child:
    return child_for(visit.viewer, visit.params["reference"], why="child_ties", now=visit.now)


def _to(found: Child, page: str) -> str:
    return reverse(page, kwargs={"reference": found.reference})


def _back(found: Child) -> dict[str, str]:
    return {"text": f"Staff who know {found.name}", "url": _to(found, "child_ties")}


def _done(visit: Visit, found: Child, note: str) -> HttpResponse:
    return visit.go("child_ties", reference=found.reference, note=note)


def _staff(visit: Visit, rows: Sequence[Tie]) -> Names:
    workers = {one.worker for one in rows}
    return names_of_staff(visit.viewer, workers=workers, teams=(), day=visit.today)


def _name(staff: Names, one: Tie) -> str:
    found = staff.worker(one.worker)
    return found.name if found else "Name not on file"


def _row(visit: Visit, one: Tie, staff: Names) -> dict[str, Any]:
    return {
        "worker": person(visit, staff.worker(one.worker)),
        "how": TIE_WORDS.get(one.code, one.code),
        "since": one.started_on,
        "until": one.ended_on,
        "found": HOW.get(one.how_found, one.how_found),
        "holds": one.holds,
    }


def _found(row: FoundRow) -> dict[str, str]:
    said = ", ".join(part for part in (row.reference, row.entry.age, row.entry.team_name) if part)
    return {"reference": row.reference, "name": row.entry.name, "said": said}


def _sent_again(visit: Visit) -> list[tuple[str, str]]:
    """What was answered, but for the child, who is chosen now."""
    posted: Mapping[str, Any] = visit.request.POST
    return [
        (name, value)
        for name, values in posted.lists()  # type: ignore[attr-defined]
        for value in values
        if name not in ("csrfmiddlewaretoken", "to_child", "seen")
    ]


def _of_child(path: str, name: str, view: View, *methods: Any) -> Page:
    return Page(
        path=f"child/<str:reference>/ties{path}",
        name=name,
        view=view,
        may="settle_ties",
        reach="child",
        methods=methods or ("GET", "POST"),
    )


PAGES = (
    Page(path="children-i-know", name="own_ties", view=own, may="declare_ties"),
    Page(
        path="children-i-know/add",
        name="declare_tie",
        view=declare,
        may="declare_ties",
        methods=("GET", "POST"),
    ),
    Page(path="ties", name="ties", view=view, may="settle_ties"),
    _of_child("", "child_ties", of_child, "GET"),
    _of_child("/add", "declare_tie_of_worker", declare_of_worker),
    _of_child("/end", "end_tie", end),
)
