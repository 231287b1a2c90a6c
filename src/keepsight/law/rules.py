"""The dated numbers of law: how long something may take, since when, and who says so.

One TOML file a room (``law/<room>.toml``); the key of a limit is ``<room>.<name>``. What a council
has set itself stands beside it: ``law/council.py``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

UNITS = ("working_days", "school_days", "days", "weeks", "months", "terms", "hours")
#: What a limit may count besides time: no clock is made of it.
COUNTED = (
    "children placements visits years referrals workers reviews percent tenths miles kinds"
).split()
KINDS = ("statutory", "guidance", "local")
ROOMS = (
    "people workforce contact need protection care permanence leaving quality improvement reporting"
).split()


@dataclass(frozen=True)
class Version:
    """What a limit says from one day to another. A negative number counts back."""

    key: str
    number: int
    unit: str
    kind: str
    valid_from: date
    valid_to: date | None  # the last day it holds; None: still
    source: str

    def __post_init__(self) -> None:
        if self.unit not in (*UNITS, *COUNTED):
            raise ValueError(
                f"{self.key}: {self.unit!r} is no unit; use one of {(*UNITS, *COUNTED)}"
            )
        if self.kind not in KINDS:
            raise ValueError(f"{self.key}: {self.kind!r} is none of {KINDS}")
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValueError(f"{self.key}: it ends before it begins")


@dataclass(frozen=True)
class Limit:
    """A law key with its dated versions, the oldest first."""

    key: str
    title: str
    versions: tuple[Version, ...]

    def on(self, day: date) -> Version | None:
        """The version in force on a day; None where none was."""
        for version in reversed(self.versions):
            if version.valid_from <= day:
                ends = version.valid_to
                return version if ends is None or day <= ends else None
        return None


def read_limits(room: str, text: str) -> dict[str, Limit]:
    """The limits in one room's TOML, by key. Raises ValueError naming the key that is wrong."""
    limits: dict[str, Limit] = {}
    for name, body in tomllib.loads(text).items():
        key = f"{room}.{name}"
        versions = tuple(
            sorted((_version(key, one) for one in body["version"]), key=lambda v: v.valid_from)
        )
        starts = [version.valid_from for version in versions]
        if len(set(starts)) != len(starts):
            raise ValueError(f"{key}: two versions begin on the same day")
        limits[key] = Limit(key, body["title"], versions)
    return limits


def _version(key: str, body: Mapping[str, Any]) -> Version:
    return Version(
        key=key,
        number=body["number"],
        unit=body["unit"],
        kind=body["kind"],
        valid_from=body["valid_from"],
        valid_to=body.get("valid_to"),
        source=body["source"],
    )


@cache
def law() -> Mapping[str, Limit]:
    """Every limit of every room, by key."""
    limits: dict[str, Limit] = {}
    for entry in sorted(files("keepsight.law").iterdir(), key=lambda e: e.name):
        room = entry.name.removesuffix(".toml")
        if entry.name.endswith(".toml") and room in ROOMS:
            limits |= read_limits(room, entry.read_text(encoding="utf-8"))
    return limits


def limit(key: str) -> Limit:
    """The limit of a key. Raises KeyError with a sentence where the law has no such key."""
    try:
        return law()[key]
    except KeyError:
        raise KeyError(f"law/{key.split('.')[0]}.toml has no {key!r}") from None
