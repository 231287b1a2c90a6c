"""A second evaluator, written on its own in plain Python, that walks a life day after day.

It shares with the evaluator only the declarations of clocks and tables and the text of the law; the
tests compare the two on many invented lives. Days count as ordinals; in a clock of hours, moments
are minutes.
"""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from keepsight.facts.tables import fact_tables
from keepsight.kernel.clock import Clock, Extension, While
from keepsight.kernel.fact import Event
from keepsight.law import rules
from keepsight.law.bank_holidays import bank_holidays
from tests.unit.clocks.conditions import Row, conditions

Tables = Mapping[str, Sequence[Row]]

HOLIDAYS = bank_holidays(1990, 2070)
ONE_DAY = timedelta(days=1)
ONE_BY_ONE = ("working_days", "school_days")
LONDON = ZoneInfo("Europe/London")


# --- the calendar -------------------------------------------------------------------------------


#: The first and last day of each holiday of a council's schools.
Closed = tuple[tuple[date, date], ...]


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and day not in HOLIDAYS


def counts(day: date, unit: str, closed: Closed) -> bool:
    """Whether a day is one of those that a unit counts."""
    if unit == "school_days" and any(first <= day <= last for first, last in closed):
        return False
    return unit not in ONE_BY_ONE or is_working_day(day)


@cache
def add(day: date, number: int, unit: str, closed: Closed = ()) -> date:
    """Counted one by one."""
    if unit in ONE_BY_ONE:
        step = ONE_DAY if number > 0 else -ONE_DAY
        left = abs(number)
        while left:
            day += step
            left -= counts(day, unit, closed)
        return day
    if unit == "terms":
        for _ in range(number + 1):
            while (day.month, day.day) not in ((3, 31), (8, 31), (12, 31)):
                day += ONE_DAY
            day += ONE_DAY
        return day - ONE_DAY
    if unit == "months":
        month = day.month - 1 + number
        year, month = day.year + month // 12, month % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    return day + timedelta(days=number * (7 if unit == "weeks" else 1))


def closed_in(tables: Tables) -> Closed:
    """The holidays of schools that stand in some tables."""
    rows = tables.get("school_holiday", ())
    held = [row for row in rows if row.get("called_off_on") is None]
    return tuple((row["begins_on"], row["ends_on"]) for row in held)


def due_by_law(key: str, day: date, closed: Closed = ()) -> date | None:
    """The day on which a limit in days runs out, counted from a day; None where no law was in force."""
    version = rules.limit(key).on(day) if key else None
    return add(day, version.number, version.unit, closed) if version else None


def begins(day: date) -> datetime:
    """The first moment of a day in England."""
    return datetime.combine(day, time(), LONDON).astimezone(UTC)


def ends(day: date) -> datetime:
    """The last minute of a day in England."""
    return begins(day + ONE_DAY) - timedelta(minutes=1)


# --- what happened ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Happening:
    """One happening: whose, of which record, when, until when, and the day its record sets."""

    child: int
    key: int | None
    on: date
    at: datetime | None
    until: date | None
    own_due: date | None


def day_of(value: date | datetime | None) -> date:
    """The day of a date or a moment; of nothing, a day before every other."""
    if isinstance(value, datetime):
        return value.astimezone(LONDON).date()
    return value or date.min


def as_known(row: Row, table: str, as_at: date) -> Row:
    """A row without the values that were not yet known on a day."""
    after = {column.name: column.after for column in fact_tables()[table].columns if column.after}
    hidden = {name for name, other in after.items() if day_of(row.get(other)) > as_at}
    return {name: None if name in hidden else value for name, value in row.items()}


def happenings(event: Event, tables: Tables, as_at: date, ahead: bool = False) -> list[Happening]:
    """What an event finds by a day."""
    rows = tables.get(event.table, ())
    seen = [as_known(row, event.table, as_at) for row in rows] if event.where else rows
    found = []
    for row, known in zip(rows, seen, strict=True):
        at = row.get(event.at) if event.at else None
        on = day_of(at) if at else row.get(event.on)
        if on is None:
            continue
        if event.where and not conditions()[event.where.__name__].holds(known, seen):
            continue
        if event.later:
            on = due_by_law(event.later, on, closed_in(tables)) or date.max
        if on > as_at and not ahead:
            continue
        until = row.get(event.until) if event.until else None
        if until is not None:
            until = None if until > as_at else until if ahead else max(until, on)
        key = row.get(event.line) if event.line else None
        own_due = row.get(event.due) if event.due else None
        found.append(Happening(row["child"], key, on, at, until, own_due))
    return found


def kind(event: Event) -> str:
    """The table of the record an event belongs to; empty: the child."""
    if event.line in ("", "id"):
        return event.table if event.line else ""
    return next(c.refers for c in fact_tables()[event.table].columns if c.name == event.line)


# --- lines --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Trigger:
    """What can set a date: when, by which law key (empty: a wait), for which limit."""

    on: date
    at: datetime | None
    key: str
    limit: str
    own_due: date | None = None


@dataclass(frozen=True)
class Stop:
    """What met a round: its place in the order, its own day and moment, and whether it names the record."""

    place: datetime
    on: date
    at: datetime | None
    linked: bool


@dataclass
class Line:
    """A line and everything that happens on it. ``over``: the day it ended."""

    child: int
    key: int | None
    starts: list[tuple[datetime, Trigger]]
    over: date | None
    stops: list[Stop] = field(default_factory=list)
    spells: list[tuple[While, list[Happening], list[Happening] | None]] = field(
        default_factory=list
    )

    @property
    def begin(self) -> datetime:
        return self.starts[0][0]

    @property
    def day(self) -> date:
        return self.starts[0][1].on


@dataclass(frozen=True)
class Read:
    """One round as the reference reads it; of limits that fall on one day, ``limit`` names all."""

    child: int
    line: int
    started: date
    due: date | None
    due_at: datetime | None
    met: date | None
    ended: date | None
    state: str
    limit: str


class Reading:
    """One sub-clock (a clock, or one of its checkpoints) over some tables on a day."""

    def __init__(self, clock: Clock, tables: Tables, as_at: date, after: str = "") -> None:
        self.clock, self.tables, self.as_at, self.after = clock, tables, as_at, after
        self.hours = any(
            version.unit == "hours"
            for _, _, key in clock.limits()
            for version in rules.limit(key).versions
        )
        self.closed = closed_in(tables)
        self.died = {
            row["child"]: row["died_on"]
            for row in sorted(tables.get("person", ()), key=lambda row: row["id"], reverse=True)
            if row.get("died_on") is not None and row["died_on"] <= as_at
        }
        self._found: dict[tuple[Event, bool], list[Happening]] = {}
        self.kind = kind(clock.starts[0].event) if clock.per == "record" else ""

    def found(self, event: Event, ahead: bool = False) -> list[Happening]:
        """What an event finds by the day, found once."""
        if (event, ahead) not in self._found:
            self._found[event, ahead] = happenings(event, self.tables, self.as_at, ahead)
        return self._found[event, ahead]

    def place(self, on: date, at: datetime | None, *, as_stop: bool) -> datetime:
        """Where a happening stands in the order of its clock: its day, or its moment."""
        if not self.hours:
            return datetime.combine(on, time(), UTC)
        return at or (ends(on) if as_stop else begins(on))

    def last(self, day: date) -> datetime:
        """The last place in the order that a day holds."""
        return ends(day) if self.hours else datetime.combine(day, time(), UTC)

    def concerns(self, line: Line, event: Event, h: Happening) -> bool:
        """By record where the event belongs to the same kind and names one; otherwise by child."""
        if self.kind and kind(event) == self.kind and h.key is not None:
            return h.key == line.key
        return h.child == line.child

    # --- from starts to lines

    def lines(self) -> list[Line]:
        clock = self.clock
        groups: dict[tuple[bool, int], list[tuple[datetime, Trigger, date | None, Happening]]] = (
            defaultdict(list)
        )
        for start in clock.starts:
            for h in self.found(start.event, start.ahead):
                by_child = clock.per == "child" or h.key is None
                trigger = Trigger(h.on, h.at, start.allowance, start.limit or clock.code, h.own_due)
                place = self.place(h.on, h.at, as_stop=False)
                whose = h.child if by_child or h.key is None else h.key
                groups[by_child, whose].append((place, trigger, h.until, h))
        found = []
        for (by_child, whose), starts in groups.items():
            starts.sort(key=lambda one: one[0])
            found += self._lives(by_child, whose, starts)
        for line in found:
            line.stops = self._stops(line)
            line.spells = [
                (one, self._of(line, one.spell), self._of(line, one.also) if one.also else None)
                for one in clock.whiles
            ]
        return found

    def _lives(
        self,
        by_child: bool,
        whose: int,
        starts: list[tuple[datetime, Trigger, date | None, Happening]],
    ) -> list[Line]:
        """The lives of a record, which is one, or of a child: a new one once the last was over."""
        lives: list[tuple[Line, list[date | None]]] = []
        for place, trigger, until, h in starts:
            probe = Line(h.child, None if by_child else whose, [(place, trigger)], None)
            over = min(
                (d for d in (until, self._first_end(probe, h.on)) if d is not None), default=None
            )
            if lives and not (by_child and _all_over(lives[-1][1], h.on)):
                lives[-1][0].starts.append((place, trigger))
                lives[-1][1].append(over)
            else:
                lives.append((probe, [over]))
        for line, overs in lives:
            died = self.died.get(line.child)
            known = [over for over in overs if over is not None]
            if by_child:  # when all its starts have ended
                line.over = max(known) if len(known) == len(overs) else None
            else:
                line.over = min(known, default=None)
            if died is not None and line.day <= died and not self.clock.outlives:
                line.over = min(died, line.over or died)
        return [line for line, _ in lives]

    def _first_end(self, line: Line, day: date) -> date | None:
        days = [
            h.on
            for event in self.clock.ends
            for h in self.found(event)
            if self.concerns(line, event, h) and h.on >= day
        ]
        return min(days, default=None)

    def _of(self, line: Line, event: Event) -> list[Happening]:
        found = self.found(event)
        return [h for h in found if self.concerns(line, event, h)]

    def end_of(self, line: Line) -> datetime:
        """The last place at which a stop still counts."""
        latest = max(self.last(self.as_at), line.begin)
        return latest if line.over is None else min(self.last(line.over), latest)

    # --- stops

    def _stops(self, line: Line) -> list[Stop]:
        """The stops in reach of a line, one a place."""
        clock = self.clock
        from_on = line.begin
        passed = due_by_law(self.after, line.day, self.closed) if self.after else None
        if passed is not None:
            from_on = self.place(passed + ONE_DAY, None, as_stop=False)
        linked, loose, standing = [], [], False
        for event in clock.stops:
            for h in self.found(event):
                place = self.place(h.on, h.at, as_stop=True)
                stop = Stop(max(place, line.begin), h.on, h.at, True)
                if clock.stops_by == "child":
                    mine, names = h.child == line.child, True
                elif line.key is None:
                    mine, names = h.child == line.child and h.key is None, True
                else:
                    names = h.key is not None
                    mine = h.key == line.key if names else h.child == line.child
                if not mine or place > self.end_of(line):
                    if mine and names and place < line.begin and _lasts(event, h, line.day):
                        standing = True
                    continue
                if names and place < line.begin and _lasts(event, h, line.day):
                    standing = True
                if names and (clock.early or place >= from_on):
                    linked.append((place, stop))
                elif not names and place >= from_on:
                    loose.append((place, replace(stop, linked=False)))
        linked.sort(key=lambda one: one[0])
        loose.sort(key=lambda one: one[0])
        if not clock.again and not self.restarts(line):  # one round: the first, and no other
            if standing:
                linked, loose = [], []
            elif linked:
                linked, loose = linked[:1], []
        found = [stop for _, stop in linked] + [stop for _, stop in loose]
        if standing:
            found.append(Stop(line.begin, line.day, None, True))
        by_place: dict[datetime, Stop] = {}
        for stop in found:
            by_place.setdefault(stop.place, stop)
        return [by_place[place] for place in sorted(by_place)]

    def restarts(self, line: Line) -> bool:
        """A child's line of one round begins again with a start after it was met."""
        return line.key is None and not self.clock.again

    # --- rounds

    def reads(self) -> list[Read]:
        found: list[tuple[Read, bool, Line, Trigger]] = []
        for line in self.lines():
            found += self._walk(line)
        return [self._moved(read, line, trigger) for read, line, trigger in self._merged(found)]

    def _walk(self, line: Line) -> list[tuple[Read, bool, Line, Trigger]]:
        """One line, from one day on which something happens to the next."""
        clock, end = self.clock, self.end_of(line)
        called_off = line.over is not None and line.over < line.day
        stops = {stop.place: stop for stop in line.stops}
        places = {place for place, _ in line.starts if place <= end or called_off}
        places |= stops.keys() | {p for p in self._changes(line) if line.begin <= p <= end}
        found: list[tuple[Read, bool, Line, Trigger]] = []
        open_since: Trigger | None = None
        triggers: list[Trigger] = []
        winner: While | None = None
        for place in sorted(places):
            now = self._winner(line, place) if clock.whiles else None
            if now is not winner:
                if now:
                    step = (now.first or now.again, now.limit or clock.code)
                else:
                    step = (clock.again, clock.again_limit or clock.code)
                triggers.append(Trigger(place.date(), None, *step))
                winner = now
            for at, start in line.starts:
                if at == place and (place <= end or called_off):
                    triggers.append(start)
                    open_since = open_since or start
            stop = stops.get(place)
            if stop is None:
                continue
            if open_since:
                found += self._told(line, open_since, triggers, stop)
            if not clock.again and not self.restarts(line):
                return found
            triggers, open_since = [], None
            if clock.again:
                key, code = clock.again, clock.again_limit or clock.code
                if winner:
                    key, code = winner.again, winner.limit or clock.code
                open_since = Trigger(stop.place.date(), None, key, code)
                triggers = [open_since]
                if line.over is not None and stop.place.date() >= line.over:
                    return found
        if open_since:
            found += self._told(line, open_since, triggers, None)
        return found

    def _changes(self, line: Line) -> Iterable[datetime]:
        """The days on which a circumstance may begin or end."""
        for _, spells, also in line.spells:
            for h in [*spells, *(also or ())]:
                yield max(datetime.combine(h.on, time(), UTC), line.begin)
                if h.until is not None:
                    yield datetime.combine(h.until, time(), UTC)

    def _winner(self, line: Line, place: datetime) -> While | None:
        day = place.date()

        def holds(spells: list[Happening]) -> bool:
            return any(h.on <= day and (h.until is None or day < h.until) for h in spells)

        for one, spells, also in line.spells:
            if holds(spells) and (also is None or holds(also)):
                return one
        return None

    def _told(
        self, line: Line, since: Trigger, triggers: list[Trigger], stop: Stop | None
    ) -> list[tuple[Read, bool, Line, Trigger]]:
        """The round that ends here, if any of its triggers sets a date or it is a wait."""
        dated = [(due, t) for t in triggers if (due := self._due(t)) is not None]
        if not dated and (since.key or (self.clock.again and since.key == "")):
            return []
        ended = line.over if stop is None else None
        best = min((due for due, _ in dated), default=None)
        codes = {t.limit for due, t in dated if due == best} or {since.limit}
        first = next((t for due, t in dated if due == best), since)
        due, due_at = (best.date(), best if self.hours else None) if best else (None, None)
        if best and self.hours:
            due = best.astimezone(LONDON).date()
        met = stop.on if stop else None
        state = self._state(due, due_at, stop, ended)
        read = Read(
            line.child, line.key or 0, since.on, due, due_at, met, ended, state,
            "/".join(sorted(codes)),
        )  # fmt: skip
        return [(read, stop is None or stop.linked, line, first)]

    def _due(self, trigger: Trigger) -> datetime | None:
        version = rules.limit(trigger.key).on(trigger.on) if trigger.key else None
        due: datetime | None = None
        if version and self.hours:
            due = (trigger.at or ends(trigger.on)) + timedelta(hours=version.number)
        elif version:
            day = add(trigger.on, version.number, version.unit, self.closed)
            due = datetime.combine(day, time(), UTC)
        if trigger.own_due is not None:
            own = datetime.combine(trigger.own_due, time(), UTC)
            due = own if due is None else min(own, due)
        return due

    def _merged(
        self, found: list[tuple[Read, bool, Line, Trigger]]
    ) -> list[tuple[Read, Line, Trigger]]:
        """Lines that one unlinked stop met are one round, due on the earliest date."""
        kept = [(r, line, t) for r, linked, line, t in found if linked or self.clock.again]
        loose = [
            (r, line, t) for r, linked, line, t in found if not linked and not self.clock.again
        ]
        for child, met in {(read.child, read.met) for read, _, _ in loose}:
            same = [one for one in loose if (one[0].child, one[0].met) == (child, met)]
            # What was not told (no law in force) merges with nothing.
            least = min(same, key=lambda one: (one[0].due or date.max, one[0].started, one[0].line))
            begin = min(read.started for read, _, _ in same)
            kept.append((replace(least[0], started=begin), *least[1:]))
        return kept

    # --- extensions and pauses

    def _moved(self, read: Read, line: Line, trigger: Trigger) -> Read:
        """A round's date as pauses and extensions moved it, day by day from its trigger."""
        clock = self.clock
        version = rules.limit(trigger.key).on(trigger.on) if trigger.key else None
        if not (clock.extends or clock.pauses) or version is None or read.due is None:
            return read
        if add(trigger.on, version.number, version.unit, self.closed) != read.due:
            return read  # the record's own day stands
        pauses = [h for event in clock.pauses for h in self._of(line, event)]
        decisions = sorted(
            ((h.on, one) for one in clock.extends for h in self._of(line, one.decision)),
            key=lambda pair: pair[0],
        )
        last = min(read.met or self.as_at, self.as_at)
        waited, ceiling = 0, date.max
        added: dict[str, int] = {}
        counted: dict[Extension, int] = defaultdict(int)

        def stands() -> date:
            one_by_one = version.unit in ONE_BY_ONE
            number = version.number + added.get(version.unit, 0) + waited * one_by_one
            moved = add(trigger.on, number, version.unit, self.closed)
            for unit, more in added.items():
                moved = add(moved, more, unit, self.closed) if unit != version.unit else moved
            return min(moved + timedelta(days=0 if one_by_one else waited), ceiling)

        accepted: list[Happening] = []
        day = trigger.on
        while day <= last:
            accepted += [
                h for h in pauses if max(h.on, trigger.on) == day and day <= stands()
            ]  # fmt: skip
            for on, one in decisions:
                law = rules.limit(one.by).on(on) if on == day else None
                if law is None or counted[one] >= one.at_most or day > stands():
                    continue
                counted[one] += 1
                added[law.unit] = added.get(law.unit, 0) + law.number
                most = rules.limit(one.ceiling).on(on) if one.ceiling else None
                if most:
                    ceiling = add(trigger.on, most.number, most.unit, self.closed)
            waits = any(h.until is None or day < h.until for h in accepted)
            if waits and day < last and counts(day, version.unit, self.closed):
                waited += 1
            day += ONE_DAY
        if not counted and not waited:
            return read
        stop = Stop(line.begin, read.met, None, True) if read.met else None
        due = stands()
        return replace(read, due=due, state=self._state(due, None, stop, read.ended))

    # --- states

    def _state(
        self, due: date | None, due_at: datetime | None, stop: Stop | None, ended: date | None
    ) -> str:
        if stop:
            if due_at and stop.at:
                return "met" if stop.at <= due_at else "met_late"
            return "met" if due is None or stop.on <= due else "met_late"
        if ended:
            return "ended"
        if due is None:
            return "not_due"
        if due_at:
            if due_at < ends(self.as_at):
                return "overdue"
            near = due_at - ends(self.as_at) <= timedelta(hours=24)
            return "due_soon" if near else "not_due"
        if self.as_at > due:
            return "overdue"
        working, day = 0, self.as_at
        while day < due and working <= 10:
            day += ONE_DAY
            working += is_working_day(day)
        return "due_soon" if working <= 10 else "not_due"


def _all_over(overs: list[date | None], day: date) -> bool:
    return all(over is not None and over < day for over in overs)


def _lasts(event: Event, h: Happening, day: date) -> bool:
    """A spell that is a stop, and still holds on a day."""
    return bool(event.until) and (h.until is None or h.until > day)


def rounds_of(clock: Clock, tables: Tables, as_at: date) -> list[Read]:
    """Every round of a clock, for every child in some tables."""
    if not clock.checkpoints:
        return Reading(clock, tables, as_at).reads()
    found, before = [], ""
    start = clock.starts[0]
    for point in clock.checkpoints:
        own = replace(start, allowance=point.allowance, limit=point.limit)
        one = replace(clock, starts=(own,), checkpoints=())
        found += Reading(one, tables, as_at, after=before).reads()
        before = point.allowance
    return found
