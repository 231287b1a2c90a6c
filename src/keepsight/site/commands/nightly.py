"""``nightly``: what the house does every night, done now."""

from __future__ import annotations

import argparse

from keepsight.site.command import Answer, Command


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(given: argparse.Namespace) -> Answer:
    from keepsight.boards.models import OwnCheck, OwnFinding
    from keepsight.importers.check_jobs import nightly
    from keepsight.site.clock import now

    nightly(now=now())
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
    return Answer(rows=rows, words=["The records were checked with the rules of the returns."])


COMMAND = Command(
    name="nightly",
    title="what is done every night, done now",
    help="Checks every council's own records with the rules of the returns, makes the checks of files\n"
    "that wait, and removes the reports whose time is over. The worker does it by itself at two.",
    run=run,
    arguments=arguments,
)
