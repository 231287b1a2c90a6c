"""A head of service allows more time before proceedings (D17)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.pre_proceedings_extension import PreProceedingsExtension


def extending(given: Mapping[str, Any]) -> dict[str, Any]:
    """Of the three that this decision is about it is more time."""
    return {"matter": "extend"}


def of_today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """From the day on which it is decided, whoever asked for it and when."""
    return {"decided_on": around.doing.today}


EXTEND_PRE_PROCEEDINGS = making(
    PreProceedingsExtension,
    also=of_today,
    case=extending,
    code="extend_pre_proceedings",
    title="Allow more time in pre-proceedings",
    why="Whoever allows the waiting says why.",
    needs=("pre_proceedings",),
    level=30,
    decides="D17",
)
