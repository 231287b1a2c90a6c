"""School terms, by the days on which they end in law: 31 March, 31 August and 31 December.

Source: the prescribed days of the Education (Start of Compulsory School Age) Order 1998. Schools set
their own terms and holidays around them; a term here is the time up to the next prescribed day.
"""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

ENDS = ((3, 31), (8, 31), (12, 31))
#: The last day of every term, as day numbers since 1970.
LAST_DAYS = np.array(
    [
        (date(year, month, day) - date(1970, 1, 1)).days
        for year in range(1978, 2102)
        for month, day in ENDS
    ],
    dtype=np.int64,
)


def add_terms(days: Ints, number: int) -> Ints:
    """The last day of the term so many after that of each day; 0: of its own term."""
    place = np.searchsorted(LAST_DAYS, days) + number
    return LAST_DAYS[np.clip(place, 0, len(LAST_DAYS) - 1)]


def terms_between(a: Ints, b: Ints) -> Ints:
    """How many terms ended from a on and before b; negative where b comes first."""
    return np.searchsorted(LAST_DAYS, b) - np.searchsorted(LAST_DAYS, a)
