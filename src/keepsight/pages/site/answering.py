"""What the homes of those who answer for others share: who has no worker, who is overloaded, what is late."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from keepsight.access.record.children import NameLine
from keepsight.access.staff.staff_names import Names
from keepsight.boards.home import Home
from keepsight.boards.look import Look
from keepsight.boards.workforce.unallocated import Row, Summary
from keepsight.pages.known import known_rows
from keepsight.pages.listing import NONE, address
from keepsight.pages.page import Visit
from keepsight.pages.people.not_seen import untold as visits_untold
from keepsight.pages.reading_rows import cannot_be_told, clock_rows
from keepsight.pages.site.home_parts import SHOWN, Made, answer, counts
from keepsight.pages.words import plural, working_days
from keepsight.pages.workforce.caseloads import largest_of, load_row
from keepsight.pages.workforce.unallocated import row_of, untold


def who_has_no_worker(visit: Visit, found: Home) -> Made:
    """How many, which of them must never be, and how many were not looked at."""
    total = found.no_worker.total
    said: list[Any] = ["Every child has a worker."]
    if total.children:
        said = [counts(total.children, "child", "children", address(visit, "unallocated"))]
        if total.protection:
            url = address(visit, "unallocated", open="protection_plan")
            said += [", ", {"text": f"{total.protection:,} on protection plans", "url": url}]
        if total.looked_after:
            url = address(visit, "unallocated", open="looked_after")
            said += [", ", {"text": f"{total.looked_after:,} looked after", "url": url}]
        said += [".", *_of_those(visit, found.no_worker)]
    under = ""
    if total.children:
        under = f"The middle child has waited {working_days(found.no_worker.middle)}."
    return answer("Who has no worker?", said, under, known_rows(visit, found.known).get("F01"))


def _of_those(visit: Visit, found: Summary) -> list[Any]:
    """How many of those with no worker went up to the viewer, and were not looked at in time."""
    said = went_up(visit, found)
    if found.not_looked_at:
        url = address(visit, "unallocated", late="looked")
        said += [" ", {"text": f"{found.not_looked_at:,} not looked at this week", "url": url}, "."]
    return said


def went_up(visit: Visit, found: Summary) -> list[Any]:
    """How many of those with no worker went up to the viewer by rule; [] for none."""
    if not found.raised:
        return []
    url = address(visit, "unallocated", told="me")
    return [" ", {"text": f"{found.raised:,} went up to you", "url": url}, "."]


def who_is_overloaded(visit: Visit, found: Home, names: Names) -> Made:
    loads = found.loads
    said: list[Any] = ["No worker holds a child."]
    if loads.over:
        carries = "carries" if loads.over == 1 else "carry"
        said = [{"text": plural(loads.over, "worker"),
                 "url": address(visit, "caseloads", over="yes")},
                f" of {len(loads.everyone)} {carries} more than they can."]  # fmt: skip
    elif loads.everyone:
        said = ["Nobody carries more than they can."]
    largest = largest_of(visit, loads, names)
    under = f"Most: {largest['name']}, {largest['children']}." if largest else ""
    return answer("Who is overloaded?", said, under, known_rows(visit, found.known).get("F02"))


def what_is_late(visit: Visit, found: Home, question: str = "What is late?") -> Made:
    """How much is late, and beside it how many children were not seen."""
    late = found.due.overdue
    said: list[Any] = ["Nothing is late."]
    if late:
        said = [{"text": plural(late, "thing"), "url": address(visit, "overdue")},
                f" for {plural(found.due.children, 'child', 'children')}."]  # fmt: skip
    worst = found.due.furthest
    under = f"Furthest behind: {working_days(max(worst.working_days, 0))}." if worst else ""
    known = known_rows(visit, found.known).get("F03")
    return answer(question, [*said, *not_seen_words(visit, found)], under, known)


def not_seen_words(visit: Visit, found: Home) -> list[Any]:
    """What stands beside every figure of time: how many children were not seen."""
    if not found.seen.not_lately:
        return []
    url = address(visit, "not_seen")
    return [" ", {"text": f"{found.seen.not_lately:,} not seen in 4 weeks", "url": url}, "."]


def no_worker(
    visit: Visit,
    look: Look,
    found: Home,
    first: Sequence[Row],
    named: Mapping[int, NameLine],
    names: Names,
    own: str,
) -> Made:
    return {
        "total": found.no_worker.total.children,
        "url": address(visit, "unallocated"),
        "whose": own,
        "last": "",
        "rows": [row_of(look, row, named, names) for row in first],
    }


def workers(visit: Visit, look: Look, found: Home, names: Names) -> Made | None:
    """The fullest workers; None where nobody holds a child in reach."""
    loads = found.loads
    if not loads.loads:
        return None
    return {
        "children": loads.children,
        "children_url": address(visit, "my_children", held="yes"),
        "url": address(visit, "caseloads"),
        "holding": len(loads.loads),
        "shown": min(SHOWN, len(loads.everyone)),
        "total": len(loads.everyone),
        "rows": [load_row(visit, look, load, names) for load in loads.everyone[:SHOWN]],
    }


def spread(visit: Visit, found: Home, names: Names) -> Made | None:
    """How many workers hold how many children, drawn: a mean alone hides the one who has most."""
    loads = found.loads
    if not loads.loads:
        return None
    largest = largest_of(visit, loads, names)
    beyond = sum(load.children > loads.limit for load in loads.loads)
    holds = "worker holds" if beyond == 1 else "workers hold"
    return {
        "columns": [
            {"held": held, "workers": workers,
             "url": address(visit, "caseloads", held=str(held))}
            for held, workers in loads.spread()
        ],
        "limit": loads.limit,
        "over": loads.over,
        "over_url": address(visit, "caseloads", over="yes"),
        "workers": len(loads.everyone),
        "middle": loads.middle,
        "largest": {"name": largest["name"], "held": largest["children"]} if largest else None,
        "description": f"{beyond:,} {holds} more than {loads.limit}. "
        f"The middle worker holds {loads.middle}.",
    }  # fmt: skip


def by_clock(visit: Visit, found: Home, named: Mapping[int, NameLine]) -> Made | None:
    if not found.due.limits:
        return None
    return {
        "total": found.due.overdue,
        "url": address(visit, "overdue"),
        "children": found.due.children,
        "rows": clock_rows(visit, found.due.limits, named),
    }


def seen_not_only_on_time(visit: Visit, found: Home) -> Made:
    alone = {"seen": "never_alone"}
    lines: tuple[tuple[str, int, str, dict[str, str]], ...] = (
        (
            "children with a visit overdue",
            found.visits_overdue,
            "my_children",
            {"to_see": "overdue"},
        ),
        ("open children were not seen in 4 weeks", found.seen.not_lately, "not_seen", {}),
        ("of them were never seen", found.seen.never, "not_seen", {"seen": "never"}),
        ("open children were never seen alone", found.seen.never_alone, "my_children", alone),
        (
            "children on protection plans were never seen alone",
            found.seen.protection_never_alone,
            "my_children",
            {"open": "protection_plan", **alone},
        ),
    )
    return {
        "open": found.seen.open,
        "rows": [
            {"text": text, "number": number, "url": address(visit, name, **asked)}
            for text, number, name, asked in lines
        ],
        "known": known_rows(visit, found.known).get("F04"),
    }  # fmt: skip


def what_cannot_be_told(found: Home) -> list[str]:
    return (
        untold(found.no_worker.untold)
        + visits_untold(found.seen.untold)
        + [said for said in cannot_be_told(found.due.untold) if not said.endswith("visits.")]
    )


def team_reference(names: Names, team: int) -> str:
    """A team as a filter in an address; "none" for none."""
    found = names.team(team)
    return found.reference if found else NONE
