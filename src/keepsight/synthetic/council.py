"""Calderbeck, authority 998: a council that does not exist, as three systems would export it.

Everything is reckoned back from one day, so another day moves the whole world. The same seed and day
give the same files byte for byte, but for the workbook, which bears the moment it was made.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from keepsight.synthetic import days
from keepsight.synthetic.allocation import Allocations
from keepsight.synthetic.cast import make_cast
from keepsight.synthetic.families import make_family, number_adults
from keepsight.synthetic.files.folder import council_files
from keepsight.synthetic.lives import Family
from keepsight.synthetic.numbers import Numbers
from keepsight.synthetic.paths import STARTED_AGO, tell
from keepsight.synthetic.planted import planted
from keepsight.synthetic.shares import shares
from keepsight.synthetic.staff import make_staff
from keepsight.synthetic.tale import Tale
from keepsight.synthetic.visits import visit
from keepsight.synthetic.world import NO_UPN, Council

#: Fewer children could not hold the families of the cast.
FEWEST_CHILDREN = 200
#: Of how many families what should have happened lately did not.
_DRIFTING = 0.1
#: How many looked-after children Carebase holds with another date of birth, and without a UPN.
_BORN_DIFFERS, _WITHOUT_UPN = 3, 3


def write_council(
    to: Path, *, day: date, seed: int = 1, children: int = 400, workers: int = 30
) -> dict[str, Any]:
    """Write the council's files into a folder (made if absent) and say what was planted in them.

    ``to/eastfield``: the children in need censuses of three years, the case-system list and the
    Annex A workbook, all under one scheme of local IDs. ``to/carebase``: an SSDA903 folder for each
    of the three years, under another scheme. All is as at ``day``; the last year is the one in which
    it lies. ``children``: how many were ever known. ``workers``: how many are in post in teams that
    meet children; managers above them and supporting staff come on top.

    Gives what ``planted.planted`` says, with ``files``: the paths written, relative to ``to``.
    Raises ``ValueError`` for fewer than 200 children or fewer workers than the cast has.
    """
    council = make_council(day=day, seed=seed, children=children, workers=workers)
    files, faults = council_files(council)
    for name, content in files.items():
        path = to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return planted(council) | {"files": sorted(files), "faults": faults}


def make_council(*, day: date, seed: int, children: int, workers: int) -> Council:
    """The council as at a day, before it is written; arguments as for ``write_council``."""
    if children < FEWEST_CHILDREN:
        raise ValueError(f"The council has at least {FEWEST_CHILDREN} children.")
    today, numbers = days.number_of(day), Numbers()
    council = Council(
        today, seed, make_cast(seed, numbers, today), make_staff(today, workers, seed)
    )
    for place, (path, size) in enumerate(_stories(council.families, children, seed)):
        council.families.append(_family(seed, numbers, place, path, size, today))
    while (missing := children - len(council.children)) > 0:  # some families came out smaller
        place = len(council.families)
        council.families.append(_family(seed, numbers, place, "assessed", min(2, missing), today))
    for family in council.families:
        _finish(family, numbers)
    Allocations(council.staff, today, seed).allocate(council.families)
    for family in council.families:
        visit(family, today, seed)
    _give_carebase_numbers(council, numbers)
    return council


def _stories(cast: list[Family], children: int, seed: int) -> Iterator[tuple[str, int]]:
    """The path and size of each further family, shuffled, until there are so many children."""
    weights = shares("path").weights
    wanted = {
        path: round(children * share / sum(weights.values())) for path, share in weights.items()
    }
    wanted["need_open"] += children - sum(wanted.values())
    for family in cast:
        path = family.path if family.path in wanted else "enquiring"
        wanted[path] -= len(family.children)
    over = sum(-count for count in wanted.values() if count < 0)
    wanted["assessed"] -= over
    rng = Random(f"{seed}:stories")
    found = []
    for path, count in wanted.items():
        while count > 0:
            size = min(count, int(shares("family_size").pick(rng)))
            if path in ("care_open", "care_closed", "care_leaver"):
                size = min(size, 1 if path == "care_leaver" else 2)
            found.append((path, size))
            count -= size
    rng.shuffle(found)
    return iter(found)


def _family(seed: int, numbers: Numbers, place: int, path: str, size: int, today: int) -> Family:
    """A family and its whole story, from chances of its own."""
    rng = Random(f"{seed}:family:{place}")
    low, high, often = STARTED_AGO[path]
    referred = today - round(rng.triangular(low, high, often))
    # Most are told of on a working day; some by the police at a weekend.
    referred = referred if rng.random() < 0.05 else days.back(referred)
    family = make_family(rng, numbers, place, path, referred, size, today)
    family.drifts = rng.random() < _DRIFTING
    tell(Tale(rng, today, family), referred)
    return family


def _finish(family: Family, numbers: Numbers) -> None:
    """What follows from the story: births that were awaited, and children who came alone."""
    for child in family.children:
        if child.episode is not None and child.born > child.episode.referred:
            child.expected = child.born + (int(child.local_id) % 17 - 8)
        if child.care is not None and child.care.unaccompanied:
            family.adults, family.addresses = [], []
    number_adults(family, numbers)


def _give_carebase_numbers(council: Council, numbers: Numbers) -> None:
    """Numbers of the second system; a few children whom it holds a little differently."""
    in_care = [child for child in council.children if child.care is not None]
    for child in in_care:
        child.care_id = numbers.in_care()
    ordinary = [
        family.children[0]
        for family in council.families
        if family.told is None and family.path == "care_open" and family.children[0].care
    ]
    for child in ordinary[:_BORN_DIFFERS]:
        council.born_in_carebase[child.care_id or ""] = _one_digit_off(child.born)
    for place, child in enumerate(ordinary[_BORN_DIFFERS : _BORN_DIFFERS + _WITHOUT_UPN]):
        council.upn_in_carebase[child.care_id or ""] = NO_UPN if place else None


def _one_digit_off(born: int) -> int:
    """A date that differs in the last digit of the day alone, and is earlier or in the same month."""
    on = days.date_of(born)
    units = on.day % 10
    off = on.day - 1 if units > 0 and on.day > 1 else on.day + 1
    return days.number_of(on.replace(day=off))
