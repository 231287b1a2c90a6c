"""How each record that speaks of a child is told: ``TOLD`` beside its model, read once, with its form."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from keepsight.access.viewer import Viewer
from keepsight.kernel.form import FILLED_BY_IMPORTS, Form
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.role import EVERY_PART
from keepsight.kernel.told import Told, told
from keepsight.law.rules import ROOMS
from keepsight.records.models import RECORDS

NARRATIVE = "narrative"


@dataclass(frozen=True)
class Telling:
    """One record that is told. ``code``: the name of its file; ``place``: where it comes in one day."""

    code: str
    room: str
    place: int
    told: Told
    model: type[Any]
    form: Form
    privacy: Privacy

    @property
    def name(self) -> str:
        """What one such record is called: "Protection plan"."""
        said = str(self.model._meta.verbose_name)
        return said[:1].upper() + said[1:]

    @property
    def restricted(self) -> frozenset[str]:
        """The columns that are told only to whoever sees notes: free text, and what could harm."""
        texts = (
            field.name
            for field in self.model._meta.concrete_fields
            if field.get_internal_type() == "TextField"
        )
        return frozenset({*self.privacy.restricted, *texts})


@cache
def tellings() -> Mapping[str, Telling]:
    """Every record that is told, by the name of its file, in the order of rooms and then of names."""
    found: dict[str, Telling] = {}
    models = sorted(RECORDS.values(), key=lambda model: (_room(model), model.__name__))
    for place, model in enumerate(models):
        module = importlib.import_module(model.__module__)
        said = told(getattr(module, "TOLD", "It is not about a child."), ROOMS[_room(model)])
        if isinstance(said, Told):
            code = model.__module__.rsplit(".", 1)[-1]
            form, privacy = getattr(module, "FORM", FILLED_BY_IMPORTS), module.PRIVACY
            found[code] = Telling(code, ROOMS[_room(model)], place, said, model, form, privacy)
    return found


def parts_seen(viewer: Viewer) -> frozenset[str]:
    """The parts of a record that any role of the viewer sees."""
    if viewer.is_machine:
        return EVERY_PART
    return frozenset().union(*(one.role.sees_parts for one in viewer.roles))


def seen_by(viewer: Viewer) -> dict[str, Telling]:
    """The records that may be told to the viewer of a child in reach, by the parts that they see."""
    parts = parts_seen(viewer)
    return {code: one for code, one in tellings().items() if one.told.part in parts}


def _room(model: type[Any]) -> int:
    return ROOMS.index(model.__module__.split(".")[2])
