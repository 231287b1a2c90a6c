"""What every home is made of: the answers at the top, the evidence below, and what else one looks after.

A home is declared in ``pages/site/homes/<whose>.py`` as a ``Home``. It names the roles it is for; ``home.py``
finds it by the role that somebody holds. Adding one is adding a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from keepsight.access.record.children import NameLine, names_for
from keepsight.access.staff.staff_names import Names
from keepsight.access.waiting import waits_for
from keepsight.pages.frame import address_of
from keepsight.pages.listing import person
from keepsight.pages.page import Visit
from keepsight.pages.people.moved_entries import what_waits as moves_waiting
from keepsight.pages.quality.my_reviews import what_waits as reviews_waiting
from keepsight.pages.quality.openings import what_waits as openings_waiting
from keepsight.pages.quality.urgent_findings import what_waits as findings_waiting
from keepsight.pages.words import plural

#: Rows of each part; the rest is one press away.
SHOWN = 5
Made = dict[str, Any]
#: What ``home.html`` may show; a part that a home does not have is left out.
PARTS: Made = {
    "begun": None,
    "beside": [],
    "switch": [],
    "answers": [],
    "my_children": None,
    "no_worker": None,
    "handover": [],
    "late": None,
    "by_clock": None,
    "workers": None,
    "not_seen": None,
    "sections": [],
    "spread": None,
    "links": [],
    "is_empty": False,
    "cannot_be_told": [],
}


@dataclass(frozen=True)
class Home:
    """One kind of home. ``roles``: the codes it is for; ``view``: the parts of ``PARTS`` that it has.

    ``switch``: what it is called where somebody holds roles with several homes.
    """

    roles: tuple[str, ...]
    switch: str
    view: Callable[[Visit], Made]


# --- pieces of sentences and cells of tables ----------------------------------------------------


def counts(number: int, one: str, many: str, url: str | None) -> Any:
    """ "6 children" that opens its list; in words alone where there are none, or no list."""
    said = plural(number, one, many)
    return {"text": said, "url": url} if number and url else said if number else f"no {many}"


def opens(number: int, words: str, url: str | None) -> Any:
    """ "2 on protection plans": the number with its words, which opens its list."""
    said = f"{number:,} {words}"
    return {"text": said, "url": url} if number and url else said


def answer(question: str, said: Iterable[Any], under: str = "", known: Made | None = None) -> Made:
    """One answer at the top of a home. ``known``: how far its figure can be relied on (``pages.known``)."""
    return {"question": question, "said": list(said), "under": under, "known": known}


def section(
    title: str,
    columns: Iterable[Any] = (),
    rows: Iterable[Iterable[Any]] = (),
    *,
    empty: str = "",
    more: Iterable[Any] = (),
    note: Iterable[Any] = (),
) -> Made:
    """A table of evidence (``home.html``). Each cell is a text, or says what it is: ``text`` and ``url``,
    ``number`` and ``url``, a ``child``, a reading that is ``due``, or when a child was ``seen``.

    ``more``: at the right end of the heading; ``note``: pieces below. Without columns the rows are lines,
    each of one cell and what stands under it.
    """
    return {
        "title": title,
        "columns": list(columns),
        "rows": [list(row) for row in rows],
        "empty": empty,
        "more": list(more),
        "note": list(note),
    }


def number(count: int, url: str | None) -> Made:
    """A cell with a number that opens its list; a nought is text."""
    return {"number": count, "url": url}


def staff(visit: Visit, names: Names, worker: int | None) -> Any:
    """A cell with a worker, who opens their page; "Nobody" where none is known."""
    found = person(visit, names.worker(worker))
    return {"text": found["name"], "url": found["url"]} if found else "Nobody"


def numeric(text: str) -> Made:
    """The head of a column of numbers."""
    return {"text": text, "number": True, "hidden": False}


def named(visit: Visit, children: Iterable[int | None]) -> dict[int, NameLine]:
    """The names that a home shows, with its one line on the log; nothing is asked where it names nobody."""
    wanted = sorted({child for child in children if child})
    return names_for(visit.viewer, wanted, why="home", now=visit.now) if wanted else {}


# --- what else one looks after ------------------------------------------------------------------

#: For who looks after the house: each page that stands, and what one of must be theirs to do to open it.
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
        "supervision",
        "Supervision",
        "see_supervision",
        "Who was not supervised in time, agency apart.",
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
    ("urgent_findings", "Urgent findings", "see_reviews", ""),
    ("my_reviews", "Look again", "review_children", ""),
    (
        "reviews",
        "Reviews of the caseload",
        "see_reviews",
        "How far each has come, and the certificate.",
    ),
    (
        "referrals_back",
        "Children sent back",
        "see_reviews",
        "By inspectors and auditors, to be answered the same day.",
    ),
    (
        "to_mend",
        "To mend",
        "give_reasons|see_coverage",
        "What is missing in the records, or cannot be right.",
    ),
    (
        "handover",
        "Children to hand over",
        "see_caseloads",
        "Whose worker goes within the coming weeks.",
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
        "foster_applications",
        "Households that want to foster",
        "see_adopters",
        "How far their approval has come.",
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
    "urgent_findings",
    "my_reviews",
    "reviews",
    "referrals_back",
    "supervision",
    "signals",
    "to_mend",
    "handover",
    "unusual_looks",
    "moved_entries",
    "openings",
    "locks",
    "ties",
    "allegations",
    "adopters",
    "foster_applications",
    "access_requests",
    "information_requests",
)
#: Pages that list children: nothing for whose role sees none.
OF_CHILDREN = ("signals", "handover", "to_mend")
#: What is said under a link that bears no words of its own: how much waits behind it.
WAITS = {
    "moved_entries": moves_waiting,
    "openings": openings_waiting,
    "urgent_findings": findings_waiting,
    "my_reviews": reviews_waiting,
}


def looked_after(
    visit: Visit,
    *,
    every: bool = True,
    waiting: Mapping[str, int] | None = None,
    but: Iterable[str] = (),
) -> list[Made]:
    """Links to the pages that stand and that the viewer may open; to a manager only those of people.

    ``waiting``: what ``waits_for`` gave, where it was asked already; ``but``: pages left out.
    """
    found = waits_for(visit.viewer, now=visit.now) if waiting is None else waiting
    left_out = {*but, *(() if reaches(visit) else OF_CHILDREN)}
    links = [
        {"text": text, "url": url, "under": under or WAITS[name](found.get(name, 0))}
        for name, text, may, under in LOOKED_AFTER
        if name not in left_out
        and (every or name in OF_PEOPLE)
        and any(visit.viewer.may(one) for one in may.split("|"))
        and (url := address_of(name))
    ]
    return [{"title": "What you look after", "links": links}] if links else []


def reaches(visit: Visit) -> bool:
    """Whether any role of the viewer can come to open a child's record at all."""
    return any(held.role.reaches_children for held in visit.viewer.roles)
