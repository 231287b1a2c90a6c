"""Have a statutory return checked with the Department's rules, from its files."""

from __future__ import annotations

from typing import Any

from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.returns.validation import year_of
from keepsight.writing.models import ReturnCheck
from keepsight.writing.perform import Doing, Wrong

WHICH = (("cin", "Children in need census"), ("ssda903", "SSDA903, children looked after"))

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("which", "Which return", kind="choice", choices=WHICH),
                Question(
                    "files",
                    "Files of the return",
                    kind="file",
                    hint="The census’s XML file; or all CSV files or workbooks of the SSDA903, or its XML",
                ),
                Question(
                    "last",
                    "Last year’s files",
                    kind="file",
                    hint="SSDA903 only. Without them the rules that look at last year do not run",
                    required=False,
                ),
                Question(
                    "providers",
                    "Ofsted’s lists of providers",
                    kind="file",
                    hint="SSDA903 only: children’s homes, social care providers, supported accommodation",
                    required=False,
                ),
                Question(
                    "postcodes",
                    "A directory of postcodes",
                    kind="file",
                    hint="SSDA903 only: CSV or Parquet, with easting, northing and authority",
                    required=False,
                ),
                Question(
                    "collection",
                    "Year of the return",
                    hint="For example, 2025-26. Only where the files do not say it themselves",
                    required=False,
                    most=7,
                ),
            ),
        ),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> ReturnCheck:
    """The check, waiting to be made. ``kept``: where its files lie (``importers.incoming.Kept``);
    ``parts``: what each of them is for. Refuses (``Wrong``) a year that is none."""
    collection = given.get("collection") or ""
    if collection:
        try:
            year_of(collection)
        except ValueError:
            raise Wrong("Write the year of the return as 2025-26.", field="collection") from None
    if given["which"] == "cin" and set(given["parts"]) != {"this"}:
        raise Wrong("A census is checked alone. Send its one XML file only.", field="files")
    same = ReturnCheck.objects.filter(authority_id=doing.by.authority_id, came_at=doing.now)
    if same.exists():
        raise Wrong("Other files came in at the same moment. Send yours again.")
    return ReturnCheck.objects.create(
        authority_id=doing.by.authority_id,
        came_at=doing.now,
        came_by_id=doing.by.account_id,
        which=given["which"],
        collection=collection,
        folder=given["kept"].folder,
        files=[
            [*entry, part] for entry, part in zip(given["kept"].files, given["parts"], strict=True)
        ],
    )


CHECK_RETURN = Action(
    code="check_return",
    title="Have a return checked",
    why="A council should learn in the year, not in June, that its data is wrong.",
    may="check_returns",
    form=FORM,
    run=run,
)
