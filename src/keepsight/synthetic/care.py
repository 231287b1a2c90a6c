"""Becoming looked after: legal statuses, placements, reviews, going missing, and leaving."""

from __future__ import annotations

from itertools import pairwise

from keepsight.synthetic import days, names
from keepsight.synthetic.lives import CareEpisode, Child, Missing, PeriodOfCare, Placement
from keepsight.synthetic.shares import shares
from keepsight.synthetic.tale import Tale

#: How long the court takes from an interim to a full care order: around 26 weeks, in days.
TO_THE_FINAL_ORDER = (150, 300, 190)
#: Registered supported accommodation has its own code from 2023-24; before it was H5.
_SUPPORTED, _SUPPORTED_FROM, _SUPPORTED_BEFORE = "K3", 2024, "H5"
_FOSTER = ("U1", "U2", "U3", "U4", "U5", "U6")
#: Ethnic groups of which the made-up council knows young people who came alone to seek asylum.
_MAY_COME_ALONE = ("OOTH", "BAFR", "AOTH")
_FROM_16 = ("K3", "P2")


def look_after(tale: Tale, child: Child, started: int, route: str, length: int | None) -> None:
    """A period of care by ``route`` (agreement, emergency, court), for ``length`` days or to now."""
    need = child.episode.need if child.episode else "N1"
    period = PeriodOfCare(started, need, tale.family.addresses[-1].postcode)
    child.care = period
    if route == "agreement" and child.ethnicity in _MAY_COME_ALONE:
        period.unaccompanied = days.age_on(child.born, started) >= 14
    ended = None if length is None else tale.past(days.onward(started + length))
    reason = _why_left(tale, child, period, ended) if ended is not None else None
    _live_through(tale, child, ended, reason, _statuses(tale, period, route, reason, ended))
    _review(tale, child)
    if days.age_on(child.born, tale.today) >= 12 and tale.chance(0.25):
        _go_missing(tale, child)


def _why_left(tale: Tale, child: Child, period: PeriodOfCare, ended: int) -> str:
    if days.age_on(child.born, ended) >= 18:
        return shares("left_at_18").pick(tale.rng)
    young = days.age_on(child.born, period.started) < 5 and ended - period.started > 380
    reason = shares("left_care").pick(tale.rng)
    if reason != "E12":
        return reason
    if not young:
        return "E4A"
    period.adoption_decided = days.back(ended - tale.whole(290, 340))
    period.matched = days.back(ended - tale.whole(170, 200))
    period.placed_for_adoption = days.back(ended - tale.whole(130, 160))
    return reason


def _statuses(
    tale: Tale, period: PeriodOfCare, route: str, reason: str | None, ended: int | None
) -> list[tuple[int, str]]:
    """The legal statuses, each from a day."""
    start = period.started
    if route == "agreement":
        found = [(start, "V2")]
        if tale.chance(0.3) and reason not in ("E4A", "E4B"):
            found.append((days.onward(start + tale.whole(60, 200)), "C1"))
    elif route == "emergency":
        found = [(start, "L1"), (start + tale.whole(1, 2), "L2")]
        found.append((days.back(found[-1][0] + tale.whole(6, 8)), "C1"))
    else:
        found = [(start, "C1")]
    if found[-1][1] == "C1":
        found.append((days.onward(found[-1][0] + tale.whole(*TO_THE_FINAL_ORDER)), "C2"))
    if period.adoption_decided is not None:
        order = days.onward(period.adoption_decided + 30)
        found = [one for one in found if one[0] < order] + [(order, "E1")]
    until = tale.today if ended is None else ended - 1
    return [one for one in found if one[0] <= until]


def _live_through(
    tale: Tale, child: Child, ended: int | None, reason: str | None, statuses: list[tuple[int, str]]
) -> None:
    """Episodes of care, one for every change of legal status or placement."""
    period = child.care
    assert period is not None
    places = _placements(tale, child, period, ended, statuses)
    moments = sorted({on for on, _ in statuses} | {on for on, _ in places})
    for on in moments:
        status = [one for since, one in statuses if since <= on][-1]
        place = [one for since, one in places if since <= on][-1]
        period.episodes.append(CareEpisode(on, _why_new(period, status, place), status, place))
    for before, after in pairwise(period.episodes):
        before.ended, before.end_reason = after.started, "X1"
        if after.placement is not before.placement:
            before.change_reason = shares("placement_change").pick(tale.rng)
    if ended is not None:
        period.ended, last = ended, period.episodes[-1]
        last.ended, last.end_reason = ended, reason


def _why_new(period: PeriodOfCare, status: str, place: Placement) -> str:
    if not period.episodes:
        return "S"
    last = period.episodes[-1]
    if last.placement is place:
        return "L"
    return "P" if last.legal_status == status else "B"


def _placements(
    tale: Tale,
    child: Child,
    period: PeriodOfCare,
    ended: int | None,
    statuses: list[tuple[int, str]],
) -> list[tuple[int, Placement]]:
    """Where the child lived, each from a day: the first home, and moves that grow rarer."""
    until = tale.today if ended is None else ended - 1
    if period.placed_for_adoption is not None:
        until = period.placed_for_adoption - 1
    found = [(period.started, _placement(tale, child, period.started, at_home=False))]
    on = period.started + tale.whole(10, 400, 40)
    while on <= until and len(found) < 6 and tale.chance(0.55):
        full_order = any(status == "C2" and since <= on for since, status in statuses)
        found.append((on, _placement(tale, child, on, at_home=full_order)))
        on += tale.whole(60, 900, 300)
    if period.placed_for_adoption is not None:
        found.append((period.placed_for_adoption, _of_kind(tale, "A6")))
    return found


def _placement(tale: Tale, child: Child, on: int, *, at_home: bool) -> Placement:
    age = days.age_on(child.born, on)
    band = "young" if age < 5 else "middle" if age < 13 else "older"
    kinds = shares(f"placement.{band}")
    kind = kinds.pick(tale.rng)
    if kind == "P1" and not at_home:
        kind = "U6"  # a child placed with parents is there under a full care order
    if (kind in _FROM_16 and age < 16) or (kind in ("K1", "R5")):
        kind = "K2"
    return _of_kind(tale, kind, on)


def _of_kind(tale: Tale, kind: str, on: int = 0) -> Placement:
    rng = tale.rng
    if kind == "P1":
        home = tale.family.addresses[-1]
        return Placement(kind, "PR0", home.postcode, None, home.line_1)
    if kind == _SUPPORTED and days.year_ends_in(on) < _SUPPORTED_FROM:
        kind = _SUPPORTED_BEFORE
    foster = kind in _FOSTER or kind.startswith("A")
    provider = shares("provider.foster" if foster else "provider.home").pick(rng)
    urn = f"{rng.randint(9_000_000, 9_999_999)}" if provider != "PR1" or not foster else "XXXXXXX"
    near = tale.chance(0.75)
    return Placement(
        kind, provider, names.postcode(rng, "CB" if near else "ZZ"), urn, names.street(rng)
    )


def _review(tale: Tale, child: Child) -> None:
    """Reviews: the first, the second, and every later one until care or this day ends."""
    period = child.care
    assert period is not None
    until = tale.today if period.ended is None else period.ended - 1
    last = period.started
    for key in ("care.first_review", "care.second_review", *["care.later_review"] * 20):
        held = tale.within(last, key, 0.9 if not period.reviews else 0.93, early=0.8)
        if held > until or (tale.family.drifts and tale.today - held < 60):
            return
        young = days.age_on(child.born, held) < 4
        code = "PN0" if young else shares("participation").pick(tale.rng)
        period.reviews.append((held, code))
        last = held


def _go_missing(tale: Tale, child: Child) -> None:
    period = child.care
    assert period is not None
    until = tale.today - 5 if period.ended is None else period.ended - 5
    on = until - tale.whole(20, 700)
    while on < until and len(period.missing) < 5:
        if on > period.started:
            back = min(until, on + tale.whole(0, 4))
            period.missing.append(Missing("M" if tale.chance(0.85) else "A", on, back))
        on += tale.whole(6, 220)
