"""Say which fostering household a placement is with: one on file by its number, or one that is new."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.records.care.foster_carer import FORM, FosterCarer
from keepsight.writing.perform import Wrong


def known(around: Around, given: dict[str, Any]) -> FosterCarer | None:
    """The household on file with the number that was given."""
    return FosterCarer.objects.filter(
        authority_id=around.doing.by.authority_id, reference=given["reference"]
    ).first()


def is_fostering(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a placement that is none of fostering, and a new household half named."""
    if not around.rows["placement"].type_code.startswith("U"):
        raise Wrong("The child is not placed with foster carers.", field="reference")
    if known(around, given) is None:
        for field in ("household_name", "approved_on"):
            if not given.get(field):
                raise Wrong(
                    "No household with this number is on file: say who they are.", field=field
                )


def household(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The household, put on file where it is new."""
    found = known(around, given)
    if found is None:
        asked = {one.field: given[one.field] for one in FORM.questions}
        found = around.doing.create(FosterCarer, **asked)
    return {"carer": found}


NAME_FOSTER_CARER = completing(
    "placement",
    FORM,
    also=household,
    check=is_fostering,
    why_changed="the carers were named",
    code="name_foster_carer",
    title="Name the foster carers of a placement",
    why="Who cares for the child is a household with a name, an approval and a yearly review.",
    level=30,
)
