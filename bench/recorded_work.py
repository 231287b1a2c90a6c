"""Work of a house done once, with every statement that wrote kept, to be done again where power fails.

``python -m bench.recorded_work`` does it in the small house that the environment names, and prints the
pieces of work with their statements as JSON, last.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from bench.small_house import DAY, NOW

#: A case list, which brings children their workers.
CASE_LIST = {
    "people.csv": "local_id,given_name,family_name,born_on,is_child\n"
    "X1,Ada,Moss,2012-02-01,yes\nX2,Ben,Moss,2014-04-03,yes\n",
    "staff.csv": "staff_id,name,started_on\nS1,Ines Hart,2024-01-08\n",
    "allocations.csv": "local_id,staff_id,role,started_on\n"
    "X1,S1,lead,2026-01-05\nX2,S1,lead,2026-01-06\n",
}
READS = ("SELECT", "PRAGMA", "EXPLAIN", "--")


def main() -> None:
    import django

    django.setup()
    works: tuple[Callable[[], None], ...] = (save_notes, add_worker, take_import, migrate)
    done = []
    for work in works:
        with _kept() as statements:
            work()
        done.append({"work": work.__name__, "statements": statements})
    print(json.dumps(done))


@contextmanager
def _kept() -> Iterator[list[str]]:
    """The statements that wrote, with what was put into them, as SQLite itself tells them."""
    from django.db import connection

    kept: list[str] = []

    def keep(statement: str) -> None:
        if statement in kept[-1:]:  # told again for each guard (trigger) that it wakes
            return
        if not statement.lstrip().upper().startswith(READS) or "FOREIGN_KEYS" in statement.upper():
            kept.append(statement)

    connection.ensure_connection()
    connection.connection.set_trace_callback(keep)
    yield kept
    connection.connection.set_trace_callback(None)


def save_notes() -> None:
    """A child looked at and a note about it finished, some times over."""
    from keepsight.access.record.child import child_for
    from keepsight.access.viewer import viewer_of
    from keepsight.actions.people.write_case_note import WRITE_CASE_NOTE
    from keepsight.records.workforce.account import Account
    from keepsight.records.workforce.allocation import Allocation
    from keepsight.writing.perform import perform

    held = Allocation.objects.order_by("pk")[0]
    assert held.worker_id is not None
    viewer = viewer_of(Account.objects.get(worker_id=held.worker_id), now=NOW)
    for number in range(5):
        child_for(viewer, f"C-{held.person_id}", why="child_page", now=NOW)
        said = {"happened_on": DAY, "kind_code": "call", "words": f"Said {number}. " * 200}
        about = {"child": held.person_id, "own_words": ""}
        perform(WRITE_CASE_NOTE, said | about, by=viewer, now=NOW)


def add_worker() -> None:
    """A worker taken on by the administrator."""
    from keepsight.access.viewer import viewer_of
    from keepsight.actions.workforce.add_worker import ADD_WORKER
    from keepsight.records.workforce.account import Account
    from keepsight.writing.perform import perform

    administrator = Account.objects.get(email="owen.petrie@calderbeck.example")
    said = {"name": "Tom Ashe", "staff_number": "W-77", "started_on": DAY}
    perform(ADD_WORKER, said, by=viewer_of(administrator, now=NOW), now=NOW)


def take_import() -> None:
    """A case list read, accepted and put on the records: children and who works with them."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    from keepsight.importers import incoming, jobs
    from keepsight.records.authority import Authority
    from keepsight.records.workforce.account import Account
    from keepsight.records.workforce.allocation import Allocation
    from keepsight.writing.models import Intake

    sent = [SimpleUploadedFile(name, said.encode()) for name, said in CASE_LIST.items()]
    kept = incoming.keep(sent)
    by: Any = Account.objects.get(email="owen.petrie@calderbeck.example").pk
    Intake.objects.create(
        authority_id=Authority.objects.get().pk,
        came_at=NOW,
        came_by_id=by,
        scheme="shared",
        collection="2025-26",
        folder=kept.folder,
        files=kept.files,
    )
    jobs.work(NOW.isoformat())
    taken = Intake.objects.filter(state="read").update(
        state="accepted", decided_at=NOW, decided_by_id=by
    )
    assert taken == 1, list(Intake.objects.values_list("state", flat=True))
    jobs.work((NOW + timedelta(minutes=1)).isoformat())
    assert Allocation.objects.filter(worker__name="Ines Hart").count() == 2


def migrate() -> None:
    """The tables of one app taken back by a version, and brought forward again."""
    from django.core.management import call_command

    for target in ("0003", "0005"):
        call_command("migrate", "writing", target, verbosity=0, skip_checks=True)


if __name__ == "__main__":
    main()
