"""A role: whose children it reaches, what it may do in the house, and at which level it decides.

Declared as data in ``delegation/roles/<role>.py``. A role does nothing by itself: a worker holds it
in a team between two dates (``RoleHeld``), and ``access`` turns it into children on a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: How far a role reaches beyond the children held in person (``Role.holds_as``).
#: ``team``: the children of the team it is held in; ``service``: of that team and every team below
#: it; ``council``: every child of the council.
Reach = Literal["none", "team", "service", "council"]

#: Everything a role may be allowed to do in the house besides looking at children in reach.
CAPABILITIES: dict[str, str] = {
    "import_files": "bring in files from other systems",
    "check_returns": "have statutory returns checked and read what was found",
    "answer_waiting": "answer what an import left waiting for a person",
    "give_reasons": "say why a child's date was missed",
    "have_calendar": "have the dates of one's own children in a calendar",
    "set_limits": "set the council's own limits, one-off bank holidays and school holidays",
    "manage_workforce": "add, end and change workers, teams and roles",
    "manage_accounts": "open, end and reset accounts",
    "see_caseloads": "see how many children each worker and team in reach holds",
    "see_figures": "see counts of the whole service without names",
    "see_coverage": "see which sources, tables and periods the house holds",
    "see_audit_of_child": "see who looked at a child in reach",
    "see_audit_of_any_child": "see who looked at any child of the council",
}


@dataclass(frozen=True)
class Role:
    """One role.

    ``level`` is the level of decision in tens (10 to 80; ``domain`` L10 to L80), used where a role
    held names none of its own. ``holds_as``: the codes of allocations that make a child one's own;
    empty for a role that never holds a child. ``with_household``: own children bring their brothers
    and sisters and the other children of their household. ``reach``: what comes on top.
    ``sees_index``: may search, and learn of any child of the council the name, the age, whether open
    and whom to ask. ``purpose``: why a look beyond one's own children is made, said to the reader and
    on the log; a role with a purpose never reads an address that is kept back. ``also_called``: other
    titles in use, by which an importer knows the role.
    """

    code: str
    title: str
    level: int
    why: str
    source: str
    holds_as: tuple[str, ...] = ()
    with_household: bool = False
    reach: Reach = "none"
    sees_index: bool = False
    purpose: str = ""
    may: frozenset[str] = frozenset()
    also_called: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        unknown = sorted(self.may - CAPABILITIES.keys())
        if unknown:
            raise ValueError(f"The role {self.code} may {unknown[0]}, which nothing asks for.")
        if not 10 <= self.level <= 80:
            raise ValueError(f"The level of {self.code} is {self.level}, not between 10 and 80.")
        if self.with_household and not self.holds_as:
            raise ValueError(f"The role {self.code} holds no child whose household it could see.")

    @property
    def reaches_children(self) -> bool:
        """Whether anyone in this role can come to open a child's record at all."""
        return bool(self.holds_as) or self.reach != "none"
