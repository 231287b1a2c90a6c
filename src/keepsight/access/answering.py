"""Who answers for a child: the team that has it, or had it last, and whoever manages that team."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from keepsight.access.question import Sql, among, answered, both, lasts, live, placed, visible
from keepsight.access.reference import reference_of
from keepsight.delegation.known_roles import known_roles


@dataclass(frozen=True)
class Answers:
    """A worker who answers for a child. ``number`` and ``reference``: of the worker."""

    number: int
    reference: str
    name: str


def team_answering(child: str, day: date) -> Sql:
    """The team of the child in the column ``child``, as a value; null where none ever had it.

    That of the lead worker, else that of the open episode of need, else that of the last lead worker.
    """
    lead = both(Sql(f"lead.person_id = {child} AND lead.role_code = 'lead'"), visible("lead"))
    held = (
        "(SELECT COALESCE(lead.team_id, (SELECT held.team_id FROM records_roleheld held "
        f"WHERE held.worker_id = lead.worker_id AND held.team_id IS NOT NULL AND {visible('held').text} "
        "ORDER BY CASE WHEN held.ended_on IS NULL THEN 0 ELSE 1 END, held.ended_on DESC, "
        "held.id DESC LIMIT 1)) FROM records_allocation lead WHERE {which} ORDER BY "
        "CASE WHEN lead.ended_on IS NULL THEN 0 ELSE 1 END, lead.ended_on DESC, lead.id DESC LIMIT 1)"
    )
    need = both(
        Sql(f"need.person_id = {child} AND need.team_id IS NOT NULL"),
        live("need", day),
        visible("need"),
    )
    return placed(
        "COALESCE({now}, (SELECT need.team_id FROM records_episodeofneed need WHERE {need} "
        "ORDER BY need.id DESC LIMIT 1), {before})",
        now=placed(held, which=both(lead, live("lead", day))),
        need=need,
        before=placed(held, which=lead),
    )


def manager_answering(child_id: int, day: date, *, but: int | None) -> Answers | None:
    """Who manages the child's team on a day, or the one above it; present before away, then the first.

    ``but``: a worker who is not to be named. None where nobody manages it. One question.
    """
    managing = sorted(
        role.code
        for role in known_roles().values()
        if role.reach in ("team", "service") and not role.purpose
    )
    rows = answered(
        placed(
            "SELECT m.id AS id, m.name AS name FROM records_person p "
            "JOIN records_team t ON t.id = {team} "
            "JOIN records_roleheld r ON r.team_id = t.id OR r.team_id = t.parent_id "
            "JOIN records_worker m ON m.id = r.worker_id "
            "WHERE {wanted} ORDER BY CASE WHEN r.team_id = t.id THEN 0 ELSE 1 END, "
            "CASE WHEN EXISTS (SELECT 1 FROM records_absence a WHERE {away}) THEN 1 ELSE 0 END, "
            "m.id LIMIT 1",
            team=team_answering("p.id", day),
            wanted=both(
                Sql("p.id = %s AND m.id <> %s", (child_id, but or 0)),
                among("r.role_code", managing),
                lasts("r", day),
                lasts("m", day),
                visible("r"),
                visible("m"),
                not_tied("m.id", "p.id", day),
            ),
            away=is_away("m.id", day),
        )
    )
    return _answers(rows[0]) if rows else None


def is_away(worker: str, day: date) -> Sql:
    """That an absence (alias a) is of the worker in a column, and lasts on a day."""
    return both(Sql(f"a.worker_id = {worker}"), lasts("a", day), visible("a"))


def not_tied(worker: str, child: str, day: date) -> Sql:
    """That the worker in one column is not tied to the child in another, on a day."""
    tie = both(
        Sql(f"tie.worker_id = {worker} AND tie.person_id = {child}"),
        lasts("tie", day),
        visible("tie"),
    )
    return placed("NOT EXISTS (SELECT 1 FROM records_stafftie tie WHERE {tie})", tie=tie)


def works_here(worker: int, child: int, day: date) -> bool:
    """Whether a worker is in post and in some role on a day, and not tied to a child. One question."""
    wanted = both(
        Sql("w.id = %s AND p.id = %s", (worker, child)),
        lasts("w", day),
        visible("w"),
        has_a_role("w.id", day),
        not_tied("w.id", "p.id", day),
    )
    rows = placed(
        "SELECT w.id AS id FROM records_worker w, records_person p WHERE {wanted}", wanted=wanted
    )
    return bool(answered(rows))


def has_a_role(worker: str, day: date, *more: Sql) -> Sql:
    """That the worker in a column holds some role on a day: without one nobody gets in."""
    held = both(Sql(f"h.worker_id = {worker}"), lasts("h", day), visible("h"), *more)
    return placed("EXISTS (SELECT 1 FROM records_roleheld h WHERE {held})", held=held)


def _answers(row: dict[str, object]) -> Answers:
    number = int(str(row["id"]))
    return Answers(number, reference_of("worker", number), str(row["name"] or ""))
