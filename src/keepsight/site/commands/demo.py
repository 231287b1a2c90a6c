"""``demo``: make the invented council Calderbeck, and serve it."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from keepsight.site.command import Answer, Command, Unusable, a_day

if TYPE_CHECKING:
    from keepsight.records.authority import Authority

#: The day on which the demonstration stands, unless ``--day`` moves it.
DAY = date(2026, 3, 31)
CODE, NAME = "998", "Calderbeck"
#: Its case system and its lists share their child numbers; its system of care has its own.
CASES, CARE = "eastfield", "carebase"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--day", type=a_day, default=DAY, metavar="D", help="its day")
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="where to serve")
    parser.add_argument("--no-serve", action="store_true", help="make the council and stop")


def run(given: argparse.Namespace) -> Answer:
    home = _own_house()
    from keepsight.site import database
    from keepsight.site.command_line import open_house

    open_house()
    database.must_be_current()
    said = _made(given.day, home)
    if given.no_serve:
        return Answer(rows=[], words=[said])
    from keepsight.site.serving import serve

    print(said, flush=True)
    serve(given.port, once_up="Sign in with one click as any of its people.")
    return Answer(rows=[])


def _own_house() -> Path:
    """The demonstration has a house of its own, unless a database is named for it."""
    home = Path(os.environ.get("KEEPSIGHT_HOME", ".keepsight")) / "demo"
    os.environ["KEEPSIGHT_HOME"] = str(home)
    os.environ["KEEPSIGHT_DEMO"] = "1"
    home.mkdir(parents=True, exist_ok=True)
    return home


def _made(day: date, home: Path) -> str:
    """Make the council if it is not there; move its day if it is. Refused beside real data."""
    from keepsight.access.demonstration import demonstration, mark_as_demonstration
    from keepsight.records.authority import Authority
    from keepsight.site.commands.import_files import sum_of
    from keepsight.site.ledger_rows import ledger_rows

    shown = demonstration()
    if shown is None and Authority.objects.exists():
        raise Unusable("This database holds data that is not the demonstration's. Name another.")
    if shown is not None and shown.day == day:
        return f"{NAME} stands as it was made, on {day:%-d %B %Y}."
    if shown is not None:
        mark_as_demonstration(shown.authority_id, day)
        return f"{NAME} now stands on {day:%-d %B %Y}."
    print(f"Making {NAME}: its files, its people, its records …", file=sys.stderr, flush=True)
    authority = Authority.objects.create(code=CODE, name=NAME)
    mark_as_demonstration(authority.pk, day)
    batches = _imported(authority, day, home / "files")
    _give_everyone_an_account(authority)
    _record_here_from(authority, day)
    _look_at_those_with_no_worker(authority, day)
    _check_the_records(authority, day)
    rows = [row for batch in batches for row in ledger_rows(batch)]
    return f"{NAME} is made. {sum_of(rows)}"


def _imported(authority: Authority, day: date, files: Path) -> list:
    """Write the council's files as its three systems would, and take them in like any other."""
    from keepsight.importers.importing import files_below, take_in
    from keepsight.site.machine import machine
    from keepsight.synthetic.council import write_council

    shutil.rmtree(files, ignore_errors=True)
    files.mkdir(parents=True)
    write_council(files, day=day)
    moment = datetime.combine(day, time(6), ZoneInfo("Europe/London"))
    batches = []
    # The case system first: it knows every child, the system of care some of them.
    folders = sorted((p for p in files.iterdir() if p.is_dir()), key=lambda p: p.name == CARE)
    for folder in folders:
        scheme = CARE if folder.name == CARE else CASES
        done = take_in(files_below([folder]), authority, now=moment, by=machine().pk, scheme=scheme)
        batches += done.batches
        for name, sentence in done.not_read.items():
            print(f"{name}: {sentence}", file=sys.stderr)
    return batches


def _record_here_from(authority: Authority, day: date) -> None:
    """From its day on everything is recorded here: what somebody tries out has its dates at once."""
    from keepsight.access.viewer import viewer_of
    from keepsight.actions.reporting.record_here_from import RECORD_HERE_FROM
    from keepsight.site.machine import machine
    from keepsight.writing.perform import perform

    moment = datetime.combine(day, time(6), ZoneInfo("Europe/London"))
    by = viewer_of(machine(), now=moment, authority_id=authority.pk)
    perform(RECORD_HERE_FROM, {"recorded_from_on": day}, by=by, now=moment)


def _look_at_those_with_no_worker(authority: Authority, day: date) -> None:
    """Managers looked at some of them this week, at some the week before, and at some never."""
    from keepsight.site.demonstrated_looks import look_at_some

    look_at_some(authority.pk, now=datetime.combine(day, time(6), ZoneInfo("Europe/London")))


def _check_the_records(authority: Authority, day: date) -> None:
    """As the night before would have done: what the rules of the returns find in the records."""
    from keepsight.boards.own_findings import check_own_records

    night = datetime.combine(day, time(2), ZoneInfo("Europe/London"))
    check_own_records(authority.pk, authority.code, now=night)


def _give_everyone_an_account(authority: Authority) -> None:
    """One account for each of the council's workers who holds a role; nobody has a password."""
    from keepsight.records.workforce.account import Account
    from keepsight.records.workforce.role_held import RoleHeld

    workers = {
        held.worker_id: held.worker
        for held in RoleHeld.objects.filter(authority=authority).select_related("worker")
    }
    accounts = []
    for number, worker in sorted(workers.items()):
        email = worker.email or f"worker{number}@calderbeck.example"
        account = Account(email=email.lower(), worker=worker)
        account.set_unusable_password()
        accounts.append(account)
    Account.objects.bulk_create(accounts, ignore_conflicts=True)


COMMAND = Command(
    name="demo",
    title="make the invented council Calderbeck and serve it",
    help=(
        "Everyone in it is invented. Its pages stand on one day (31 March 2026 unless --day moves\n"
        "it); its sign-in page offers each person by name and role, one click, no password."
    ),
    run=run,
    arguments=arguments,
    needs_database=False,
)
