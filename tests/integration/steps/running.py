"""The dates that run for a child, for tests of steps: what is held in full, and what the board then says."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.ask_for_decision import ASK_FOR_DECISION
from keepsight.actions.workforce.decided_steps import kept, step_of, told
from keepsight.boards.people.child import child_board
from keepsight.boards.people.child_dates import DateOfChild
from keepsight.boards.refreshing import rebuild
from keepsight.records.people.person import Person
from keepsight.records.reporting.coverage import Coverage
from keepsight.writing.perform import perform
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.small_council import NOW, TODAY
from tests.integration.steps.journey import REASONS, papers


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


def agreed(
    house: DecidingCouncil, asker: str, decider: str, code: str, child: Person, **given: Any
) -> Any:
    """A step that is asked for by one and agreed to by another; the decision on it."""
    step = step_of(code)
    assert step is not None, code
    waits = {"child": child.pk, "decision_code": step.decides, "what": step.title,
             "step_code": code, "step_answers": kept(step, given)}  # fmt: skip
    whole = {
        **told(
            step, {**papers(step.decides), **REASONS, "options": "None better.", **given}, TODAY
        ),
        **waits,
    }
    (request,) = perform(ASK_FOR_DECISION, whole, by=house.as_(asker), now=NOW)
    return house.decide(request, decider, options="None better.")
