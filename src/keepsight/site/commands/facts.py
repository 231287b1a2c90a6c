"""``facts``: everything known, as tables of the Standard Safeguarding Dataset."""

from __future__ import annotations

import argparse
from pathlib import Path

from keepsight.site.command import Answer, Command, Unusable


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to", required=True, type=Path, metavar="DIR", help="the folder to write into"
    )


def run(given: argparse.Namespace) -> Answer:
    from keepsight.facts import doorway
    from keepsight.facts.export import write_facts
    from keepsight.site.clock import now
    from keepsight.site.machine import authority_of, tell_the_log
    from keepsight.site.whom import today_of

    authority, moment = authority_of(given.authority), now()
    as_at = given.as_at or today_of(moment)
    frames = doorway.facts(authority.pk, as_at=as_at, known_on=given.known_on)
    try:
        given.to.mkdir(parents=True, exist_ok=True)
        rows = write_facts(frames, given.to)
    except OSError as error:
        raise Unusable(f"The folder cannot be written: {error.strerror}.") from error
    tell_the_log("export_facts", authority, moment, frames["person"]["id"].to_list())
    return Answer(rows=rows)


COMMAND = Command(
    name="facts",
    title="write everything known as tables of the Standard Safeguarding Dataset",
    help="Parquet and CSV, one file a table, with our own tables and the coverage beside them.",
    run=run,
    arguments=arguments,
    dated=True,
)
