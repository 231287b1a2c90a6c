"""Conditions on episodes of need and assessments."""

from typing import Any

from tests.unit.clocks.conditions import Said

CONDITIONS = {
    "went_further": Said(
        lambda row, _: row.get("no_further_action") is not True,
        true={"no_further_action": False},
        false={"no_further_action": True},
    ),
    "led_to_a_plan": Said(
        lambda row, _: row.get("outcome_code") in ("child_in_need_plan", "cin_plan", "cinplan"),
        true={"outcome_code": "cin_plan"},
        false={"outcome_code": "nfa"},
    ),
    "is_a_review_meeting": Said(
        lambda row, _: (row.get("kind_code") or "meeting") == "meeting",
        true={"kind_code": "meeting"},
        false={"kind_code": "manager"},
    ),
    "is_by_the_manager": Said(
        lambda row, _: row.get("kind_code") == "manager",
        true={"kind_code": "manager"},
        false={"kind_code": "meeting"},
    ),
}
FLAGS: dict[str, tuple[str, Any]] = {}
