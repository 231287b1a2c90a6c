"""Conditions of the room care_court."""

from typing import Any

from tests.unit.clocks.conditions import Said

CONDITIONS = {
    "is_not_urgent": Said(
        lambda row, _: row.get("is_urgent") is not True,
        true={"is_urgent": False},
        false={"is_urgent": True},
    ),
    "is_urgent": Said(
        lambda row, _: row.get("is_urgent") is True,
        true={"is_urgent": True},
        false={"is_urgent": False},
    ),
    "is_emergency_protection": Said(
        lambda row, _: row.get("status_code") == "L2",
        true={"status_code": "L2"},
        false={"status_code": "C2"},
    ),
    "is_police_protection": Said(
        lambda row, _: row.get("status_code") == "L1",
        true={"status_code": "L1"},
        false={"status_code": "C2"},
    ),
    "is_child_assessment_order": Said(
        lambda row, _: row.get("status_code") == "L3",
        true={"status_code": "L3"},
        false={"status_code": "C2"},
    ),
    "is_section_37_without_a_day": Said(
        lambda row, _: row.get("kind_code") == "section_37" and row.get("due_on") is None,
        true={"kind_code": "section_37"},
        false={"kind_code": "section_7"},
    ),
    "is_directed_to_a_day": Said(
        lambda row, _: (
            row.get("due_on") is not None or row.get("kind_code") not in (None, "section_37")
        ),
        true={"kind_code": "section_7"},
        false={"kind_code": "section_37"},
    ),
    "is_out_of_area": Said(
        lambda row, _: row.get("location_code") == "OUT",
        true={"location_code": "OUT"},
        false={"location_code": "IN"},
    ),
    "is_no_emergency": Said(
        lambda row, _: row.get("is_emergency") is not True,
        true={"is_emergency": False},
        false={"is_emergency": True},
    ),
    "is_placement_order": Said(
        lambda row, _: row.get("status_code") == "E1",
        true={"status_code": "E1"},
        false={"status_code": "C2"},
    ),
}
FLAGS: dict[str, tuple[str, Any]] = {"Day directed": ("issues_resolution_due_on", "DATE")}
