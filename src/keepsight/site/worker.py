"""The worker for long jobs, in a process of its own: ``python -m keepsight.site.worker``."""

from __future__ import annotations

import sys

from keepsight.site.command import Unusable
from keepsight.site.command_line import open_house


def work() -> int:
    """Work until stopped. 2 where the house may not be opened, with the sentence that says why."""
    try:
        open_house()
    except Unusable as error:
        print(error, file=sys.stderr)
        return 2
    from django.core.management import call_command

    call_command("qcluster")
    return 0


if __name__ == "__main__":
    sys.exit(work())
