"""Ages and birthdays, as every rule about an age counts them."""

from __future__ import annotations

from datetime import date


def age_on(born: date, day: date) -> int:
    """The age in whole years on a day; negative before birth."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def birthday(born: date, age: int) -> date:
    """The day on which somebody reaches an age; who was born on 29 February does on 1 March."""
    is_leap_day = (born.month, born.day) == (2, 29)
    return date(born.year + age, 3, 1) if is_leap_day else born.replace(year=born.year + age)
