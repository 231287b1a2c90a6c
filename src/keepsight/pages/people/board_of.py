"""One showing of the allocation board: the children to be given away together, and all who could take them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from keepsight.access.deciding.candidates import Candidates, candidates
from keepsight.access.record.children import NameLine, names_for
from keepsight.access.record.close_children import CloseChild, close_children
from keepsight.access.reference import reference_of
from keepsight.boards.look import Look
from keepsight.boards.workforce.allocation_board import Waiting, waiting
from keepsight.boards.workforce.could_hold import Asked, Fit, fits
from keepsight.boards.workforce.room import rooms
from keepsight.pages.listing import (
    number_of,
)
from keepsight.pages.page import Visit
from keepsight.pages.people.several import CHOSEN, WITH
from keepsight.pages.words import sentence_list
from keepsight.writing.perform import Refused

#: More workers than these stand on no page: a team is chosen first.
MOST_WORKERS = 40
EVERYBODY = "all"
OUT_OF_REACH = "This child is not in your reach."
CLOSED = "Nothing is open for this child, so nobody need be given the child."


@dataclass(frozen=True)
class Board:
    """One showing: who waits, and who could take whom. ``children``: those to be given away together, the one
    of the address first; ``close``: brothers, sisters and others of the household, whether chosen or not."""

    look: Look
    children: tuple[int, ...]
    close: tuple[CloseChild, ...]
    waits: Mapping[int, Waiting]
    named: Mapping[int, NameLine]
    found: Candidates
    fits: tuple[Fit, ...]
    team: int | None

    @property
    def called(self) -> str:
        return sentence_list(self.named[one].first_name for one in self.children)


def board_for(visit: Visit, look: Look, child: int, others: Sequence[int] = ()) -> Board:
    """What is known of a child to be given away, with brothers and sisters, and of everybody who could take them.

    ``others``: children whose names the page shows too. Refuses (``Refused``) a child out of reach, and one
    with whom nothing is open. Six questions.
    """
    close = close_children(visit.viewer, child, now=visit.now)
    waits = waiting(look, [child, *(one.id for one in close)])
    chosen = (
        child,
        *(one.id for one in close if one.id in waits and _is_chosen(visit, one, waits)),
    )
    named = names_for(visit.viewer, [*others, *chosen], why="allocation_board", now=visit.now)
    if not named[child].is_named:
        raise Refused(OUT_OF_REACH, children=[child])
    if child not in waits:
        raise Refused(CLOSED, children=[child])
    apart = {one.id: one.first_name or one.name for one in close if one.id not in chosen}
    gone = [
        number
        for one in chosen
        for row in (waits[one].without,)
        for number in (
            waits[one].card.worker,
            *((row.because_worker, row.last_worker) if row else ()),
        )
    ]
    found = candidates(visit.viewer, chosen, apart, now=visit.now, named=gone)
    room = rooms(
        look.reach,
        {one.number: len(chosen) for one in found.workers},
        day=look.day,
        children=chosen,
        kept=look.reckoning,
    )
    team = _team(visit, waits[child])
    asked = [Asked(one, named[one].first_name, waits[one].card.open_as) for one in chosen]
    fit = fits(found.workers, asked, room, day=look.day, team=team, close=apart)
    return Board(look, chosen, close, waits, named, found, fit, team)


def _is_chosen(visit: Visit, one: CloseChild, waits: Mapping[int, Waiting]) -> bool:
    """Brothers and sisters with no worker are together, unless parted on purpose."""
    if CHOSEN in visit.request.GET:
        return reference_of("child", one.id) in visit.request.GET.getlist(WITH)
    return waits[one.id].without is not None


def _team(visit: Visit, one: Waiting) -> int | None:
    """Whose workers are shown: the team chosen, else the child's, else the reader's own."""
    if visit.request.GET.get("team") == EVERYBODY:
        return None
    asked = number_of(visit, "team", "team")
    own = next(iter(visit.viewer.team_ids)) if len(visit.viewer.team_ids) == 1 else None
    of_child = one.without.team if one.without is not None else None
    return asked or of_child or one.card.team or own
