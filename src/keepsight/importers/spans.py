"""From which day to which an export reaches, where nothing but its own dates tells it."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

#: A date this far outside all but one in a hundred of the others is a slip of the hand.
ONE_IN_A_HUNDRED = 0.01
FAR = timedelta(days=366)


def span(dates: pl.Series) -> tuple[date, date] | None:
    """The first and last of some dates, slips of the hand apart; ``None`` where there are none."""
    known = dates.drop_nulls().sort()
    if known.is_empty():
        return None
    place = int(len(known) * ONE_IN_A_HUNDRED)
    low, high = known[place] - FAR, known[len(known) - 1 - place] + FAR
    likely = known.filter(known.is_between(low, high))
    return likely[0], likely[-1]
