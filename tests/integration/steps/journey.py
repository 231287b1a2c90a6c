"""What tests of steps share: doing one as somebody, and what a child then has on file."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.decided_steps import step_of
from keepsight.delegation.known_decisions import decision_of
from keepsight.records.people.person import Person
from keepsight.writing.perform import perform
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.small_council import DAY, NOW, TODAY

#: What every step that takes a decision is given beside its own answers.
REASONS = {"reasons": "It was talked through with the family."}


def does(house: DecidingCouncil, short: str, code: str, child: Person, **given: Any) -> Any:
    """A step done by somebody at nine on the day, past every page; what it made."""
    step = step_of(code)
    assert step is not None, code
    viewer = house.as_(short)
    return perform(step, {"child": child.pk, **given}, by=viewer, now=given.pop("now", NOW))


def papers(code: str) -> dict[str, Any]:
    """The plainest case of a decision: every yes-or-no question answered no, every paper seen today."""
    decision = decision_of(code)
    assert decision is not None, code
    case = {f"case_{one.field}": False for one in decision.asks if one.kind == "yes_no"}
    return case | {f"dated_{one.code}": TODAY for one in decision.on_file}


__all__ = ["DAY", "NOW", "REASONS", "TODAY", "DecidingCouncil", "does", "papers"]
