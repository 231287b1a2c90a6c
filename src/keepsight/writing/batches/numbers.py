"""A number of the council finds one child: a second child is never given the same one."""

from __future__ import annotations

import polars as pl

from keepsight.records.people.identifier import Identifier
from keepsight.writing.batches import tables
from keepsight.writing.batches.settling import Settled


def leave_out_taken(settled: Settled, authority_id: int) -> None:
    """Drop new local numbers that another child holds already.

    It happens only where a person has answered that two children were under one number: the
    first keeps it, the second is found by its other numbers and by the house's own reference.
    """
    new = settled.new.get("Identifier")
    if new is None or new.is_empty():
        return
    local = pl.col("scheme").str.starts_with("local:")
    twice = local & (pl.int_range(pl.len()).over("scheme", "value") > 0)
    held = tables.read(
        Identifier,
        ["scheme", "value", "person_id"],
        "authority_id = %s AND scheme LIKE %s",
        [authority_id, "local:%"],
    )
    theirs = new.join(held.rename({"person_id": "holder"}), on=["scheme", "value"], how="left")
    another = theirs.filter((pl.col("holder") != pl.col("person_id")).fill_null(False))["id"]
    settled.new["Identifier"] = new.filter(~twice & ~pl.col("id").is_in(another.implode()))
