"""``delegation``: who may decide what, the council's own scheme merged where one is held."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from keepsight.delegation.known_roles import known_roles, role_called
from keepsight.delegation.matrix import Line, matrix
from keepsight.kernel.role import Role
from keepsight.site.command import Answer, Command, Unusable, a_day


@dataclass(frozen=True)
class OwnScheme:
    """What a council has set for a day: levels and where it says so by code, and its own titles with
    their role and level. Empty where no council is held."""

    levels: Mapping[str, int] = field(default_factory=dict)
    schemes: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    words: tuple[str, ...] = ()


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--role", metavar="R", help="only what this role may decide: team_manager")
    parser.add_argument(
        "--on", type=a_day, metavar="D", help="the scheme in force on that day (default today)"
    )
    parser.add_argument(
        "--authority",
        metavar="CODE",
        help="the council's three-digit code (may be left out while there is one council)",
    )


def run(given: argparse.Namespace) -> Answer:
    own = _own_scheme(given.on, given.authority)
    lines = matrix(own.levels)
    if given.role:
        role, level = _role(given.role, own)
        lines = [line for line in lines if line.may_be_taken_by(role, level)]
    words = [*own.words]
    if not lines:
        words.append("Nothing is decided at this level, nor by this role.")
    return Answer(
        rows=[_told(line, own) for line in lines],
        words=words,
        shown=("code", "title", "decided_by", "on_file", "source"),
        document=lambda out: _write(out, lines, own),
    )


def _row(line: Line, own: OwnScheme) -> dict[str, Any]:
    """One decision as JSON has it: the plainest case."""
    decision = line.decision
    scheme = own.schemes.get(decision.code) or "the council’s own scheme"
    return {
        "code": decision.code,
        "title": decision.title,
        "level": line.needed.level or None,
        "by_role": line.needed.by_role or None,
        "on_file": [one.words for one in decision.on_file],
        "source": f"{decision.source}; {scheme}" if line.is_own else decision.source,
    }


def _told(line: Line, own: OwnScheme) -> dict[str, Any]:
    """The same for a person: levels and the cases that take more in words."""
    row = _row(line, own)
    return row | {"decided_by": line.decided_by, "on_file": "; ".join(row["on_file"])}


def _write(out: BinaryIO, lines: list[Line], own: OwnScheme) -> None:
    rows = [_row(line, own) for line in lines]
    out.write((json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode())


def _role(text: str, own: OwnScheme) -> tuple[Role, int]:
    """A role by its code, its title or the council's own title, and the level it is held at.

    Refuses one that nobody knows, naming the codes.
    """
    mine = own.titles.get(" ".join(text.split()).casefold())
    role = role_called(mine[0] if mine else text)
    if role is None:
        raise Unusable(f"No role is known as {text}. Roles: {', '.join(known_roles())}.")
    return role, role.level_of(mine[1] if mine else None)


# --- the council's own scheme -------------------------------------------------------------------


def _own_scheme(on: date | None, authority: str | None) -> OwnScheme:
    """The scheme of the one council held here, or of the named one; without a database the default.

    Loads Django only where there is a database to ask.
    """
    if not house_is_there():
        if authority:
            raise Unusable("No council is held here yet. Import something first.")
        return OwnScheme()
    from keepsight.site.command_line import open_house

    open_house()
    from keepsight.records.authority import Authority
    from keepsight.site.database import must_be_current
    from keepsight.site.machine import authority_of

    must_be_current()
    if not authority and Authority.objects.count() != 1:
        several = "Several councils are held here: this is the default. Say which with --authority."
        return OwnScheme(words=(several,) if Authority.objects.exists() else ())
    return _held(authority_of(authority).pk, on)


def _held(authority_id: int, on: date | None) -> OwnScheme:
    from keepsight.access.deciding.scheme import level_on, own_levels, own_titles, title_key
    from keepsight.site.clock import now
    from keepsight.site.whom import today_of

    day = on or today_of(now())
    held = [one for one in own_levels(authority_id) if one.counts_on(day)]
    levels = {one.code: level_on(held, one.code, day) or 0 for one in held}
    return OwnScheme(
        levels=levels,
        schemes={one.code: one.scheme for one in held if one.level == levels[one.code]},
        titles={
            title_key(one.title): (one.role_code, one.level)
            for one in own_titles(authority_id)
            if one.counts_on(day)
        },
    )


def house_is_there() -> bool:
    """Whether there is a database to ask, told from the environment alone."""
    home = Path(os.environ.get("KEEPSIGHT_HOME", ".keepsight"))
    return bool(os.environ.get("DATABASE_URL")) or (home / "keepsight.sqlite3").exists()


COMMAND = Command(
    name="delegation",
    title="who may decide what, and what must be on file first",
    help="One row for each decision: its lowest level or role, what must be on file, and the source.",
    run=run,
    arguments=arguments,
    needs_database=False,
)
