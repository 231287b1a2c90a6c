"""Home for those who answer for others: what its lists come to, and who drifts, in one question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from keepsight.access.question import both
from keepsight.boards import figures, signals_waiting, tonight
from keepsight.boards.counting import Part, counted
from keepsight.boards.figures import Known
from keepsight.boards.look import Look
from keepsight.boards.models import ChildCard
from keepsight.boards.people import due, not_seen
from keepsight.boards.people.children import has_a_visit
from keepsight.boards.workforce import caseloads, handover, unallocated

#: The figures that stand there: children with no worker, caseloads, what is overdue, children not seen.
FIGURES = ("F01", "F02", "F03", "F04")


@dataclass(frozen=True)
class Home:
    """The summaries of the lists, of the children in reach, and whose children are to be handed over, and how far
    each number can be relied on (``known``).

    ``in_teams``: open children by team, 0 for none. ``visits_overdue``: children. ``tonight``: None where it
    was not asked for.
    """

    no_worker: unallocated.Summary
    loads: caseloads.Caseloads
    due: due.Summary
    seen: not_seen.Summary
    going: tuple[handover.Goes, ...]
    known: Mapping[str, Known]
    signals: signals_waiting.Counted
    in_teams: Mapping[int, int]
    visits_overdue: int
    tonight: tonight.Tonight | None


def home_of(
    look: Look, told: unallocated.Told | None = None, *, with_tonight: bool = False
) -> Home:
    """Each counted in one question: each number is that of its own list.

    ``told``: of whose children with no worker the viewer is told once they go up.
    """
    found = counted(
        look,
        {
            **unallocated.parts(look, told),
            **handover.parts(look),
            **caseloads.parts(look),
            **due.parts(look),
            **not_seen.parts(look),
            **figures.parts(look, FIGURES),
            **signals_waiting.parts(look),
            "in_teams": Part(ChildCard, look.rows(), ("COALESCE(t.team, 0)",)),
            "visits_overdue": Part(ChildCard, both(look.rows(), has_a_visit(look, "overdue"))),
            **(tonight.parts(look) if with_tonight else {}),
        },
    )
    return Home(
        unallocated.summary(found, look),
        caseloads.made_of(found, look),
        due.summary(found, look),
        not_seen.summary(found),
        handover.goes(found),
        figures.known(found, look, FIGURES),
        signals_waiting.counts(found),
        {int(group.keys[0] or 0): group.numbers[0] for group in found["in_teams"]},
        sum(group.numbers[0] for group in found["visits_overdue"]),
        tonight.made_of(found, look) if with_tonight else None,
    )
