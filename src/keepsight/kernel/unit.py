"""How units are found: a unit is one constant named as its file, met by walking its floor."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType
from typing import Any, TypeVar

U = TypeVar("U")


@cache
def modules_of(floor: str) -> tuple[ModuleType, ...]:
    """Every module below ``keepsight.<floor>``, in the order of their names."""
    package = importlib.import_module(f"keepsight.{floor}")
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return tuple(importlib.import_module(info.name) for info in sorted(found, key=lambda i: i.name))


def units_of(floor: str, shape: type[U]) -> dict[str, U]:
    """Every unit of ``shape`` on a floor, by its module's dotted name below the floor.

    The unit is the constant that bears the module's name in capitals
    (``clocks/protection/initial_conference.py`` holds ``INITIAL_CONFERENCE``). A floor is walked once:
    pages and steps ask many times.
    """
    kind: Any = shape
    return dict(_units_of(floor, kind))


@cache
def _units_of(floor: str, shape: type[Any]) -> dict[str, Any]:
    units = {}
    for module in modules_of(floor):
        short = module.__name__.removeprefix(f"keepsight.{floor}.")
        unit = getattr(module, short.rsplit(".", 1)[-1].upper(), None)
        if isinstance(unit, shape):
            units[short] = unit
    return units


def all_constants(floor: str, shape: type[U]) -> dict[str, U]:
    """Every module-level constant of ``shape`` on a floor, by its own name (events, say)."""
    found: dict[str, U] = {}
    for module in modules_of(floor):
        for name, value in vars(module).items():
            if name.isupper() and isinstance(value, shape):
                found[name] = value
    return found
