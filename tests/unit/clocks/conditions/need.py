"""Conditions on episodes of need and assessments."""

from typing import Any

from tests.unit.clocks.conditions import Said

CONDITIONS = {
    "went_further": Said(
        lambda row, _: row.get("no_further_action") is not True,
        true={"no_further_action": False},
        false={"no_further_action": True},
    ),
}
FLAGS: dict[str, tuple[str, Any]] = {}
