"""Practice standards: short dated statements of what good looks like, one TOML file a stage.

They stand beside the form of each step they are about. A standard that changes gains a version with its own
day; what was done before is held to the one in force then. Each names the clocks whose dates measure it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Statements:
    """What a standard says from a day on."""

    valid_from: date
    said: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Standard:
    """One standard. ``steps``: the codes of the steps beside whose forms it stands; ``clocks``: the codes
    of the limits that measure it; ``versions``: the oldest first."""

    code: str
    title: str
    steps: tuple[str, ...]
    clocks: tuple[str, ...]
    versions: tuple[Statements, ...]

    def on(self, day: date) -> Statements | None:
        """What it says on a day; None before the first version."""
        held = [version for version in self.versions if version.valid_from <= day]
        return held[-1] if held else None


@cache
def standards() -> Mapping[str, Standard]:
    """Every standard by its code, in the order of the files and within them.

    Refuses (``ValueError``) a code given twice, versions out of order, and one that says nothing.
    """
    found: dict[str, Standard] = {}
    folder = files("keepsight.law") / "standards"
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if not file.name.endswith(".toml"):
            continue
        for said in tomllib.loads(file.read_text(encoding="utf-8"))["standard"]:
            one = _standard(said)
            if one.code in found:
                raise ValueError(f"There are two standards {one.code}.")
            found[one.code] = one
    return found


def standards_for(step: str, day: date) -> list[tuple[Standard, Statements]]:
    """The standards about a step, each with what it says on a day."""
    about = (one for one in standards().values() if step in one.steps)
    return [(one, said) for one in about if (said := one.on(day)) is not None]


def _standard(said: dict) -> Standard:  # type: ignore[type-arg]
    versions = tuple(
        Statements(one["valid_from"], tuple(one["said"]), one["source"]) for one in said["version"]
    )
    days = [one.valid_from for one in versions]
    if days != sorted(set(days)) or not all(one.said for one in versions) or not versions:
        raise ValueError(f"The versions of {said['code']} are out of order, or say nothing.")
    return Standard(
        said["code"],
        said["title"],
        tuple(said.get("steps", ())),
        tuple(said.get("clocks", ())),
        versions,
    )
