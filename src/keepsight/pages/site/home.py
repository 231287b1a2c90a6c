"""Home, by role: who must be seen, who has no worker, who is overloaded, what is late."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse

from keepsight.access.record.children import NameLine, names_for
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.access.waiting import waits_for
from keepsight.boards.home import Home, home_of
from keepsight.boards.look import Look
from keepsight.boards.people.mine import MyChild, mine
from keepsight.boards.workforce.unallocated import Asked, Row, rows
from keepsight.pages.frame import address_of
from keepsight.pages.listing import (
    address,
    child,
    look_at,
    open_as,
    seen,
    sees_children,
    shown_teams,
    whose,
)
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.moved_entries import what_waits as moves_waiting
from keepsight.pages.people.not_seen import untold as visits_untold
from keepsight.pages.quality.openings import what_waits as openings_waiting
from keepsight.pages.reading_rows import (
    bare_reading,
    cannot_be_told,
    clock_rows,
    named_children,
)
from keepsight.pages.site.begun import begun
from keepsight.pages.words import plural, working_days
from keepsight.pages.workforce.caseloads import largest_of, load_row
from keepsight.pages.workforce.unallocated import row_of, untold

#: Rows of each part; the rest is one press away.
SHOWN = 5
PARTS: dict[str, Any] = {
    "begun": None,
    "beside": [],
    "answers": [],
    "my_children": None,
    "no_worker": None,
    "late": None,
    "by_clock": None,
    "workers": None,
    "not_seen": None,
    "imports": None,
    "links": [],
    "is_empty": False,
    "cannot_be_told": [],
}
#: For who looks after the house: each page that stands and that they may open.
LOOKED_AFTER = (
    ("workers", "Workers", "manage_workforce", "Who is in post, with which role and account."),
    ("teams", "Teams", "manage_workforce", "What belongs to what, and who manages it."),
    ("imports", "Imports", "import_files", "Files that were read, and what became of each row."),
    ("waiting", "Waiting for a person", "answer_waiting", "What an import could not decide."),
    (
        "counted",
        "How figures are counted",
        "see_coverage",
        "Each clock, its law, and what is held.",
    ),
    (
        "unusual_looks",
        "Looks to ask about",
        "see_audit_of_worker",
        "What is out of the ordinary on the log.",
    ),
    (
        "signals",
        "Look today",
        "give_reasons",
        "What the records show that somebody should look at.",
    ),
    ("moved_entries", "Entries on the wrong child", "agree_moves", ""),
    ("openings", "Records opened for a reason", "answer_for_openings", ""),
    (
        "allegations",
        "Allegations",
        "see_allegations",
        "Against those who work with children; on no child’s record.",
    ),
    (
        "adopters",
        "People who want to adopt",
        "see_adopters",
        "How far their approval has come, and by when it goes on.",
    ),
    (
        "access_requests",
        "Requests to see a record",
        "keep_requests",
        "Who asked for their own record, and by when they are answered.",
    ),
    (
        "information_requests",
        "Requests for information",
        "keep_requests",
        "Under the Freedom of Information Act.",
    ),
    ("locks", "Locked records", "approve_locks", "Those you are named on, or asked to approve."),
    (
        "ties",
        "Staff who know a child",
        "settle_ties",
        "Who may not open a record of yours, and why.",
    ),
    (
        "sign_everyone_out",
        "Stop everything",
        "sign_everyone_out",
        "Sign everybody out, hold back files.",
    ),
)
#: What a manager looks after besides the children.
OF_PEOPLE = (
    "signals",
    "unusual_looks",
    "moved_entries",
    "openings",
    "locks",
    "ties",
    "allegations",
    "adopters",
    "access_requests",
    "information_requests",
)
#: What is said under a link that bears no words of its own: how much waits behind it.
WAITS = {"moved_entries": moves_waiting, "openings": openings_waiting}


def view(visit: Visit) -> HttpResponse:
    if not sees_children(visit):
        links = _looked_after(visit)
        made = {"title": "What you look after", "links": links, "is_empty": not links}
    elif {held.role.reach for held in visit.viewer.roles} <= {"none"}:
        made = _worker(visit, look_at(visit))
    else:
        made = _answering(visit, look_at(visit))
    return visit.show("site/home.html", PARTS | {"begun": begun(visit)} | made)


# --- whoever holds children ---------------------------------------------------------------------


def _worker(visit: Visit, look: Look) -> dict[str, Any]:
    """One's own children and what is late for them."""
    found = mine(look, visit.viewer.worker_id or 0)
    late = found.late[:SHOWN]
    children = [one.card.child for one in found.children]
    wanted = sorted({*children[:50], *(one.child for one in late)})
    named = names_for(visit.viewer, wanted, why="home", now=visit.now)
    own = address(visit, "my_children")
    late_url = address(visit, "overdue", worker=_own_reference(visit))
    total, late_children = len(found.late), len({one.child for one in found.late})
    said: list[Any] = ["Nothing of yours is late."]
    if total:
        said = [{"text": plural(total, "thing"), "url": late_url}, " for ",
                plural(late_children, "child", "children"), "."]  # fmt: skip
    return {
        "title": "Your work today",
        "beside": [{"text": plural(len(children), "child", "children"), "url": own}]
        if children
        else [],
        "answers": [
            {"question": "Who must I see?", "said": _must_see(found.children), "under": ""},
            {"question": "What is late?", "said": said, "under": ""},
        ],
        "my_children": {
            "total": len(children),
            "url": own,
            "rows": [_my_child(visit, look, one, named) for one in found.children[:50]],
        },
        "late": {
            "total": total,
            "url": late_url,
            "last": "",
            "rows": [
                {**bare_reading(visit, one), "child": child(named.get(one.child))} for one in late
            ],
        },
        "links": _looked_after(visit, every=False),
        "cannot_be_told": visits_untold(sum(not one.card.seen_is_told for one in found.children)),
    }


def _own_reference(visit: Visit) -> str:
    return f"W-{visit.viewer.worker_id}" if visit.viewer.worker_id else ""


def _must_see(children: Sequence[MyChild]) -> list[Any]:
    """In words, without a list behind it: the rows stand below."""
    late = sum(one.next is not None and one.next.state == "overdue" for one in children)
    soon = sum(one.next is not None and one.next.state == "due_soon" for one in children)
    if not late and not soon:
        return ["Nobody in the next 10 working days."]
    said = [f"{late} with something overdue"] if late else []
    said += [f"{soon} within 10 working days"] if soon else []
    return ["; ".join(said).capitalize() + "."]


def _my_child(
    visit: Visit, look: Look, one: MyChild, named: Mapping[int, NameLine]
) -> dict[str, Any]:
    line = named.get(one.card.child)
    return {
        "child": child(line),
        "open_as": open_as(one.card),
        "seen": seen(look, one.card, line),
        "seen_alone": seen(look, one.card, line, alone=True),
        "next": bare_reading(visit, one.next) if one.next else None,
    }


# --- whoever answers for others -----------------------------------------------------------------


def _answering(visit: Visit, look: Look) -> dict[str, Any]:
    """A team's, a service's or the council's children: the three answers, then the evidence."""
    found = home_of(look)
    first = rows(look, Asked(), count=SHOWN)
    loads = found.loads.loads[:SHOWN] if visit.viewer.may("see_caseloads") else ()
    names = names_of_staff(
        visit.viewer,
        workers=[load.worker for load in loads]
        + [number for row in first for number in (row.because_worker, row.last_worker)],
        teams=shown_teams(visit, [row.team or 0 for row in first] + [load.team for load in loads]),
        day=look.day,
    )
    wanted = {row.child for row in first} | set(named_children(found.due))
    named = names_for(visit.viewer, sorted(wanted), why="home", now=visit.now)
    own = whose(visit, names)
    council = visit.viewer.authority_name or "The council"
    is_council = visit.viewer.reaches_council
    return {
        "title": f"{council}: children’s services today"
        if is_council
        else own or "Your teams today",
        "answers": _answers(visit, found, names),
        "no_worker": _no_worker(visit, look, found, first, named, names, own),
        "workers": _workers(visit, look, found, names) if loads else None,
        "by_clock": {
            "total": found.due.overdue,
            "url": address(visit, "overdue"),
            "children": found.due.children,
            "rows": clock_rows(visit, found.due.limits, named),
        }
        if found.due.limits
        else None,
        "not_seen": {"open": found.seen.open, "rows": _seen_lines(visit, found)},
        "links": _looked_after(visit, every=visit.viewer.may("import_files")),
        "cannot_be_told": untold(found.no_worker.untold)
        + visits_untold(found.seen.untold)
        + [said for said in cannot_be_told(found.due.untold) if not said.endswith("visits.")],
    }


def _answers(visit: Visit, found: Home, names: Names) -> list[dict[str, Any]]:
    total, late = found.no_worker.total, found.due.overdue
    said: list[Any] = ["Every child has a worker."]
    if total.children:
        said = [{"text": plural(total.children, "child", "children"),
                 "url": address(visit, "unallocated")}]  # fmt: skip
        if total.protection:
            url = address(visit, "unallocated", open="protection_plan")
            said += [", ", {"text": f"{total.protection:,} on protection plans", "url": url}]
        if total.looked_after:
            url = address(visit, "unallocated", open="looked_after")
            said += [", ", {"text": f"{total.looked_after:,} looked after", "url": url}]
        said.append(".")
    answers = [{"question": "Who has no worker?", "said": said, "under": ""}]
    if found.no_worker.total.children:
        answers[0]["under"] = f"The middle child has waited {working_days(found.no_worker.middle)}."
    if visit.viewer.may("see_caseloads"):
        answers.append(_overloaded(visit, found, names))
    said = ["Nothing is late."]
    if late:
        said = [{"text": plural(late, "thing"), "url": address(visit, "overdue")},
                f" for {plural(found.due.children, 'child', 'children')}."]  # fmt: skip
    worst = found.due.furthest
    under = f"Furthest behind: {working_days(max(worst.working_days, 0))}." if worst else ""
    answers.append({"question": "What is late?", "said": said, "under": under})
    return answers


def _overloaded(visit: Visit, found: Home, names: Names) -> dict[str, Any]:
    loads = found.loads
    said: list[Any] = ["No worker holds a child."]
    if loads.over:
        holds = "holds" if loads.over == 1 else "hold"
        said = [{"text": plural(loads.over, "worker"),
                 "url": address(visit, "caseloads", over="yes")},
                f" of {len(loads.loads)} {holds} more than {loads.limit} children."]  # fmt: skip
    elif loads.loads:
        said = [f"Nobody holds more than {loads.limit} children."]
    largest = largest_of(visit, loads, names)
    under = f"Most: {largest['name']}, {largest['children']}." if largest else ""
    return {"question": "Who is overloaded?", "said": said, "under": under}


def _no_worker(
    visit: Visit,
    look: Look,
    found: Home,
    first: Sequence[Row],
    named: Mapping[int, NameLine],
    names: Names,
    own: str,
) -> dict[str, Any]:
    return {
        "total": found.no_worker.total.children,
        "url": address(visit, "unallocated"),
        "whose": own,
        "last": "",
        "rows": [row_of(look, row, named, names) for row in first],
    }


def _workers(visit: Visit, look: Look, found: Home, names: Names) -> dict[str, Any]:
    loads = found.loads
    return {
        "children": loads.children,
        "children_url": address(visit, "my_children", held="yes"),
        "limit": loads.limit,
        "url": address(visit, "caseloads"),
        "shown": min(SHOWN, len(loads.loads)),
        "total": len(loads.loads),
        "rows": [load_row(visit, look, load, names) for load in loads.loads[:SHOWN]],
    }


def _seen_lines(visit: Visit, found: Home) -> list[dict[str, Any]]:
    alone = {"seen": "never_alone"}
    return [
        {
            "text": "open children were not seen in 4 weeks",
            "number": found.seen.not_lately,
            "url": address(visit, "not_seen"),
        },
        {
            "text": "of them were never seen",
            "number": found.seen.never,
            "url": address(visit, "not_seen", seen="never"),
        },
        {
            "text": "open children were never seen alone",
            "number": found.seen.never_alone,
            "url": address(visit, "my_children", **alone),
        },
        {
            "text": "children on protection plans were never seen alone",
            "number": found.seen.protection_never_alone,
            "url": address(visit, "my_children", open="protection_plan", **alone),
        },
    ]


# --- whoever looks after the house --------------------------------------------------------------


def _looked_after(visit: Visit, *, every: bool = True) -> list[dict[str, Any]]:
    """Links to the pages that stand and that the viewer may open; to a manager only those of people."""
    waiting = waits_for(visit.viewer, now=visit.now)
    links = [
        {"text": text, "url": url, "under": under or WAITS[name](waiting[name])}
        for name, text, may, under in LOOKED_AFTER
        if (every or name in OF_PEOPLE) and visit.viewer.may(may) and (url := address_of(name))
    ]
    return [{"title": "What you look after", "links": links}] if links else []


PAGE = Page(path="", name="home", view=view, another_date=True)
