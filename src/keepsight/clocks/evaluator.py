"""The one evaluator: any clocks over any number of children, from fact tables to readings.

A child's page and the whole council are the same call. Nothing is read from a system clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from keepsight.clocks.circumstances import find_circumstances
from keepsight.clocks.compiled import all_clocks, compile_clocks
from keepsight.clocks.coverage import Untold, tell, unknown_starts
from keepsight.clocks.happenings import Happenings, Instant, deaths_of, gather
from keepsight.clocks.held import Holdings
from keepsight.clocks.lines import Deaths, ended_by_death, find_lines
from keepsight.clocks.moved_dates import moved_dates
from keepsight.clocks.rounds import find_rounds, merge_unlinked
from keepsight.clocks.states import StateRule
from keepsight.clocks.stops import find_stops
from keepsight.clocks.table import as_table, round_numbers, untold_table
from keepsight.kernel.clock import Clock
from keepsight.law.council import Council
from keepsight.law.due_dates import due_dates


def rounds(
    facts: Mapping[str, pl.DataFrame],
    *,
    as_at: date | datetime,
    known_on: date | None = None,
    council: Council | None = None,
    clocks: Sequence[Clock] | None = None,
) -> pl.DataFrame:
    """Every round of every clock, with due and met dates and without a state (what is cached).

    ``facts``: a frame for each fact table by its code (``kernel.fact.FactTable.schema``), as
    recorded; also "coverage" and "covered_children" (see ``coverage.py``). ``as_at``: what had
    happened by the end of that day, or by that moment. ``known_on``: as recorded by the end of that
    day. ``council``: what the council has set itself; by default what the
    facts say of it. ``clocks``: default
    all. Columns: ``table.SCHEMA``.
    """
    return pl.concat(_Asked(facts, as_at, known_on, council, clocks).parts(None))


def readings(
    facts: Mapping[str, pl.DataFrame],
    *,
    as_at: date | datetime,
    known_on: date | None = None,
    council: Council | None = None,
    clocks: Sequence[Clock] | None = None,
) -> pl.DataFrame:
    """Every round with its state on the day: what ``states.with_states`` makes of ``rounds``."""
    council = Council.of(facts, known_on) if council is None else council
    rule = StateRule(as_at, known_on, council)
    return pl.concat(_Asked(facts, as_at, known_on, council, clocks).parts(rule))


class _Asked:
    """One question of the evaluator, answered for some children after another."""

    def __init__(
        self,
        facts: Mapping[str, pl.DataFrame],
        as_at: date | datetime,
        known_on: date | None,
        council: Council | None,
        clocks: Sequence[Clock] | None,
    ) -> None:
        self.facts, self.known_on, self.holdings = facts, known_on, Holdings(facts)
        self.now = Instant.of(as_at)
        self.deaths = deaths_of(facts, self.now, known_on)
        self.programme = compile_clocks(all_clocks() if clocks is None else tuple(clocks))
        council = Council.of(facts, known_on) if council is None else council
        self.dates = due_dates(self.programme.keys, council, known_on)

    def parts(self, rule: StateRule | None) -> Iterator[pl.DataFrame]:
        """The rounds of some children, of the next ones, and so on; last what cannot be told.

        With a ``rule``, each with its state.
        """
        seen: set[str] = set()
        untold = Untold.nothing()
        given = (self.programme, self.facts, self.holdings, self.dates, self.now, self.known_on)
        for what in gather(*given):
            numbers, children = self.rounds_of(what)
            if self.holdings.said:
                clocks = self.programme.sub_clock[np.unique(numbers["clock"])]
                seen |= self.codes(np.concatenate([clocks, children.clock]))
            untold = untold.and_also(children)
            part = as_table(self.programme, self.dates, numbers)
            yield part if rule is None else part.hstack(rule.of_numbers(numbers))
        untold = untold.and_also(unknown_starts(self.programme, self.holdings, seen))
        if len(untold):
            part = untold_table(self.programme, untold)
            yield part if rule is None else part.hstack(rule.of_untold(part.height))

    def codes(self, clocks: NDArray[np.int64]) -> set[str]:
        """The codes of some clocks, by their numbers."""
        return {self.programme.clocks[number].code for number in set(clocks.tolist())}

    def _deaths(self, what: Happenings) -> Deaths:
        """Those who have died, by the ids that the happenings use."""
        child, day = self.deaths
        if what.child_ids is not None and len(child):
            place = np.searchsorted(what.child_ids, child)
            there = np.take(what.child_ids, place, mode="clip") == child
            child, day = place[there], day[there]
        return Deaths(child, day)

    def rounds_of(self, what: Happenings) -> tuple[dict[str, Any], Untold]:
        """The rounds of some children's happenings as numbers, and what cannot be told of them."""
        programme, dates = self.programme, self.dates
        lines = ended_by_death(programme, find_lines(programme, what, self.now), self._deaths(what))
        stops = find_stops(programme, what, lines, dates)
        steps = find_circumstances(programme, what, lines)
        found = find_rounds(programme, what, lines, stops, steps, dates)
        found = merge_unlinked(programme, lines, found)
        found, told_to, untold = tell(programme, what, lines, found, self.holdings)
        moves = moved_dates(programme, what, lines, found, dates, self.now)
        return round_numbers(programme, what, lines, found, dates, moves, told_to), untold
