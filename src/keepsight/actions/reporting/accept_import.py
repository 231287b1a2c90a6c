"""Accept an import: what is ready goes onto the records, what waits for a person goes on waiting."""

from __future__ import annotations

from typing import Any

from django.db.models import Sum

from keepsight.actions.reporting.of_import import batches_of, decide
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.writing.models import Intake, LedgerTotal
from keepsight.writing.perform import Doing, Wrong


def run(doing: Doing, given: dict[str, Any]) -> Intake:
    """The upload, accepted. Refuses (``Wrong``) while rows are missing from the ledger."""
    batches = batches_of(doing, given["moment"])
    read = batches.aggregate(rows=Sum("rows_read"))["rows"] or 0
    told = LedgerTotal.objects.filter(batch__in=batches).aggregate(rows=Sum("rows"))["rows"] or 0
    if read != told:
        raise Wrong("The rows of this import do not add up. Throw it away and read it again.")
    return decide(doing, given["moment"], Intake.State.ACCEPTED)


ACCEPT_IMPORT = Action(
    code="accept_import",
    title="Accept what is ready",
    why="Nothing of a file is on a child's record before a person has seen what became of its rows.",
    may="import_files",
    form=Form(sections=()),
    run=run,
)
