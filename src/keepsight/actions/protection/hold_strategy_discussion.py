"""Write down a strategy discussion; where it says so, the section 47 enquiry begins with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keepsight.actions.need.agreed_tasks import agree, tasks_of
from keepsight.actions.need.of_plan_actions import still_to_be_done
from keepsight.actions.protection.of_enquiries import episode_of, whose
from keepsight.actions.stepping import Around, completing
from keepsight.records.need.plan_action import STRATEGY
from keepsight.records.protection.section_47_enquiry import Section47Enquiry
from keepsight.records.protection.strategy_discussion import StrategyDiscussion
from keepsight.records.protection.strategy_minutes import FORM
from keepsight.writing.perform import Wrong

#: The outcomes with which an enquiry begins.
ENQUIRES = ("single", "joint")
THREE = ("council_present", "police_present", "health_present")


def matter(given: Mapping[str, Any]) -> str:
    """Of the decision: whether an enquiry starts, as the discussion decided; "" before it is answered."""
    if not given.get("threshold_code"):
        return ""
    return "enquiry" if given["threshold_code"] in ENQUIRES else "discussion"


def stands(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a quorum that is missing without a reason, an enquiry that cannot be, and a task
    without its owner or day."""
    tasks_of(given["tasks"], given["held_on"])
    if not all(given[one] for one in THREE) and not given.get("why_not_quorate"):
        raise Wrong(
            "Police, health and children’s services must take part. Say why one did not.",
            field="why_not_quorate",
        )
    decided, enquiring = given["threshold_code"], bool(around.all_open("section_47_enquiry"))
    if decided in ENQUIRES and enquiring:
        raise Wrong("A section 47 enquiry is under way already.", field="threshold_code")
    if decided == "goes_on" and not enquiring:
        raise Wrong("No section 47 enquiry is under way.", field="threshold_code")
    if decided == "joint" and not given["police_present"]:
        raise Wrong(
            "An enquiry is joint where the police agreed to it, and they were not there.",
            field="threshold_code",
        )


def moment(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Whether an enquiry begins, and the moment where it was held today: two clocks count hours.

    Every task has an owner and a day, for it is not taken without.
    """
    today = given["held_on"] == around.doing.today
    return {
        "began_enquiry": given["threshold_code"] in ENQUIRES,
        "held_at": around.doing.now if today else None,
        "actions_are_assigned": True,
    }


def begun(around: Around, minutes: Any, given: dict[str, Any]) -> None:
    """The discussion, the enquiry that begins on its day, and the tasks, each a record of its own."""
    begins = given["threshold_code"] in ENQUIRES
    case, child = episode_of(around), around.child.pk
    discussion = around.doing.create(
        StrategyDiscussion,
        person_id=child,
        held_on=given["held_on"],
        started_enquiry=begins,
        **case,
    )
    made: dict[str, Any] = {"discussion": discussion}
    if begins:
        made["enquiry"] = around.doing.create(
            Section47Enquiry,
            person_id=child,
            discussion=discussion,
            started_on=given["held_on"],
            kind_code=given["threshold_code"],
            **case,
            **whose(around, given),
        )
    around.doing.amend(minutes, why="what it began", **made)
    held_on = given["held_on"]
    agree(around, tasks_of(given["tasks"], held_on), STRATEGY, held_on)


HOLD_STRATEGY_DISCUSSION = completing(
    "strategy_minutes",
    FORM,
    also=moment,
    check=stands,
    then=begun,
    why_changed="held",
    code="hold_strategy_discussion",
    title="Write down a strategy discussion",
    why="Who was not there did not share what they knew.",
    needs=("episode_of_need",),
    level=30,
    decides="D07",
    shows={"concern": "information_shared", "strategy_discussion": "held_on"},
    case={"matter": matter},
    meets=("T10A", "T10B", "T11"),
    beside=still_to_be_done,
)
