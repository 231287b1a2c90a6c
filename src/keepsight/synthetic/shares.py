"""How often what happens: the shares in ``england.toml``, and how one is drawn."""

from __future__ import annotations

import tomllib
from bisect import bisect
from functools import cache
from importlib.resources import files
from itertools import accumulate
from random import Random
from typing import Any


class Shares:
    """Things with weights; ``pick`` draws one. ``without`` leaves some out."""

    def __init__(self, weights: dict[str, float]):
        self.weights = weights
        self._names = list(weights)
        self._upto = list(accumulate(weights.values()))

    def pick(self, rng: Random) -> str:
        """One of the things, the oftener the heavier it is."""
        return self._names[bisect(self._upto, rng.random() * self._upto[-1])]

    def without(self, *names: str) -> Shares:
        """The same shares among the others."""
        return Shares({name: w for name, w in self.weights.items() if name not in names})


@cache
def _read() -> dict[str, Any]:
    text = files("keepsight.synthetic").joinpath("england.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def shares(name: str) -> Shares:
    """The shares under a heading of ``england.toml``; ``factors.N1`` is the part N1 of factors."""
    found: Any = _read()
    for part in name.split("."):
        found = found[part]
    return Shares(found)
