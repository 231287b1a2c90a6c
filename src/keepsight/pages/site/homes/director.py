"""Home of the director: are children safe tonight, what is worst, how many children each worker has.

Whether the plan of improvement works is not answered here: nothing of it is on file yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import Any

from keepsight.access.deciding.above import above
from keepsight.access.record.children import NameLine
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.access.viewer import ENGLAND
from keepsight.boards.home import Home as Counted
from keepsight.boards.home import home_of
from keepsight.boards.look import Look
from keepsight.boards.readings import title_of
from keepsight.boards.tonight import BED_AND_BREAKFAST, STRATEGY, Line, Tonight
from keepsight.pages.known import known_rows
from keepsight.pages.listing import address, child, look_at, team_name
from keepsight.pages.page import Visit
from keepsight.pages.reading_rows import named_children
from keepsight.pages.site import answering
from keepsight.pages.site.home_parts import (
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
from keepsight.pages.site.homes.service_manager import teams_in
from keepsight.pages.words import working_days
from keepsight.pages.workforce.caseloads import largest_of
from keepsight.pages.workforce.handover import lines as goes
from keepsight.pages.workforce.went_up import told_of

#: From this hour on it is called tonight.
EVENING = time(15)
#: The limit of a visit under a protection plan.
PLAN_VISIT = "T18"


def view(visit: Visit) -> Made:
    look = look_at(visit)
    told = told_of(visit.viewer, above(visit.viewer, now=visit.now))
    found = home_of(look, told, with_tonight=True)
    tonight = found.tonight
    assert tonight is not None, "asked for"
    teams = teams_in(found, {})
    names = names_of_staff(
        visit.viewer,
        workers=[one.worker for one in tonight.lines]
        + [one.worker for one in found.going]
        + [load.worker for load in found.loads.loads[:1]],
        teams=[*(one.team for one in tonight.lines), *teams[:1],
               *(load.team for load in found.loads.loads[:1])],
        day=look.day,
    )  # fmt: skip
    first = [one.child for one in tonight.lines]
    known = named(visit, [*first, found.no_worker.longest, *named_children(found.due)])
    council = visit.viewer.authority_name or "The council"
    when = "tonight" if visit.now.astimezone(ENGLAND).time() >= EVENING else "today"
    lines = _lines(visit, found, tonight)
    return {
        "title": f"{council}: children’s services {'' if visit.is_another_date else when}".strip(),
        "answers": [
            _safe(visit, found, tonight, when),
            _worst(visit, found, names),
            _with_each_worker(visit, found, names),
        ],
        "sections": [
            section(
                f"Are children safe {when}",
                ("What", numeric("Children"), "Longest or most serious", "Who has it now"),
                [
                    (
                        text,
                        number(line.children, url),
                        _longest(look, line, known),
                        _who(visit, line, names),
                    )
                    for text, line, url in lines
                ],
            ),
            _worst_rows(visit, look, found, known, names, teams),
        ],
        "spread": answering.spread(visit, found, names),
        "handover": goes(visit, found.going, names),
        "by_clock": answering.by_clock(visit, found, known),
        "not_seen": answering.seen_not_only_on_time(visit, found),
        "links": looked_after(visit, every=visit.viewer.may("import_files")),
        "cannot_be_told": answering.what_cannot_be_told(found),
    }


def _lines(visit: Visit, found: Counted, tonight: Tonight) -> list[tuple[str, Line, str]]:
    """Each kind of child who may not be safe, with its list. A nought stays, and opens nothing."""
    plan = {"open": "protection_plan"}
    said = [
        ("On a protection plan with no worker", tonight.plan_no_worker,
         address(visit, "unallocated", **plan)),
        ("On a protection plan, not seen in 4 weeks", tonight.plan_not_seen,
         address(visit, "not_seen", **plan)),
        ("Visit under a protection plan overdue", _visits_overdue(found),
         address(visit, "overdue", clock=PLAN_VISIT)),
        ("Under 18 in bed and breakfast", tonight.bed_and_breakfast,
         address(visit, "signals", signal=BED_AND_BREAKFAST)),
        ("Strategy discussion with no outcome on file", tonight.strategy,
         address(visit, "signals", signal=STRATEGY)),
        ("No worker, and no manager looked this week", tonight.not_looked_at,
         address(visit, "unallocated", late="looked")),
    ]  # fmt: skip
    if tonight.missing is not None:
        said.insert(
            3,
            ("Missing from home or care now", tonight.missing,
             address(visit, "my_children", missing="yes")),
        )  # fmt: skip
    return said


def _visits_overdue(found: Counted) -> Line:
    """The visits under a protection plan that are overdue: of time, beside who was not seen."""
    late = next((one for one in found.due.limits if one.limit == PLAN_VISIT and one.overdue), None)
    if late is None:
        return Line()
    worst = late.furthest
    return Line(late.overdue, worst.child if worst else None, worst.due_on if worst else None)


def _safe(visit: Visit, found: Counted, tonight: Tonight, when: str) -> Made:
    """The gravest two in words; the others stand below."""
    said: list[Any] = []
    for line, words, name in (
        (tonight.plan_no_worker, "on protection plans with no worker", "unallocated"),
        (tonight.plan_not_seen, "on protection plans not seen in 4 weeks", "not_seen"),
    ):
        if line.children:
            url = address(visit, name, open="protection_plan")
            said += [", ", opens(line.children, words, url)]
    if tonight.missing is not None and tonight.missing.children:
        url = address(visit, "my_children", missing="yes")
        said += [", ", opens(tonight.missing.children, "missing", url)]
    said = [*said[1:], "."] if said else ["See the groups below."]
    if not any(line.children for line in tonight.lines):
        said = ["No child is in any of these groups."]
    known = known_rows(visit, found.known).get("F01")
    return answer(f"Are children safe {when}?", said, known=known)


def _worst(visit: Visit, found: Counted, names: Names) -> Made:
    total = found.no_worker.total.children
    said: list[Any] = []
    if total:
        said = [
            counts(total, "child", "children", address(visit, "unallocated")),
            " with no worker",
        ]
    if late := found.due.overdue:
        said += ["; "] if said else []
        said.append(opens(late, "things overdue", address(visit, "overdue")))
    said = [*said, "."] if said else ["Every child has a worker, and nothing is late."]
    said += [*answering.not_seen_words(visit, found), *answering.went_up(visit, found.no_worker)]
    return answer("What is worst?", said, known=known_rows(visit, found.known).get("F03"))


def _with_each_worker(visit: Visit, found: Counted, names: Names) -> Made:
    return answering.who_is_overloaded(visit, found, names) | {
        "question": "How many has each worker?"
    }


def _longest(look: Look, line: Line, known: Mapping[int, NameLine]) -> Any:
    if line.child is None:
        return "None"
    since = (
        "never" if line.since is None else working_days(max(look.working_days_since(line.since), 0))
    )
    return {"child": child(known.get(line.child)), "text": since}


def _who(visit: Visit, line: Line, names: Names) -> Any:
    """Who has it now: a number without a name is no answer."""
    if not line.children:
        return "–"
    if line.team is None and line.worker is None:
        return "Each child’s worker"
    if line.team is not None:
        return team_name(names, line.team)
    return staff(visit, names, line.worker)


def _worst_rows(
    visit: Visit,
    look: Look,
    found: Counted,
    known: Mapping[int, NameLine],
    names: Names,
    teams: list[int],
) -> Made:
    """The single longest, largest and furthest, each with where."""
    made: list[tuple[Any, ...]] = []
    if found.no_worker.longest is not None:
        since, middle = found.no_worker.longest_since, working_days(found.no_worker.middle)
        alone = working_days(look.working_days_since(since)) if since else "not on file"
        made.append(
            (
                "Longest with no worker",
                {"child": child(known.get(found.no_worker.longest)), "text": alone},
                f"The middle child: {middle}",
            )
        )
    if largest := largest_of(visit, found.loads, names):
        url = largest["children_url"]
        words = f"{largest['name']}: {largest['children']} children"
        made.append(("Most children with one worker", {"text": words, "url": url}, largest["team"]))
    if worst := found.due.furthest:
        made.append(
            (
                "Furthest behind",
                {"child": child(known.get(worst.child)),
                 "text": working_days(max(worst.working_days, 0))},
                title_of(worst.limit),
            )
        )  # fmt: skip
    if teams and found.no_worker.teams.get(teams[0]):
        at = answering.team_reference(names, teams[0])
        without = found.no_worker.teams[teams[0]]
        unseen = found.seen.teams.get(teams[0], 0)
        made.append(
            (
                "Team in which most is amiss",
                opens(without, "with no worker", address(visit, "unallocated", team=at)),
                f"{team_name(names, teams[0])}; {unseen:,} not seen in 4 weeks",
            )
        )
    return section(
        "What is worst",
        ("What", "How bad", "Where"),
        made,
        empty="Nothing is late, and every child has a worker.",
    )


DIRECTOR = Home(roles=("director", "assistant_director"), switch="The council", view=view)
