"""``explain``: the date a clock gives for a trigger, and why."""

from __future__ import annotations

import argparse
from datetime import time

from keepsight.site.command import Answer, Command, Unusable, a_day


def _a_time(text: str) -> time:
    try:
        return time.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a time. Write it as 14:30.") from None


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", help="a clock, as T12")
    parser.add_argument("--trigger", required=True, type=a_day, metavar="D")
    parser.add_argument("--at", type=_a_time, metavar="HH:MM", help="the time, for hours clocks")
    parser.add_argument("--start", type=int, default=1, metavar="N", help="which trigger")


def run(given: argparse.Namespace) -> Answer:
    from keepsight.clocks.limits import explain

    try:
        told = explain(given.code, given.trigger, given.at, given.start)
    except (LookupError, ValueError) as error:
        raise Unusable(str(error.args[0]) if error.args else str(error)) from error
    return Answer(rows=[told], words=[str(told["sentence"])], shown=("code", "trigger", "due_on"))


COMMAND = Command(
    name="explain",
    title="the date a clock gives for a trigger, and why",
    help="As: explain T12 --trigger 2016-09-12",
    run=run,
    arguments=arguments,
    needs_database=False,
)
