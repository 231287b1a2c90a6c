"""Councils by the Department's three-digit code."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def authorities() -> dict[str, str]:
    """Code → name, as the Department lists them (Open Government Licence v3.0)."""
    with (files("keepsight.law") / "authorities.csv").open(encoding="utf-8") as listed:
        return {row["code"]: row["name"] for row in csv.DictReader(listed)}


def authority_name(code: str) -> str:
    """The council's name; a code that the list lacks is taken as "Authority 975"."""
    return authorities().get(code, f"Authority {code}")
