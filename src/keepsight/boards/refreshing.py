"""Keeping boards right: reckoned again for the children an action or an import touched."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

import polars as pl
from django.db import models, transaction

from keepsight.boards.due_in_team import NO_TEAM, count_in_teams
from keepsight.boards.holes_kept import found_at_night, owned, with_holders
from keepsight.boards.inserting import insert
from keepsight.boards.models import (
    CasePoints,
    ChildCard,
    ChildDates,
    Hole,
    LookedAt,
    OpenRound,
    Reckoning,
    RecordedLate,
    SignalSeen,
    WithoutWorker,
    WorkerLoad,
)
from keepsight.boards.reckoning import Facts, Reckoned, reckon, tables_needed
from keepsight.boards.weighing import weigh_anew, workers_of
from keepsight.facts import doorway
from keepsight.facts.workforce.workload import worker_loads
from keepsight.law.council import Council

#: Children reckoned at once: bounded memory, and short transactions during an import.
CHILDREN_AT_ONCE = 2_000
#: The boards that are kept of children.
KEPT = (
    ChildCard,
    OpenRound,
    ChildDates,
    WithoutWorker,
    RecordedLate,
    SignalSeen,
    Hole,
    LookedAt,
    CasePoints,
)

#: Among the children to reckon again: what holds for the whole council, and is about none of them.
NO_CHILD = 0


def refresh(
    authority_id: int, children: Sequence[int], *, today: date, workers: Collection[int] = ()
) -> None:
    """Reckon the standing boards of these children again, and drop those of other dates.

    ``workers``: whose loads are reckoned again, besides those who have or had the children. Inside a
    transaction it sees what was just written there; outside, each part is a short one.
    """
    touched, facts = set(workers), None
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
            night = found_at_night(standing, part)
            touched |= workers_of(standing, part)
            for model in KEPT:
                _delete(model, standing, part)
            _keep(standing, found, with_whole_council=start == 0)
            insert(Hole, standing, owned(night, facts, _held(found, today), today))
            teams |= {team or NO_TEAM for team in found.rounds["team"].unique()}
            count_in_teams(standing, today, teams)
        touched |= set(found.points["worker"])
    if touched:
        with transaction.atomic():
            weigh_anew(standing, touched, facts, today)


def rebuild(authority_id: int, *, today: date, now: datetime | None = None) -> Reckoning:
    """Reckon the standing boards of the whole council from nothing, and put them in place at once."""
    facts = doorway.facts(authority_id, tables=tables_needed())
    found = reckon(facts, today=today, as_at=None, known_on=None)
    with transaction.atomic():
        before = Reckoning.objects.filter(authority_id=authority_id, dates="").first()
        night = found_at_night(before)
        Reckoning.objects.filter(authority_id=authority_id).delete()
        standing = _standing(authority_id, today)
        standing.reckoned_at = now
        standing.save()
        _keep_rules(standing, facts, today)
        _keep(standing, found, with_whole_council=True)
        insert(Hole, standing, owned(night, facts, _held(found, today), today))
        insert(WorkerLoad, standing, worker_loads(facts, found.points, today))
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
            loads = worker_loads(facts, found.points, day, known_on=known_on)
            insert(WorkerLoad, made, loads)
            count_in_teams(made, day)
    return made


def keep_night(authority_id: int, found: pl.DataFrame, *, today: date) -> None:
    """Put what the checks found at night on the standing boards, in place of what they found before.

    ``found``: ``checks.evaluator.SCHEMA``.
    """
    facts = doorway.facts(authority_id, tables=("role_held",))
    standing = reckoning_for(authority_id, today=today)
    cards = ChildCard.objects.filter(reckoning=standing).values_list(
        "child", "rank", "worker", "team"
    )
    held = pl.DataFrame(
        list(cards),
        schema={"child": pl.Int64, "rank": pl.Int64, "worker": pl.Int64, "team": pl.Int64},
        orient="row",
    )
    gone = WithoutWorker.objects.filter(reckoning=standing, from_on__lte=today)
    nobody = pl.Series("child", list(gone.values_list("child", flat=True)), dtype=pl.Int64)
    held = with_holders(held, nobody)
    with transaction.atomic():
        Hole.objects.filter(reckoning=standing, at_night=True)._raw_delete("default")
        insert(Hole, standing, owned(found.with_columns(at_night=True), facts, held, today))


def _held(found: Reckoned, today: date) -> pl.DataFrame:
    """Who holds each open child and can mend something of it, as ``owned`` takes it."""
    nobody = found.without.filter(pl.col("from_on") <= today)
    return with_holders(found.cards, nobody["child"])


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
    insert(ChildCard, standing, found.cards)
    insert(OpenRound, standing, found.rounds.filter(kept))
    insert(ChildDates, standing, found.dates.filter(kept))
    insert(WithoutWorker, standing, found.without)
    insert(RecordedLate, standing, found.recorded_late)
    insert(SignalSeen, standing, found.signals)
    insert(CasePoints, standing, found.points)
    insert(Hole, standing, found.holes)
    insert(LookedAt, standing, found.looked_at)
