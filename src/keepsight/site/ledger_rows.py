"""A batch's ledger as rows of the command line: one a file and table, its four sums and reasons."""

from __future__ import annotations

from typing import Any

from keepsight.records.batch import Batch
from keepsight.writing.models import LedgerTotal

OUTCOMES = ("new", "merged", "waiting", "rejected")


def ledger_rows(batch: Batch) -> list[dict[str, Any]]:
    """``file, source, table, rows, new, merged, waiting, rejected, reasons`` for each table."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for total in LedgerTotal.objects.filter(batch=batch).order_by("id"):
        row = found.setdefault(
            (total.file, total.table),
            {
                "file": _file(batch, total.file),
                "source": batch.source,
                "table": total.table,
                "rows": 0,
                **dict.fromkeys(OUTCOMES, 0),
                "reasons": [],
            },
        )
        row["rows"] += total.rows
        row[total.outcome] += total.rows
        if total.reason:
            row["reasons"].append(
                {
                    "reason": total.reason,
                    "rows": total.rows,
                    "row": total.first_row,
                    "column": total.first_column or None,
                    "sentence": total.first_sentence,
                }
            )
    return list(found.values())


def _file(batch: Batch, part: str) -> str:
    """The file a person named: of a folder with the folder before it, of a sheet its workbook."""
    if batch.source == "annex_a":
        return batch.name
    if part == batch.name or part.endswith(f"/{batch.name}"):
        return part
    return f"{batch.name}/{part}"
