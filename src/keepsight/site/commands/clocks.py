"""``clocks``: every statutory limit with its law."""

from __future__ import annotations

import argparse

from keepsight.site.command import Answer, Command

COLUMNS = ("code", "title", "room", "limit", "unit", "kind", "valid_from", "source")


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none of its own."""


def run(given: argparse.Namespace) -> Answer:
    from keepsight.clocks.limits import clock_limits

    return Answer(rows=[{name: row[name] for name in COLUMNS} for row in clock_limits()])


COMMAND = Command(
    name="clocks",
    title="every statutory limit, with its law",
    help="One row for each limit: its code, title, length, kind, since when, and the source.",
    run=run,
    arguments=arguments,
    needs_database=False,
)
