"""``reference``: make the pages of ``docs/reference`` from what the house declares."""

from __future__ import annotations

import argparse

from keepsight.site.command import Answer, Command, Unusable


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if a page is not up to date"
    )


def run(given: argparse.Namespace) -> Answer:
    from keepsight.site import reference

    if not reference.FOLDER.parent.is_dir():
        raise Unusable("There is no docs folder here: the reference is made in the project.")
    names = reference.stale() if given.check else reference.write()
    rows = [{"file": name} for name in names]
    if given.check and names:
        words = ["The reference is not up to date. Run: ./run keepsight reference"]
    else:
        words = [] if names else ["The reference is up to date."]
    return Answer(rows=rows, words=words, wrong=given.check and bool(names))


COMMAND = Command(
    name="reference",
    title="make the pages of docs/reference from what is declared",
    help=(
        "Writes every limit with its cases, the record dictionary, facts, roles, source systems,\n"
        "settings, and the catalogue of every unit. --check only says which are out of date."
    ),
    run=run,
    arguments=arguments,
    needs_database=False,
)
