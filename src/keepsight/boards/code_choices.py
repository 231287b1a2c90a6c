"""The code lists of the statutory returns as choices of a form: "cin:ReferralSource", "ssda903:LS"."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.field import Code
from keepsight.returns.ssda903.tables import SSDA903

RETURNS = {"cin": CIN_CENSUS, "ssda903": SSDA903}


@cache
def choices_of_codes(name: str, on: date) -> tuple[tuple[str, str], ...]:
    """The codes of a list that are in force on a day, with their words, in the list's own order.

    Refuses (``KeyError``) a list that no return has: that is a mistake in a form, and a house test looks.
    """
    of_return, code_list = name.split(":", 1)
    codes = RETURNS[of_return].codes[code_list]
    return tuple((one.code, _said(one)) for one in codes if _is_in_force(one, on))


@cache
def words_of_codes(name: str) -> dict[str, str]:
    """The words of every code that a list ever had, by the code: for what was written long ago."""
    of_return, code_list = name.split(":", 1)
    return {one.code: _said(one) for one in RETURNS[of_return].codes[code_list]}


def _said(code: Code) -> str:
    """The words of a code as a form says them: "Schools", where the Department writes "SCHOOLS"."""
    head, *more = re.split(r"( [–-] )", code.label or code.code, maxsplit=1)
    if head.isupper() and len(head) > len("LAC"):
        head = head.capitalize().replace("La services", "Council services")
    return "".join((head, *more))


def _is_in_force(code: Code, on: date) -> bool:
    """Whether a code is one of the collection that a day belongs to; those run from April to March."""
    first = on.year if on.month >= 4 else on.year - 1
    collection = f"{first}-{(first + 1) % 100:02d}"
    begun = not code.first_collection or code.first_collection <= collection
    return begun and (not code.last_collection or collection <= code.last_collection)
