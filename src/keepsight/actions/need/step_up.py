"""Raise with the front door what early help is worried about now."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.contact.contact import Contact
from keepsight.records.need.step_up import StepUp

#: Early help of the council, as the census knows who refers.
EARLY_HELP = "5D"


def at_the_front_door(around: Around, step_up: Any, given: dict[str, Any]) -> None:
    """It is a contact like any other, in the words of early help: nobody writes it twice.

    The decision about the contact is the answer to the step up.
    """
    doing = around.doing
    raised_today = given["raised_on"] == doing.today
    contact = doing.create(
        Contact,
        person_id=around.child.pk,
        received_on=given["raised_on"],
        received_at=doing.now if raised_today else None,
        source_code=EARLY_HELP,
        concern=given["step_up_concern"],
        childs_words=given.get("childs_view") or "",
        urgency_code="next_day",
        worker_id=doing.by.worker_id,
    )
    doing.amend(step_up, why="at the front door", contact=contact)


STEP_UP = making(
    StepUp,
    then=at_the_front_door,
    code="step_up",
    title="Step up to social care",
    why="Early help that sees harm must not keep it to itself.",
    needs=("early_help_episode",),
    bars=("episode_of_need",),
    for_closed=True,
)
