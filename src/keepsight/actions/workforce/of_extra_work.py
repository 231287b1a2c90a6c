"""What the actions on work beside children ask first: whose it is to give and to end."""

from __future__ import annotations

from keepsight.access.staff.workloads import may_weigh
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Doing, Refused

NOT_YOURS = "You do not answer for this worker. Ask whoever answers for the team."


def answers_for(doing: Doing, worker: Worker) -> None:
    """Refuse (``Refused``) whoever is no manager of the worker's team, of its service or of the council."""
    if not may_weigh(doing.by, worker.pk, day=doing.today):
        raise Refused(NOT_YOURS)
