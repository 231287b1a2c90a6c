"""Conditions on visits."""

from typing import Any

from tests.unit.clocks.conditions import Said

CONDITIONS = {
    "child_was_seen": Said(
        lambda row, _: row.get("seen") is True and row.get("kind_code") in ("cp", "cin", "cla"),
        true={"seen": True, "kind_code": "cp"},
        false={"seen": False, "kind_code": "cp"},
    ),
}
FLAGS: dict[str, tuple[str, Any]] = {}
