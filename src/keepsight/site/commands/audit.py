"""``audit verify`` and ``audit head``: the log read whole, and what a witness keeps of it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from keepsight.site.command import Answer, Command, Unusable

#: Broken rows of history that are named; of more only the number is said.
NAMED = 20


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=("verify", "head"))
    parser.add_argument(
        "--head", type=Path, metavar="FILE", help="heads kept earlier, each to be checked by"
    )
    parser.add_argument(
        "--history",
        action="store_true",
        help="check too that the history of every record is what was written",
    )
    parser.add_argument("--to", metavar="FILE", help="where to write the head; - for the screen")
    parser.add_argument(
        "--append", action="store_true", help="below the heads that stand there already"
    )


def run(given: argparse.Namespace) -> Answer:
    return _head(given) if given.what == "head" else _verify(given)


def _head(given: argparse.Namespace) -> Answer:
    from keepsight.access.log import audit
    from keepsight.access.log.heads import keep_head, line_of_head
    from keepsight.site.clock import machine_now

    if given.head or given.history:
        raise Unusable("--head and --history belong to audit verify.")
    if given.append and not given.to:
        raise Unusable("Say with --to FILE to which list the head is added.")
    now = machine_now()
    if given.to == "-":
        sys.stdout.write(line_of_head(now=now) + "\n")
        return Answer(rows=[])
    if given.to:
        try:
            keep_head(Path(given.to), now=now, adds=given.append)
        except OSError as error:
            raise Unusable(f"{given.to} cannot be written: {error.strerror}.") from error
    lines, head = audit.head()
    return Answer(rows=[{"at": now, "lines": lines, "head": head}])


def _verify(given: argparse.Namespace) -> Answer:
    from keepsight.access.log import audit

    if given.to or given.append:
        raise Unusable("--to and --append belong to audit head.")
    verdict = audit.verify(heads=_kept(given.head) if given.head else ())
    row: dict[str, Any] = {
        "lines": verdict.lines,
        "head": verdict.head,
        "first_broken": verdict.first_broken,
    }
    words = [
        f"{verdict.lines:,} lines, none broken."
        if verdict.first_broken is None
        else f"The log is broken at line {verdict.first_broken:,}."
    ]
    if given.history:
        broken = _broken_history()
        row["history_broken"] = len(broken)
        words += broken[:NAMED] or ["The history of every record is what was written."]
    is_wrong = verdict.first_broken is not None or bool(row.get("history_broken"))
    return Answer(rows=[row], words=words, wrong=is_wrong)


def _broken_history() -> list[str]:
    """A sentence for each history row that was changed or taken outside Keepsight."""
    from keepsight.access.log.history_rows import broken_history
    from keepsight.access.models import AuditLine

    lines = AuditLine.objects.filter(about__contains='"records":[[').order_by("id")
    return [
        f"Line {number:,}: the history of {one.record} {one.number} is no longer what was written."
        for number, one in broken_history(lines.iterator(chunk_size=2_000))
    ]


def _kept(file: Path) -> list[tuple[int, str]]:
    from keepsight.access.log.heads import NoHeads, heads_in

    try:
        return heads_in(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, NoHeads) as error:
        raise Unusable(f"{file} is not a head that audit head wrote.") from error


COMMAND = Command(
    name="audit",
    title="check the log of every look and change",
    help=(
        "audit verify reads the whole log and recomputes its chain; exit 1 if it is broken.\n"
        "audit head --to FILE writes what a witness outside the house keeps, with --append one line\n"
        "below the other; verify --head FILE checks by all of them, and then also finds a log cut\n"
        "short or put back to an earlier state. verify --history also checks every record's history."
    ),
    run=run,
    arguments=arguments,
)
