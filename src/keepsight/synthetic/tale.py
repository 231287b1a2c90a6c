"""One family's story being told forward in time: its chances, and the day behind which all lies."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from keepsight.law.rules import limit
from keepsight.synthetic import days
from keepsight.synthetic.lives import Family


@dataclass
class Tale:
    """A family, the chances drawn for it, and the day on which the story stands."""

    rng: Random
    today: int
    family: Family

    def chance(self, share: float) -> bool:
        """Whether something happens that happens in this share of cases."""
        return self.rng.random() < share

    def whole(self, low: int, high: int, often: int | None = None) -> int:
        """A whole number between two, most likely near ``often``."""
        if often is None:
            return self.rng.randint(low, high)
        return round(self.rng.triangular(low, high, often))

    def past(self, day: int) -> int | None:
        """The day, if it has come."""
        return day if day <= self.today else None

    def within(self, start: int, key: str, in_time: float, *, early: float = 0.5) -> int:
        """A working day by which something limited by law was done: mostly in time, else late.

        ``early``: how much of the time allowed passes at the least.
        """
        allowed = limit(key).versions[-1]
        if allowed.unit == "working_days":
            low = max(1, round(allowed.number * early))
            if self.chance(in_time):
                return days.add(start, self.whole(low, allowed.number, allowed.number))
            return days.add(start, allowed.number + self.whole(1, max(3, allowed.number // 2)))
        if allowed.unit == "months":
            due = days.months_on(start, allowed.number)
        else:
            due = start + allowed.number * {"weeks": 7, "days": 1}[allowed.unit]
        if self.chance(in_time):
            return days.back(due - round((due - start) * (1 - early) * self.rng.random() ** 2))
        return days.onward(due + self.whole(1, max(3, (due - start) // 3)))
