"""``nightly``: what the house does every night, done now."""

from __future__ import annotations

import argparse

from keepsight.site.command import Answer, Command


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(given: argparse.Namespace) -> Answer:
    from keepsight.boards.models import OwnCheck, OwnFinding
    from keepsight.site.nightly import work

    failed = work()
    rows = [
        {
            "return": check.which,
            "collection": check.collection,
            "findings": OwnFinding.objects.filter(check_of=check).count(),
            "rules_ran": check.ran,
            "rules_without_answer": len(check.unanswered),
        }
        for check in OwnCheck.objects.order_by("authority", "which")
    ]
    words = ["The records were checked with the rules of the returns."] if not failed else []
    words += [
        f"This part failed: {part}. The log of the machine says of which kind." for part in failed
    ]
    return Answer(rows=rows, words=words, wrong=bool(failed))


COMMAND = Command(
    name="nightly",
    title="what is done every night, done now",
    help="Checks every council's own records with the rules of the returns, puts the checks of the data to\n"
    "them and counts what they find, makes the checks of files\n"
    "that wait, removes reports and drafts whose time is over, closes accounts that nobody uses, goes\n"
    "through the log for looks to ask about, and adds its head to the list that KEEPSIGHT_HEADS names.\n"
    "The worker does it by itself at two; exit 1 where a part of it failed.",
    run=run,
    arguments=arguments,
)
