"""``audit verify`` and ``audit head``: the log read whole, and what a witness keeps of it."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from keepsight.site.command import Answer, Command, Unusable, said


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=("verify", "head"))
    parser.add_argument(
        "--head", type=Path, metavar="FILE", help="a head kept earlier, to check by"
    )
    parser.add_argument("--to", type=Path, metavar="FILE", help="where to write the head")


def run(given: argparse.Namespace) -> Answer:
    from keepsight.access import audit
    from keepsight.site.clock import machine_now

    if given.what == "head":
        lines, head = audit.head()
        row = {"at": machine_now(), "lines": lines, "head": head}
        if given.to:
            _keep(given.to, json.dumps({key: said(value) for key, value in row.items()}))
        return Answer(rows=[row])
    verdict = audit.verify(head=_kept(given.head) if given.head else None)
    row = {"lines": verdict.lines, "head": verdict.head, "first_broken": verdict.first_broken}
    whole = verdict.first_broken is None
    words = [
        f"{verdict.lines:,} lines, none broken."
        if whole
        else f"The log is broken at line {verdict.first_broken:,}."
    ]
    return Answer(rows=[row], words=words, wrong=not whole)


def _keep(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Unusable(f"{file} cannot be written: {error.strerror}.") from error


def _kept(file: Path) -> tuple[int, str]:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return int(kept["lines"]), str(kept["head"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unusable(f"{file} is not a head that audit head wrote.") from error


COMMAND = Command(
    name="audit",
    title="check the log of every look and change",
    help=(
        "audit verify reads the whole log and recomputes its chain; exit 1 if it is broken.\n"
        "audit head --to FILE writes what a witness outside the house keeps; verify --head FILE\n"
        "then also finds a log cut short or put back to an earlier state."
    ),
    run=run,
    arguments=arguments,
)
