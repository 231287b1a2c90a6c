"""A decision: the lowest level that may take it, or whose it is by role, and what is on file first.

Declared as data in ``delegation/<room>/<verb_phrase>.py``. ``delegation.deciding`` reads any of them:
who may take it now, who may not and why, and what is still missing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from keepsight.kernel.form import Question

#: Levels of decision in tens, with their usual titles (``domain`` 1.5).
LEVELS: dict[int, str] = {
    10: "practitioner who is no social worker",
    20: "newly qualified social worker",
    30: "social worker",
    35: "advanced practitioner",
    40: "team manager",
    50: "service manager",
    60: "head of service",
    70: "assistant director",
    80: "director",
}
#: Those who decide by what they are and not by their level: code, and the words of a sentence.
BY_ROLE: dict[str, str] = {
    "conference": "a child protection conference",
    "reviewing_officer": "the independent reviewing officer",
    "agency_decision_maker": "the agency decision maker",
    "panel": "a panel",
    "designated_officer": "the designated officer",
    "court": "a court",
}

#: What is known of the matter to be decided, by the field of each question (``Decision.asks``).
Case = Mapping[str, Any]
#: A named function over a case: never a lambda, so that the reference can say its name.
Predicate = Callable[[Case], bool]


@dataclass(frozen=True)
class OnFile:
    """One thing that must be on file before the decision is taken.

    ``code`` names it on a request; ``words`` is what a page calls it ("the child's own wishes").
    ``table``: the fact table in which a row of the child shows it, "" where no record holds it yet:
    then it is confirmed by hand, with its date. ``on``: the column of that table that says of which
    day it is; a row without it shows nothing. ``where``: the yes-or-no column that must hold, where
    not every row shows it (a visit at which the child was seen). ``until``: the columns of which any that
    is filled says that the row is of something over: the report to the last conference is none to this one.
    ``when``: only in such a case.
    """

    code: str
    words: str
    table: str = ""
    when: Predicate | None = None
    on: str = ""
    where: str = ""
    until: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if bool(self.table) != bool(self.on):
            raise ValueError(
                f"{self.code} names a table without its day, or a day without a table."
            )


@dataclass(frozen=True)
class Rise:
    """A case in which a higher level, or another by role, must decide. ``words``: "over £100"."""

    when: Predicate
    words: str
    level: int = 0
    by_role: str = ""


@dataclass(frozen=True)
class Decision:
    """One decision.

    ``level``: the lowest level that may take it in the plainest case, 0 where ``by_role`` alone
    does. ``rises``: the cases in which it takes more. ``asks``: the questions whose answers these
    cases turn on; ``turns_on``: what the house knows of the child itself that they turn on ("age"),
    which nobody is asked. ``out_of_hours``: the level that may take it when the office is closed, to be
    agreed or reversed by the proper level by the start of the next working day; 0 for none.
    ``is_of_a_child``: whether it concerns one child (an agency worker's price does not).
    ``is_asked``: whether anybody asks for it by itself; what is decided on a matter that is kept apart is
    not: its words would stand on lists that are read by whoever may not open the matter.
    ``weighs_options``: whether the options considered must be written down. ``is_personal``: the
    decider may not hand it to anyone, not even to cover for absence.
    """

    code: str
    title: str
    why: str
    source: str
    level: int = 0
    by_role: str = ""
    rises: tuple[Rise, ...] = ()
    asks: tuple[Question, ...] = ()
    turns_on: tuple[str, ...] = ()
    on_file: tuple[OnFile, ...] = ()
    out_of_hours: int = 0
    weighs_options: bool = False
    is_of_a_child: bool = True
    is_asked: bool = True
    is_personal: bool = False
    also_called: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        if self.level and self.level not in LEVELS:
            raise ValueError(f"{self.code} is decided at level {self.level}, which nobody holds.")
        if self.by_role and self.by_role not in BY_ROLE:
            raise ValueError(f"{self.code} is decided by {self.by_role}, which is no role.")
        if not self.level and not self.by_role:
            raise ValueError(f"{self.code} is nobody's to decide.")
        codes = [one.code for one in self.on_file]
        if len(set(codes)) < len(codes):
            raise ValueError(f"{self.code} asks for one thing on file twice.")

    @property
    def roles_that_decide(self) -> frozenset[str]:
        """The bodies and persons that decide it by what they are, in any of its cases."""
        return frozenset({self.by_role, *(rise.by_role for rise in self.rises)} - {""})
