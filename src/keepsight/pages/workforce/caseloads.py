"""How many children each worker holds and what they weigh: by team, then by worker, who is over by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse

from keepsight.access.log import audit
from keepsight.access.staff.staff_names import Name, Names, names_of_staff
from keepsight.boards.figures import holes_of
from keepsight.boards.look import Look
from keepsight.boards.workforce.caseloads import Caseloads, Load, Pressure, TeamLoad, caseloads
from keepsight.pages.known import known_rows
from keepsight.pages.listing import (
    HOME,
    NONE,
    ROWS_A_PAGE,
    address,
    choosing,
    choosing_team,
    kept,
    look_at,
    number_of,
    one_of,
    page_of,
    paging,
    person,
    team_name,
)
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.spreadsheet import spreadsheet
from keepsight.pages.words import day, plural
from keepsight.pages.workforce.unallocated import untold
from keepsight.pages.workforce.workload_words import (
    BAND_CHOICES,
    BANDS,
    NOT_THERE,
    band_of,
    besides,
    of_capacity,
    points,
    rounded,
)

FILTERS = ("team", "over", "held", "band")


def view(visit: Visit) -> HttpResponse:
    look = look_at(visit)
    team = number_of(visit, "team", "team")
    whole = caseloads(look)
    found = whole if team is None else whole.of_team(team)
    chosen = _chosen(visit, found)
    start = (page_of(visit) - 1) * ROWS_A_PAGE
    page = chosen[start : start + ROWS_A_PAGE]
    largest = {one.largest.worker for one in found.teams if one.largest}
    names = names_of_staff(
        visit.viewer,
        workers=[load.worker for load in page]
        + [*largest]
        + [load.worker for load in found.loads[:1]],
        teams=[one.team for one in whole.teams] + [one.team for one in whole.pressure],
        day=look.day,
    )
    return visit.show(
        "workforce/caseloads.html",
        {
            "back": HOME,
            "known": known_rows(visit, holes_of(look, "F02")).get("F02"),
            "supervision_url": address(visit, "supervision", team=_reference(names, team))
            if visit.viewer.may("see_supervision")
            else None,
            "whose": team_name(names, team) if team is not None else "",
            "workers": len(found.loads),
            "everyone": len(found.everyone),
            "children": found.children,
            "children_url": _children_url(visit, found, team, names),
            "limit": found.limit,
            "over": found.over,
            "over_url": address(visit, "caseloads", team=_reference(names, team), over="yes"),
            "beyond": sum(load.children > found.limit for load in found.loads),
            "bands": _bands(visit, found, _reference(names, team)),
            "pressure": [_pressure(visit, one, names) for one in found.pressure if one.team],
            "middle": found.middle,
            "largest": largest_of(visit, found, names),
            "columns": [
                {
                    "held": held,
                    "workers": workers,
                    "url": address(
                        visit, "caseloads", team=_reference(names, team), held=str(held)
                    ),
                }
                for held, workers in found.spread()
            ],
            "teams": [_team(visit, one, names) for one in found.teams],
            "rows": [load_row(visit, look, load, names) for load in page],
            "filters": _filters(visit, whole, names),
            "filters_url": address(visit, "caseloads"),
            "paging": paging(
                visit,
                "caseloads",
                "save_caseloads",
                len(page),
                len(chosen),
                **{name: visit.request.GET.get(name, "") for name in FILTERS},
            ),
            "cannot_be_told": untold(found.untold),
        },
    )


def save(visit: Visit) -> HttpResponse:
    """The workers that the filters leave as a spreadsheet, written to the log; it names no child."""
    look, team = look_at(visit), number_of(visit, "team", "team")
    whole = caseloads(look)
    chosen = _chosen(visit, whole if team is None else whole.of_team(team))
    names = names_of_staff(
        visit.viewer,
        workers=[load.worker for load in chosen],
        teams=[load.team for load in chosen],
        day=look.day,
    )
    lines = []
    for load in chosen:
        row = load_row(visit, look, load, names)
        said = (load.children, load.limit, points(load.points), points(load.capacity), load.percent)
        where = (row["band"]["text"], row["besides"], row["note"])
        lines.append((row["worker"]["name"], row["role"], row["team"], *said, *where))
    audit.write_and_commit(
        act="save_list",
        now=visit.now,
        account_id=visit.viewer.account_id,
        worker_id=visit.viewer.worker_id,
        authority_id=visit.viewer.authority_id,
        about={"why": "caseloads", "rows": len(lines), "role": visit.viewer.role_code},
    )
    heads = ("Worker", "Role", "Team", "Children", "Most children", "Points", "Room for points",
             "Load in 100", "Where that is", "Besides", "To notice")  # fmt: skip
    return spreadsheet(f"children-with-each-worker-{look.day.isoformat()}", heads, lines)


def load_row(visit: Visit, look: Look, load: Load, names: Names) -> dict[str, Any]:
    """One worker's load, as this list and home show it."""
    name = names.worker(load.worker)
    reference = name.reference if name else ""
    return {
        "worker": person(visit, name) or {"name": "Not on file", "url": None},
        "role": name.role if name else "",
        "team": team_name(names, load.team),
        "children": load.children,
        "children_url": address(visit, "my_children", worker=reference) if reference else None,
        "besides": besides(load),
        "limit": load.limit or None,
        "load": rounded(load.points),
        "capacity": rounded(load.capacity),
        "of_capacity": of_capacity(load),
        "percent": load.percent,
        "load_url": address(visit, "worker_load", path={"reference": reference})
        if reference
        else None,
        "band": band_of(load),
        "note": note_on(name, load.children, look) if name else "",
    }


def note_on(name: Name, children: int, look: Look) -> str:
    """What to notice about who holds children: gone, going, away."""
    if name.ended_on and name.ended_on < look.day:
        handed = f"{plural(children, 'child', 'children')} to hand over"
        return f"Left on {day(name.ended_on)}: {handed}."
    if name.ended_on:
        return f"Leaves on {day(name.ended_on)}."
    if name.away_since:
        covered = f"covered by {name.cover}" if name.cover else "no cover on file"
        return f"Away since {day(name.away_since)}: {covered}."
    return ""


def largest_of(visit: Visit, found: Caseloads, names: Names) -> dict[str, Any] | None:
    """The worker who holds most, by name."""
    if not found.loads:
        return None
    load = found.loads[0]
    worker = person(visit, names.worker(load.worker)) or {"name": "One worker", "url": None}
    name = names.worker(load.worker)
    return {
        **worker,
        "team": team_name(names, load.team),
        "children": load.children,
        "children_url": address(visit, "my_children", worker=name.reference) if name else None,
    }


def _chosen(visit: Visit, found: Caseloads) -> Sequence[Load]:
    """The workers that the filters leave; an unknown filter is not found (404)."""
    loads: Sequence[Load] = found.everyone
    if one_of(visit, "over", ("yes",)):
        loads = [load for load in loads if load.is_over]
    if band := one_of(visit, "band", BANDS):
        loads = [load for load in loads if load.band == band]
    held = visit.request.GET.get("held", "")
    if held:
        if not held.isdecimal() or len(held) > 6:
            raise NoSuchThing("held is not a number of children.")
        loads = [load for load in loads if load.children == int(held)]
    return loads


def _bands(visit: Visit, found: Caseloads, team: str) -> list[dict[str, Any]]:
    """How many workers are where, from those with far too much to those with room."""
    rows = []
    for code, words in BAND_CHOICES:
        count = sum(load.band == code for load in found.everyone)
        url = address(visit, "caseloads", team=team, band=code)
        rows.append({"text": words, "workers": count, "url": url})
    return rows


def _pressure(visit: Visit, one: Pressure, names: Names) -> dict[str, Any]:
    """A team's load beside what is there to carry it."""
    return {
        "name": team_name(names, one.team),
        "url": address(visit, "caseloads", team=_reference(names, one.team)),
        "load": rounded(one.load),
        "in_post": rounded(one.in_post),
        "available": rounded(one.available),
        "percent": one.percent,
        "lost": [f"{NOT_THERE[why]} {rounded(lost)}" for why, lost in one.lost.items()
                 if why != "gone"],
    }  # fmt: skip


def _team(visit: Visit, one: TeamLoad, names: Names) -> Mapping[str, Any]:
    reference = _reference(names, one.team)
    largest = names.worker(one.largest.worker) if one.largest else None
    return {
        "name": team_name(names, one.team),
        "url": address(visit, "caseloads", team=reference),
        "workers": one.workers,
        "children": one.children,
        "children_url": address(visit, "my_children", team=reference, held="yes"),
        "over": one.over,
        "over_url": address(visit, "caseloads", team=reference, over="yes"),
        "largest": one.largest.children if one.largest else 0,
        "largest_name": largest.name if largest else "",
        "without": one.without,
        "without_url": address(visit, "unallocated", team=reference),
    }


def _children_url(visit: Visit, found: Caseloads, team: int | None, names: Names) -> str | None:
    """All children held; of one team nothing that would count others, held for another team."""
    if team is None:
        return address(visit, "my_children", held="yes")
    of_team = sum(one.children for one in found.teams)
    if of_team != found.children:
        return None
    return address(visit, "my_children", team=_reference(names, team), held="yes")


def _reference(names: Names, team: int | None) -> str:
    if team is None:
        return ""
    found = names.team(team)
    return found.reference if found else NONE


def _filters(visit: Visit, whole: Caseloads, names: Names) -> list[dict[str, Any]]:
    given = visit.request.GET
    over = [("", "Everyone"), ("yes", "Over what they can carry")]
    teams = list(
        dict.fromkeys([one.team for one in whole.teams] + [one.team for one in whole.pressure])
    )
    return [
        choosing_team(visit, teams, names),
        choosing("over", "Who", over, given.get("over", "")),
        choosing("band", "Where", [("", "Anywhere"), *BAND_CHOICES], given.get("band", "")),
        *kept(visit, "held"),
    ]


PAGES = (
    Page(path="caseloads", name="caseloads", view=view, may="see_caseloads", another_date=True),
    Page(
        path="caseloads/save",
        name="save_caseloads",
        view=save,
        may="see_caseloads",
        another_date=True,
    ),
)
