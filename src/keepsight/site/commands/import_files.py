"""``import``: take in files as other systems export them."""

from __future__ import annotations

import argparse
from pathlib import Path

from keepsight.site.command import Answer, Command, Unusable


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", type=Path, help="a file or a folder")
    parser.add_argument(
        "--authority", required=True, metavar="CODE", help="the council's code; made if new"
    )
    parser.add_argument(
        "--scheme",
        default="",
        metavar="NAME",
        help="whose child numbers these are; say the same name for two systems that share them",
    )
    parser.add_argument(
        "--collection",
        default="",
        metavar="2025-26",
        help="the year of files that do not bear it (default: by their latest date)",
    )
    parser.add_argument(
        "--hold", action="store_true", help="only read and compare; put nothing on a record yet"
    )


def run(given: argparse.Namespace) -> Answer:
    from keepsight.importers.alone import alone
    from keepsight.importers.importing import files_below, take_in
    from keepsight.site.clock import now
    from keepsight.site.ledger_rows import ledger_rows
    from keepsight.site.machine import machine, made_if_new
    from keepsight.writing.bring_in import finish_what_was_cut_short

    collection = given.collection
    if collection and not _is_collection(collection):
        raise Unusable(f"“{collection}” is not a year of a return. Write it as 2025-26.")
    files = files_below(given.paths)
    if not files:
        raise Unusable("There is no file in what you named.")
    moment, by = now(), machine().pk
    authority = made_if_new(given.authority)
    with alone(wait=True):  # a page's upload may be being read
        finish_what_was_cut_short(now=moment, by=by)
        done = take_in(
            files,
            authority,
            now=moment,
            by=by,
            scheme=given.scheme,
            collection=collection,
            hold=given.hold,
        )
    if not done.batches:
        raise Unusable(" ".join(done.not_read.values()) or "Nothing could be read.")
    rows = [row for batch in done.batches for row in ledger_rows(batch)]
    rows += [_unread(name, sentence) for name, sentence in done.not_read.items()]
    words = [f"{batch.name}: {remark}" for batch in done.batches for remark in batch.remarks]
    words.append(sum_of(rows))
    shown = ("file", "table", "rows", "new", "merged", "waiting", "rejected")
    return Answer(rows=rows, words=words, shown=shown)


def _is_collection(text: str) -> bool:
    first, _, last = text.partition("-")
    return (
        len(first) == 4
        and first.isdigit()
        and last.isdigit()
        and int(last) == (int(first) + 1) % 100
    )


def _unread(name: str, sentence: str) -> dict[str, object]:
    return {
        "file": name,
        "source": None,
        "table": None,
        "rows": 0,
        "new": 0,
        "merged": 0,
        "waiting": 0,
        "rejected": 0,
        "reasons": [
            {"reason": "not_read", "rows": 0, "row": None, "column": None, "sentence": sentence}
        ],
    }


def sum_of(rows: list[dict[str, object]]) -> str:
    """The four that every row ends in, added up, as a sentence."""
    total = {
        kind: sum(int(str(row[kind])) for row in rows)
        for kind in ("rows", "new", "merged", "waiting", "rejected")
    }
    return (
        f"{total['rows']:,} rows read = {total['new']:,} new + {total['merged']:,} joined + "
        f"{total['waiting']:,} waiting for a person + {total['rejected']:,} not taken."
    )


COMMAND = Command(
    name="import",
    title="take in files as other systems export them",
    help=(
        "Reads a CIN census, SSDA903 (CSV or XML), Annex A, an SSD extract or a case-system list,\n"
        "tells which it is from its content, and accounts for every row: new, joined to a record,\n"
        "waiting for a person, or not taken with the reason. The same file twice changes nothing."
    ),
    run=run,
    arguments=arguments,
)
