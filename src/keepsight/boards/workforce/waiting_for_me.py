"""What waits for one worker besides dates: what was sent back, what was decided, what supervision agreed on.

Of the children in reach alone, and of what concerns no child. Everything here is one question.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from keepsight.access.question import (
    Sql,
    answered,
    as_day,
    both,
    day_param,
    joined,
    live,
    placed,
    visible,
)
from keepsight.boards.look import Look

Kind = Literal["sent_back", "action", "wrong_child", "decided", "asked", "beside"]
#: The kinds that wait for the worker, those first that hold somebody else up.
WAITS: tuple[Kind, ...] = ("sent_back", "action", "wrong_child", "decided")
#: For so many working days what was decided counts as news.
NEWS = 5


@dataclass(frozen=True)
class Waits:
    """One thing. ``number``: of the request, the action or the move; ``on``: since when, or by when it is due.

    ``kind``: a request ``sent_back`` to the worker, one ``decided`` of late, one still ``asked``; an ``action`` of
    supervision that is the worker's and due; an entry of a child they hold that is said to be on the
    ``wrong_child``; somebody ``beside`` them on a child they hold (``number``: that worker). ``code``: of the
    decision; ``what``: the words of the request or the action.
    """

    kind: Kind
    number: int
    child: int | None
    on: date | None
    code: str = ""
    what: str = ""


@dataclass(frozen=True)
class WaitingForMe:
    """``waits``: in the order of ``WAITS``, then by day. ``asked``: what the worker waits for. ``beside``: the
    co-workers of the children they hold, by child."""

    waits: tuple[Waits, ...]
    asked: tuple[Waits, ...]
    beside: Mapping[int, tuple[int, ...]]


def waiting_for_me(look: Look) -> WaitingForMe:
    """What waits for the viewer on the day looked at, and what they wait for; one question."""
    me = look.viewer.worker_id
    if me is None:
        return WaitingForMe((), (), {})
    parts = (_requests(look, me), _actions(look, me), _moves(look, me), _beside(look, me))
    whole = placed(
        "SELECT u.* FROM ({parts}) u WHERE {open}",
        parts=joined(" UNION ALL ", parts),
        open=_in_reach(look),
    )
    found = [_waits(row) for row in answered(whole)]
    beside: dict[int, tuple[int, ...]] = {}
    for one in found:
        if one.kind == "beside" and one.child:
            beside[one.child] = (*beside.get(one.child, ()), one.number)
    return WaitingForMe(
        tuple(sorted((one for one in found if one.kind in WAITS), key=_order)),
        tuple(sorted((one for one in found if one.kind == "asked"), key=_order)),
        beside,
    )


def _requests(look: Look, me: int) -> Sql:
    """What the worker asked for: sent back, waiting, or decided in the last days."""
    since = day_param(look.working_days_ago(NEWS))
    return Sql(
        "SELECT CASE r.state WHEN 'waiting' THEN 'asked' ELSE r.state END AS kind, r.id AS number, "
        "r.person_id AS child, CAST(COALESCE(r.closed_at, r.asked_at) AS text) AS day, "
        "r.decision_code AS code, r.what AS what FROM records_decisionrequest r "
        "WHERE r.authority_id = %s AND r.worker_id = %s AND (r.state IN ('waiting', 'sent_back') "
        f"OR (r.state = 'decided' AND r.closed_at >= %s)) AND {visible('r').text}",
        (look.reckoning.authority_id, me, since),
    )


def _actions(look: Look, me: int) -> Sql:
    """What supervision gave the worker to do, due within the coming ten working days or before."""
    until = day_param(look.within_working_days(10))
    return Sql(
        "SELECT 'action', a.id, a.person_id, CAST(a.due_on AS text), '', a.what "
        "FROM records_supervisionaction a WHERE a.authority_id = %s AND a.owner_id = %s "
        f"AND a.settled_on IS NULL AND a.due_on <= %s AND {visible('a').text}",
        (look.reckoning.authority_id, me, until),
    )


def _moves(look: Look, me: int) -> Sql:
    """Entries of children the worker holds that somebody says are on the wrong child."""
    return placed(
        "SELECT 'wrong_child', m.id, m.person_id, CAST(m.asked_at AS text), '', '' "
        "FROM records_movedentry m WHERE {waiting} AND m.person_id IN ({mine})",
        waiting=both(
            Sql("m.authority_id = %s", (look.reckoning.authority_id,)),
            Sql("m.agreed_at IS NULL AND m.declined_at IS NULL AND m.withdrawn_at IS NULL"),
            visible("m"),
        ),
        mine=_held(look, me),
    )


def _beside(look: Look, me: int) -> Sql:
    """Who stands beside the worker on the children they hold."""
    return placed(
        "SELECT 'beside', b.worker_id, b.person_id, NULL, '', '' FROM records_allocation b "
        "WHERE {theirs} AND b.person_id IN ({mine})",
        theirs=both(
            Sql(
                "b.authority_id = %s AND b.role_code = 'co_worker' AND b.worker_id IS NOT NULL "
                "AND b.worker_id <> %s",
                (look.reckoning.authority_id, me),
            ),
            live("b", look.day),
            visible("b"),
        ),
        mine=_held(look, me),
    )


def _held(look: Look, me: int) -> Sql:
    return Sql(
        "SELECT c.child FROM boards_childcard c WHERE c.reckoning_id = %s AND c.worker = %s",
        (look.reckoning.pk, me),
    )


def _in_reach(look: Look) -> Sql:
    """That a row is of no child, or of one whom the viewer may open."""
    if look.children is None:
        outside = ",".join(str(int(child)) for child in sorted(look.closed)) or "0"
        return Sql(f"(u.child IS NULL OR u.child NOT IN ({outside}))")
    inside = ",".join(str(int(child)) for child in sorted(look.children)) or "0"
    return Sql(f"(u.child IS NULL OR u.child IN ({inside}))")


def _waits(row: Mapping[str, Any]) -> Waits:
    day = row["day"]
    return Waits(
        row["kind"],
        int(row["number"]),
        row["child"],
        as_day(day[:10]) if day else None,
        row["code"] or "",
        row["what"] or "",
    )


def _order(one: Waits) -> tuple[int, str, int]:
    place = WAITS.index(one.kind) if one.kind in WAITS else 0
    return (place, one.on.isoformat() if one.on else "", one.number)
