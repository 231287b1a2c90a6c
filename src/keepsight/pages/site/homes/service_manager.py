"""Home of a service manager and a head of service: which team is slipping, which children drift, who is leaving."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from keepsight.access.deciding.above import above
from keepsight.access.record.children import NameLine
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.boards.home import Home as Counted
from keepsight.boards.home import home_of
from keepsight.boards.signals_waiting import Asked, Row, rows, titles
from keepsight.boards.workforce.supervision import sessions_due
from keepsight.pages.known import known_rows
from keepsight.pages.listing import address, child, look_at, shown_teams, team_name, whose
from keepsight.pages.page import Visit
from keepsight.pages.reading_rows import named_children
from keepsight.pages.site import answering
from keepsight.pages.site.home_parts import (
    SHOWN,
    Home,
    Made,
    answer,
    counts,
    looked_after,
    named,
    number,
    numeric,
    opens,
    section,
    staff,
)
from keepsight.pages.words import day, plural
from keepsight.pages.workforce.handover import lines as goes
from keepsight.pages.workforce.went_up import told_of

#: Children who drift that stand on the home.
DRIFTING = 8


def view(visit: Visit) -> Made:
    look = look_at(visit)
    found = home_of(look, told_of(visit.viewer, above(visit.viewer, now=visit.now)))
    drifting = rows(look, Asked(drift=True), count=DRIFTING)
    missed = missed_in_teams(visit)
    teams = teams_in(found, missed)
    names = names_of_staff(
        visit.viewer,
        workers=[one.worker for one in found.going]
        + [row.owner for row in drifting]
        + [load.worker for load in found.loads.loads[:1]],
        teams=shown_teams(visit, [*teams, *(row.team or 0 for row in drifting)]),
        day=look.day,
    )
    known = named(visit, [*(row.child for row in drifting), *named_children(found.due)])
    return {
        "title": whose(visit, names) or "Your services today",
        "answers": [
            which_team_is_slipping(visit, found, teams, names),
            which_children_drift(visit, found),
            who_is_leaving(visit, found),
        ],
        "sections": [
            team_rows(visit, found, teams, missed, names),
            drift_rows(visit, found, drifting, known, names),
        ],
        "handover": goes(visit, found.going, names),
        "by_clock": answering.by_clock(visit, found, known),
        "not_seen": answering.seen_not_only_on_time(visit, found),
        "links": looked_after(visit, every=False, but=("handover", "supervision")),
        "cannot_be_told": answering.what_cannot_be_told(found),
    }


def missed_in_teams(visit: Visit) -> Counter[int]:
    """How many workers of each team (0: of none) were not supervised in time; one question."""
    sessions = sessions_due(visit.viewer, visit.as_at, visit.known_on).personal
    return Counter(row.team or 0 for row in sessions if row.state == "overdue")


def teams_in(found: Counted, missed: Mapping[int, int]) -> list[int]:
    """The teams that have anything at all, those first in which most is amiss: children with no worker, dates
    overdue, children not seen."""
    every = {*found.in_teams, *missed} - {0}
    late = found.due.teams

    def amiss(team: int) -> tuple[int, int]:
        overdue = late[team].overdue if team in late else 0
        without, unseen = found.no_worker.teams.get(team, 0), found.seen.teams.get(team, 0)
        return (-(without + overdue + unseen), team)

    return sorted(every, key=amiss)


def which_team_is_slipping(
    visit: Visit, found: Counted, teams: list[int], names: Names
) -> Made:  # fmt: skip
    """The team in which most is amiss, with what it is."""
    without, late = found.no_worker.teams, found.due.teams
    slipping = [
        team
        for team in teams
        if without.get(team, 0) or (team in late and late[team].overdue)
    ]  # fmt: skip
    if not slipping:
        return answer(
            "Which team is slipping?", ["No team: nothing is late, and every child has a worker."]
        )
    team = slipping[0]
    reference = answering.team_reference(names, team)
    said: list[Any] = [f"{team_name(names, team)}: "]
    pieces = []
    if number_without := without.get(team, 0):
        pieces.append(
            opens(number_without, "with no worker", address(visit, "unallocated", team=reference))
        )
    if team in late and late[team].overdue:
        pieces.append(
            opens(late[team].overdue, "overdue", address(visit, "overdue", team=reference))
        )
    if unseen := found.seen.teams.get(team, 0):
        pieces.append(
            opens(unseen, "not seen in 4 weeks", address(visit, "not_seen", team=reference))
        )
    for place, piece in enumerate(pieces):
        said += [", ", piece] if place else [piece]
    others = len(slipping) - 1
    under = f"{plural(others, 'other team')} with something late or no worker." if others else ""
    return answer(
        "Which team is slipping?",
        [*said, ".", *answering.went_up(visit, found.no_worker)],
        under,
        known_rows(visit, found.known).get("F01"),
    )


def which_children_drift(visit: Visit, found: Counted) -> Made:
    drift = found.signals
    if not drift.drift:
        return answer("Which children drift?", ["None shows drift or delay today."])
    url = address(visit, "signals", drift="yes")
    children = plural(drift.drift_children, "child", "children")
    words = "thing to look at" if drift.drift == 1 else "things to look at"
    return answer("Which children drift?", [f"{children}: ", opens(drift.drift, words, url), "."])


def who_is_leaving(visit: Visit, found: Counted) -> Made:
    """Who goes within the coming weeks, and how many children are to be handed over."""
    if not found.going:
        return answer(
            "Who is leaving?", ["Nobody who holds children goes within the coming weeks."]
        )
    children = sum(one.children for one in found.going)
    said: list[Any] = [f"{plural(len(found.going), 'worker')}: "]
    said += [counts(children, "child", "children", address(visit, "handover")), " to hand over."]
    return answer(
        "Who is leaving?", said, f"The first day without a worker: {day(found.going[0].from_on)}."
    )


def team_rows(
    visit: Visit, found: Counted, teams: list[int], missed: Mapping[int, int], names: Names
) -> Made:
    """A row a team, what is in time beside who was seen."""
    over = {one.team: one.over for one in found.loads.teams}
    without, late, unseen = found.no_worker.teams, found.due.teams, found.seen.teams
    made = []
    for team in teams:
        at = answering.team_reference(names, team)
        made.append(
            (
                {"text": team_name(names, team), "url": address(visit, "caseloads", team=at)},
                number(found.in_teams.get(team, 0), address(visit, "my_children", team=at)),
                number(without.get(team, 0), address(visit, "unallocated", team=at)),
                number(
                    late[team].overdue if team in late else 0, address(visit, "overdue", team=at)
                ),
                number(unseen.get(team, 0), address(visit, "not_seen", team=at)),
                number(over.get(team, 0), address(visit, "caseloads", team=at, over="yes")),
                number(
                    missed.get(team, 0), address(visit, "supervision", team=at, state="overdue")
                ),
                number(
                    found.signals.drift_in_teams.get(team, 0),
                    address(visit, "signals", team=at, drift="yes"),
                ),
            )
        )
    return section(
        "Which team is slipping",
        (
            "Team",
            numeric("Children"),
            numeric("No worker"),
            numeric("Overdue"),
            numeric("Not seen in 4 weeks"),
            numeric("Workers who carry too much"),
            numeric("Supervision missed"),
            numeric("Drift"),
        ),
        made,
        empty="No team in your reach has a child.",
    )


def drift_rows(
    visit: Visit,
    found: Counted,
    drifting: tuple[Row, ...],
    known: Mapping[int, NameLine],
    names: Names,
) -> Made:
    url = address(visit, "signals", drift="yes")
    return section(
        "Which children drift",
        ("Child", "What is seen", "Since", "Whose it is", "Team"),
        [
            (
                {"child": child(known.get(row.child))},
                {"text": titles()[row.signal], "url": None, "under": row.sentence}
                if known.get(row.child) and known[row.child].is_named
                else titles()[row.signal],
                day(row.seen_on),
                staff(visit, names, row.owner),
                team_name(names, row.team),
            )
            for row in drifting
        ],
        empty="No child in your reach shows drift or delay today.",
        more=[opens(found.signals.drift, "in all", url)] if found.signals.drift > SHOWN else [],
    )


SERVICE_MANAGER = Home(
    roles=("service_manager", "head_of_service"),
    switch="Your services",
    view=view,
)
