"""``restore``: a house out of a backup, on a blank machine, in one command."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from keepsight.site.backup.parts import FirstWords
from keepsight.site.backup.refusal import Damaged, NoBackup, NotTheSame
from keepsight.site.command import Answer, Command, Unusable
from keepsight.site.commands.backup import row_of, said


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the backup")
    parser.add_argument(
        "--key-file",
        type=Path,
        metavar="FILE",
        help="the file that holds the key (default: the key in KEEPSIGHT_BACKUP_KEY)",
    )


def run(given: argparse.Namespace) -> Answer:
    from keepsight.site.backup.key import key_given

    try:
        return _restored(given.file, key_given(given.key_file))
    except NotTheSame as error:
        return Answer(rows=[], words=[str(error)], wrong=True)
    except NoBackup as error:
        raise Unusable(f"{error} Nothing was restored.") from error


def _restored(file: Path, secret: str) -> Answer:
    from keepsight.site.backup.blank_house import BlankHouse
    from keepsight.site.backup.checking import opened

    home = Path(os.environ.get("KEEPSIGHT_HOME", ".keepsight")).resolve()
    with opened(file, secret) as (_, parts):
        first = next(parts, None)
        if not isinstance(first, FirstWords):
            raise Damaged("The file does not begin as a backup does.")
        house = BlankHouse(home, first.secret_key)
        from keepsight.site.command_line import load_django

        load_django()
        from django.db import connection

        from keepsight.site.backup.restoring import restore_house

        try:
            restored = restore_house(connection, house, first, parts, say=_say)
        except BaseException:
            house.done()
            raise
    words = [f"{home} is restored, and every row is as it was copied. {said(restored.sums)}"]
    if restored.first_broken is not None:
        words.append(
            f"The audit log is broken at line {restored.first_broken:,}, as it was when the backup "
            "was made."
        )
    return Answer(
        rows=[row_of(file, restored.sums)], words=words, wrong=restored.first_broken is not None
    )


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


COMMAND = Command(
    name="restore",
    title="make the house again out of a backup",
    help=(
        "On a blank machine: an empty KEEPSIGHT_HOME and, where DATABASE_URL names one, an empty\n"
        "database. The tables are made, every row and file is put in and compared with what was\n"
        "copied, and search and lists are made again. exit 1 if a row differs, with its table.\n"
        "Until all is right nothing is put in place. A backup of an older version is brought forward."
    ),
    run=run,
    arguments=arguments,
    needs_database=False,
)
