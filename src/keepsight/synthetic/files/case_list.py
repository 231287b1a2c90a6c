"""The case-system list, as Eastfield exports it: people, homes, staff, and who holds whom."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from keepsight.synthetic import days
from keepsight.synthetic.decisions import Decision, decisions
from keepsight.synthetic.files.frames import Row, frame
from keepsight.synthetic.lives import Adult, Child, Family
from keepsight.synthetic.staff import Staff, Worker

TOWN = "Calderbeck"
_DATES = (
    "born_on expected_on died_on started_on ended_on registered_until visited_on held_on "
    "plan_started_on"
).split()
_MOMENTS = ("decided_at", "recorded_at")
_HOUR = 60


def case_list_tables(families: list[Family], staff: Staff, today: int) -> dict[str, pl.DataFrame]:
    """The tables as at the day; visits, core groups and decisions of the three years of the returns."""
    since = days.collection_years(today)[0].first
    rows: dict[str, list[Row]] = {
        "people": [row for family in families for row in _people(family, today)],
        "addresses": [row for family in families for row in _addresses(family, today)],
        "relationships": [row for family in families for row in _relationships(family)],
        "teams": [
            {"team_id": t.team_id, "name": t.name, "parent_team_id": t.parent, "kind": t.kind}
            for t in staff.teams
        ],
        "staff": [row for worker in staff.workers for row in _posts(worker, today)],
        "absences": [row for worker in staff.workers for row in _absences(worker)],
        "allocations": [row for family in families for row in _allocations(family, today)],
        "visits": [row for family in families for row in _visits(family, since)],
        "core_groups": [row for family in families for row in _core_groups(family, since, today)],
        "decisions": [_decision(one) for one in decisions(families, staff, since, today)],
    }
    return {name: frame(found, dates=_DATES, moments=_MOMENTS) for name, found in rows.items()}


def _people(family: Family, today: int) -> Iterator[Row]:
    for child in family.children:
        born = child.is_born_by(today)
        yield {
            "local_id": child.local_id,
            "given_name": child.given if born else "Unborn",
            "family_name": child.family,
            "former_names": child.former_names if born else None,
            "born_on": child.born if born else None,
            "expected_on": child.expected,
            "died_on": child.died,
            "sex": child.sex if born else "U",
            "ethnicity": child.ethnicity,
            "upn": child.upn if born else None,
            "former_upn": child.former_upn if born else None,
            "nhs_number": child.nhs if born else None,
            "is_child": True,
            "household": family.household,
        }
    for adult in family.adults:
        yield {
            "local_id": adult.local_id,
            "given_name": adult.given,
            "family_name": adult.family,
            "born_on": adult.born,
            "sex": adult.sex,
            "ethnicity": adult.ethnicity,
            "is_child": False,
            "household": family.household if adult.at_home else None,
        }


def _addresses(family: Family, today: int) -> Iterator[Row]:
    for child in family.children:
        if child.is_born_by(today):
            yield from _child_lived(family, child)
    for adult in family.adults:
        if adult.at_home:
            for home in family.addresses:
                yield _address(family, adult, home.line_1, home.postcode, home.started, home.ended)


def _child_lived(family: Family, child: Child) -> Iterator[Row]:
    """At home, and while looked after where the child was placed."""
    care = child.care
    for home in family.addresses:
        start = max(home.started, child.born)
        end = home.ended
        if care is not None and (end is None or end >= care.started):
            end = care.started - 1
        if end is None or start <= end:
            yield _address(family, child, home.line_1, home.postcode, start, end)
    if care is None:
        return
    for place, episode in enumerate(care.episodes):
        if place and care.episodes[place - 1].placement is episode.placement:
            continue
        same = [one for one in care.episodes if one.placement is episode.placement]
        ended, at = same[-1].ended, episode.placement
        last = None if ended is None else ended - 1
        yield _address(
            family, child, at.address, at.postcode, episode.started, last, kind="placement"
        )
    if care.ended is not None and child.first_leaver_birthday is None and family.addresses:
        home = family.addresses[-1]
        yield _address(family, child, home.line_1, home.postcode, care.ended, None)


def _address(
    family: Family,
    who: Child | Adult,
    line_1: str,
    postcode: str,
    start: int,
    end: int | None,
    *,
    kind: str = "home",
) -> Row:
    kept_back = any(
        home.confidential and home.line_1 == line_1 and home.postcode == postcode
        for home in family.addresses
    )
    return {
        "local_id": who.local_id,
        "line_1": line_1,
        "town": TOWN if postcode.startswith("CB") else None,
        "postcode": postcode,
        "kind": kind,
        "started_on": start,
        "ended_on": end,
        "is_confidential": kept_back,
        "household": family.household if kind == "home" else None,
    }


def _relationships(family: Family) -> Iterator[Row]:
    for place, child in enumerate(family.children):
        for adult in family.adults:
            if not adult.of or place in adult.of:
                yield {
                    "local_id": child.local_id,
                    "other_local_id": adult.local_id,
                    "relation": adult.relation,
                    "parental_responsibility": adult.responsible,
                }
        for other in family.children:
            if other is not child:
                yield {
                    "local_id": child.local_id,
                    "other_local_id": other.local_id,
                    "relation": "sibling",
                }


def _posts(worker: Worker, today: int) -> Iterator[Row]:
    """Each post of a worker, the earlier one first."""
    if worker.before is not None:
        yield from _posts(worker.before, today)
    renewal = days.date_of(worker.ended or today)
    until = renewal.replace(year=renewal.year + (renewal.month == 12), month=11, day=30)
    yield {
        "staff_id": worker.staff_id,
        "name": worker.name,
        "email": f"{worker.name.lower().replace(' ', '.')}@calderbeck.example",
        "role": worker.role,
        "level": worker.level,
        "registration_number": worker.registration,
        "registered_until": days.number_of(until) if worker.registration else None,
        "team_id": worker.team.team_id,
        "started_on": worker.started,
        "ended_on": worker.ended,
        "is_agency": worker.agency,
        "fte": worker.fte,
        "line_manager_id": worker.manager,
    }


def _absences(worker: Worker) -> Iterator[Row]:
    for away in worker.away:
        yield {
            "staff_id": worker.staff_id,
            "started_on": away.started,
            "ended_on": away.ended,
            "reason": away.reason,
            "cover_staff_id": away.cover,
        }


def _allocations(family: Family, today: int) -> Iterator[Row]:
    for child in family.children:
        for spell in child.held:
            yield {
                "local_id": child.local_id,
                "staff_id": spell.worker,
                "tray": spell.tray,
                "team_id": spell.team,
                "role": spell.role,
                "started_on": spell.started,
                "ended_on": spell.ended,
                "end_reason": spell.end_reason if spell.ended is not None else None,
                "recorded_at": _written_on(spell.started, today),
            }


def _written_on(day: int, today: int) -> int | None:
    """A moment in the afternoon; not known of what the export was too early to know."""
    return None if day >= today else (day * 24 + 16) * _HOUR + day % 50


def _visits(family: Family, since: int) -> Iterator[Row]:
    for child in family.children:
        for visit in child.visits:
            if visit.on < since:
                continue
            yield {
                "local_id": child.local_id,
                "visited_on": visit.on,
                "kind": visit.kind,
                "child_seen": visit.seen,
                "seen_alone": visit.alone,
                "bedroom_seen": visit.bedroom,
                "staff_id": visit.worker,
                "recorded_at": visit.recorded,
            }


def _core_groups(family: Family, since: int, today: int) -> Iterator[Row]:
    for child in family.children:
        for plan in child.episode.protection if child.episode else ():
            for held in plan.core_groups:
                if since <= held <= today:
                    yield {
                        "local_id": child.local_id,
                        "held_on": held,
                        "plan_started_on": plan.started,
                        "recorded_at": _written_on(days.add(held, 1), today),
                    }


def _decision(one: Decision) -> Row:
    return {
        "local_id": one.child,
        "decision": one.code,
        "decided_at": one.at,
        "outcome": one.outcome,
        "staff_id": one.worker,
        "level": one.level,
        "decided_by": one.by_role,
        "reasons": one.reasons,
        "recorded_at": one.at + 90,
    }
