"""Conditions of the room leaving."""

from typing import Any

from tests.unit.clocks.conditions import Said

CONDITIONS = {
    "is_a_move": Said(
        lambda row, _: row.get("kind_code") == "move",
        true={"kind_code": "move"},
        false={"kind_code": "wish"},
    ),
    "is_a_wish_for_review": Said(
        lambda row, _: row.get("kind_code") == "wish",
        true={"kind_code": "wish"},
        false={"kind_code": "move"},
    ),
    "was_a_visit": Said(
        lambda row, _: row.get("seen") is True,
        true={"seen": True},
        false={"seen": False},
    ),
}
FLAGS: dict[str, tuple[str, Any]] = {}
