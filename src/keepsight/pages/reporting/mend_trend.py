"""How many holes the checks found, night by night: the trend of each check, drawn and as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse

from keepsight.boards.holes import checks, parts_of
from keepsight.pages.listing import address, choosing, look_at, one_of
from keepsight.pages.page import Page, Visit
from keepsight.pages.words import day, plural
from keepsight.writing.checked_nights import Night, nights

#: How far back, and the nights of the table.
BACK, SHOWN, WEEKS = timedelta(days=182), 14, 4
#: The drawing: from here to there, left, right, top and bottom.
LEFT, TOP, BOTTOM = 40, 12, 150
WIDTHS = {"wide": 610, "narrow": 360}


def view(visit: Visit) -> HttpResponse:
    """The whole council's for whoever reaches every child; else that of the teams in reach."""
    look = look_at(visit)
    code = one_of(visit, "check", checks())
    teams = None if look.children is None else look.reach.team_ids
    found = nights(
        visit.viewer.authority_id or 0, since=look.day - BACK, until=look.day, teams=teams
    )
    every = sorted({one.night for one in found})
    by_night = _by_night([one for one in found if not code or one.code == code], every)
    points = sorted(by_night.items())
    return visit.show(
        "reporting/mend_trend.html",
        {
            "back": {"text": "To mend", "url": address(visit, "to_mend")},
            "whose": "the council" if teams is None else "your teams",
            "has_teams": teams is None or bool(teams),
            "check": f"{code} {checks()[code].title}" if code else "",
            "said": _said(points),
            "drawings": [_drawing(kind, width, points) for kind, width in WIDTHS.items()]
            if len(points) > 1
            else [],
            "nights": [
                {"night": night, "holes": holes} for night, holes in reversed(points[-SHOWN:])
            ],
            "rows": _rows(visit, found, every, code),
            "filters": [
                choosing(
                    "check",
                    "Check",
                    [("", "All checks"), *((c, f"{c} {one.title}") for c, one in checks().items())],
                    code,
                )
            ],
            "filters_url": address(visit, "mend_trend"),
        },
    )


def _by_night(found: Sequence[Night], every: Sequence[date]) -> dict[date, int]:
    sums = dict.fromkeys(every, 0)
    for one in found:
        sums[one.night] += one.holes
    return sums


def _said(points: Sequence[tuple[date, int]]) -> str:
    if not points:
        return "No night was counted yet. That is done every night."
    last, now = points[-1]
    said = f"{plural(now, 'thing')} to mend in the night of {day(last)}"
    earlier = [holes for night, holes in points if night <= last - timedelta(weeks=WEEKS)]
    if not earlier:
        return f"{said}. Too soon to say more: {plural(len(points), 'night')} counted."
    change = now - earlier[-1]
    if not change:
        return f"{said}, as many as four weeks before."
    return f"{said}, {abs(change):,} {'more' if change > 0 else 'fewer'} than four weeks before."


def _rows(
    visit: Visit, found: Sequence[Night], every: Sequence[date], code: str
) -> list[dict[str, Any]]:
    """Each part of a check: last night, four weeks before, and of how many it was asked."""
    if not every:
        return []
    last = every[-1]
    before = [night for night in every if night <= last - timedelta(weeks=WEEKS)]
    at: Mapping[tuple[date, str, str], Night] = {(n.night, n.code, n.part): n for n in found}
    rows = []
    for (check, part), told in parts_of().items():
        if code and check != code:
            continue
        now = at.get((last, check, part))
        then = at.get((before[-1], check, part)) if before else None
        holes, earlier = (now.holes if now else 0), (then.holes if then else 0)
        rows.append(
            {
                "code": check,
                "title": told.title,
                "holes": holes,
                "before": earlier if before else None,
                "looked_at": now.looked_at if now else 0,
                "url": address(visit, "mend_trend", check=check),
            }
        )
    return rows


def _drawing(kind: str, width: int, points: Sequence[tuple[date, int]]) -> dict[str, Any]:
    """One of the two drawings: a line from night to night, in the order of days, from nought."""
    first, last = points[0][0], points[-1][0]
    most = max(1, *(holes for _, holes in points))
    span = max(1, (last - first).days)
    placed = [
        (
            round(LEFT + (width - LEFT - 12) * (night - first).days / span, 1),
            round(BOTTOM - (BOTTOM - TOP) * holes / most, 1),
        )
        for night, holes in points
    ]
    return {
        "kind": kind,
        "width": width,
        "line": " ".join(f"{x},{y}" for x, y in placed),
        "end": placed[-1],
        "most": most,
        "last": points[-1][1],
        "first_on": first,
        "last_on": last,
    }


PAGE = Page(path="to-mend/night-by-night", name="mend_trend", view=view, another_date=True)
