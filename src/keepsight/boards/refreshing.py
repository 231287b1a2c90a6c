"""Keeping boards right: reckoned again for the children an action or an import touched."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import polars as pl
from django.db import connection, models, transaction

from keepsight.boards.due_in_team import NO_TEAM, count_in_teams
from keepsight.boards.models import (
    ChildCard,
    ChildDates,
    OpenRound,
    Reckoning,
    RecordedLate,
    SignalSeen,
    WithoutWorker,
)
from keepsight.boards.reckoning import Facts, Reckoned, reckon, tables_needed
from keepsight.facts import doorway
from keepsight.law.council import Council

#: Children reckoned at once: bounded memory, and short transactions during an import.
CHILDREN_AT_ONCE = 2_000
#: The boards that are kept of children.
KEPT = (ChildCard, OpenRound, ChildDates, WithoutWorker, RecordedLate, SignalSeen)

#: Among the children to reckon again: what holds for the whole council, and is about none of them.
NO_CHILD = 0


def refresh(authority_id: int, children: Sequence[int], *, today: date) -> None:
    """Reckon the standing boards of these children again, and drop those of other dates.

    Inside a transaction it sees what was just written there; outside, each part is a short one.
    """
    with transaction.atomic():
        standing = _standing(authority_id, today)
        Reckoning.objects.filter(authority_id=authority_id).exclude(pk=standing.pk).delete()
    for start in range(0, len(children), CHILDREN_AT_ONCE):
        part = list(children[start : start + CHILDREN_AT_ONCE])
        facts = doorway.facts(authority_id, tables=tables_needed(), children=part)
        found = reckon(facts, today=today, as_at=None, known_on=None)
        with transaction.atomic():
            _keep_rules(standing, facts, today)
            teams = _teams_of(standing, part)
            for model in KEPT:
                _delete(model, standing, part)
            _keep(standing, found, with_whole_council=start == 0)
            teams |= {team or NO_TEAM for team in found.rounds["team"].unique()}
            count_in_teams(standing, today, teams)


def rebuild(authority_id: int, *, today: date, now: datetime | None = None) -> Reckoning:
    """Reckon the standing boards of the whole council from nothing, and put them in place at once."""
    facts = doorway.facts(authority_id, tables=tables_needed())
    found = reckon(facts, today=today, as_at=None, known_on=None)
    with transaction.atomic():
        Reckoning.objects.filter(authority_id=authority_id).delete()
        standing = _standing(authority_id, today)
        standing.reckoned_at = now
        standing.save()
        _keep_rules(standing, facts, today)
        _keep(standing, found, with_whole_council=True)
        count_in_teams(standing, today)
    return standing


def reckoning_for(
    authority_id: int, *, today: date, as_at: date | None = None, known_on: date | None = None
) -> Reckoning:
    """The reckoning a page reads: the standing one, or one for another date, made if it is not there.

    A standing one from an earlier day is reckoned again, since dated facts have come due.
    """
    if as_at is None and known_on is None:
        standing = Reckoning.objects.filter(authority_id=authority_id, dates="").first()
        if standing is not None and standing.reckoned_on == today:
            return standing
        return rebuild(authority_id, today=today)
    day = as_at or today
    dates = f"{day} {known_on or ''}".strip()
    kept = Reckoning.objects.filter(authority_id=authority_id, dates=dates).first()
    if kept is not None:
        return kept
    facts = doorway.facts(authority_id, tables=tables_needed(), known_on=known_on)
    found = reckon(facts, today=today, as_at=day, known_on=known_on)
    with transaction.atomic():
        made, is_new = Reckoning.objects.get_or_create(
            authority_id=authority_id,
            dates=dates,
            defaults={"as_at": day, "known_on": known_on, "reckoned_on": today},
        )
        if is_new:
            _keep_rules(made, facts, day, known_on)
            _keep(made, found, with_whole_council=True)
            count_in_teams(made, day)
    return made


def _standing(authority_id: int, today: date) -> Reckoning:
    standing, _ = Reckoning.objects.get_or_create(
        authority_id=authority_id, dates="", defaults={"reckoned_on": today}
    )
    return standing


def _keep_rules(kept: Reckoning, facts: Facts, day: date, known_on: date | None = None) -> None:
    """What the council has set itself that states are told by, beside the boards it belongs to."""
    council = Council.of(facts, known_on)
    rules = {
        "holidays": ",".join(sorted(map(date.isoformat, council.holidays))),
        "school_holidays": ",".join(
            f"{begin.isoformat()}/{end.isoformat()}" for begin, end in council.school_holidays
        ),
        "due_soon": council.number("reporting.due_soon", day),
        "due_soon_hours": council.number("reporting.due_soon_hours", day),
    }
    if any(getattr(kept, name) != value for name, value in rules.items()):
        Reckoning.objects.filter(pk=kept.pk).update(**rules)
        for name, value in rules.items():
            setattr(kept, name, value)


def _teams_of(standing: Reckoning, children: Sequence[int]) -> set[int]:
    """The teams whose counts these children's rounds stand in."""
    found: set[int] = set()
    for start in range(0, len(children), 900):
        some = OpenRound.objects.filter(reckoning=standing, child__in=children[start : start + 900])
        found |= {team or NO_TEAM for team in some.values_list("team", flat=True).distinct()}
    return found


def _delete(model: type[models.Model], standing: Reckoning, children: Sequence[int]) -> None:
    rows = model.objects.filter(reckoning=standing)  # type: ignore[attr-defined]
    rows.filter(child__in=children)._raw_delete(rows.db) if len(children) < 900 else _many(
        rows, children
    )


def _many(rows: models.QuerySet, children: Sequence[int]) -> None:
    """Deletes by ranges of ids where a list would be too long for SQLite."""
    for start in range(0, len(children), 900):
        rows.filter(child__in=children[start : start + 900])._raw_delete(rows.db)


def _keep(standing: Reckoning, found: Reckoned, *, with_whole_council: bool) -> None:
    """Write the frames; what holds for the whole council (no child) only once."""
    whole = pl.col("child").is_null()
    if with_whole_council:
        for model in (OpenRound, ChildDates):
            model.objects.filter(reckoning=standing, child=None)._raw_delete("default")
    kept = pl.lit(True) if with_whole_council else ~whole
    _insert(ChildCard, standing, found.cards)
    _insert(OpenRound, standing, found.rounds.filter(kept))
    _insert(ChildDates, standing, found.dates.filter(kept))
    _insert(WithoutWorker, standing, found.without)
    _insert(RecordedLate, standing, found.recorded_late)
    _insert(SignalSeen, standing, found.signals)


def _insert(model: type[models.Model], standing: Reckoning, frame: pl.DataFrame) -> None:
    if frame.is_empty():
        return
    columns = [f.column for f in model._meta.concrete_fields if f.column in frame.columns]
    adapt = connection.ops.adapt_datetimefield_value
    moments = [c for c in columns if isinstance(frame.schema[c], pl.Datetime)]
    rows = frame.select(columns).rows()
    if connection.vendor == "sqlite" and moments:
        places = {columns.index(c) for c in moments}
        rows = [
            tuple(adapt(v) if i in places and v is not None else v for i, v in enumerate(row))
            for row in rows
        ]
    names = ", ".join(f'"{c}"' for c in ["reckoning_id", *columns])
    marks = ", ".join(["%s"] * (len(columns) + 1))
    with connection.cursor() as cursor:
        cursor.executemany(
            f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({marks})',
            [(standing.pk, *row) for row in rows],
        )
