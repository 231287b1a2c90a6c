"""Look again at a child who was given to a worker over the limit: they keep the child, with a new day."""

from __future__ import annotations

from typing import Any

from keepsight.actions.people.may_be_given import IS_OVER, LEAD, room_now, stands_as_review_day
from keepsight.actions.stepping import Around, asking, could_be_done
from keepsight.actions.workforce.decided_steps import ON_REQUEST_OF, taken_with
from keepsight.kernel.step import Step
from keepsight.records.workforce.allocation import OVER_LIMIT, Allocation
from keepsight.writing.perform import Doing, Wrong


def is_to_be_looked_at(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a child of whom nobody is to look again, no reason, and a day that cannot stand.

    Counts whether the worker is over the limit still: where not, no further day is kept.
    """
    row = looked_at(around)
    given[IS_OVER] = room_now(around.doing, row.worker_id or 0).is_over
    if not given[IS_OVER]:
        return
    if not (given.get("over_limit_why") or "").strip():
        raise Wrong("Say why it is them all the same.", field="over_limit_why")
    if given.get("look_again_on") is None:
        raise Wrong("Say when this is looked at again.", field="look_again_on")
    if ON_REQUEST_OF not in given:
        stands_as_review_day(given["look_again_on"], around.doing.today)


def looked_at(around: Around) -> Allocation:
    """The allocation over the limit that is to be looked at again. Refuses (``Wrong``) where there is none."""
    row = Allocation.objects.filter(
        person=around.child, role_code=LEAD, ended_on__isnull=True, look_again_on__isnull=False
    ).first()
    if row is None:
        raise Wrong(
            "This child is with nobody over the limit, so there is nothing to look at again."
        )
    return row


def run(doing: Doing, given: dict[str, Any]) -> Allocation:
    """The allocation with a new reason and day; with none where the worker is within the limit by now.

    Refuses as every step does, and as ``is_to_be_looked_at``; whoever may not decide that a worker holds more
    than the limit (``Refused``).
    """
    around = could_be_done(LOOK_AGAIN_OVER_LIMIT, doing, given)
    row = looked_at(around)
    if given[IS_OVER] and ON_REQUEST_OF not in given:
        taken_with(LOOK_AGAIN_OVER_LIMIT, doing, around.child.pk, None, given)
    again = given.get("look_again_on") if given[IS_OVER] else None
    why = (given.get("over_limit_why") or "").strip() or row.over_limit_why
    return doing.amend(row, why="looked at again", over_limit_why=why, look_again_on=again)


LOOK_AGAIN_OVER_LIMIT = Step(
    code="look_again_over_limit",
    title="Look again at a child given over the limit",
    why="They keep the child for now, or you give it to somebody else: an exception never simply lasts.",
    may="write_steps",
    form=asking(*OVER_LIMIT),
    run=run,
    record="Allocation",
    check=is_to_be_looked_at,
    level=40,
    decides="D04",
    case={"matter": "allocate", "is_over_limit": True},
    reasoned="over_limit_why",
    shows={"review_day": "look_again_on"},
    meets=("T120",),
)
