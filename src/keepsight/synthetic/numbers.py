"""Numbers that systems give to people: local IDs of both schemes, pupil numbers, NHS numbers."""

from __future__ import annotations

from itertools import count

#: Letters of a UPN's check, by the remainder of the weighted sum divided by 23.
_CHECK = "ABCDEFGHJKLMNPQRTUVWXYZ"


#: Pupils of no authority: a recognised code, so that the numbers are right and yet nobody's.
_OF_NO_AUTHORITY = "001"


def pupil_number(which: int, authority: str = _OF_NO_AUTHORITY) -> str:
    """The ``which``-th unique pupil number of an authority, with its check letter.

    Letter, authority, four digits of a school, two of a year, three of the pupil. Source: the
    Department's guide to unique pupil numbers: digits weighted 2 to 13, the sum modulo 23.
    """
    school, pupil = divmod(which, 900)
    digits = f"{authority}{2000 + school:04d}{10 + which % 15:02d}{pupil:03d}"
    total = sum(int(digit) * weight for weight, digit in enumerate(digits, start=2))
    return _CHECK[total % 23] + digits


def nhs_number(which: int) -> str | None:
    """An NHS number of the range kept for tests (999), or None where the check digit would be 10."""
    digits = f"999{which:06d}"
    check = 11 - sum(int(d) * w for d, w in zip(digits, range(10, 1, -1), strict=True)) % 11
    return None if check == 10 else f"{digits}{0 if check == 11 else check}"


class Numbers:
    """Gives each person the next numbers of the systems that know them."""

    def __init__(self) -> None:
        self._people = count(20_401)
        self._households = count(3_001)
        self._in_care = count(1_201)
        self._pupils = count(1)

    def person(self) -> str:
        """The next number of Eastfield, the children's case system."""
        return str(next(self._people))

    def household(self) -> str:
        """The next number of a household in Eastfield."""
        return f"H{next(self._households)}"

    def in_care(self) -> str:
        """The next number of Carebase, the system for looked-after children."""
        return f"CB{next(self._in_care):06d}"

    def pupil(self) -> int:
        """The next pupil, from which UPN and NHS number are made."""
        return next(self._pupils)
