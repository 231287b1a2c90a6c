"""The dates that run for a child, for tests of steps: what is held in full, and what the board then says."""

from __future__ import annotations

from keepsight.boards.people.child import child_board
from keepsight.boards.people.child_dates import DateOfChild
from keepsight.boards.refreshing import rebuild
from keepsight.records.people.person import Person
from keepsight.records.reporting.coverage import Coverage
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.small_council import NOW, TODAY


def holds_in_full(house: DecidingCouncil, *tables: str) -> None:
    """Nothing but this house holds these tables, of everybody: a blank is then none, and is late."""
    for table in tables:
        house.council._new(Coverage, table_code=table, whom_code="all", is_whole=True)
    rebuild(house.council.authority.pk, today=TODAY)


def running(house: DecidingCouncil, child: Person) -> dict[str, DateOfChild]:
    """The dates of a child that run, as its page shows them, by the code of their clock."""
    board = child_board(
        house.council.authority.pk, child.pk, now=NOW, today=TODAY, called="the child"
    )
    return {one.limit: one for one in board.dates}
