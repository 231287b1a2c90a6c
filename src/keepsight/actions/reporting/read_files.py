"""Read files in: they are compared with the records, and nothing is on a record until accepted."""

from __future__ import annotations

import re
from typing import Any

from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.writing.models import Intake
from keepsight.writing.perform import Doing, Wrong

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "files",
                    "Files",
                    kind="file",
                    hint="One file, or all files of one return. At most 100 files and 1 GB",
                ),
                Question(
                    "collection",
                    "Year of the return",
                    hint="For example, 2025-26. Only for files that do not say it themselves",
                    required=False,
                    most=7,
                ),
                Question(
                    "scheme",
                    "Whose child numbers these are",
                    hint="Only where two systems share their numbers: give both the same name",
                    required=False,
                    most=40,
                ),
            ),
        ),
    )
)

SCHEME = re.compile(r"[a-z0-9_]{1,40}")


def run(doing: Doing, given: dict[str, Any]) -> Intake:
    """The upload, waiting to be read. ``kept``: where its files lie (``importers.incoming.Kept``).

    Refuses (``Wrong``) a year that is none, a scheme that is no plain name, and a second upload at
    the very same moment.
    """
    collection, scheme = given.get("collection") or "", (given.get("scheme") or "").lower()
    if collection and not _is_year(collection):
        raise Wrong("Write the year of the return as 2025-26.", field="collection")
    if scheme and not SCHEME.fullmatch(scheme):
        raise Wrong("Use letters, numbers and underscores only.", field="scheme")
    same = Intake.objects.filter(authority_id=doing.by.authority_id, came_at=doing.now)
    if same.exists():
        raise Wrong("Other files came in at the same moment. Send yours again.")
    return Intake.objects.create(
        authority_id=doing.by.authority_id,
        came_at=doing.now,
        came_by_id=doing.by.account_id,
        scheme=scheme,
        collection=collection,
        folder=given["kept"].folder,
        files=given["kept"].files,
    )


def _is_year(text: str) -> bool:
    found = re.fullmatch(r"(20[0-9]{2})-([0-9]{2})", text, re.ASCII)
    return bool(found) and int(found[2]) == (int(found[1]) + 1) % 100  # type: ignore[index]


READ_FILES = Action(
    code="read_files",
    title="Read files in",
    why="What other systems export is compared with the records before anything is changed.",
    may="import_files",
    form=FORM,
    run=run,
)
