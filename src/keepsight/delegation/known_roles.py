"""Every role by its code and by the titles that councils give it."""

from __future__ import annotations

import re
from functools import cache

from keepsight.kernel.role import Role
from keepsight.kernel.unit import units_of


@cache
def known_roles() -> dict[str, Role]:
    """Every role by its code, in the order of level and code."""
    found = sorted(units_of("delegation", Role).values(), key=lambda role: (role.level, role.code))
    return {role.code: role for role in found}


def role_of(code: str) -> Role | None:
    """The role with this code; None where the house knows none, and then nothing is granted."""
    return known_roles().get(code)


def role_called(title: str) -> Role | None:
    """The role that a council's own title means, however spaced and cased, or None.

    Reads the code itself, the title and every ``also_called``: "Team Manager", "TM", "team_manager".
    """
    return _by_title().get(_plain(title))


@cache
def _by_title() -> dict[str, Role]:
    titles: dict[str, Role] = {}
    for role in known_roles().values():
        for title in (role.code, role.title, *role.also_called):
            other = titles.setdefault(_plain(title), role)
            if other is not role:
                raise ValueError(f"“{title}” would mean both {other.code} and {role.code}.")
    return titles


def _plain(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", title.lower().replace("&", " and ")).strip()
