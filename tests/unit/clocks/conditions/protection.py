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
    "is_called_at_once": Said(
        lambda row, _: row.get("is_immediate") is True,
        true={"is_immediate": True},
        false={"is_immediate": False},
    ),
    "is_not_called_at_once": Said(
        lambda row, _: row.get("is_immediate") is not True,
        true={"is_immediate": False},
        false={"is_immediate": True},
    ),
    "had_a_quorum": Said(
        lambda row, _: all(
            row.get(name) is True
            for name in (
                "council_present",
                "police_present",
                "health_present",
                "actions_are_assigned",
            )
        ),
        true={
            "council_present": True,
            "police_present": True,
            "health_present": True,
            "actions_are_assigned": True,
        },
        false={
            "council_present": True,
            "police_present": True,
            "health_present": False,
            "actions_are_assigned": True,
        },
    ),
    "began_an_urgent_enquiry": Said(
        lambda row, _: row.get("began_enquiry") is True and row.get("is_immediate") is True,
        true={"began_enquiry": True, "is_immediate": True},
        false={"began_enquiry": True, "is_immediate": False},
    ),
    "began_an_enquiry": Said(
        lambda row, _: row.get("began_enquiry") is True and row.get("is_immediate") is not True,
        true={"began_enquiry": True, "is_immediate": False},
        false={"began_enquiry": False},
    ),
    "is_a_planned_initial": Said(
        lambda row, _: row.get("kind_code") not in (None, "review"),
        true={"kind_code": "initial"},
        false={"kind_code": "review"},
    ),
    "is_a_planned_review": Said(
        lambda row, _: row.get("kind_code") == "review",
        true={"kind_code": "review"},
        false={"kind_code": "initial"},
    ),
    "is_daily": Said(
        lambda row, _: row.get("interval_code") == "daily",
        true={"interval_code": "daily"},
        false={"interval_code": "fortnightly"},
    ),
    "is_twice_weekly": Said(
        lambda row, _: row.get("interval_code") == "twice_weekly",
        true={"interval_code": "twice_weekly"},
        false={"interval_code": "fortnightly"},
    ),
    "is_weekly": Said(
        lambda row, _: row.get("interval_code") == "weekly",
        true={"interval_code": "weekly"},
        false={"interval_code": "fortnightly"},
    ),
}
FLAGS: dict[str, tuple[str, Any]] = {}
