"""Ask in the council's own scheme for a higher level than the default, from a day on."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from keepsight.actions.workforce.of_decisions import rule
from keepsight.kernel.action import Action
from keepsight.kernel.decision import LEVELS
from keepsight.records.workforce.council_delegation import FORM, CouncilDelegation
from keepsight.writing.perform import Doing, Wrong

ONE_DAY = timedelta(days=1)


def run(doing: Doing, given: dict[str, Any]) -> CouncilDelegation:
    """The new level; the one before it ends on the day before, a later one stands.

    ``given``: decision_code, level, started_on, scheme. Refuses (``Wrong``) a level that is not above
    the default, since a council can ask for more and never for less; a decision that a body or a role
    takes whatever the level; and a second level from the same day.
    """
    decision, level = rule(given["decision_code"]), int(given["level"])
    if not decision.level:
        raise Wrong("This is decided by role, so no level of the council’s changes who decides.")
    if level <= decision.level:
        raise Wrong(
            f"By default this takes {_said(decision.level)}. A council can ask for more, never less.",
            field="level",
        )
    mine = CouncilDelegation.objects.filter(
        authority_id=doing.by.authority_id, decision_code=decision.code
    )
    since = given["started_on"]
    if mine.filter(started_on=since).exists():
        raise Wrong(
            "There is one from this day already. End it, or choose another day.", "started_on"
        )
    before = mine.filter(started_on__lt=since).order_by("-started_on").first()
    after = mine.filter(started_on__gt=since).order_by("started_on").first()
    if before is not None and (before.ended_on is None or before.ended_on >= since):
        doing.amend(before, why="another level follows", ended_on=since - ONE_DAY)
    return doing.create(
        CouncilDelegation,
        decision_code=decision.code,
        level=level,
        started_on=since,
        ended_on=after.started_on - ONE_DAY if after else None,
        scheme=given["scheme"].strip(),
    )


def _said(level: int) -> str:
    title = LEVELS[level]
    return f"{'an' if title[0] in 'aeiou' else 'a'} {title} or above"


SET_COUNCIL_DELEGATION = Action(
    code="set_council_delegation",
    title="Set who may decide, in the council’s own scheme",
    why="A council that asks more of its managers than the default wants that kept, from a day on.",
    may="set_delegation",
    form=FORM,
    run=run,
)
