"""Who may decide what, a row a decision: the default, tightened by a council's own scheme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from keepsight.delegation.deciding import Needed, takes
from keepsight.delegation.known_decisions import known_decisions
from keepsight.kernel.decision import Decision
from keepsight.kernel.role import Role

#: The role that decides while the office is closed (``Decision.out_of_hours``).
OUT_OF_HOURS_ROLE = "emergency_duty_manager"


@dataclass(frozen=True)
class Line:
    """One decision as it stands on a day: ``needed`` in the plainest case, ``is_own`` where the
    council's own level is the higher one."""

    decision: Decision
    needed: Needed
    is_own: bool = False

    def may_be_taken_by(self, role: Role, level: int) -> bool:
        """Whether a role held at a level may take it: in the plainest case, or while the office is
        closed."""
        by_level = bool(self.needed.level) and level >= self.needed.level
        by_role = bool(role.decides_as) and role.decides_as == self.needed.by_role
        return by_level or by_role or self._may_at_night(role, level)

    def _may_at_night(self, role: Role, level: int) -> bool:
        lent = self.decision.out_of_hours
        return role.code == OUT_OF_HOURS_ROLE and bool(lent) and level >= lent

    @property
    def decided_by(self) -> str:
        """Whom it takes, and whom in the cases that take more, in words."""
        said = [takes(self.needed)]
        for rise in self.decision.rises:
            level = max(rise.level, self.needed.level) if rise.level else 0
            if level != self.needed.level or rise.by_role:
                said.append(f"{rise.words}: {takes(Needed(level, rise.by_role))}")
        if self.decision.out_of_hours:
            said.append("while the office is closed: the emergency duty manager, to be agreed")
        return "; ".join(said)


def matrix(own_levels: Mapping[str, int] | None = None) -> list[Line]:
    """Every decision in the order of the codes.

    ``own_levels``: the level that a council asks for, by code; a lower one than the default changes
    nothing, nor does one for what a role alone decides.
    """
    lines = []
    for decision in known_decisions().values():
        own = (own_levels or {}).get(decision.code, 0)
        is_own = bool(decision.level) and own > decision.level
        level = own if is_own else decision.level
        lines.append(Line(decision, Needed(level, decision.by_role), is_own))
    return lines
