"""``migrate``: bring the database to this version."""

from __future__ import annotations

import argparse

from keepsight.site.command import Answer, Command


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none of its own."""


def run(given: argparse.Namespace) -> Answer:
    from keepsight.site import database

    waiting = database.pending()
    before = "empty" if database.is_empty() else f"{len(waiting)} migrations behind"
    database.migrate()
    return Answer(rows=[{"from": before if waiting else "current", "to": "current"}])


COMMAND = Command(
    name="migrate",
    title="bring the database to this version",
    help="Safe to run again; it says what it found.",
    run=run,
    arguments=arguments,
)
