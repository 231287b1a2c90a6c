"""Small proposals of one made-up system, for tests of the set-wise door."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import polars as pl

from keepsight.records.authority import Authority
from keepsight.records.batch import Batch
from keepsight.writing import bring_in
from keepsight.writing.batches.proposal import PEOPLE, REMARKS, ROWS, Proposal

NOW = datetime(2026, 4, 1, 9, tzinfo=UTC)
LATER = datetime(2026, 5, 1, 9, tzinfo=UTC)


def council(code: str = "201") -> Authority:
    found, _ = Authority.objects.get_or_create(code=code, defaults={"name": f"Council {code}"})
    return found


def child(number: str | None, born: date | None = None, **more: Any) -> dict[str, Any]:
    """A child of a file: its local ID, date of birth and other numbers."""
    return {"local_id": number, "born_on": born, **more}


def proposal(
    *children: dict[str, Any],
    assessments: list[dict[str, Any]] | None = None,
    allocations: list[dict[str, Any]] | None = None,
    source: str = "cin_census",
    scheme: str = "cin_census",
) -> Proposal:
    """A proposal of these children; ``assessments`` and ``allocations`` say ``of`` which child."""
    people = pl.DataFrame(
        [
            {name: c.get(name) for name in PEOPLE}
            | {"_person": n, "_must_exist": bool(c.get("_must_exist"))}
            for n, c in enumerate(children)
        ],
        schema=PEOPLE,
    )
    given = people.filter(~pl.col("_must_exist"))
    records: dict[str, pl.DataFrame] = {
        "Person": given.select("_person", "born_on", "expected_on", _key="_person")
    }
    numbers = given.unpivot(
        index="_person", on=["local_id", "upn", "former_upn"], variable_name="scheme"
    ).filter(pl.col("value").is_not_null())
    records["Identifier"] = (
        numbers.with_columns(pl.col("scheme").replace({"local_id": f"local:{scheme}"}))
        .with_row_index("_key")
        .with_columns(pl.col("_key").cast(pl.Int64))
    )
    rows = [
        {"file": "f", "table": "people", "row": n + 2, "record": "Person", "key": n, "person": n}
        for n, c in enumerate(children)
        if not c.get("_must_exist")
    ]
    for name, given_rows in (("Assessment", assessments), ("Allocation", allocations)):
        if not given_rows:
            continue
        frame = _frame(given_rows)
        if name == "Allocation":
            records["Worker"] = _workers(given_rows)
            numbered = {n: k for k, n in enumerate(sorted({r["worker"] for r in given_rows}))}
            frame = frame.with_columns(
                pl.col("worker").replace_strict(numbered, return_dtype=pl.Int64),
                role_code=pl.lit("lead"),
            )
        records[name] = frame
        rows += [
            {"file": "f", "table": name, "row": n + 2, "record": name, "key": n, "person": r["of"]}
            for n, r in enumerate(given_rows)
        ]
    return Proposal(
        source=source,
        scheme=scheme,
        name="f",
        people=people,
        records=records,
        rows=pl.DataFrame(rows, schema=ROWS),
        remarks=pl.DataFrame(schema=REMARKS),
        collection="2025-26",
    )


def _frame(rows: list[dict[str, Any]]) -> pl.DataFrame:
    frame = pl.DataFrame(rows, infer_schema_length=None).rename({"of": "_person"})
    dates = {
        name: pl.Date
        for name in ("started_on", "authorised_on", "ended_on")
        if name in frame.columns
    }
    return frame.cast(dates).with_row_index("_key").with_columns(pl.col("_key").cast(pl.Int64))


def _workers(rows: list[dict[str, Any]]) -> pl.DataFrame:
    names = sorted({r["worker"] for r in rows})
    return pl.DataFrame(
        {
            "_key": range(len(names)),
            "_person": [None] * len(names),
            "staff_number": names,
            "name": names,
        },
        schema={
            "_key": pl.Int64,
            "_person": pl.Int64,
            "staff_number": pl.String,
            "name": pl.String,
        },
    )


def take(
    given: Proposal,
    *,
    authority: Authority | None = None,
    now: datetime = NOW,
    hold: bool = False,
) -> Batch:
    """Bring a proposal in as its own batch."""
    batch = bring_in.open_batch(
        authority or council(),
        source=given.source,
        scheme=given.scheme,
        name="f",
        content_hash="",
        now=now,
        by=None,
    )
    return bring_in.bring_in(batch, given, now=now, by=None, hold=hold)


def outcomes(batch: Batch) -> dict[str, int]:
    """Rows of the ledger by outcome."""
    from keepsight.writing.models import LedgerRow

    found: dict[str, int] = {}
    for outcome in LedgerRow.objects.filter(batch=batch).values_list("outcome", flat=True):
        found[outcome] = found.get(outcome, 0) + 1
    return found
