"""The council as a whole: its families, its staff, and where its second system differs."""

from __future__ import annotations

from dataclasses import dataclass, field

from keepsight.synthetic.lives import Child, Family
from keepsight.synthetic.staff import Staff

AUTHORITY, NAME = "998", "Calderbeck"
#: How a return writes that a pupil number is not known.
NO_UPN = "UN4"


@dataclass
class Council:
    """The council as at a day.

    ``born_in_carebase``, ``upn_in_carebase``: by Carebase number, what that system holds otherwise
    than Eastfield: another date of birth, a reason in place of the pupil number, or none.
    """

    today: int
    seed: int
    families: list[Family]
    staff: Staff
    born_in_carebase: dict[str, int] = field(default_factory=dict)
    upn_in_carebase: dict[str, str | None] = field(default_factory=dict)

    @property
    def children(self) -> list[Child]:
        """Every child of every family."""
        return [child for family in self.families for child in family.children]
