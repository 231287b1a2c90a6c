"""Settling a proposal: each proposed row becomes a new record, a change of one held, or nothing new.

Holds no lock and writes nothing but the reservation of ids.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import polars as pl
from django.db import models

from keepsight.records.models import RECORDS
from keepsight.records.people.person import Person
from keepsight.records.record import Record
from keepsight.writing.batches import continuing, naming, tables
from keepsight.writing.batches.proposal import Proposal

#: Beyond so many people held, reading the council's whole table is cheaper than naming each.
WHOLE_TABLE_FROM = 500


@dataclass
class Settled:
    """What is to be written, by record in the order that pointing allows.

    ``new[name]``: whole rows, by column. ``changed[name]``: ``id`` and the columns to set.
    ``ids[name]``: ``_key``, ``id``, ``is_new``, ``is_changed``, of every proposed row.
    ``differs``: ``record``, ``key``, ``field``, where another system's value was kept.
    """

    new: dict[str, pl.DataFrame] = field(default_factory=dict)
    changed: dict[str, pl.DataFrame] = field(default_factory=dict)
    ids: dict[str, pl.DataFrame] = field(default_factory=dict)
    differs: list[pl.DataFrame] = field(default_factory=list)
    #: changes of records that the file does not name, which follow from it: record, rows to set
    more_changes: list[tuple[str, pl.DataFrame]] = field(default_factory=list)


def settle(
    proposal: Proposal, people: pl.DataFrame, *, authority_id: int, batch_number: int
) -> Settled:
    """Settle every record of a proposal.

    ``people``: ``_person`` and ``person_id`` (null: new) of those whose rows do not wait; rows of
    others are left out. Rows that agree in ``MATCH_ON`` are one record. Where a record is held,
    the same source's later word replaces what it said before, blanks included; another source
    fills blanks only, and where the two differ the held value stays and the difference is listed.
    """
    settled = Settled()
    for name in in_order(proposal.records):
        frame = proposal.records[name]
        kept = frame.filter(
            pl.col("_person").is_null() | pl.col("_person").is_in(people["_person"].implode())
        )
        if kept.is_empty():
            continue
        _settle_record(settled, name, kept, people, proposal, authority_id, batch_number)
    return settled


def in_order(names: Iterable[str]) -> list[str]:
    """Records so that each comes after those it points to; Person first."""
    waiting, done = set(names), []
    while waiting:
        ready = sorted(
            name for name in waiting if not (_points_to(RECORDS[name]) & (waiting - {name}))
        )
        done += ready
        waiting -= set(ready)
    return done


def people_after(settled: Settled, people: pl.DataFrame) -> pl.DataFrame:
    """``_person`` and ``person_id``, now that new people have been given one."""
    new = settled.ids.get("Person")
    if new is None:
        return people
    given = new.select(_person="_key", given="id")
    return people.join(given, on="_person", how="left").select(
        "_person", person_id=pl.coalesce("given", "person_id")
    )


def pointers(model: type[Record]) -> dict[str, models.ForeignKey]:
    """The fields that point to another record, by name."""
    return {
        f.name: f
        for f in model._meta.concrete_fields
        if isinstance(f, models.ForeignKey) and f.related_model.__name__ in RECORDS
    }


def _points_to(model: type[Record]) -> set[str]:
    return {f.related_model.__name__ for f in pointers(model).values()}


def _settle_record(
    settled: Settled,
    name: str,
    frame: pl.DataFrame,
    people: pl.DataFrame,
    proposal: Proposal,
    authority_id: int,
    batch_number: int,
) -> None:
    model = RECORDS[name]
    frame = _pointing(model, frame, settled, people)
    frame = naming.by_other_keys(model, frame, authority_id)
    frame = continuing.from_their_beginning(model, frame, authority_id)
    key = [tables.column(model, f) for f in model.MATCH_ON] or ["_known"]
    unsaid = [c for c in key if c not in frame.columns]
    kinds = tables.columns_of(model)
    frame = frame.with_columns(pl.lit(None, dtype=kinds[c]).alias(c) for c in unsaid)
    groups = _first_of_each(frame, key)
    held = _held(model, key, unsaid, people, authority_id)
    matched = groups.join(
        held, on=key, how="left", nulls_equal=True, suffix="_held", maintain_order="left"
    )
    new = matched.filter(pl.col("id_held").is_null())
    ids = tables.reserve({model: new.height})[model] if new.height else []
    new = new.with_columns(id_held=pl.Series(ids, dtype=pl.Int64))
    new, old = _pointing_to_itself(
        model, frame, new, matched.filter(pl.col("id_held").is_not_null())
    )
    columns = [c for c in tables.columns_of(model) if c in groups.columns]
    settled.new[name] = new.select(
        pl.col("id_held").alias("id"),
        *columns,
        pl.lit(authority_id).alias("authority_id"),
        pl.lit(proposal.source).alias("source"),
        pl.lit(batch_number).alias("batch_number"),
        *([] if "recorded_at" in columns else [_no_moment()]),
        *_defaults(model, columns),
    )
    changed, touched = _changes(settled, name, old, columns, key, proposal.source)
    settled.changed[name] = changed
    numbered = pl.concat(
        [
            new.select("_group", id="id_held", is_new=pl.lit(True), is_changed=pl.lit(False)),
            old.select(
                "_group",
                id="id_held",
                is_new=pl.lit(False),
                is_changed=pl.col("id_held").is_in(touched.implode()),
            ),
        ]
    )
    first = frame.select("_key", "_group").join(groups.select("_group", first="_key"), on="_group")
    settled.ids[name] = first.join(numbered, on="_group").select(
        "_key",
        "id",
        # A second row of the file about the same record is joined to the first.
        is_new=pl.col("is_new") & (pl.col("_key") == pl.col("first")),
        is_changed="is_changed",
    )


def _no_moment() -> pl.Expr:
    return pl.lit(None, dtype=pl.Datetime("us", "UTC")).alias("recorded_at")


def _defaults(model: type[Record], given: list[str]) -> list[pl.Expr]:
    """What fields that no source filled hold: the model's own defaults."""
    ours = {"id", "authority_id", "source", "batch_number", "recorded_at"}
    found = []
    for model_field in model._meta.concrete_fields:
        if model_field.column in ours or model_field.column in given:
            continue
        if model_field.has_default():
            value = model_field.get_default()
            said = json.dumps(value) if isinstance(model_field, models.JSONField) else value
            found.append(pl.lit(said).alias(str(model_field.column)))
        elif isinstance(model_field, models.CharField | models.TextField):
            found.append(pl.lit("").alias(str(model_field.column)))
    return found


def _pointing(
    model: type[Record], frame: pl.DataFrame, settled: Settled, people: pl.DataFrame
) -> pl.DataFrame:
    """Every field by its column, with the ids of what it points to."""
    person_ids = _people_known(settled, people)
    if model is Person:
        known = people.select("_person", _known="person_id")
        return frame.join(known, on="_person", how="left", maintain_order="left").with_columns(
            # New people are each their own group.
            _known=pl.coalesce("_known", -1 - pl.col("_person"))
        )
    for name, pointer in pointers(model).items():
        source = "_person" if name == "person" else name
        if source not in frame.columns:
            continue
        target = pointer.related_model.__name__
        if target == model.__name__:  # its own kind: found when all have their ids
            nothing = pl.lit(None, dtype=pl.Int64).alias(pointer.column)
            frame = frame.rename({name: f"_own_{pointer.column}"}).with_columns(nothing)
            continue
        theirs = person_ids if target == "Person" else settled.ids.get(target)
        if theirs is None:
            frame = frame.with_columns(pl.lit(None, dtype=pl.Int64).alias(pointer.column))
        else:
            ids = theirs.select(pl.col("_key").alias("__key"), pl.col("id").alias(pointer.column))
            frame = frame.join(
                ids, left_on=source, right_on="__key", how="left", maintain_order="left"
            )
        if name != "person":
            frame = frame.drop(name)
    needed = [
        p.column for p in pointers(model).values() if not p.null and p.column in frame.columns
    ]
    return frame.drop_nulls(needed) if needed else frame


def _pointing_to_itself(
    model: type[Record], frame: pl.DataFrame, new: pl.DataFrame, old: pl.DataFrame
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """New and held rows with the ids of rows of their own kind that they point to (a team's parent)."""
    own = [c for c in frame.columns if c.startswith("_own_")]
    given = pl.concat([new.select("_group", "id_held"), old.select("_group", "id_held")])
    ids = frame.select("_key", "_group").join(given, on="_group").select("_key", "id_held")
    for column in own:
        to = ids.rename({"_key": column, "id_held": "_to"})
        name = column.removeprefix("_own_")
        new, old = (
            rows.join(to, on=column, how="left", maintain_order="left")
            .with_columns(pl.col("_to").alias(name))
            .drop("_to")
            for rows in (new, old)
        )
    return new, old


def _people_known(settled: Settled, people: pl.DataFrame) -> pl.DataFrame:
    """``_key`` and ``id`` of everyone: those held already, and those this file makes."""
    held = people.filter(pl.col("person_id").is_not_null()).select(_key="_person", id="person_id")
    made = settled.ids.get("Person")
    if made is None:
        return held
    return pl.concat([made.select("_key", "id"), held.join(made, on="_key", how="anti")])


def _first_of_each(frame: pl.DataFrame, key: list[str]) -> pl.DataFrame:
    """One row for each record the frame speaks of: the first, its blanks filled from later ones."""
    frame_groups = frame.select(pl.struct(key).rank("dense").cast(pl.Int64)).to_series()
    frame.insert_column(0, frame_groups.alias("_group"))
    if frame_groups.n_unique() == frame.height:
        return frame
    said = [pl.exclude("_group", "_named_only").drop_nulls().first()]
    if "_named_only" in frame.columns:
        said.append(pl.col("_named_only").all())
    return frame.group_by("_group", maintain_order=True).agg(said)


def _held(
    model: type[Record],
    key: list[str],
    unsaid: list[str],
    people: pl.DataFrame,
    authority_id: int,
) -> pl.DataFrame:
    """The rows held that could be the same records: ``key``, ``id_held``, and every column held."""
    columns = list(tables.columns_of(model))
    where, params = "authority_id = %s", [authority_id]
    known = people["person_id"].drop_nulls()
    of_people = "person_id" if "person_id" in columns else ("id" if model is Person else "")
    if of_people and known.is_empty():
        where += " AND 1 = 0"  # nobody in this file is held yet, so nothing of theirs is
    elif of_people and known.len() <= WHOLE_TABLE_FROM:
        where += f" AND {of_people} IN ({', '.join(map(str, known.to_list()))})"
    held = tables.read(model, columns, where, params)
    if key == ["_known"]:
        held = held.with_columns(_known="id")
    else:
        held = _like_the_file(held, key, unsaid)
    held = held.unique(key, keep="first", maintain_order=True)
    rest = [c for c in held.columns if c not in key and c != "id"]
    return held.select(
        *key, pl.col("id").alias("id_held"), *(pl.col(c).alias(f"{c}_held") for c in rest)
    )


def _like_the_file(held: pl.DataFrame, key: list[str], unsaid: list[str]) -> pl.DataFrame:
    """Blank text in the database is null in a frame; what the file leaves unsaid does not count."""
    return held.with_columns(
        pl.when(pl.col(c) == "").then(None).otherwise(pl.col(c)).alias(c)
        for c in key
        if held.schema[c] == pl.String
    ).with_columns(pl.lit(None, dtype=held.schema[c]).alias(c) for c in unsaid)


def _changes(
    settled: Settled,
    name: str,
    old: pl.DataFrame,
    columns: list[str],
    key: list[str],
    source: str,
) -> tuple[pl.DataFrame, pl.Series]:
    """Rows to set (``id`` and columns), and the ids of those that change."""
    values = [c for c in columns if c not in key and c not in ("id", "person_id", "recorded_at")]
    empty = pl.Series([], dtype=pl.Int64)
    if old.is_empty() or not values:
        return pl.DataFrame(schema={"id": pl.Int64}), empty
    same_source = pl.col("source_held") == source
    if "_named_only" in old.columns:  # it names somebody by number and says no more of them
        same_source &= ~pl.col("_named_only").fill_null(False)
    after, changes, differs = [], [], []
    for c in values:
        held = pl.col(f"{c}_held")
        if old.schema[c] == pl.String:
            held = pl.when(held == "").then(None).otherwise(held)
        given = pl.col(c).cast(old.schema[f"{c}_held"], strict=False)
        value = pl.when(same_source).then(given).otherwise(pl.coalesce(held, given))
        after.append(value.alias(c))
        changes.append(value.ne_missing(held))
        differs.append((~same_source & (given != held)).fill_null(False).alias(c))
    _note_differences(settled, name, old, values, differs)
    moved = old.filter(pl.any_horizontal(changes))
    if moved.is_empty():
        return pl.DataFrame(schema={"id": pl.Int64}), empty
    recorded = ["recorded_at"] if "recorded_at" in columns else []
    frame = moved.select(pl.col("id_held").alias("id"), *after, *recorded)
    return frame, frame["id"]


def _note_differences(
    settled: Settled, name: str, old: pl.DataFrame, values: list[str], differs: list[pl.Expr]
) -> None:
    flags = old.select(pl.col("_key").alias("key"), *differs).unpivot(
        index="key", on=values, variable_name="field"
    )
    found = flags.filter("value").select(pl.lit(name).alias("record"), "key", "field")
    if not found.is_empty():
        settled.differs.append(found)


def fields_of(records: Mapping[str, pl.DataFrame]) -> dict[str, list[str]]:
    """Which fields each record's frame fills: what an importer's ``fills`` is checked against."""
    return {
        name: [c for c in frame.columns if not c.startswith("_")] for name, frame in records.items()
    }
