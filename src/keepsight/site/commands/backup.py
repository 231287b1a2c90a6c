"""``backup``: the whole house in one locked file, while everyone goes on working."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from keepsight.site.backup.parts import Sums
from keepsight.site.backup.refusal import Damaged, NoBackup
from keepsight.site.command import Answer, Command, Unusable


def arguments(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--to", type=Path, metavar="FILE", help="make a backup in this new file")
    what.add_argument("--check", type=Path, metavar="FILE", help="read a backup through")
    what.add_argument("--make-key", type=Path, metavar="FILE", help="make a key in this new file")
    parser.add_argument(
        "--key-file",
        type=Path,
        metavar="FILE",
        help="the file that holds the key (default: the key in KEEPSIGHT_BACKUP_KEY)",
    )


def run(given: argparse.Namespace) -> Answer:
    from keepsight.site.backup.checking import check
    from keepsight.site.backup.key import key_given, make_key

    try:
        if given.make_key:
            make_key(given.make_key)
            return Answer(rows=[], words=[f"{given.make_key} holds the key. {KEEP_IT}"])
        secret = key_given(given.key_file)
        if given.check:
            sums = check(given.check, secret)
            return Answer(rows=[row_of(given.check, sums)], words=[f"It is whole. {said(sums)}"])
        return _made(given.to, secret)
    except Damaged as error:
        return Answer(rows=[], words=[f"{given.check or given.to}: {error}"], wrong=True)
    except NoBackup as error:
        raise Unusable(str(error)) from error


KEEP_IT = (
    "Keep a copy where no backup lies, on paper or in the council's safe for passwords: without it "
    "no backup can be opened."
)


def _made(to: Path, secret: str) -> Answer:
    from keepsight.site.command_line import open_house

    open_house()
    from django.db import connection, transaction

    from keepsight.access.log import audit
    from keepsight.site.backup.making import make_backup
    from keepsight.site.clock import machine_now, now
    from keepsight.site.database import in_turn, must_be_current
    from keepsight.site.machine import machine

    must_be_current()
    account = machine().pk

    def on_the_log() -> None:
        with transaction.atomic():
            audit.write(act="backup", now=now(), account_id=account)

    in_turn(on_the_log)  # before a word of it leaves
    sums = make_backup(connection, to, secret, now=machine_now(), say=_say)
    words = [f"{to} is made and was read back whole. {said(sums)}"]
    return Answer(rows=[row_of(to, sums)], words=words)


def row_of(file: Path, sums: Sums) -> dict[str, object]:
    """The row that is printed of a backup, made, checked or restored."""
    return {"file": str(file), "tables": sums.tables, "rows": sums.rows, "hash": sums.hash}


def said(sums: Sums) -> str:
    """The same in words."""
    files = "1 stored file" if sums.files == 1 else f"{sums.files:,} stored files"
    return f"{sums.tables:,} tables, {sums.rows:,} rows, {files}."


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


COMMAND = Command(
    name="backup",
    title="make a locked copy of the whole house, or check one",
    help=(
        "backup --make-key FILE makes the key that locks backups. backup --to FILE makes a backup:\n"
        "every record, its history, the log and every stored file as of one moment, locked with\n"
        "the key and read back before it is called done. Nobody is kept waiting meanwhile.\n"
        "backup --check FILE reads one through; exit 1 if it is damaged. restore FILE restores it."
    ),
    run=run,
    arguments=arguments,
    needs_database=False,
)
