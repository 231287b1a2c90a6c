"""Write down a health assessment, a visit to the dentist or another check."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.law.birthdays import age_on
from keepsight.records.care.health_check import DEVELOPMENTAL, UNDER, HealthCheck
from keepsight.writing.perform import Wrong


def of_that_age(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a developmental check of a child who is five or older."""
    born = around.child.born_on
    if given["kind_code"] == DEVELOPMENTAL and born and age_on(born, given["checked_on"]) >= UNDER:
        raise Wrong("Developmental checks are of children under five.", field="kind_code")


RECORD_HEALTH_CHECK = making(
    HealthCheck,
    check=of_that_age,
    code="record_health_check",
    title="Record a health or dental check",
    why="The council is the parent who takes a child to the dentist.",
    meets=("T64", "T65", "T66"),
    needs=("period_of_care",),
)
