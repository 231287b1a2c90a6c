"""A clock: what starts a timer, what meets it, and which dated law says how long it may take.

A clock is declared as data in ``clocks/<room>/<what_is_due>.py`` and read by one evaluator.
In one sentence: a round is due on the earliest of (each trigger's date + that trigger's
allowance), and the first stop ends it. A later trigger can bring a date forward and never puts
it back; only a recorded extension or pause does that.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from keepsight.kernel.fact import Event

Of = Literal["record", "child"]


@dataclass(frozen=True)
class Start:
    """An event that sets a date, with its allowance.

    ``allowance``: a law key ("protection.initial_conference"); empty: waiting without a limit.
    ``limit``: the code of this limit where it differs from the clock's. ``ahead``: the event may
    still be to come (a birthday, a planned conference).
    """

    event: Event
    allowance: str
    limit: str = ""
    ahead: bool = False


@dataclass(frozen=True)
class While:
    """A dated circumstance that changes the interval; of several, the first that holds wins.

    ``again``: the allowance after each stop while it holds. ``first``: the allowance from the day
    it begins (default ``again``). ``limit``: the code of the limit it stands for. ``also``: a
    second spell that must hold too.
    """

    spell: Event
    again: str
    first: str = ""
    limit: str = ""
    also: Event | None = None


@dataclass(frozen=True)
class Extension:
    """A decision that moves the due date, if it is taken by the due date as it then stood.

    ``by``: law key of how much each decision adds. ``at_most``: how many count. ``ceiling``: law
    key of the longest time from the trigger, whatever is decided.
    """

    decision: Event
    by: str
    at_most: int = 1
    ceiling: str = ""


@dataclass(frozen=True)
class Checkpoint:
    """One of several allowances from one start: nine months, fifteen months."""

    allowance: str
    limit: str = ""


@dataclass(frozen=True, eq=False)
class Clock:
    """One declaration for a timer, or for a stroke of timers that are one (T19 and T20).

    ``code``, ``title``, ``why``, ``source``: as for every unit. ``starts``: what sets a date.
    ``stops``: what meets it. ``again``: the allowance after each stop; without it a line has one
    round. ``per``: a line (one life of the clock) is the start's record, or the child.
    ``stops_by``: stops are found by that record, or by the child. ``whiles``: see ``While``.
    ``ends``: what ends a line unmet; the start's own end (``Event.until``) always does.
    ``extends``, ``pauses``: only for clocks of one round. ``checkpoints``: several allowances from
    the one start, instead of the start's own. ``early``: a stop before the start counts, on the
    same record. ``outlives``: it runs on after the child's death, which ends every other line.
    ``titles``: the title of each further limit, by its code.
    """

    code: str
    title: str
    why: str
    source: str
    starts: tuple[Start, ...]
    stops: tuple[Event, ...]
    again: str = ""
    again_limit: str = ""
    per: Of = "record"
    stops_by: Of = "record"
    whiles: tuple[While, ...] = ()
    ends: tuple[Event, ...] = ()
    extends: tuple[Extension, ...] = ()
    pauses: tuple[Event, ...] = ()
    checkpoints: tuple[Checkpoint, ...] = ()
    early: bool = False
    outlives: bool = False
    titles: tuple[tuple[str, str], ...] = field(default=())

    def __post_init__(self) -> None:
        """Refuse declarations that the evaluator has no meaning for."""
        if not self.starts or not self.stops:
            raise ValueError(f"{self.code}: a clock needs a start and a stop")
        if self.again and (self.extends or self.pauses or self.checkpoints):
            raise ValueError(f"{self.code}: only a clock of one round is extended, paused or split")
        if self.whiles and not self.again:
            raise ValueError(f"{self.code}: a circumstance changes an interval; there is none")
        if self.checkpoints and len(self.starts) != 1:
            raise ValueError(f"{self.code}: checkpoints count from one start")
        if self.early and self.again:
            raise ValueError(f"{self.code}: only a clock of one round can be met early")

    def limits(self) -> tuple[tuple[str, str, str], ...]:
        """(code, title, law key) of every limit of this clock, its own first, each once."""
        titles = dict(self.titles)
        pairs = (
            [(start.limit, start.allowance) for start in self.starts if not self.checkpoints]
            + [(point.limit, point.allowance) for point in self.checkpoints]
            + ([(self.again_limit, self.again)] if self.again else [])
            + [(one.limit, key) for one in self.whiles for key in (one.first, one.again) if key]
        )
        found: dict[tuple[str, str], str] = {}
        for code, key in pairs:
            if key:
                code = code or self.code
                found.setdefault((code, key), titles.get(code, self.title))
        return tuple((code, title, key) for (code, key), title in found.items())
