"""A step of a child's journey: an action that puts something on the record of one child.

Declared in ``actions/<room>/<verb_noun>.py`` through ``actions.stepping``, which runs any of them. A step
says what must stand open before it ("a core group belongs to a protection plan"), what must not ("two
plans of one kind"), which decision it takes, and which clocks it meets; the page of the child offers it
from that alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from keepsight.kernel.action import Deciding
from keepsight.kernel.decision import LEVELS


@dataclass(frozen=True)
class Open:
    """How a record shows that it is open, declared beside its model as ``OPEN``.

    ``words``: what a sentence calls it, with its article ("a child protection plan"). ``begins``: the
    column of its first day. ``ends``: the columns of which the first that is filled ends it. ``kind``: a
    column by whose code several of one record are told apart, "" where there is none; ``kinds``: those
    codes with their words. ``ended_by``: records that end it by pointing to it, with the pointer: a
    conference ends the enquiry that led to it.
    """

    words: str
    begins: str
    ends: tuple[str, ...]
    kind: str = ""
    kinds: tuple[tuple[str, str], ...] = ()
    ended_by: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Beside:
    """What stands beside the form of a step, to be read before it is answered: ``rows`` of a day and words,
    and ``none``, the sentence where there is no row. ``answers``: what it makes known of the form itself,
    by its questions, and ``source``: whence, in words."""

    title: str
    rows: tuple[tuple[date | None, str], ...]
    none: str
    answers: Mapping[str, Any] = field(default_factory=dict)
    source: str = ""


@dataclass(frozen=True)
class Step(Deciding):
    """One step. ``record``: the name of the record that it makes or completes ("CoreGroup").

    ``needs``: what must be open, by the names of the files of their records ("protection_plan"); the row is
    handed to the step. ``bars``: what must not be. ``completes``: the one of ``needs`` that it writes on, ""
    where it makes a record of its own. ``level``: the lowest level that may do it at all (a social worker
    does an enquiry). ``meets``: the codes of the clocks whose rounds it ends, so that it is offered beside
    their dates. ``for_closed``: whether it can be done for a child with whom nothing is open (a contact,
    above all). ``from_age``: the age in years from which it is offered, where the child's is known.
    ``check``: raises for answers that cannot stand together, before anything is written.

    ``once``: the days that it puts on the row which it completes, each once for ever: a row on which one
    of them stands is done, and the step is not offered for it.

    ``undoes_own``: what it completes was decided before, and whoever decided it may undo it; else nobody
    decides on what they wrote themselves.

    ``carries``: the one of ``needs`` whose answers stand in the form when it is opened, as the draft of its
    next version. ``first``: a named function of the council, the child and what is open, for other answers
    that are known before anybody types; ``first_from``: whence they are, in words. ``beside``: a named
    function of the council, the child and the day for what is read before the form is answered.
    """

    record: str = ""
    needs: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()
    completes: str = ""
    once: tuple[str, ...] = ()
    level: int = 0
    meets: tuple[str, ...] = ()
    for_closed: bool = False
    from_age: int = 0
    check: Callable[[Any, dict[str, Any]], None] | None = None
    undoes_own: bool = False
    carries: str = ""
    first: Callable[[int, int, Mapping[str, Any]], dict[str, Any]] | None = None
    first_from: str = ""
    beside: Callable[[int, int, date], Beside] | None = None

    def __post_init__(self) -> None:
        if self.level and self.level not in LEVELS:
            raise ValueError(f"{self.code} is done from level {self.level}, which nobody holds.")
        for one in {self.completes, self.carries} - {"", *self.needs}:
            raise ValueError(f"{self.code} goes on with {one}, which it does not need.")
        if set(self.needs) & set(self.bars):
            raise ValueError(f"{self.code} needs what bars it.")
        super().__post_init__()

    def judges(self, author: int | None) -> int | None:
        """Whose work is decided on, of the worker who wrote the row it completes; None for nobody's."""
        return None if self.undoes_own else author
