"""Conditions on allocations."""

from typing import Any

from tests.unit.clocks.conditions import Said

CONDITIONS = {
    "gives_a_lead_worker": Said(
        lambda row, _: row.get("role_code") == "lead" and row.get("worker") is not None,
        true={"role_code": "lead", "worker": 5},
        false={"role_code": "other", "worker": 5},
    ),
}
FLAGS: dict[str, tuple[str, Any]] = {}
