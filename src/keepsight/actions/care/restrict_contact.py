"""Keep a child from seeing somebody who matters, for a week at the most."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.contact_restriction import ContactRestriction
from keepsight.writing.perform import Wrong


def for_so_long(given: Mapping[str, Any]) -> dict[str, Any]:
    """The decision asks for how many days; the step has asked already."""
    return {"days": given.get("days")}


def lasts(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a number of days that is none."""
    if given["days"] < 1 or given["days"] != int(given["days"]):
        raise Wrong("Give whole days, one or more.", field="days")


RESTRICT_CONTACT = making(
    ContactRestriction,
    check=lasts,
    case=for_so_long,
    code="restrict_contact",
    title="Restrict a child’s contact",
    why="A child’s family may be kept away for a week by us, and longer only by a court.",
    needs=("period_of_care",),
    level=30,
    decides="D34",
    shows={"childs_wishes": "childs_words", "why_urgent": "why_kept_apart"},
)
