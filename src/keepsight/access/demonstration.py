"""Whether the data is a demonstration's: invented people, on a day that stands still."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from keepsight.records.demonstration import Demonstration


@dataclass(frozen=True)
class Shown:
    """The council that is shown, and the day on which it is."""

    authority_id: int
    council: str
    day: date


def demonstration() -> Shown | None:
    """What is shown, or None where the data is real; one question."""
    mark = Demonstration.objects.select_related("authority").first()
    return Shown(mark.authority_id, mark.authority.name, mark.day) if mark else None


def mark_as_demonstration(authority_id: int, day: date) -> None:
    """Say that everyone in this council is invented. Only the command that invents them may."""
    Demonstration.objects.update_or_create(authority_id=authority_id, defaults={"day": day})
