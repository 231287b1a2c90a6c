"""Matters that are about no child, as lists and pages show them: to whom they concern, and nobody else.

A matter says itself (``MATTER`` beside its record) which capability shows that it is there, which one
gives names and words, and from whom it is hidden whatever they may. Every look is on the log first.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.db.models import F, Q, QuerySet

from keepsight.access.log import audit
from keepsight.access.viewer import Viewer
from keepsight.kernel.matter import Matter
from keepsight.records.models import RECORDS

ROWS_A_PAGE = 25


class NoSuchMatter(Exception):
    """There is none with this number that the viewer may know of."""


@dataclass(frozen=True)
class MatterLine:
    """One matter. ``called``: "" for whoever sees dates alone. ``values``: its other columns by name, and of
    those that hold words nothing for whoever may not read them. ``version``: of its record."""

    number: int
    begun_on: date | None
    ended_on: date | None
    worker: int | None
    called: str
    values: Mapping[str, Any]
    version: int = 0

    @property
    def is_open(self) -> bool:
        return self.ended_on is None


@dataclass(frozen=True)
class Matters:
    """A page of a list. ``total``: rows of the whole list; ``open``: the numbers of those that stand open."""

    rows: tuple[MatterLine, ...]
    total: int
    open: tuple[int, ...]


@cache
def matters() -> dict[str, tuple[Matter, type[Any]]]:
    """Every kind of matter with its record, by the name of the record's file."""
    found = {}
    for record in RECORDS.values():
        module = importlib.import_module(record.__module__)
        said = getattr(module, "MATTER", None)
        if said is not None:
            found[record.__module__.rsplit(".", 1)[1]] = (said, record)
    return found


def matters_of(
    viewer: Viewer, code: str, *, now: datetime, ended: bool = False, page: int = 1
) -> Matters:
    """A page of what stands open, oldest first, or of what has ended, latest first; three questions.

    On the log with the numbers shown. Refuses (``NoSuchMatter``) whoever may not know of any.
    """
    matter, _ = matters()[code]
    everything = shown_to(viewer, code)
    is_open = open_ones(matter)
    found = everything.exclude(is_open) if ended else everything.filter(is_open)
    begins = F(matter.begins)
    order = begins.desc(nulls_last=True) if ended else begins.asc(nulls_first=True)
    start = (max(page, 1) - 1) * ROWS_A_PAGE
    rows = tuple(
        _line(viewer, matter, row)
        for row in found.order_by(order, "pk")[start : start + ROWS_A_PAGE]
    )
    waiting = tuple(everything.filter(is_open).values_list("pk", flat=True))
    total = found.count() if ended else len(waiting)
    _log(viewer, matter.acts[0], [row.number for row in rows], now)
    return Matters(rows, total, waiting)


def matter_of(viewer: Viewer, code: str, number: int, *, now: datetime) -> MatterLine:
    """One matter, on the log before this returns. Refuses (``NoSuchMatter``) one not to be known of."""
    matter, _ = matters()[code]
    row = shown_to(viewer, code).filter(pk=number).first()
    if row is None:
        raise NoSuchMatter("There is none with this number, or it is not yours to open.")
    _log(viewer, matter.acts[1], [row.pk], now)
    newest = row.history.order_by("-history_id").values_list("history_id", flat=True).first()
    return _line(viewer, matter, row, version=newest or 0)


def shown_to(viewer: Viewer, code: str) -> QuerySet[Any]:
    """Every matter of a kind that a viewer may know of. Refuses (``NoSuchMatter``) where it may be of none."""
    matter, record = matters()[code]
    if not viewer.may(matter.sees) or viewer.authority_id is None:
        raise NoSuchMatter("Your role does not see these.")
    found = record.objects.filter(authority_id=viewer.authority_id)
    if matter.hidden_from and viewer.worker_id is not None:
        found = found.exclude(**{f"{matter.hidden_from}_id": viewer.worker_id})
    return found


def open_ones(matter: Matter) -> Q:
    """The condition that a matter stands open."""
    return Q(**{f"{column}__isnull": True for column in matter.ends})


def _line(viewer: Viewer, matter: Matter, row: Any, version: int = 0) -> MatterLine:
    days = {column: getattr(row, column) for column, _ in matter.days}
    said = {column: getattr(row, column) for column, _ in matter.told}
    reads = viewer.may(matter.reads)
    if not reads:
        said = {column: value for column, value in said.items() if column.endswith("_code")}
    return MatterLine(
        number=row.pk,
        begun_on=days[matter.begins],
        ended_on=next((days[column] for column in matter.ends if days[column]), None),
        worker=row.worker_id,
        called=getattr(row, matter.called) if reads else "",
        values={**days, **said},
        version=version,
    )


def _log(viewer: Viewer, act: str, numbers: list[int], now: datetime) -> None:
    about = {"numbers": numbers, "role": viewer.role_code}
    audit.write_and_commit(act=act, now=now, about=about, children=(), **viewer.on_the_log)
