"""As what children are open on a day and since when, from their facts: what was written a moment ago is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from keepsight.facts import doorway
from keepsight.facts.need.open_as import TABLES, open_as, rank_of


@dataclass(frozen=True)
class OpenKinds:
    """``kinds``: riskiest first, () for a child with whom nothing is open. ``since``: the first day of them
    all, None where it is not on file."""

    kinds: tuple[str, ...] = ()
    since: date | None = None


def open_kinds(authority_id: int, children: Sequence[int], day: date) -> Mapping[int, OpenKinds]:
    """As what each of these children of a council is open by the end of a day; a question a table."""
    facts = doorway.facts(authority_id, tables=TABLES, children=list(children))
    spells = open_as(facts, as_at=day).sort(rank_of(pl.col("kind")))
    found: dict[int, OpenKinds] = {child: OpenKinds() for child in children}
    for (child,), rows in spells.group_by(["child"], maintain_order=True):
        days = rows["since"]
        since = None if days.null_count() else days.min()
        kinds = tuple(rows["kind"].unique(maintain_order=True))
        found[int(child)] = OpenKinds(kinds, since)  # type: ignore[arg-type]
    return found
