"""A role: whose children it reaches, what it may do in the house, and at which level it decides.

Declared as data in ``delegation/roles/<role>.py``. A role does nothing by itself: a worker holds it
in a team between two dates (``RoleHeld``), and ``access`` turns it into children on a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from keepsight.kernel.decision import BY_ROLE

#: How far a role reaches beyond the children held in person (``Role.holds_as``).
#: ``team``: the children of the team it is held in; ``service``: of that team and every team below
#: it; ``council``: every child of the council.
Reach = Literal["none", "team", "service", "council"]

#: Times in which a role reaches a child by what is then on file of the child or of the person, each a
#: ground in ``access/reach/grounds_by_role.py`` (``Role.reaches_while``).
TIMES: dict[str, str] = {
    "supervised": "held by a worker whom one supervises",
    "given_to_review": "given to the person in a review of the caseload, until it is due or signed for",
    "drawn_for_audit": "drawn for an audit, for the person and the days it was drawn for",
    "drawn_for_second_look": "drawn for a second look at an audit, for the person and the days",
    "drawn_for_inspection": "drawn for an inspection, for the person and the days",
    "drawn_for_disclosure": "given to be disclosed, for the person and the days",
    "asked_for": "their own record is asked for, until it is answered or withdrawn",
    "court_work": "at a legal gateway, before proceedings or in them, until these are over",
    "looked_after": "looked after",
    "adoption": "adoption is the plan, until it is dropped, reversed or ordered",
    "asked_to_decide": "a decision is asked for that the role decides, until it is answered",
    "asked_at_night": "a decision is asked for while the office is closed, until the day it opens again",
}

#: The parts of a child's record that not every role sees. Name, age and number are no part: whoever
#: may open a record is told whose it is.
PARTS: dict[str, str] = {
    "address": "where the child lives, and with whom",
    "family": "family and people close by",
    "visits": "visits, and when the child was seen",
    "need": "contacts, referrals, assessments, early help and plans for a child in need",
    "protection": "child protection",
    "care": "being looked after, and where",
    "health": "health",
    "education": "education and special needs",
    "legal": "court work, legal statuses and legal advice",
    "adoption": "adoption and permanence",
    "leaving": "leaving care",
    "quality": "complaints, disputes, allegations and requests for the record",
    "narrative": "notes, reasons and other free text",
}
EVERY_PART = frozenset(PARTS)

#: Everything a role may be allowed to do in the house besides looking at children in reach.
CAPABILITIES: dict[str, str] = {
    "import_files": "bring in files from other systems",
    "check_returns": "have statutory returns checked and read what was found",
    "answer_waiting": "answer what an import left waiting for a person",
    "give_reasons": "say why a child's date was missed",
    "write_notes": "write notes on a child in reach, correct them, say that one is on a wrong child",
    "write_steps": "write steps of the journey on a child in reach: any for whoever writes notes, else one’s own",
    "agree_moves": "agree that an entry is moved off the child it was wrongly written on",
    "ask_for_decisions": "ask for decisions, write down those taken elsewhere, and take one at one's level",
    "set_delegation": "set the council's own scheme: who decides what, and the level of a title",
    "have_calendar": "have the dates of one's own children in a calendar",
    "set_limits": "set the council's own limits, one-off bank holidays and school holidays",
    "manage_workforce": "add, end and change workers, teams and roles",
    "manage_accounts": "open, end and reset accounts",
    "see_caseloads": "see how many children each worker and team in reach holds",
    "see_supervision": "see when the workers of teams in reach were supervised, and what was missed",
    "supervise": "book and record the supervision of those whom one supervises or covers for",
    "read_personal_supervision": "read the personal part of a supervision, of whoever it is",
    "see_figures": "see counts of the whole service without names",
    "see_coverage": "see which sources, tables and periods the house holds",
    "see_audit_of_child": "see who looked at a child in reach",
    "see_audit_of_any_child": "see who looked at any child of the council",
    "see_audit_of_worker": "see what the workers of one's own teams looked at, and ask about it",
    "sign_everyone_out": "end every session at once, and stop files from being taken away",
    "open_for_a_reason": "open a record out of reach for a reason that is written down, for an hour",
    "know_restricted": "learn that a restricted record exists, and whom to ask",
    "ask_for_lock": "ask that the record of a child in reach be locked",
    "approve_locks": "approve, look at and lift locks, and name who may open a locked record",
    "answer_for_openings": "look at records of the team that were opened for a reason",
    "declare_ties": "say which child one is tied to, and so may not open",
    "settle_ties": "say that a worker is tied to a child in reach, and end a tie",
    "see_allegations": "see that there are allegations against those who work with children, and how far each has come",
    "keep_allegations": "log allegations, read all that is said of them, and move them on",
    "see_adopters": "see those who want to adopt or to foster, and how far their approval has come",
    "keep_adopters": "register those who want to adopt or to foster, and write what their approval comes to",
    "keep_requests": "log and answer requests for information, and see who asked for their record",
    "draw_records": "draw records to be read for a time by an auditor or an inspector",
    "see_reviews": "see how far reviews of the caseload have come, of the children in reach",
    "lead_reviews": "set up reviews of the caseload, say who reviews whom, and sign for them",
    "review_children": "be given children to look at again in a review of the caseload",
    "draw_for_disclosure": "give a record to whoever prepares it for disclosure",
}


@dataclass(frozen=True)
class Role:
    """One role.

    ``level`` is the level of decision in tens (10 to 80; ``domain`` L10 to L80), used where a role
    held names none of its own. ``is_in_line``: stands in the line of management; whoever watches over
    that line or serves it bears a practitioner's level, however senior the person. ``decides_as``: the
    code of ``decision.BY_ROLE`` whose decisions are this role's, "" for none.

    ``holds_as``: the codes of allocations that make a child one's own; empty for a role that never
    holds a child. ``with_household``: own children bring their brothers and sisters and the other
    children of their household. ``reach``: what comes on top. ``reaches_while``: codes of ``TIMES``.
    ``sees_parts``: the parts of a record it sees of a child in reach. ``sees_index``: may search, and
    learn of any child of the council the name, the age, whether open and whom to ask. ``purpose``: why
    a look beyond one's own children is made, said to the reader and on the log; a role with a purpose
    never reads an address that is kept back. ``also_called``: other titles in use, by which an
    importer knows the role.

    ``writes``: the codes of the steps that are this role's own. It does these and no others where it
    writes no notes, and does them whatever level they take of others.
    """

    code: str
    title: str
    level: int
    why: str
    source: str
    holds_as: tuple[str, ...] = ()
    with_household: bool = False
    reach: Reach = "none"
    reaches_while: tuple[str, ...] = ()
    sees_parts: frozenset[str] = EVERY_PART
    sees_index: bool = False
    purpose: str = ""
    may: frozenset[str] = frozenset()
    writes: frozenset[str] = frozenset()
    also_called: tuple[str, ...] = ()
    decides_as: str = ""
    is_in_line: bool = True

    def __post_init__(self) -> None:
        unknown = sorted(self.may - CAPABILITIES.keys())
        if unknown:
            raise ValueError(f"The role {self.code} may {unknown[0]}, which nothing asks for.")
        if self.writes or "write_notes" in self.may:
            object.__setattr__(self, "may", self.may | {"write_steps"})
        if not 10 <= self.level <= 80:
            raise ValueError(f"The level of {self.code} is {self.level}, not between 10 and 80.")
        for code in sorted({*self.reaches_while} - TIMES.keys()):
            raise ValueError(f"The role {self.code} reaches while {code}, which is no time known.")
        for code in sorted(self.sees_parts - EVERY_PART):
            raise ValueError(f"The role {self.code} sees {code}, which is no part of a record.")
        if self.decides_as and self.decides_as not in BY_ROLE:
            raise ValueError(
                f"The role {self.code} decides as {self.decides_as}, which is no role."
            )
        if self.with_household and not self.holds_as:
            raise ValueError(f"The role {self.code} holds no child whose household it could see.")

    def level_of(self, held: int | None) -> int:
        """The level at which it is held: a dated role's own, where the line has one for it."""
        return self.level if held is None or not self.is_in_line else held

    @property
    def reaches_children(self) -> bool:
        """Whether anyone in this role can come to open a child's record at all."""
        return bool(self.holds_as or self.reaches_while) or self.reach != "none"
