"""Conditions on periods of care, placements and reviews."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tests.unit.clocks.conditions import Row, Said


def _first_held(row: Row, rows: Sequence[Row]) -> date:
    return min(
        (
            other["held_on"]
            for other in rows
            if (other["child"], other["period"]) == (row["child"], row["period"])
            and other["held_on"] is not None
            and not (
                other.get("period_started_on") and other["held_on"] < other["period_started_on"]
            )
        ),
        default=date.max,
    )


CONDITIONS = {
    "at_home_under_interim_order": Said(
        lambda row, _: (
            row.get("legal_status_code") == "C1" and row.get("placement_type_code") == "P1"
        ),
        true={"legal_status_code": "C1", "placement_type_code": "P1"},
        false={"legal_status_code": "V2", "placement_type_code": "P1"},
    ),
    "at_home_under_care_order": Said(
        lambda row, _: (
            row.get("legal_status_code") == "C2" and row.get("placement_type_code") == "P1"
        ),
        true={"legal_status_code": "C2", "placement_type_code": "P1"},
        false={"legal_status_code": "C2", "placement_type_code": "U6"},
    ),
    "is_not_for_adoption": Said(
        lambda row, _: not (row.get("type_code") or "").startswith("A"),
        false={"type_code": "A3"},
    ),
    "is_meant_to_last": Said(
        lambda row, _: (
            row["intended_to_18"]
            if row.get("intended_to_18") is not None
            else row.get("type_code") in ("U1", "U4")
        ),
        true={"intended_to_18": True},
        false={"intended_to_18": False},
    ),
    "is_first_of_the_period": Said(lambda row, rows: row["held_on"] == _first_held(row, rows)),
    "is_later_in_the_period": Said(lambda row, rows: row["held_on"] > _first_held(row, rows)),
}
FLAGS: dict[str, tuple[str, Any]] = {"Meant to last until 18": ("intended_to_18", True)}
