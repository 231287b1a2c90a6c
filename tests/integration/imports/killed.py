"""A process of its own that works on uploads and kills itself, as ``kill -9`` does, at a given moment.

Run as ``python -m tests.integration.imports.killed MOMENT``, with the house's folder and database in
the environment; without a moment it does its work to the end and prints what is on the records.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

NOW = datetime(2026, 4, 1, 9, tzinfo=UTC)


def dies_after(place: Any, name: str, times: int = 1) -> None:
    """Let a function run so many times, and kill the process when the last of them is done."""
    real: Callable[..., Any] = getattr(place, name)
    left = [times]

    def once(*args: Any, **said: Any) -> Any:
        done = real(*args, **said)
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        return done

    setattr(place, name, once)


def plan(moment: str) -> None:
    """Have the process die at a moment of reading ("read …") or of accepting ("accept …")."""
    from keepsight.access.search import index
    from keepsight.importers import incoming, jobs
    from keepsight.writing.batches import applying, ledger, staging

    {
        "": lambda: None,
        "read: files read": lambda: dies_after(incoming, "contents"),
        "read: ledger written": lambda: dies_after(ledger, "write"),
        "read: first return staged": lambda: dies_after(staging, "stage"),
        "read: files forgotten": lambda: dies_after(incoming, "forget_files"),
        "accept: first chunk": lambda: dies_after(applying, "_apply_chunk"),
        "accept: third chunk": lambda: dies_after(applying, "_apply_chunk", 3),
        "accept: revealed": lambda: dies_after(applying, "_reveal"),
        "accept: search half made": lambda: dies_after(index, "refresh"),
        "accept: second swept": lambda: dies_after(applying, "sweep"),
        "accept: all applied": lambda: dies_after(jobs, "_put", 2),
    }[moment]()


def main(moment: str) -> None:
    import django

    django.setup()
    from keepsight.importers import jobs
    from keepsight.writing.batches import staging, turns
    from keepsight.writing.models import Intake

    turns.A_TURN = 0  # nobody else waits to write here
    staging.ROWS_IN_A_CHUNK = 10
    begins_there = moment.startswith("read") or Intake.objects.filter(state="accepted").exists()
    if begins_there:
        plan(moment)
    jobs.work(NOW.isoformat())
    Intake.objects.filter(state="read").update(
        state="accepted", decided_at=NOW, decided_by_id=Intake.objects.get().came_by_id
    )
    if not begins_there:
        plan(moment)
    jobs.work(NOW.isoformat())
    print(json.dumps(on_the_records()))


def seen() -> int:
    """How many records anybody could see."""
    from keepsight.records.models import RECORDS

    own = {"Team", "Worker", "RoleHeld"}
    return sum(m.objects.count() for name, m in RECORDS.items() if name not in own)


def on_the_records() -> dict[str, Any]:
    """What is on the records, in history and in the ledger, by kind: the same however it came."""
    from django.conf import settings

    from keepsight.access.log import audit
    from keepsight.records.models import RECORDS
    from keepsight.writing.models import Intake, LedgerRow, LedgerTotal, StagedPart

    found: dict[str, Any] = {n: m.everything.count() for n, m in RECORDS.items()}
    found |= {f"{n} history": m.history.count() for n, m in RECORDS.items()}
    found["seen"] = seen()
    found["ledger"] = sorted(
        f"{r.table} {r.row} {r.outcome}" for r in LedgerRow.objects.exclude(batch__source="")
    )
    found["totals"] = sum(t.rows for t in LedgerTotal.objects.all())
    found["left over"] = StagedPart.objects.count()
    found["upload"] = list(Intake.objects.values_list("state", flat=True))
    found["files"] = sum(1 for _ in (settings.HOME / "incoming").rglob("*"))
    found["log is whole"] = audit.verify().first_broken is None
    return found


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
