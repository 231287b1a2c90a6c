"""A step of a child's journey: an action that puts something on the record of one child.

Declared in ``actions/<room>/<verb_noun>.py`` through ``actions.stepping``, which runs any of them. A step
says what must stand open before it ("a core group belongs to a protection plan"), what must not ("two
plans of one kind"), which decision it takes, and which clocks it meets; the page of the child offers it
from that alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from keepsight.kernel.action import Action
from keepsight.kernel.decision import LEVELS


@dataclass(frozen=True)
class Open:
    """How a record shows that it is open, declared beside its model as ``OPEN``.

    ``words``: what a sentence calls it, with its article ("a child protection plan"). ``begins``: the
    column of its first day. ``ends``: the columns of which the first that is filled ends it. ``kind``: a
    column by whose code several of one record are told apart, "" where there is none.
    """

    words: str
    begins: str
    ends: tuple[str, ...]
    kind: str = ""


@dataclass(frozen=True)
class Step(Action):
    """One step. ``record``: the name of the record that it makes or completes ("CoreGroup").

    ``needs``: what must be open, by the names of the files of their records ("protection_plan"); the row is
    handed to the step. ``bars``: what must not be. ``completes``: the one of ``needs`` that it writes on, ""
    where it makes a record of its own. ``level``: the lowest level that may do it at all (a social worker
    does an enquiry). ``decides``: the code of the decision that is taken with it. ``case``: a named function
    from the step's answers to those questions of the decision that the step has answered by being what it
    is (a care plan, and no other); of no answers yet, to the fields that it will answer. ``meets``: the codes of the
    clocks whose rounds it ends, so that it is offered beside their dates. ``for_closed``: whether it can be
    done for a child with whom nothing is open (a contact, above all).
    """

    record: str = ""
    needs: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()
    completes: str = ""
    level: int = 0
    decides: str = ""
    case: Callable[[Mapping[str, Any]], dict[str, Any]] | None = None
    meets: tuple[str, ...] = ()
    for_closed: bool = False

    def case_of(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """The decision's own questions that nobody is asked, with their answers so far."""
        return self.case(given) if self.case else {}

    def __post_init__(self) -> None:
        if self.level and self.level not in LEVELS:
            raise ValueError(f"{self.code} is done from level {self.level}, which nobody holds.")
        if self.completes and self.completes not in self.needs:
            raise ValueError(f"{self.code} completes {self.completes}, which it does not need.")
        if set(self.needs) & set(self.bars):
            raise ValueError(f"{self.code} needs what bars it.")
