"""Every decision by its code."""

from __future__ import annotations

from functools import cache

from keepsight.kernel.decision import Decision
from keepsight.kernel.unit import units_of


@cache
def known_decisions() -> dict[str, Decision]:
    """Every decision by its code, in the order of the codes. Raises ValueError for one borne twice."""
    found = sorted(units_of("delegation", Decision).values(), key=lambda one: one.code)
    by_code = {decision.code: decision for decision in found}
    if len(by_code) < len(found):
        raise ValueError("Two decisions bear one code.")
    return by_code


def decision_of(code: str) -> Decision | None:
    """The decision with this code; None where the house knows none, and then nobody may take it."""
    return known_decisions().get(code)


def room_of(code: str) -> str:
    """The room in which a decision stands. Raises KeyError for a code the house does not know."""
    return _rooms()[code]


@cache
def _rooms() -> dict[str, str]:
    units = units_of("delegation", Decision)
    return {decision.code: place.partition(".")[0] for place, decision in units.items()}
