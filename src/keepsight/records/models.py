"""Every record model, found by walking the rooms: adding a record is adding a file."""

from __future__ import annotations

import importlib
import pkgutil

from django.db.models import Model

from keepsight import records
from keepsight.records.record import Record

_NOT_A_RECORD = {"apps", "finished", "invariants", "models", "record", "migrations"}


def _record_modules() -> list[str]:
    found = pkgutil.walk_packages(records.__path__, f"{records.__name__}.")
    names = [info.name for info in found if not info.ispkg]
    return [name for name in names if name.split(".")[2] not in _NOT_A_RECORD]


def _models() -> dict[str, type[Model]]:
    """Every model by its class name, from the module that declares it."""
    return {
        value.__name__: value
        for name in sorted(_record_modules())
        for value in vars(importlib.import_module(name)).values()
        if isinstance(value, type) and issubclass(value, Model) and value.__module__ == name
    }


globals().update(_models())

#: Every record by the name of its model: ``RECORDS["Assessment"]``.
RECORDS: dict[str, type[Record]] = {
    name: value for name, value in sorted(_models().items()) if issubclass(value, Record)
}
