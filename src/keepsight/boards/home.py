"""Home for those who answer for others: no worker, overloaded, late, not seen, in one question."""

from __future__ import annotations

from dataclasses import dataclass

from keepsight.boards.counting import counted
from keepsight.boards.look import Look
from keepsight.boards.people import due, not_seen
from keepsight.boards.workforce import caseloads, unallocated


@dataclass(frozen=True)
class Home:
    """The summaries of four lists, of the children in reach."""

    no_worker: unallocated.Summary
    loads: caseloads.Caseloads
    due: due.Summary
    seen: not_seen.Summary


def home_of(look: Look) -> Home:
    """The four summaries, counted in one query: each number is that of its own list."""
    found = counted(
        look,
        {
            **unallocated.parts(look),
            **caseloads.parts(look),
            **due.parts(look),
            **not_seen.parts(look),
        },
    )
    return Home(
        unallocated.summary(found, look),
        caseloads.made_of(found, look),
        due.summary(found, look),
        not_seen.summary(found),
    )
