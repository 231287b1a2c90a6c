"""The pages of the reference that are tables: records, facts, roles and source systems."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import polars as pl
from django.db.models import Field

from keepsight.delegation.known_roles import known_roles
from keepsight.facts.ssd import TABLES_NOT_HELD
from keepsight.facts.tables import fact_tables
from keepsight.kernel.fact import FactTable
from keepsight.kernel.role import CAPABILITIES
from keepsight.kernel.source import SourceSystem
from keepsight.kernel.unit import units_of
from keepsight.law.rules import ROOMS
from keepsight.records.models import RECORDS
from keepsight.records.record import Record
from keepsight.site.markdown import table

REACH = {
    "none": "no child beyond those held",
    "team": "the children of the team",
    "service": "the children of the team and every team below it",
    "council": "every child of the council",
}


# --- records ------------------------------------------------------------------------------------


def records() -> str:
    """The record dictionary: what is known, field by field, and who is kept from what."""
    read_by: dict[str, list[str]] = {}
    for code, one in fact_tables().items():
        read_by.setdefault(one.record, []).append(f"`{code}`")
    noted = ", ".join(f"`{field.name}`" for field in Record._meta.get_fields())
    said = [
        "# Records",
        "What is known, room by room. A change of any of them is kept as history.",
        f"Every record also has {noted}.",
    ]
    for room in ROOMS:
        here = {name: model for name, model in RECORDS.items() if _room(model) == room}
        said += [f"## {room}"] * bool(here)
        for name, model in here.items():
            said += _record(name, model, read_by.get(name, []))
    return "\n\n".join(said)


def _room(model: type[Record]) -> str:
    return model.__module__.split(".")[2]


def _record(name: str, model: type[Record], read_by: list[str]) -> list[str]:
    privacy = sys.modules[model.__module__].PRIVACY
    common = {field.name for field in Record._meta.get_fields()}
    rows = (
        (f"`{field.name}`", _written_as(field), _kept(field.name, privacy))
        for field in model._meta.concrete_fields
        if field.name not in common and not field.primary_key
    )
    match = ", ".join(f"`{field}`" for field in model.MATCH_ON)
    return [
        f"### {name}",
        (model.__doc__ or "").strip().splitlines()[0],
        table(("field", "written as", "privacy"), rows),
        f"Two rows speak of the same one where they agree in: {match or 'the numbers they bear'}. "
        f"Read as facts by: {', '.join(read_by) or 'no fact table'}.",
    ]


def _written_as(field: Field) -> str:
    if field.related_model is not None:
        return f"points to {field.related_model.__name__}"
    kind = type(field).__name__.removesuffix("Field").lower()
    words = {
        "char": f"text, up to {field.max_length}",
        "text": "text",
        "date": "date",
        "datetime": "moment",
        "boolean": "yes or no",
        "integer": "whole number",
        "float": "number",
        "json": "list",
    }
    return words.get(kind, kind)


def _kept(name: str, privacy: object) -> str:
    said = [word for word in ("identifies", "restricted") if name in getattr(privacy, word)]
    return ", ".join(said)


# --- facts --------------------------------------------------------------------------------------


def facts() -> str:
    """Every fact table with its columns, their names in the dataset, and what nothing holds."""
    said = [
        "# Facts",
        "Typed tables of dated facts, in the shape of the Standard Safeguarding Dataset (SSD).",
        "Every table also has `id`, `child`, `recorded_at`, `superseded_at` and `source`.",
    ]
    for code, one in sorted(fact_tables().items()):
        said += _fact(code, one)
    rows = ((f"`{name}`", reason) for name, reason in sorted(TABLES_NOT_HELD.items()))
    said += ["## Tables of the SSD that nothing fills", table(("table", "why not"), rows)]
    return "\n\n".join(said)


def _fact(code: str, one: FactTable) -> list[str]:
    rows = (
        (
            f"`{column.name}`",
            _type(column.dtype),
            f"`{column.ssd}`" if column.ssd else "",
            f"`{column.after}`" if column.after else "",
        )
        for column in one.columns
    )
    said = [
        f"## {one.title} (`{code}`)",
        one.why,
        f"Read from {one.record}. "
        + (f"In the SSD: `{one.ssd}`." if one.ssd else "Not in the SSD."),
        table(("column", "type", "in the SSD", "known from"), rows),
    ]
    if one.not_held:
        rows_of = ((f"`{name}`", why) for name, why in one.not_held)
        said.append(table(("not held", "why"), rows_of))
    return said


def _type(dtype: object) -> str:
    if isinstance(dtype, pl.Datetime):
        return "moment"
    if isinstance(dtype, pl.List):
        return f"list of {_type(dtype.inner)}"
    words = {pl.Int64: "whole number", pl.String: "text", pl.Boolean: "yes or no", pl.Date: "date"}
    return next((word for one, word in words.items() if dtype == one), str(dtype).lower())


# --- roles --------------------------------------------------------------------------------------


def roles() -> str:
    """Who: the level each role decides at, whose children it reaches, and what it may do."""
    said = ["# Roles", "A worker holds a role in a team between two dates.", table(*_all_roles())]
    for role in known_roles().values():
        said += [f"## {role.title} (`{role.code}`)", role.why, f"Source: {role.source}."]
        if role.holds_as:
            said.append(f"Holds children as: {', '.join(role.holds_as)}.")
        if role.writes:
            said.append(f"Steps of its own: {', '.join(sorted(role.writes))}.")
        if role.also_called:
            said.append(f"Also called: {', '.join(role.also_called)}.")
    rows = ((f"`{code}`", words) for code, words in sorted(CAPABILITIES.items()))
    said += ["## What a role may be given", table(("capability", "lets someone"), rows)]
    return "\n\n".join(said)


def _all_roles() -> tuple[Iterable[str], Iterable[Iterable[object]]]:
    rows = (
        (
            role.title,
            f"L{role.level}",
            "yes" if role.holds_as else "",
            REACH[role.reach],
            "yes" if role.sees_index else "",
            ", ".join(sorted(role.may)),
        )
        for role in known_roles().values()
    )
    return ("role", "level", "holds children", "also reaches", "may search", "may"), rows


# --- source systems -----------------------------------------------------------------------------


def importers() -> str:
    """Every source system and the records it can fill; every record and who can fill it."""
    systems = sorted(units_of("importers", SourceSystem).values(), key=lambda one: one.code)
    said = ["# Source systems", "What Keepsight takes in, each told from its content."]
    for one in systems:
        said += [
            f"## {one.title} (`{one.code}`)",
            one.why,
            f"Source: {one.source}.",
            f"Fills: {', '.join(sorted(one.fills))}.",
        ]
    rows = (
        (name, *("yes" if name in one.fills else "" for one in systems)) for name in sorted(RECORDS)
    )
    said += [
        "## Which record comes from where",
        table(("record", *(s.code for s in systems)), rows),
    ]
    return "\n\n".join(said)
