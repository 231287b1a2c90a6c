"""Visits: how often children were seen under each plan, when it was written down, and when not."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from keepsight.synthetic import days
from keepsight.synthetic.lives import Child, Family, Visit

#: Between visits, in working days, for the kinds of plan: in time, and late; share in time.
_EVERY = {
    "enquiry": ((3, 7), (8, 10), 0.9),
    "child_protection": ((6, 10), (11, 16), 0.87),
    "child_in_need": ((10, 20), (21, 34), 0.82),
    "assessment": ((5, 12), (13, 24), 0.85),
    "looked_after": ((20, 29), (31, 42), 0.88),
    "care_leaver": ((30, 40), (41, 70), 0.8),
}
#: Stages of a story at which a child is visited as a child in need.
_AS_CHILD_IN_NEED = ("enquiry", "assessment")
_MINUTES = 24 * 60


def visit(family: Family, today: int, seed: int) -> None:
    """Fill ``visits`` of every child: what was written down by the end of the day before."""
    rng = Random(f"{seed}:visits:{family.number}")
    stops = today - (rng.randint(18, 50) if family.drifts else 1)
    told = family.told
    if told is not None and told.last_seen is not None:
        stops = days.add(today, -told.last_seen)
    if told is not None and told.visits:
        for ago, seen, alone in told.visits:
            _record(rng, family, days.add(today, -ago), "child_in_need", today, seen, alone)
        return
    shared: dict[tuple[str, int, int], list[int]] = {}
    for child in family.children:
        for segment in _segments(child, today):
            if segment not in shared:
                shared[segment] = list(_days(rng, segment, stops, told is not None))
    for (kind, start, end), dates in shared.items():
        here = [
            place
            for place, child in enumerate(family.children)
            if (kind, start, end) in set(_segments(child, today))
        ]
        kind = "child_in_need" if kind in _AS_CHILD_IN_NEED else kind
        for on in dates:
            _meet(rng, family, on, kind, today, here)
    for child in family.children:
        child.visits.sort(key=lambda one: (one.on, one.recorded))


def _segments(child: Child, today: int) -> Iterator[tuple[str, int, int]]:
    """What the child is visited as, from a day to a day."""
    episode, care = child.episode, child.care
    leaving = child.first_leaver_birthday
    if leaving is not None and care is not None:
        yield "looked_after", care.started, leaving
        yield "care_leaver", leaving, today
        return
    if episode is None or episode.no_action:
        return
    end = today if episode.closed is None else episode.closed
    plans = [(p.started, p.ended, "child_in_need") for p in episode.need_plans]
    plans += [(p.started, p.ended, "child_protection") for p in episode.protection]
    into_care = min(care.started, end) if care is not None else end
    first = min([one[0] for one in plans] + [into_care])
    if first > episode.referred:
        yield ("enquiry" if episode.enquiries else "assessment"), episode.referred, first
    for start, ended, kind in plans:
        until = min(end if ended is None else ended, into_care if start < into_care else end)
        if until > start:
            yield kind, start, until
    if care is not None:
        homes = [one for one in care.episodes if one.reason in ("S", "P", "B")]
        for place, home in enumerate(homes):
            last = homes[place + 1].started if place + 1 < len(homes) else care.ended
            yield "looked_after", home.started, today if last is None else last


def _days(rng: Random, segment: tuple[str, int, int], stops: int, up_to_it: bool) -> Iterator[int]:
    """The days of visits in a stage, none after ``stops``; one on it, where a story says so."""
    kind, start, end = segment
    in_time, late, share = _EVERY[kind]
    first = 7 if kind == "looked_after" else 8
    on = days.back(start + rng.randint(2, first)) if rng.random() < 0.85 else days.add(start, 10)
    on = max(on, days.onward(start + 1))
    told_day = start <= stops < end and up_to_it
    while on < end and on <= stops:
        if not (told_day and on == stops):
            yield on
        on = days.add(on, rng.randint(*(in_time if rng.random() < share else late)))
    if told_day:
        yield stops


def _meet(rng: Random, family: Family, on: int, kind: str, today: int, here: list[int]) -> None:
    """A visit to the children of a family who are at this stage; now and then nobody is in."""
    if rng.random() < 0.06 and family.told is None:
        _record(rng, family, on, kind, today, [], [], here)
        on = days.add(on, rng.randint(1, 2))
        if on >= today:
            return
    seen = [place for place in here if family.told or rng.random() < 0.96] or here
    alone = [
        place
        for place in seen
        if days.age_on(family.children[place].born, on) >= 4 and rng.random() < 0.55
    ]
    _record(rng, family, on, kind, today, seen, alone, here)


def _record(
    rng: Random,
    family: Family,
    on: int,
    kind: str,
    today: int,
    seen: list[int],
    alone: list[int],
    here: list[int] | None = None,
) -> None:
    """Write the visit for each child who was born, if it was written down by the day."""
    written = on
    if rng.random() < 0.3:
        written = days.add(on, rng.randint(1, 3))
    if rng.random() < 0.05:
        written = days.add(on, rng.randint(6, 22))
    minute = written * _MINUTES + rng.randint(16 * 60 if written == on else 9 * 60, 18 * 60)
    if written >= today:
        if family.told is None or on >= today:
            return
        minute = on * _MINUTES + 17 * 60
    bedroom = rng.random() < 0.4
    for place in range(len(family.children)) if here is None else here:
        child = family.children[place]
        if child.born > on or (child.died is not None and child.died <= on):
            continue
        was_seen = place in seen
        child.visits.append(
            Visit(
                on,
                kind,
                was_seen,
                place in alone if was_seen else None,
                bedroom if was_seen else None,
                _who_came(child, on, kind),
                minute,
            )
        )


def _who_came(child: Child, on: int, kind: str) -> str | None:
    """Whoever held the child; of a care leaver the adviser."""
    role = "personal_adviser" if kind == "care_leaver" else "lead"
    for spell in child.held:
        if (
            spell.role == role
            and spell.started <= on
            and (spell.ended is None or on <= spell.ended)
        ):
            return spell.worker
    return None
