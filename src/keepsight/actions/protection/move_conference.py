"""Move a planned conference to another day within its limit; past it, a head of service decides."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.protection.plan_conference import can_be_on
from keepsight.actions.stepping import Around, completing
from keepsight.boards.people.child_dates import RUNNING, all_dates
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.protection.planned_conference import PlannedConference
from keepsight.writing.perform import Wrong

#: The limits by which a conference of each kind is held.
LIMITS = {"initial": ("T12",), "review": ("T19", "T20"), "transfer_in": ("T22",)}
NEW_DAY = Question(
    "planned_on",
    "The new day of the conference",
    kind="date",
    may_lie_ahead=True,
    may_precede_birth=True,
)
WHY = Question("why_cancelled", "Why it is moved", kind="long_text", most=2_000)
ASKED = Form(sections=(Section("", (NEW_DAY, WHY)),), since=date(2016, 1, 1))


def last_day_for(around: Around, kind: str) -> date | None:
    """The last day on which the conference is in time; None where no clock says so."""
    doing = around.doing
    dates = all_dates(
        doing.by.authority_id or 0,
        around.child.pk,
        at=doing.now,
        day=doing.today,
        known_on=None,
    )
    running = (one for one in dates if one.limit in LIMITS[kind] and one.state in RUNNING)
    return min((one.due_on for one in running if one.due_on), default=None)


def is_in_time(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a day that cannot be, and one past the limit of the conference."""
    kind, day = around.rows["planned_conference"].kind_code, given["planned_on"]
    can_be_on(day, kind, around.doing.today)
    last = last_day_for(around, kind)
    if last is not None and day > last:
        raise Wrong(
            f"That is past its limit, {last.day} {last:%B %Y}. A head of service can postpone it.",
            field="planned_on",
        )


def off(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The old day stays on file, as one that did not hold."""
    return {"cancelled_on": around.doing.today, "planned_on": _old(around).planned_on}


def planned_anew(around: Around, planned: Any, given: dict[str, Any]) -> None:
    """The same conference on its new day: whom it invites, and what the family needs, stay."""
    kept = ("kind_code", "place", "chair_words", "invited", "to_take_part", "report_shared_on")
    around.doing.create(
        PlannedConference,
        person_id=around.child.pk,
        arranged_on=around.doing.today,
        planned_on=given["planned_on"],
        **{name: getattr(planned, name) for name in kept},
    )


def _old(around: Around) -> Any:
    return around.rows["planned_conference"]


MOVE_CONFERENCE = completing(
    "planned_conference",
    ASKED,
    also=off,
    check=is_in_time,
    then=planned_anew,
    why_changed="moved",
    code="move_conference",
    title="Move a conference to another day within its limit",
    why="A conference that moves without a word is one that half its people miss.",
)
