"""Carry on with an import that was cut short."""

from __future__ import annotations

from typing import Any

from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.writing.models import Intake
from keepsight.writing.perform import Doing


def run(doing: Doing, given: dict[str, Any]) -> Intake | None:
    """The upload of the import; None for one that came by the command line."""
    own = Intake.objects.filter(authority_id=doing.by.authority_id, came_at=given["moment"])
    return own.first()


RESUME_IMPORT = Action(
    code="resume_import",
    title="Carry on with an import",
    why="Reading may be cut short, by a power cut as by a restart; it is carried on from there.",
    may="import_files",
    form=Form(sections=()),
    run=run,
)
