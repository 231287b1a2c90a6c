"""Let files be taken away again after everybody was signed out."""

from __future__ import annotations

from typing import Any

from keepsight.access.staff import standstill
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.writing.perform import Doing, Wrong


def run(doing: Doing, given: dict[str, Any]) -> None:
    """Files may be taken again. Refused (``Wrong``) where none are held back."""
    if not standstill.release(doing.by.authority_id or 0, by=doing.by.account_id, now=doing.now):
        raise Wrong("No files are held back.")


RELEASE_FILES = Action(
    code="release_files",
    title="Let files be taken again",
    why="Work goes on once somebody has looked, and says so by name.",
    may="sign_everyone_out",
    form=Form(sections=()),
    run=run,
)
