"""Names for invented people, by origin, sex and year of birth; addresses in Calderbeck."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from keepsight.synthetic.shares import Shares

#: Letters that stand in the second half of a postcode.
_LETTERS = "ABDEFGHJLNPQRSTUWXYZ"


@cache
def _read() -> dict[str, Any]:
    text = files("keepsight.synthetic").joinpath("names.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _commonest_first(names: str) -> Shares:
    """The earlier a name stands, the oftener it is borne."""
    return Shares({name: 1 / (place + 4) for place, name in enumerate(names.split())})


@cache
def _family_names(origin: str) -> Shares:
    return _commonest_first(_read()[origin]["family"])


@cache
def _given_names(origin: str, sex: str, decade: int) -> Shares:
    by_decade = _read()[origin]["girls" if sex == "F" else "boys"]
    known = sorted(int(year) for year in by_decade)
    nearest = max((year for year in known if year <= decade), default=known[0])
    return _commonest_first(by_decade[str(nearest)])


def family_name(rng: Random, ethnicity: str) -> str:
    """A family name of the ethnic group (a code of the census)."""
    return _family_names(_read()["origin_of"][ethnicity]).pick(rng)


def given_name(
    rng: Random, ethnicity: str, sex: str, year: int, *, taken: tuple[str, ...] = ()
) -> str:
    """A given name of the group, sex (F, M, else either) and year of birth, not one ``taken``."""
    sex = sex if sex in ("F", "M") else rng.choice("FM")
    names = _given_names(_read()["origin_of"][ethnicity], sex, year // 10 * 10)
    for _ in range(12):
        name = names.pick(rng)
        if name not in taken:
            return name
    return next((name for name in names.weights if name not in taken), name)


def street(rng: Random) -> str:
    """The first line of an address."""
    return f"{rng.randint(1, 148)} {rng.choice(_read()['streets']['names'])}"


def postcode(rng: Random, area: str = "CB") -> str:
    """A postcode in the form of a real one."""
    last = rng.choice(_LETTERS) + rng.choice(_LETTERS)
    return f"{area}{rng.randint(1, 9)} {rng.randint(1, 9)}{last}"
