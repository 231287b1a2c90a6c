"""Throw an import away: everything that was read, its ledger too; no record is changed."""

from __future__ import annotations

from typing import Any

from django.db.models import Sum

from keepsight.actions.reporting.of_import import batches_of, decide
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.batch import Batch
from keepsight.writing.models import Intake
from keepsight.writing.perform import Doing, Wrong

FORM = Form(
    sections=(
        Section(
            "",
            (Question("rows", "How many rows are thrown away?", kind="number", most=15),),
        ),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> Intake:
    """The upload, to be thrown away. Refuses (``Wrong``) another number of rows than it has."""
    waits = batches_of(doing, given["moment"]).filter(state=Batch.State.STAGED)
    rows = waits.aggregate(rows=Sum("rows_read"))["rows"] or 0
    if given["rows"] != rows:
        raise Wrong("This is not the number of rows. It stands above.", field="rows")
    return decide(doing, given["moment"], Intake.State.THROWN_AWAY)


THROW_AWAY_IMPORT = Action(
    code="throw_away_import",
    title="Throw an import away",
    why="A wrong file must leave nothing behind; what is thrown away cannot be had back.",
    may="import_files",
    form=FORM,
    run=run,
)
