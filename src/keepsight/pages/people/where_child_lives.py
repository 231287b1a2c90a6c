"""Where a child lives, in words: with whom at home, or where the council has placed the child."""

from __future__ import annotations

from typing import Any

from keepsight.access.reach.reach import PARTIAL
from keepsight.access.record.child import Child
from keepsight.boards.people.child import Placed
from keepsight.pages.words import sentence_list

#: More names of a household than this are a number.
MOST_NAMES = 4
#: Kinds of placement by the first letters of their codes, the longest that fits.
PLACED = {
    "U1": "With family or friends who foster",
    "U2": "With family or friends who foster",
    "U3": "With family or friends who foster",
    "U": "With foster carers",
    "K1": "In a secure home",
    "K": "In a children’s home",
    "H5": "In supported accommodation",
    "P1": "Placed with parents",
    "P2": "Living independently",
    "P3": "In lodgings with work",
    "R1": "In a care home",
    "R2": "In hospital or another place of the health service",
    "R3": "In a family centre",
    "R5": "In custody",
    "S1": "In a residential school",
    "T": "In a temporary placement",
    "A": "Placed for adoption",
}
WITH_PARENTS, FOR_ADOPTION = "P1", "A"
ELSEWHERE = "In a placement"


def lives(
    child: Child, placed: Placed | None, carers: str, ask: dict[str, Any] | None
) -> dict[str, Any]:
    """``facts.lives`` of ``people/child.html``.

    ``carers``: with whom the child is placed, "" where that is not known or not told to the reader; told to
    nobody who opens the record on a ground that keeps an address back. An address that the child had before
    the placement began is not where the child lives.
    """
    here = next((one for one in child.addresses if one.is_live), None)
    if here is not None and not here.is_told:
        return {"said": "", "lines": [], "kept_back": True, "ask": ask}
    address = f"{here.lines}, {here.postcode}".strip(", ") if here else ""
    if placed is None or placed.type_code == WITH_PARENTS:
        said = [words_of(placed.type_code)] if placed else []
        return _told([*said, with_whom(child), address])
    if child.ground in PARTIAL:
        return _told([words_of(placed.type_code)])
    since, for_adoption = placed.since_on, placed.type_code.startswith(FOR_ADOPTION)
    moved_there = here and here.started_on and since and here.started_on >= since
    shown = [carers, address if moved_there else ""] if not for_adoption else []
    return _told([words_of(placed.type_code), *shown])


def words_of(type_code: str) -> str:
    """A kind of placement as a person says it."""
    found = (PLACED[type_code[:n]] for n in (2, 1) if type_code[:n] in PLACED)
    return next(found, ELSEWHERE)


def with_whom(child: Child) -> str:
    names = [other.name for other in child.household]
    if len(names) > MOST_NAMES:
        return f"With {len(names)} others"
    return f"With {sentence_list(names)}" if names else ""


def _told(said: list[str]) -> dict[str, Any]:
    first, *lines = [one for one in said if one] or ["Not on file"]
    return {"said": first, "lines": lines, "kept_back": False, "ask": None}
