"""Choosing a decision: all there are, by the part of the work they belong to, and whom each takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from keepsight.delegation.deciding import needed, takes
from keepsight.delegation.known_decisions import known_decisions, room_of
from keepsight.law.rules import ROOMS
from keepsight.pages.words import ROOMS as ROOM_WORDS


def decisions_by_room(
    url_of: Callable[[str], str], *, of_a_child: bool | None = None, to_ask: bool = False
) -> list[dict[str, Any]]:
    """What ``workforce/choose_decision.html`` shows: each room with its decisions, in the usual order.

    ``url_of``: where the decision of a code leads. ``of_a_child``: only those that concern a child,
    or only those that concern none. ``to_ask``: only those that are asked for by themselves.
    """
    some = [
        one
        for one in known_decisions().values()
        if (of_a_child is None or one.is_of_a_child == of_a_child) and (one.is_asked or not to_ask)
    ]
    rooms = []
    for room in ROOMS:
        rows = [
            {
                "code": one.code,
                "title": one.title,
                "url": url_of(one.code),
                "why": one.why,
                "takes": takes(needed(one, {})),
                "rises": [rise.words for rise in one.rises],
            }
            for one in some
            if room_of(one.code) == room
        ]
        if rows:
            rooms.append({"title": ROOM_WORDS[room], "rows": rows})
    return rooms
