"""Conditions of the room contact."""

from typing import Any

from tests.unit.clocks.conditions import Said

CONDITIONS = {
    "is_from_somebody": Said(
        lambda row, _: row.get("source_code") != "9",
        true={"source_code": "6"},
        false={"source_code": "9"},
    ),
    "is_rated_red": Said(
        lambda row, _: row.get("rating_code") == "red",
        true={"rating_code": "red"},
        false={"rating_code": "amber"},
    ),
    "is_rated_amber": Said(
        lambda row, _: row.get("rating_code") == "amber",
        true={"rating_code": "amber"},
        false={"rating_code": "green"},
    ),
    "is_rated_green": Said(
        lambda row, _: row.get("rating_code") == "green",
        true={"rating_code": "green"},
        false={"rating_code": "amber"},
    ),
}
FLAGS: dict[str, tuple[str, Any]] = {"Anonymous": ("source_code", "9")}
