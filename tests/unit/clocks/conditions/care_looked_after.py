"""Conditions of the room care_looked_after."""

from typing import Any

from tests.unit.clocks.conditions import Said

CONDITIONS = {
    "is_health_assessment": Said(
        lambda row, _: (
            "health" in (row.get("kind_code") or "")
            and row.get("status_code") not in ("PEND", "CANC", "REFU", "DECL")
        ),
        true={"kind_code": "health_assessment"},
        false={"kind_code": "health_assessment", "status_code": "REFU"},
    ),
    "is_dental_check": Said(
        lambda row, _: (
            "dent" in (row.get("kind_code") or "")
            and row.get("status_code") not in ("PEND", "CANC", "REFU", "DECL")
        ),
        true={"kind_code": "dental_check"},
        false={"kind_code": "dental_check", "status_code": "CANC"},
    ),
    "is_for_questionnaires": Said(
        lambda row, _: row.get("kind_code") == "questionnaire",
        true={"kind_code": "questionnaire"},
        false={"kind_code": "schooling"},
    ),
    "is_for_schooling": Said(
        lambda row, _: row.get("kind_code") == "schooling",
        true={"kind_code": "schooling"},
        false={"kind_code": "questionnaire"},
    ),
    "is_a_notice_of_concern": Said(
        lambda row, _: row.get("kind_code") == "concern",
        true={"kind_code": "concern"},
        false={"kind_code": "child"},
    ),
    "is_a_wish": Said(
        lambda row, _: row.get("kind_code") not in (None, "concern"),
        true={"kind_code": "child"},
        false={"kind_code": "concern"},
    ),
    "was_unannounced": Said(
        lambda row, _: row.get("was_unannounced") is True,
        true={"was_unannounced": True},
        false={"was_unannounced": False},
    ),
}
FLAGS: dict[str, tuple[str, Any]] = {}
