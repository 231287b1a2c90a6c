"""``serve``: the pages, and the worker that reads files in the background."""

from __future__ import annotations

import argparse

from keepsight.site.command import Answer, Command


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, metavar="N")
    parser.add_argument("--address", default="127.0.0.1", metavar="A")


def run(given: argparse.Namespace) -> Answer:
    from keepsight.site.serving import serve

    serve(given.port, address=given.address)
    return Answer(rows=[])


COMMAND = Command(
    name="serve",
    title="serve the pages",
    help="Serves until it is stopped. Put the council's own HTTPS in front of it.",
    run=run,
    arguments=arguments,
)
