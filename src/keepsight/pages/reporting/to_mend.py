"""What is to be mended in the records: the field, why it matters, and the form that mends it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.http import HttpResponse
from django.urls import NoReverseMatch, reverse

from keepsight.access.record.children import NameLine, names_for
from keepsight.access.record.telling import tellings
from keepsight.access.reference import reference_of
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.boards.figures import figures
from keepsight.boards.holes import Asked, Row, Summary, checks, parts_of, rows, summary, untold_of
from keepsight.kernel.check import Part
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.pages.entries import at_entry
from keepsight.pages.frame import address_of
from keepsight.pages.listing import (
    HOME,
    NONE,
    ROWS_A_PAGE,
    address,
    child,
    choosing,
    choosing_team,
    kept,
    look_at,
    number_of,
    one_of,
    page_of,
    paging,
    person,
    shown_teams,
    team_name,
)
from keepsight.pages.page import Page, Visit
from keepsight.pages.spreadsheet import spreadsheet
from keepsight.pages.words import plural

FILTERS = ("check", "part", "team", "owner", "child", "figure")
#: In a part's place: the very entry that is at fault.
ENTRY = "record"
ABOUT_NOBODY = {"name": "No child", "age": "", "url": None, "restricted": False, "ask": None}


def view(visit: Visit) -> HttpResponse:
    look, asked = look_at(visit), asked_in(visit)
    found, shown = summary(look, asked)
    page = rows(look, asked, (page_of(visit) - 1) * ROWS_A_PAGE, ROWS_A_PAGE)
    names = names_of_staff(
        visit.viewer,
        workers=[row.owner for row in page],
        teams=shown_teams(visit, [*found.teams, *(row.team or 0 for row in page)]),
        day=look.day,
    )
    children = [row.child for row in page if row.child is not None]
    named = names_for(visit.viewer, children, why="to_mend", now=visit.now)
    given = visit.request.GET
    figure = figures().get(asked.figure)
    return visit.show(
        "reporting/to_mend.html",
        {
            "back": HOME,
            "total": found.holes,
            "shown": shown,
            "children": found.children,
            "mine": found.mine,
            "mine_url": address(visit, "to_mend", owner=_mine(visit)),
            "is_filtered": any(given.get(name) for name in FILTERS),
            "all_url": address(visit, "to_mend"),
            "figure": figure.title if figure else "",
            "trend_url": address(visit, "mend_trend"),
            "by_check": _by_check(visit, found),
            "rows": [_row(visit, row, named, names) for row in page],
            "filters": _filters(visit, found, names),
            "filters_url": address(visit, "to_mend"),
            "paging": paging(
                visit,
                "to_mend",
                "save_to_mend",
                len(page),
                shown,
                **{name: given.get(name, "") for name in FILTERS},
            ),
            "cannot_be_told": _untold(found),
        },
    )


def save(visit: Visit) -> HttpResponse:
    """The list that the filters leave as a spreadsheet; every child in it stands on the log."""
    look = look_at(visit)
    found = rows(look, asked_in(visit))
    names = names_of_staff(
        visit.viewer,
        workers=[row.owner for row in found],
        teams=[row.team for row in found],
        day=look.day,
    )
    children = sorted({row.child for row in found if row.child is not None})
    named = names_for(visit.viewer, children, why="to_mend", now=visit.now, act="save_list")
    heads = ("Reference", "Child", "Check", "What", "What is there", "Why it matters",
             "Who mends it", "Team")  # fmt: skip
    return spreadsheet(
        f"to-mend-{look.day.isoformat()}", heads, (_line(row, named, names) for row in found)
    )


def asked_in(visit: Visit) -> Asked:
    """The filters in the address; an unknown one is not found (404)."""
    check = one_of(visit, "check", checks())
    known = {part for code, part in parts_of() if not check or code == check}
    return Asked(
        check=check,
        part=one_of(visit, "part", known),
        team=number_of(visit, "team", "team"),
        owner=number_of(visit, "owner", "worker"),
        child=number_of(visit, "child", "child"),
        figure=one_of(visit, "figure", figures()),
    )


def mended_at(part: Part, row: Row, reference: str) -> str | None:
    """The address at which a hole is mended; None where nothing on the record can be."""
    if not part.mend:
        return None
    if part.mend == ENTRY:
        return _at_entry(row, reference)
    if part.mend in _steps():
        return reverse("do_step", kwargs={"reference": reference, "code": part.mend})
    try:
        return reverse(part.mend, kwargs={"reference": reference})
    except NoReverseMatch:
        return address_of(part.mend)


def shown_hole(visit: Visit, row: Row, reference: str, *, is_named: bool = True) -> dict[str, Any]:
    """A hole in words: what, where, why it matters, and where this person mends it."""
    part = parts_of()[row.code, row.part]
    may = is_named and not visit.is_another_date and _may_mend(visit, part, row)
    return {
        "code": row.code,
        "check": checks()[row.code].title,
        "title": part.title,
        "sentence": row.sentence or f"No source tells of {untold_of(row.missing)}.",
        "why": part.why,
        "url": mended_at(part, row, reference) if may else None,
    }


def _at_entry(row: Row, reference: str) -> str:
    """The entry itself; what is no entry of its own is seen among the findings of the returns."""
    if row.record in tellings() and row.line:
        return at_entry(reference, row.record, row.line)
    name = "child_findings" if row.record else "change_child"
    return reverse(name, kwargs={"reference": reference})


def _may_mend(visit: Visit, part: Part, row: Row) -> bool:
    """Whether this person's roles open the form. An entry may be read by whoever reaches the child."""
    viewer = visit.viewer
    if row.child is None:
        needed = {"waiting": "answer_waiting", "imports": "import_files"}.get(part.mend)
        return needed is None or viewer.may(needed)
    if part.mend in _steps():
        return viewer.may_write(part.mend)
    if part.mend == "waiting":
        return viewer.may("answer_waiting")
    if part.mend in ("child_family", "chronology") or (part.mend == ENTRY and row.record):
        return True
    return viewer.may("write_notes")


@cache
def _steps() -> frozenset[str]:
    """The codes of all steps."""
    return frozenset(step.code for step in units_of("actions", Step).values())


def _mine(visit: Visit) -> str:
    return reference_of("worker", visit.viewer.worker_id) if visit.viewer.worker_id else ""


def _by_check(visit: Visit, found: Summary) -> list[dict[str, Any]]:
    """Each part of a check that found anything, with its share of what it looked at."""
    shown = []
    for one in found.parts:
        check, part = checks()[one.code], parts_of()[one.code, one.part]
        looked = found.looked_at.get(one.code, 0)
        share = _share(one.holes, looked) if looked else _share(one.children, found.open)
        shown.append(
            {
                "code": one.code,
                "check": check.title,
                "title": part.title,
                "holes": one.holes,
                "children": one.children,
                "share": share if one.children else "",
                "of": "visits" if looked else "open children",
                "url": address(visit, "to_mend", anchor="rows", check=one.code, part=one.part),
            }
        )
    return shown


def _share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)} in 100" if whole and part <= whole else ""


def _filters(visit: Visit, found: Summary, names: Names) -> list[dict[str, Any]]:
    given = visit.request.GET
    counts: dict[str, int] = {}
    for one in found.parts:
        counts[one.code] = counts.get(one.code, 0) + one.holes
    choices = [
        (code, f"{checks()[code].title} ({number:,})") for code, number in sorted(counts.items())
    ]
    return [
        choosing("check", "Check", [("", "All checks"), *choices], given.get("check", "")),
        choosing_team(visit, found.teams, names),
        choosing(
            "owner",
            "Who mends it",
            [("", "Anybody"), *([(_mine(visit), "I do")] if _mine(visit) else []), (NONE, "Nobody by name")],
            given.get("owner", ""),
        ),
        *kept(visit, "part", "figure", "child"),
    ]  # fmt: skip


def _untold(found: Summary) -> list[str]:
    if not found.untold:
        return []
    of = plural(found.untold, "child", "children")
    return [f"{of}: no source holds what some checks read, so they say nothing of them."]


def _row(visit: Visit, row: Row, named: Mapping[int, NameLine], names: Names) -> dict[str, Any]:
    line = named.get(row.child or 0)
    reference = line.reference if line else ""
    is_named = row.child is None or (line is not None and line.is_named)
    return {
        "child": ABOUT_NOBODY if row.child is None else child(line),
        "owner": person(visit, names.worker(row.owner)),
        "mender": checks()[row.code].mender,
        "team": team_name(names, row.team) if row.child is not None else "",
        **shown_hole(visit, row, reference, is_named=is_named),
    }


def _line(row: Row, named: Mapping[int, NameLine], names: Names) -> tuple[Any, ...]:
    line = named.get(row.child or 0)
    part = parts_of()[row.code, row.part]
    owner = names.worker(row.owner)
    return (
        line.reference if line else "",
        (line.name or "Restricted record") if line else "No child",
        f"{row.code} {checks()[row.code].title}",
        part.title,
        row.sentence or f"No source tells of {untold_of(row.missing)}.",
        part.why,
        owner.name if owner else "Nobody by name",
        team_name(names, row.team) if row.child is not None else "",
    )


PAGES = (
    Page(path="to-mend", name="to_mend", view=view, another_date=True),
    Page(path="to-mend/save", name="save_to_mend", view=save, another_date=True),
)
