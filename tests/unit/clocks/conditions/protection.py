"""Conditions on enquiries and conferences."""

from typing import Any

from tests.unit.clocks.conditions import Said

CONDITIONS = {
    "led_towards_a_conference": Said(
        lambda row, _: not (row.get("conference_not_required") and row.get("ended_on") is None),
        true={"conference_not_required": False},
        false={"conference_not_required": True},
    ),
    "needed_no_conference": Said(
        lambda row, _: row.get("conference_not_required") is True,
        true={"conference_not_required": True},
        false={"conference_not_required": False},
    ),
    "is_initial": Said(
        lambda row, _: row.get("kind_code") == "initial",
        true={"kind_code": "initial"},
        false={"kind_code": "review"},
    ),
}
FLAGS: dict[str, tuple[str, Any]] = {}
