"""A CIN census to committed records, with history, ledger and log; and a page that waits for it."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure
from bench.made_up_census import made_up_census

CHILDREN = (500, 5_000, 50_000)
ROUNDS = 3
SECONDS, LONGEST_WAIT, MOST_GROWTH = 6.0, 0.7, 11.0


def measure() -> Iterator[Figure]:
    """Each size in a house and a process of its own, so that nothing is warm but the disk."""
    taken = {}
    waits = []
    for children in CHILDREN:
        census = made_up_census(children)
        rounds = ROUNDS if children < CHILDREN[-1] else 1
        runs = [_in_a_house_of_its_own(census) for _ in range(rounds)]
        taken[children] = statistics.median(cpu for cpu, _ in runs)
        waits += [wait for _, wait in runs]
    small, middle, large = (taken[children] for children in CHILDREN)
    yield Figure(
        "a CIN census of 5,000 children to committed records",
        middle,
        "CPU s",
        SECONDS,
        large / middle,
        MOST_GROWTH,
    )
    yield Figure("the same of 500 children", small, "CPU s", SECONDS)
    yield Figure("the longest wait of an audited look meanwhile", max(waits), "s", LONGEST_WAIT)


def _in_a_house_of_its_own(census: bytes) -> tuple[float, float]:
    """CPU seconds of the import, and the longest that an audited look had to wait meanwhile."""
    with tempfile.TemporaryDirectory() as home:
        file = Path(home) / "census.xml"
        file.write_bytes(census)
        given = {**os.environ, "KEEPSIGHT_HOME": home, "DATABASE_URL": ""}
        run = [sys.executable, "-m", "bench.importing", str(file)]
        said = subprocess.run(run, env=given, capture_output=True, text=True, check=True).stdout
        cpu, wait = said.split()[-2:]
        return float(cpu), float(wait)


def _run(file: Path) -> None:
    """In the process of its own: import the file while a second thread looks at a child."""
    from keepsight.site.command_line import open_house

    open_house()
    from keepsight.importers.cin_census.cin_census import CIN_CENSUS
    from keepsight.returns.cin_census.reader import read_cin_census
    from keepsight.site.clock import now
    from keepsight.site.database import must_be_current
    from keepsight.site.machine import machine, made_if_new
    from keepsight.writing import bring_in
    from keepsight.writing.batches import applying, staging

    must_be_current()
    authority, by, moment = made_if_new("998"), machine().pk, now()
    looker = subprocess.Popen(
        [sys.executable, "-m", "bench.importing", "--look", str(authority.pk)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    looker.stdout.readline()  # type: ignore[union-attr]
    begun = time.process_time()
    read = read_cin_census(file.read_bytes(), file.name)
    batch = bring_in.open_batch(
        authority,
        source="cin_census",
        scheme="cin_census",
        name=file.name,
        content_hash="",
        now=moment,
        by=by,
    )
    staging.stage(batch, CIN_CENSUS.propose(read, "cin_census"), now=moment)
    applying.put_on_the_records(batch, now=moment, by=by)
    taken = time.process_time() - begun
    print(taken, looker.communicate("stop")[0].split()[-1])


def _look(authority_id: int) -> None:
    """Until told to stop, every twentieth of a second an audited look, as a page makes it first."""
    from keepsight.site.command_line import open_house

    open_house()
    from django.db import transaction

    from keepsight.access.log import audit
    from keepsight.site.clock import now

    stop, longest = threading.Event(), 0.0
    threading.Thread(target=_stop_when_told, args=(stop,), daemon=True).start()
    print("ready", flush=True)
    while not stop.is_set():
        begun = time.perf_counter()
        with transaction.atomic():
            audit.write(act="read_child", now=now(), authority_id=authority_id, children=[1])
        longest = max(longest, time.perf_counter() - begun)
        time.sleep(0.05)
    print(longest)


def _stop_when_told(stop: threading.Event) -> None:
    sys.stdin.read(4)
    stop.set()


if __name__ == "__main__":
    if sys.argv[1] == "--look":
        _look(int(sys.argv[2]))
    else:
        _run(Path(sys.argv[1]))
