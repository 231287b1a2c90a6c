"""Consent to the treatment of a child in care, where a parent cannot be reached or says no."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keepsight.actions.care.of_episodes import open_rows
from keepsight.actions.stepping import Around, making
from keepsight.records.care.treatment_consent import TreatmentConsent
from keepsight.writing.perform import Wrong

NOT_REACHED = "not_reached"
#: Under these orders the council has parental responsibility itself (Children Act 1989, sections 33(3) and
#: 44(4); Adoption and Children Act 2002, section 25). Without it, it may do what is reasonable to keep a
#: child safe (section 3(5)), and never against a parent.
WITH_RESPONSIBILITY = ("C1", "C2", "D1", "E1", "L2")


def may_consent(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) consent against a parent where the council has no parental responsibility."""
    held = {one.status_code for one in open_rows(around, "legal_status")}
    if given["why_code"] != NOT_REACHED and not held & set(WITH_RESPONSIBILITY):
        raise Wrong(
            "No order gives the council parental responsibility, so it cannot consent against a parent: "
            "ask a lawyer to take it to court.",
            field="why_code",
        )


def today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """On the day of the decision."""
    return {"consented_on": around.doing.today}


def for_that_reason(given: Mapping[str, Any]) -> dict[str, Any]:
    """The decision asks why the parent’s word is missing; the step has asked already."""
    return {"why": given.get("why_code") or ""}


CONSENT_TO_TREATMENT = making(
    TreatmentConsent,
    also=today,
    check=may_consent,
    case=for_that_reason,
    code="consent_to_treatment",
    title="Consent to a child’s treatment",
    why="A child in pain does not wait for a parent who cannot be found; and a parent’s no is not passed over.",
    needs=("period_of_care",),
    level=30,
    decides="D35",
    shows={
        "childs_wishes": "childs_words",
        "doctors_advice": "advised_on",
        "efforts_to_reach": "parents_asked",
    },
)
