"""One council's day on the log, with what the patterns need to know of children, families and staff.

Read set by set: a few questions for the whole day, however many looks it has.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property

from keepsight.access.looks.unusual.addresses import at_the_same_door
from keepsight.access.models import AuditLine
from keepsight.access.question import (
    Sql,
    among,
    answered_in_order,
    both,
    day_param,
    lasts,
    live,
    moment_param,
    placed,
    visible,
)
from keepsight.access.reach.brake import NO_TIE
from keepsight.access.search.spelling import other_forms, words_of
from keepsight.access.viewer import ENGLAND

#: Looks that somebody meant: a name among others in a list is none.
MEANT = ("read_child", "refused_child", "search")
#: A surname is rare where at most one in so many people bears it; a handful may in any council.
RARE_IS_ONE_IN, A_HANDFUL = 250, 5
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class LookSeen:
    """One child in one line: who looked (a worker), when, how (``act``), and on which ground."""

    line: int
    at: datetime
    worker: int
    child: int
    act: str
    ground: str

    @property
    def has_no_tie(self) -> bool:
        """Whether nothing but the reach of a role, or nothing at all, led to this child."""
        return self.ground in NO_TIE


@dataclass(frozen=True, slots=True)
class NameWords:
    """A name taken apart: the words of the given and of the family name, however written."""

    given: frozenset[str]
    family: frozenset[str]

    def is_like(self, other: NameWords) -> bool:
        """Whether two whole names may be one person's: a family name and a given one in common."""
        if not self.family & other.family:
            return False
        forms = {form for word in other.given for form in (word, *other_forms(word))}
        return bool(self.given & forms)


@dataclass
class DayOfLooks:
    """The meant looks of a council's workers on one day in England, oldest first."""

    authority_id: int
    day: date
    looks: Sequence[LookSeen] = field(default_factory=tuple)

    @cached_property
    def names(self) -> Mapping[int, tuple[NameWords, ...]]:
        """By child: the names of the child and of everybody in the household or the family."""
        children = {look.child for look in self.looks}
        around = {child: {child} for child in children}
        for child, other in _close_to(self.authority_id, sorted(children), self.day):
            around[child].add(other)
        return _names_of(around)

    @cached_property
    def names_at_home(self) -> Mapping[int, tuple[NameWords, ...]]:
        """By child: the names of everybody else who lives at the child's address."""
        at_home: dict[int, set[int]] = {look.child: set() for look in self.looks}
        for child, other in at_the_same_door(self.authority_id, at_home, self.day):
            at_home[child].add(other)
        return _names_of(at_home)

    @cached_property
    def staff(self) -> Mapping[int, NameWords]:
        """By worker: the name, of everybody who ever worked here."""
        rows = answered_in_order(
            placed(
                "SELECT w.id, w.name FROM records_worker w WHERE {ours}",
                ours=both(Sql("w.authority_id = %s", (self.authority_id,)), visible("w")),
            )
        )
        return {number: worker_name(name) for number, name in rows if name}

    @cached_property
    def rare_families(self) -> frozenset[str]:
        """Words of family names that few people of the council bear."""
        rows = answered_in_order(
            placed(
                "SELECT n.family_name, COUNT(DISTINCT n.person_id) FROM records_personname n "
                "WHERE {ours} GROUP BY n.family_name",
                ours=both(Sql("n.authority_id = %s", (self.authority_id,)), visible("n")),
            )
        )
        counts: dict[str, int] = {}
        for family, people in rows:
            for word in set(words_of(family or "")):
                counts[word] = counts.get(word, 0) + people
        most = max(A_HANDFUL, sum(people for _, people in rows) // RARE_IS_ONE_IN)
        return frozenset(word for word, people in counts.items() if people <= most)

    @cached_property
    def tied(self) -> frozenset[tuple[int, int]]:
        """Workers and children between whom a tie is declared on the day."""
        held = both(Sql("t.authority_id = %s", (self.authority_id,)), lasts("t", self.day))
        rows = answered_in_order(
            placed(
                "SELECT t.worker_id, t.person_id FROM records_stafftie t WHERE {held}",
                held=both(held, visible("t")),
            )
        )
        return frozenset((worker, child) for worker, child in rows)

    def held_before(self, days: int) -> frozenset[tuple[int, int]]:
        """Workers and children whose allocation ended more than so many days ago, and began no new."""
        ours = both(Sql("a.authority_id = %s", (self.authority_id,)), visible("a"))
        ended = Sql("a.ended_on < %s", (day_param(self.day - timedelta(days=days)),))
        rows = answered_in_order(
            placed(
                "SELECT DISTINCT a.worker_id, a.person_id FROM records_allocation a "
                "WHERE a.worker_id IS NOT NULL AND {over}",
                over=both(ours, ended),
            )
        )
        still = answered_in_order(
            placed(
                "SELECT a.worker_id, a.person_id FROM records_allocation a WHERE {live}",
                live=both(ours, live("a", self.day)),
            )
        )
        return frozenset(map(tuple, rows)) - frozenset(map(tuple, still))

    def on_duty(self, roles: Iterable[str]) -> frozenset[int]:
        """The workers who hold one of these roles on the day."""
        held = both(Sql("h.authority_id = %s", (self.authority_id,)), lasts("h", self.day))
        rows = answered_in_order(
            placed(
                "SELECT h.worker_id FROM records_roleheld h WHERE {held}",
                held=both(held, among("h.role_code", roles), visible("h")),
            )
        )
        return frozenset(row[0] for row in rows)

    def refused_since(self, first: date) -> Mapping[tuple[int, int], frozenset[date]]:
        """By worker and child: the days on which they were turned away, from ``first`` on.

        Of those alone who were turned away on the day itself.
        """
        today = {(one.worker, one.child) for one in self.looks if one.act == "refused_child"}
        if not today:
            return {}
        workers = {worker for worker, _ in today}
        days: dict[tuple[int, int], set[date]] = {}
        for look in _looks(self.authority_id, first, self.day, ("refused_child",)):
            if look.worker in workers and (look.worker, look.child) in today:
                on = look.at.astimezone(ENGLAND).date()
                days.setdefault((look.worker, look.child), set()).add(on)
        return {pair: frozenset(on) for pair, on in days.items()}


def day_of_looks(authority_id: int, day: date) -> DayOfLooks:
    """A council's day; one question for the looks, the rest when a pattern asks."""
    return DayOfLooks(authority_id, day, tuple(_looks(authority_id, day, day, MEANT)))


def worker_name(name: str) -> NameWords:
    """A worker's name, held as one text: the last word is the family name."""
    words = words_of(name)
    return NameWords(frozenset(words[:-1]), frozenset(words[-1:]))


def _looks(authority_id: int, first: date, last: date, acts: Sequence[str]) -> list[LookSeen]:
    """The looks of these days (both counted), oldest first."""
    begins = datetime.combine(first, time.min, ENGLAND)
    ends = datetime.combine(last + timedelta(days=1), time.min, ENGLAND)
    wanted = both(
        Sql(
            "l.authority_id = %s AND l.at >= %s AND l.at < %s AND l.worker_id IS NOT NULL",
            (authority_id, moment_param(begins), moment_param(ends)),
        ),
        among("l.act", acts),
    )
    of_lines = answered_in_order(
        placed(
            "SELECT c.line_id, c.child_id FROM access_auditchild c "
            "JOIN access_auditline l ON l.id = c.line_id WHERE {wanted}",
            wanted=wanted,
        )
    )
    children: dict[int, list[int]] = {}
    for line, child in of_lines:
        children.setdefault(line, []).append(child)
    lines = AuditLine.objects.filter(
        authority_id=authority_id, at__gte=begins, at__lt=ends, act__in=acts
    )
    kept = lines.exclude(worker_id=None).order_by("at", "id")
    looks = []
    for number, at, worker, act, about in kept.values_list("id", "at", "worker_id", "act", "about"):
        ground = json.loads(about).get("ground", "")
        looks += [
            LookSeen(number, at, worker or 0, child, act, ground)
            for child in sorted(children.get(number, ()))
        ]
    return looks


def _names_of(around: Mapping[int, set[int]]) -> dict[int, tuple[NameWords, ...]]:
    """By child: every name that the people around them bear."""
    people = sorted({person for close in around.values() for person in close})
    names: dict[int, set[NameWords]] = {}
    for some in _in_hundreds(people):
        rows = answered_in_order(
            placed(
                "SELECT n.person_id, n.given_name, n.family_name FROM records_personname n "
                "WHERE {of}",
                of=both(among("n.person_id", some), visible("n")),
            )
        )
        for person, given, family in rows:
            said = NameWords(frozenset(words_of(given or "")), frozenset(words_of(family or "")))
            names.setdefault(person, set()).add(said)
    return {
        child: tuple(name for person in sorted(close) for name in names.get(person, ()))
        for child, close in around.items()
    }


def _close_to(authority_id: int, children: Sequence[int], day: date) -> Iterable[tuple[int, int]]:
    """Each child with everybody of the same household and everybody related."""
    ours = Sql("h.authority_id = %s AND o.authority_id = h.authority_id", (authority_id,))
    for some in _in_hundreds(children):
        yield from answered_in_order(
            placed(
                "SELECT h.person_id, o.person_id FROM records_householdmember h "
                "JOIN records_householdmember o ON o.household = h.household "
                "WHERE h.household <> '' AND {wanted}",
                wanted=both(
                    ours,
                    among("h.person_id", some),
                    live("h", day),
                    live("o", day),
                    visible("h"),
                    visible("o"),
                ),
            )
        )
        for one, other in (("person_id", "other_id"), ("other_id", "person_id")):
            yield from answered_in_order(
                placed(
                    f"SELECT r.{one}, r.{other} FROM records_relationship r WHERE {{wanted}}",
                    wanted=both(among(f"r.{one}", some), visible("r")),
                )
            )


def _in_hundreds(values: Sequence[int]) -> Iterable[Sequence[int]]:
    return (values[start : start + AT_ONCE] for start in range(0, len(values), AT_ONCE))
