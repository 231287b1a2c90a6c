"""``keepsight COMMAND``: what an analyst or an administrator runs, one file a command."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from keepsight import __version__
from keepsight.kernel.source import UnreadableFile
from keepsight.kernel.unit import modules_of
from keepsight.site.command import Command, Unusable, a_day, can_be_written, show


def commands() -> dict[str, Command]:
    """Every command by its name."""
    found = {}
    for module in modules_of("site.commands"):
        command = getattr(module, "COMMAND", None)
        if isinstance(command, Command):
            found[command.name] = command
    return found


def main(arguments: Sequence[str]) -> int:
    """Run one command. 0 done, 1 done and something is wrong, 2 nothing was done."""
    known = commands()
    parser = _parser(known)
    given = parser.parse_args(list(arguments))
    if not given.command:
        parser.print_help()
        return 2
    command = known[given.command]
    json_to = getattr(given, "json", None)
    try:
        can_be_written(json_to)
        if command.needs_database:
            open_house()
            if command.name != "migrate":
                from keepsight.site.database import must_be_current

                must_be_current()
        answer = command.run(given)
        show(answer, json_to)
    except (Unusable, UnreadableFile) as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 0
    return 1 if answer.wrong else 0


def _parser(known: dict[str, Command]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="keepsight",
        description="Keepsight: one record of every child, one honest picture of the service.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for name, command in sorted(known.items()):
        one = subparsers.add_parser(
            name,
            help=command.title,
            description=command.help,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        one.add_argument(
            "--json",
            nargs="?",
            const="-",
            metavar="OUT",
            help="JSON on standard output, or in the file OUT",
        )
        if command.dated:
            one.add_argument(
                "--as-at",
                type=a_day,
                metavar="D",
                help="what had happened by the end of that day (default today)",
            )
            one.add_argument(
                "--known-on",
                type=a_day,
                metavar="K",
                help="what was recorded by the end of that day (default now)",
            )
            one.add_argument(
                "--authority",
                metavar="CODE",
                help="the council's three-digit code (may be left out while there is one council)",
            )
        command.arguments(one)
    return parser


def load_django() -> None:
    """Load the settings and the records; no database is asked.

    Raises ``Unusable`` with a sentence about a setting with which nothing can be loaded.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "keepsight.site.settings")
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise Unusable(str(error)) from error


def open_house() -> None:
    """Load Django and refuse a database that would not be safe."""
    load_django()
    from keepsight.site import database

    database.must_be_safe()
