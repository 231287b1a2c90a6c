"""Conditions on allocations."""

from datetime import date
from typing import Any

from tests.unit.clocks.conditions import Said

CONDITIONS = {
    "gives_a_lead_worker": Said(
        lambda row, _: row.get("role_code") == "lead" and row.get("worker") is not None,
        true={"role_code": "lead", "worker": 5},
        false={"role_code": "other", "worker": 5},
    ),
    "has_a_first_visit": Said(
        lambda row, _: (
            row.get("role_code") == "lead"
            and row.get("worker") is not None
            and row.get("first_visit_by") is not None
        ),
        true={"role_code": "lead", "worker": 5, "first_visit_by": date(2016, 9, 19)},
        false={"role_code": "lead", "worker": 5, "first_visit_by": None},
    ),
    "is_over_limit": Said(
        lambda row, _: (
            row.get("role_code") == "lead"
            and row.get("worker") is not None
            and row.get("look_again_on") is not None
        ),
        true={"role_code": "lead", "worker": 5, "look_again_on": date(2016, 9, 26)},
        false={"role_code": "lead", "worker": 5, "look_again_on": None},
    ),
}
FLAGS: dict[str, tuple[str, Any]] = {}
