"""The children of a review as lists show them: by team, by reviewer, and by how their look stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from keepsight.access.apart.places_in_reviews import Place, of_programme, places
from keepsight.access.question import Sql, both
from keepsight.access.viewer import Viewer
from keepsight.boards.models import Reckoning

#: How a child's look stands, in the order of a filter.
STATES = (
    ("urgent", "Urgent"),
    ("action", "Action needed"),
    ("safe", "Safe"),
    ("left", "Not looked at yet"),
    ("not_given", "Given to nobody"),
    ("second", "To be looked at a second time"),
    ("excused", "Not looked at, with a reason"),
    ("reopened", "Opened again"),
)


@dataclass(frozen=True)
class Asked:
    """What the reader wants left: ``team`` and ``reviewer`` by number, 0 for none, None for all."""

    team: int | None = None
    reviewer: int | None = None
    state: str = ""


def rows(
    viewer: Viewer,
    number: int,
    asked: Asked,
    *,
    now: datetime,
    boards: Reckoning | None = None,
    first: int = 0,
    count: int = -1,
) -> tuple[Place, ...]:
    """The places of a review that the filters leave, the gravest first; one question.

    ``boards``: those of today, by which it is told who is closed.
    """
    order = (
        "CASE WHEN f.outcome_code = 'urgent' OR s.outcome_code = 'urgent' THEN 0 "
        "WHEN f.outcome_code = 'action' OR s.outcome_code = 'action' THEN 1 "
        "WHEN f.id IS NULL THEN 2 ELSE 3 END, r.team_id, r.person_id"
    )
    # The order would tell what is kept from somebody who is to look a second time.
    order = f"CASE WHEN {_kept(viewer)} THEN 2 ELSE -1 END, {order}"
    return places(
        viewer,
        chosen(viewer, number, asked, now=now),
        order=order,
        open_in=boards.pk if boards is not None else None,
        first=first,
        count=count,
    )


def chosen(viewer: Viewer, number: int, asked: Asked, *, now: datetime) -> Sql:
    """The condition on a place (r) that it is of the review and left by the filters."""
    wanted = [of_programme(viewer, number, now)]
    for column, one in (("r.team_id", asked.team), ("r.reviewer_id", asked.reviewer)):
        if one is not None:
            wanted.append(Sql(f"COALESCE({column}, 0) = %s", (one,)))
    if asked.state:
        wanted.append(Sql(f"({_STATE[asked.state]})"))
        if asked.state in ("urgent", "action", "safe"):
            wanted.append(Sql(f"NOT ({_kept(viewer)})"))
    return both(*wanted)


def _kept(viewer: Viewer) -> str:
    """That what the first reviewer found is kept from this reader, who is to look a second time."""
    me = int(viewer.worker_id or 0)
    return f"COALESCE(r.second_reviewer_id, 0) = {me} AND {me} <> 0 AND s.id IS NULL"


def _is(what: str, *graver: str) -> str:
    found = f"(COALESCE(f.outcome_code, '') = '{what}' OR COALESCE(s.outcome_code, '') = '{what}')"
    codes = "".join(f", '{one}'" for one in graver)
    if not graver:
        return found
    return (
        f"{found} AND COALESCE(f.outcome_code, '') NOT IN ({codes[2:]}) "
        f"AND COALESCE(s.outcome_code, '') NOT IN ({codes[2:]})"
    )


_STATE: Mapping[str, str] = {
    "urgent": _is("urgent"),
    "action": _is("action", "urgent"),
    "safe": _is("safe", "action", "urgent"),
    "left": "f.id IS NULL AND r.not_reviewed_code = ''",
    "not_given": "f.id IS NULL AND r.not_reviewed_code = '' AND r.reviewer_id IS NULL",
    "second": "r.is_sampled AND s.id IS NULL AND r.not_reviewed_code = ''",
    "excused": "f.id IS NULL AND r.not_reviewed_code <> ''",
    "reopened": "f.id IS NULL AND r.reopened_at IS NOT NULL",
}
