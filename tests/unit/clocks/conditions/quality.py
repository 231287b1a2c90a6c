"""Conditions of the room quality."""

from typing import Any

from tests.unit.clocks.conditions import Said

CONDITIONS = {
    "asked_why": Said(
        lambda row, _: row.get("asked_why_unmatched") is True,
        true={"asked_why_unmatched": True},
        false={"asked_why_unmatched": False},
    ),
    "is_for_stage_one": Said(
        lambda row, _: row.get("stage_code") == "one",
        true={"stage_code": "one"},
        false={"stage_code": "two"},
    ),
    "is_for_stage_two": Said(
        lambda row, _: row.get("stage_code") == "two",
        true={"stage_code": "two"},
        false={"stage_code": "one"},
    ),
}
FLAGS: dict[str, tuple[str, Any]] = {}
