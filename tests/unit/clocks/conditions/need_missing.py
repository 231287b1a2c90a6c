"""Conditions of the room need_missing."""

from typing import Any

from tests.unit.clocks.conditions import Said

CONDITIONS = {
    "is_by_someone_independent": Said(
        lambda row, _: row.get("is_independent") is not False,
        true={"is_independent": True},
        false={"is_independent": False},
    ),
    "lasted_a_day": Said(
        lambda row, _: row.get("kind_code") == "a_day",
        true={"kind_code": "a_day"},
        false={"kind_code": "third_time"},
    ),
    "is_a_third_time": Said(
        lambda row, _: row.get("kind_code") == "third_time",
        true={"kind_code": "third_time"},
        false={"kind_code": "a_day"},
    ),
}
FLAGS: dict[str, tuple[str, Any]] = {}
