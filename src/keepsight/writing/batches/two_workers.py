"""One lead worker at a time: an import that names a second one waits for a person (invariant 1)."""

from __future__ import annotations

import polars as pl

from keepsight.records.batch import Batch
from keepsight.records.workforce.allocation import Allocation
from keepsight.writing.batches import tables
from keepsight.writing.batches.ledger import WAITS
from keepsight.writing.batches.proposal import Proposal, pack
from keepsight.writing.batches.settling import Settled
from keepsight.writing.models import LedgerRow, Question

COLUMNS = ["id", "person_id", "worker_id", "team_id", "started_on", "source"]


def set_apart(settled: Settled, authority_id: int) -> pl.DataFrame:
    """Take out of what is to be written the open lead allocations that would be a child's second.

    An allocation to the worker who holds the child already is joined to that one. Of several in
    one file the latest begun stays. One that the same file ends gives way; so does an earlier one
    of the same system that the file no longer names: it ended when the later one began. Returns
    ``_key`` of those that wait.
    """
    new = settled.new.get("Allocation")
    nothing = pl.DataFrame(schema={"_key": pl.Int64})
    if new is None or new.is_empty():
        return nothing
    new = _with_every_column(new)
    settled.new["Allocation"] = new
    open_new = new.filter((pl.col("role_code") == "lead") & pl.col("ended_on").is_null())
    held = _still_open(settled, authority_id)
    joined = _join_to_the_same_holder(settled, open_new, held)
    rest = open_new.join(joined, on="id", how="anti")
    latest = rest.sort("started_on", nulls_last=False).unique("person_id", keep="last")
    second = rest.join(latest, on="id", how="anti").select("id")
    held = _without_succeeded(settled, latest, held)
    rival = latest.join(held, on="person_id", how="semi").select("id")
    out = pl.concat([second, rival])
    settled.new["Allocation"] = new.join(pl.concat([out, joined.select("id")]), on="id", how="anti")
    ids = settled.ids["Allocation"]
    settled.ids["Allocation"] = ids.join(out, on="id", how="anti")
    return ids.join(out, on="id", how="semi").select("_key")


def must_wait_for_the_end(authority_id: int) -> pl.Expr:
    """Which new allocations can be written only when the one they follow has been ended."""
    held = _open_leads(authority_id)
    return pl.col("person_id").is_in(held["person_id"].implode())


def waiting_rows(rows: pl.DataFrame, keys: pl.DataFrame) -> pl.DataFrame:
    """The ledger with the lines of allocations that wait turned into waiting ones."""
    waits = (pl.col("record") == "Allocation") & pl.col("key").is_in(keys["_key"].implode())
    kind = Question.Kind.TWO_WORKERS
    return rows.with_columns(
        outcome=pl.when(waits).then(pl.lit(LedgerRow.Outcome.WAITING.value)).otherwise("outcome"),
        reason=pl.when(waits).then(pl.lit(kind.value)).otherwise("reason"),
        sentence=pl.when(waits).then(pl.lit(WAITS[kind])).otherwise("sentence"),
    )


def ask(batch: Batch, proposal: Proposal, keys: pl.DataFrame, known: pl.DataFrame) -> None:
    """Store one question for each child two workers are named for."""
    if keys.is_empty():
        return
    frame = proposal.records["Allocation"].join(keys, on="_key", how="semi")
    asked = []
    for row in frame.join(known, on="_person").iter_rows(named=True):
        mine = _only(proposal, row["_person"], row["_key"])
        incoming = {
            "source": proposal.source,
            "started_on": str(row["started_on"] or ""),
            "worker": _named(proposal, "Worker", row.get("worker")),
            "team": _named(proposal, "Team", row.get("team")),
        }
        asked.append(
            Question(
                authority_id=batch.authority_id,
                batch=batch,
                kind=Question.Kind.TWO_WORKERS,
                facts={"incoming": incoming},
                candidates=[row["person_id"]],
                rows=mine.rows.height,
                payload=pack(mine),
            )
        )
    Question.objects.bulk_create(asked, batch_size=200)


def _open_leads(authority_id: int) -> pl.DataFrame:
    where = "authority_id = %s AND role_code = 'lead' AND ended_on IS NULL"
    return tables.read(Allocation, COLUMNS, where, [authority_id])


def _still_open(settled: Settled, authority_id: int) -> pl.DataFrame:
    """Open lead allocations held that this file does not end."""
    held = _open_leads(authority_id)
    changed = settled.changed.get("Allocation")
    if changed is None or "ended_on" not in changed.columns:
        return held
    return held.join(changed.filter(pl.col("ended_on").is_not_null()), on="id", how="anti")


def _with_every_column(new: pl.DataFrame) -> pl.DataFrame:
    """The rows with every column looked at here, blank where the file has none."""
    kinds = tables.columns_of(Allocation)
    return new.with_columns(
        pl.lit(None, dtype=kinds[name]).alias(name)
        for name in (*COLUMNS, "ended_on")
        if name not in new.columns
    )


def _without_succeeded(settled: Settled, latest: pl.DataFrame, held: pl.DataFrame) -> pl.DataFrame:
    """End allocations of the same system that a later one of it succeeds; the rest stay ``held``."""
    later = latest.select("person_id", "source", ended_on="started_on")
    ends = held.join(later, on=["person_id", "source"]).filter(
        (pl.col("ended_on") > pl.col("started_on")).fill_null(pl.col("started_on").is_null())
        & pl.col("ended_on").is_not_null()
    )
    if ends.is_empty():
        return held
    settled.more_changes.append(("Allocation", ends.select("id", "ended_on")))
    return held.join(ends, on="id", how="anti")


def _join_to_the_same_holder(
    settled: Settled, open_new: pl.DataFrame, held: pl.DataFrame
) -> pl.DataFrame:
    """Point the file's allocation at the one held where worker and team agree; ``id`` of those."""
    holder = ["person_id", "worker_id"]
    same = open_new.join(
        held.select(*holder, held_id="id", held_from="started_on"), on=holder, nulls_equal=True
    ).filter(pl.col("worker_id").is_not_null())
    # A later start with the same worker is a new allocation only if the earlier one had ended.
    same = same.unique("id", keep="first")
    ids = settled.ids["Allocation"].join(same.select("id", "held_id"), on="id", how="left")
    settled.ids["Allocation"] = ids.with_columns(
        is_new=pl.col("is_new") & pl.col("held_id").is_null(),
        id=pl.coalesce("held_id", "id"),
    ).drop("held_id")
    return same.select("id")


def _only(proposal: Proposal, person: int, key: int) -> Proposal:
    """One allocation with the workers and teams it may point to."""
    mine = proposal.of(pl.Series([person]))
    records = {name: mine.records[name] for name in ("Worker", "Team") if name in mine.records}
    records["Allocation"] = mine.records["Allocation"].filter(pl.col("_key") == key)
    rows = mine.rows.filter((pl.col("record") == "Allocation") & (pl.col("key") == key))
    return Proposal(
        source=mine.source,
        scheme=mine.scheme,
        name=mine.name,
        collection=mine.collection,
        people=mine.people,
        records=records,
        rows=rows,
        remarks=mine.remarks.clear(),
    )


def _named(proposal: Proposal, record: str, key: int | None) -> str:
    frame = proposal.records.get(record)
    if frame is None or key is None or "name" not in frame.columns:
        return ""
    found = frame.filter(pl.col("_key") == key)
    return "" if found.is_empty() else str(found.row(0, named=True)["name"] or "")
