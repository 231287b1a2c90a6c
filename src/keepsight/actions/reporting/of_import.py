"""What the actions about one import share: which batches it is made of, and its upload."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from keepsight.records.batch import Batch
from keepsight.writing.models import Intake
from keepsight.writing.perform import Doing, Wrong

State = Intake.State
#: While the upload stands so, it is being worked on and nobody decides about it.
BUSY = (State.WAITING, State.READING, State.ACCEPTED, State.THROWN_AWAY)


def batches_of(doing: Doing, moment: datetime) -> QuerySet[Batch]:
    """The batches of an import of one's own council. Refuses (``Wrong``) where there is none."""
    found = Batch.objects.filter(authority_id=doing.by.authority_id, started_at=moment)
    if not found.exists():
        raise Wrong("Nothing of this import was read yet.")
    return found


def intake_of(doing: Doing, moment: datetime) -> Intake:
    """The upload of an import; one that came by the command line is given one now."""
    intake, _ = Intake.objects.select_for_update().get_or_create(
        authority_id=doing.by.authority_id,
        came_at=moment,
        defaults={"came_by_id": doing.by.account_id, "state": State.READ},
    )
    return intake


def decide(doing: Doing, moment: datetime, state: str) -> Intake:
    """Write down what a person decided about an import; the batches follow in a job of their own.

    Refuses (``Wrong``) an import that is being read, or about which somebody decided already.
    """
    staged = batches_of(doing, moment).filter(state=Batch.State.STAGED)
    intake = intake_of(doing, moment)
    if intake.state in BUSY:
        raise Wrong("This import is being worked on. Wait until that is done.")
    if not staged.exists():
        raise Wrong("Nothing of this import waits for a decision any more.")
    intake.state = state
    intake.decided_at, intake.decided_by_id = doing.now, doing.by.account_id
    intake.save()
    return intake
