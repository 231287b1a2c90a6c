"""Random people, decisions and cases, for what holds of all of them."""

from __future__ import annotations

from datetime import time

from hypothesis import settings
from hypothesis import strategies as some

from keepsight.delegation.deciding import (
    Standing,
    may_decide,
    needed,
)
from keepsight.delegation.known_decisions import known_decisions
from keepsight.kernel.decision import BY_ROLE, LEVELS, Case, Decision

#: Enough to meet every decision at every level, in seconds.
quick = settings(max_examples=60, deadline=None)

# --- random people and cases --------------------------------------------------------------------

decisions = some.sampled_from(list(known_decisions().values()))
levels = some.sampled_from([0, *LEVELS])
people = some.builds(
    Standing,
    worker=some.integers(1, 6),
    name=some.sampled_from(["Ann Ogden", "Raj Patel", "Dawn Keighley", "Ruth Adeyemi"]),
    title=some.sampled_from(["Team manager", "Director"]),
    level=levels,
    by_roles=some.frozensets(some.sampled_from(list(BY_ROLE)), max_size=2),
    is_in=some.booleans(),
    in_until=some.sampled_from([None, time(18)]),
    telephone=some.sampled_from(["", "01632 960 102"]),
    is_out_of_hours_duty=some.booleans(),
)
workers = some.one_of(some.none(), some.integers(1, 6))


@some.composite
def cases(draw: some.DrawFn, decision: Decision) -> Case:
    """Answers to the questions of a decision, some left out."""
    said: dict[str, object] = {}
    for question in decision.asks:
        if question.kind == "choice":
            answer: object = draw(some.sampled_from([code for code, _ in question.choices]))
        elif question.kind == "yes_no":
            answer = draw(some.booleans())
        else:
            answer = draw(some.decimals(0, 3_000, places=2))
        if draw(some.booleans()):
            said[question.field] = answer
    return said | {name: draw(some.integers(0, 17)) for name in decision.turns_on}


@some.composite
def matters(draw: some.DrawFn) -> tuple[Decision, Case]:
    decision = draw(decisions)
    return decision, draw(cases(decision))


def may(
    matter: tuple[Decision, Case],
    who: Standing,
    *,
    asked_by: int | None,
    office_is_closed: bool,
    council_level: int | None = None,
) -> bool:
    decision, case = matter
    return may_decide(
        decision,
        needed(decision, case, council_level=council_level),
        who,
        asked_by=asked_by,
        office_is_closed=office_is_closed,
    )
