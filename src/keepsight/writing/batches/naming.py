"""Workers and teams that one system knows by number and another by name or registration only.

A source that has no staff numbers gives ``name:…`` or ``registration:…`` in the number's place. The
worker is found by that where exactly one is. The number first held stays, so that every earlier
reference still finds them.
"""

from __future__ import annotations

import polars as pl

from keepsight.records.record import Record
from keepsight.records.workforce.team import Team
from keepsight.records.workforce.worker import Worker
from keepsight.writing.batches import tables

_NUMBER = {"Worker": "staff_number", "Team": "code"}
_STAND_INS = ("name:", "registration:")


def name_key(name: str) -> str:
    """The stand-in for a number where a source has only a name: case and spaces do not matter."""
    return "name:" + " ".join(name.casefold().split())


def by_other_keys(model: type[Record], frame: pl.DataFrame, authority_id: int) -> pl.DataFrame:
    """The frame with numbers replaced by those held, where name or registration is unambiguous.

    Only workers and teams are touched. A worker whose held number is a stand-in keeps it, so that
    every earlier reference still finds them.
    """
    if model not in (Worker, Team):
        return frame
    number = _NUMBER[model.__name__]
    extra = ["registration_number"] if model is Worker else []
    held = tables.read(model, [number, "name", *extra], "authority_id = %s", [authority_id])
    if held.is_empty():
        return frame
    keys = _keys(held.rename({number: "_held"}), extra)
    known = set(held[number])
    stand_in = pl.col(number).str.contains(r"^(name|registration):")
    mine = _keys(
        frame.select("_key", number, *(c for c in ("name", *extra) if c in frame.columns)), extra
    )
    found = (
        mine.join(keys, on="_by")
        # A number joins a stand-in and a stand-in a number; two numbers are two people.
        .filter(stand_in | pl.col("_held").str.contains(r"^(name|registration):"))
        .filter(~pl.col(number).is_in(list(known)))
        .unique("_key", keep="first", maintain_order=True)
        .select("_key", "_held")
    )
    return (
        frame.join(found, on="_key", how="left")
        .with_columns(pl.coalesce("_held", number).alias(number))
        .drop("_held")
    )


def _keys(frame: pl.DataFrame, extra: list[str]) -> pl.DataFrame:
    """Each row with every unambiguous key it can be found by, in ``_by``."""
    ways = []
    if "name" in frame.columns:
        spelt = (
            pl.col("name")
            .str.to_lowercase()
            .str.split(" ")
            .list.eval(pl.element().filter(pl.element() != ""))
            .list.join(" ")
        )
        ways.append(frame.with_columns(_by="name:" + spelt).filter(pl.col("name") != ""))
    for column in extra:
        if column in frame.columns:
            ways.append(
                frame.with_columns(_by="registration:" + pl.col(column)).filter(
                    pl.col(column) != ""
                )
            )
    if not ways:
        return frame.clear().with_columns(_by=pl.lit(None, dtype=pl.String))
    keyed = pl.concat(ways, how="diagonal")
    return keyed.filter(pl.len().over("_by") == 1)
