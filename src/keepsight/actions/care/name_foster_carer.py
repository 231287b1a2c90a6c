"""Say which fostering household a placement is with: one on file by its number, or one that is new."""

from __future__ import annotations

from typing import Any

from keepsight.actions.step_days import said_day
from keepsight.actions.stepping import Around, around_for
from keepsight.kernel.step import Step
from keepsight.records.care.foster_carer import FORM, FosterCarer
from keepsight.records.care.placement import Placement
from keepsight.writing.perform import Doing, Wrong


def named(doing: Doing, given: dict[str, Any]) -> Placement:
    """The placement with its household, which is put on file where it is new.

    The day of its approval is none of the child’s life, and may lie long before it. Refuses (``Wrong``) a
    placement that is none of fostering, a household whose approval had ended, or that bears another name,
    and a new one half named.
    """
    around = around_for(NAME_FOSTER_CARER, doing, {**given, "approved_on": None})
    placement: Placement = around.rows["placement"]
    if not placement.type_code.startswith("U"):
        raise Wrong("The child is not placed with foster carers.", field="reference")
    doing.amend(placement, why="the carers were named", carer=_household(around, given))
    return placement


def _household(around: Around, given: dict[str, Any]) -> FosterCarer:
    doing = around.doing
    found = FosterCarer.objects.filter(
        authority_id=doing.by.authority_id, reference=given["reference"]
    ).first()
    if found is not None:
        return _still_approved(found, around.rows["placement"], given)
    for field in ("household_name", "approved_on"):
        if not given.get(field):
            said = "No household with this number is on file: say who they are."
            raise Wrong(said, field=field)
    if given["approved_on"] > doing.today:
        raise Wrong("This day is still to come.", field="approved_on")
    return doing.create(FosterCarer, **{one.field: given[one.field] for one in FORM.questions})


def _still_approved(found: FosterCarer, placement: Placement, given: dict[str, Any]) -> FosterCarer:
    if found.ended_on and (placement.started_on is None or found.ended_on <= placement.started_on):
        ended = said_day(found.ended_on)
        raise Wrong(f"The approval of this household ended on {ended}.", field="reference")
    named = (given.get("household_name") or "").strip()
    if named and found.household_name and named.casefold() != found.household_name.casefold():
        said = f"The household with this number is {found.household_name}: look at the number."
        raise Wrong(said, field="reference")
    return found


NAME_FOSTER_CARER = Step(
    code="name_foster_carer",
    title="Name the foster carers of a placement",
    why="Who cares for the child is a household with a name, an approval and a yearly review.",
    may="write_notes",
    form=FORM,
    run=named,
    record="Placement",
    needs=("placement",),
    completes="placement",
    level=30,
)
