"""Who supervises whom on a day, and who may stand in: by agreement, else by the line of management.

The same order as ``facts.workforce.supervision_due.supervisors``: an agreement comes before the line, of
several the one that began last counts, and whoever has left supervises nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from keepsight.access.question import Sql, answered, both, joined, lasts, visible
from keepsight.access.viewer import Viewer

#: What reads the personal part of any session: who keeps the staff records, and nobody else by role.
READS_ALL = "read_personal_supervision"


@dataclass(frozen=True)
class Supervising:
    """``supervisor``: of each worker, by number; ``agreed``: the workers with an agreement; ``covers``: whom
    the viewer stands in for; ``team_mates``: workers with a role in a team that is in the viewer's reach."""

    viewer: Viewer
    supervisor: Mapping[int, int]
    agreed: frozenset[int]
    covers: frozenset[int]
    team_mates: frozenset[int]

    def supervises(self, worker: int) -> bool:
        """Whether the viewer is the worker's supervisor today, or covers for the one who is away."""
        mine = self.viewer.worker_id
        if mine is None or worker == mine or not self.viewer.may("supervise"):
            return False
        supervisor = self.supervisor.get(worker)
        return supervisor == mine or supervisor in self.covers

    def is_next(self, worker: int) -> bool:
        """Whether the viewer supervises the worker's supervisor."""
        mine = self.viewer.worker_id
        over = self.supervisor.get(self.supervisor.get(worker, 0))
        return mine is not None and over == mine and worker != mine

    def may_see(self, worker: int) -> bool:
        """Whether the viewer may see when the worker was supervised: days and names alone."""
        if worker == self.viewer.worker_id or self.supervises(worker) or self.is_next(worker):
            return True
        if not self.viewer.may("see_supervision"):
            return False
        everyone = self.viewer.reaches_council or self.viewer.may(READS_ALL)
        return everyone or worker in self.team_mates

    def may_agree(self, worker: int) -> bool:
        """Whether the viewer may say who supervises the worker: who does, who answers for the team or above."""
        if worker == self.viewer.worker_id or not self.viewer.may("supervise"):
            return False
        above = self.viewer.level >= 40 and (
            self.viewer.reaches_council or worker in self.team_mates
        )
        return above or self.supervises(worker) or self.is_next(worker)

    def may_read_personal(self, worker: int, held_by: int) -> bool:
        """Whether the viewer may read what was said of the worker, in a session that ``held_by`` held.

        The worker; whoever held it; who supervises the worker today; the next manager; and who keeps the
        staff records. Not who covers, and nobody by the reach of a role.
        """
        mine = self.viewer.worker_id
        if mine is None:
            return False
        ours = mine in (worker, held_by, self.supervisor.get(worker)) or self.is_next(worker)
        return ours or self.viewer.may(READS_ALL)


def supervising(viewer: Viewer, *, day: date) -> Supervising:
    """Who supervises whom in the viewer's council on a day; one question."""
    if viewer.authority_id is None:
        return Supervising(viewer, {}, frozenset(), frozenset(), frozenset())
    rows = answered(_asked(viewer.authority_id, viewer.worker_id or 0, day))
    order = sorted(
        (row for row in rows if row["what"] in ("agreed", "line")),
        key=lambda row: (row["what"] == "agreed", str(row["since"] or ""), row["number"]),
    )
    return Supervising(
        viewer,
        supervisor={row["worker"]: row["other"] for row in order},
        agreed=frozenset(row["worker"] for row in order if row["what"] == "agreed"),
        covers=frozenset(row["worker"] for row in rows if row["what"] == "away"),
        team_mates=frozenset(
            row["worker"]
            for row in rows
            if row["what"] == "role" and row["other"] in viewer.team_ids
        ),
    )


def _asked(authority_id: int, mine: int, day: date) -> Sql:
    agreed = _rows("agreed", "records_supervisionagreement", "supervisor_id", authority_id, day)
    line = _rows("line", "records_linemanager", "manager_id", authority_id, day)
    away = _rows("away", "records_absence", "cover_id", authority_id, day, in_post=False)
    role = _rows("role", "records_roleheld", "team_id", authority_id, day, in_post=False)
    covered = Sql(f"{away.text} AND r.cover_id = %s", (*away.params, mine))
    in_team = Sql(f"{role.text} AND r.team_id IS NOT NULL", role.params)
    return joined(" UNION ALL ", (agreed, line, covered, in_team))


def _rows(
    what: str, table: str, other: str, authority_id: int, day: date, *, in_post: bool = True
) -> Sql:
    wanted = [Sql("r.authority_id = %s", (authority_id,)), lasts("r", day), visible("r")]
    join = ""
    if in_post:
        join = f"JOIN records_worker w ON w.id = r.{other}"
        wanted.append(lasts("w", day))
    where = both(*wanted)
    return Sql(
        f"SELECT '{what}' AS what, r.worker_id AS worker, r.{other} AS other, r.id AS number, "
        f"r.started_on AS since FROM {table} r {join} WHERE {where.text}",
        where.params,
    )
