"""The council's own scheme of delegation beside the default: its levels and its titles, by the day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from keepsight.records.workforce.council_delegation import CouncilDelegation
from keepsight.records.workforce.local_title import LocalTitle


@dataclass(frozen=True)
class OwnLevel:
    """A level that the council asks for in place of a lower one, and where it says so.

    ``ended_on``: the last day on which it counts. ``number``: of its record.
    """

    number: int
    code: str
    level: int
    started_on: date
    ended_on: date | None
    scheme: str

    def counts_on(self, day: date) -> bool:
        return _counts(self, day)


@dataclass(frozen=True)
class OwnTitle:
    """A title of the council's own for a role, and the level at which its holders decide."""

    number: int
    title: str
    role_code: str
    level: int
    started_on: date
    ended_on: date | None

    def counts_on(self, day: date) -> bool:
        return _counts(self, day)


def own_levels(authority_id: int | None, code: str = "") -> tuple[OwnLevel, ...]:
    """Everything a council has set, of one decision or of all, the latest first; one question."""
    rows = CouncilDelegation.objects.filter(authority_id=authority_id)
    if code:
        rows = rows.filter(decision_code=code)
    found = rows.order_by("-started_on", "decision_code").values_list(
        "id", "decision_code", "level", "started_on", "ended_on", "scheme"
    )
    return tuple(OwnLevel(*row) for row in found)


def own_titles(authority_id: int | None) -> tuple[OwnTitle, ...]:
    """Every title a council has given, in the order of the titles, the latest first; one question."""
    rows = LocalTitle.objects.filter(authority_id=authority_id).order_by("title", "-started_on")
    found = rows.values_list("id", "title", "role_code", "level", "started_on", "ended_on")
    return tuple(OwnTitle(*row) for row in found)


def level_on(levels: Iterable[OwnLevel], code: str, day: date) -> int | None:
    """The council's own level of a decision on a day; None where the default counts alone."""
    held = [one for one in levels if one.code == code and one.counts_on(day)]
    return max(held, key=lambda one: one.started_on).level if held else None


def title_key(title: str) -> str:
    """A title as it is compared: without regard to capitals, and to spaces around and within it."""
    return " ".join(title.split()).casefold()


def _counts(one: OwnLevel | OwnTitle, day: date) -> bool:
    return one.started_on <= day and (one.ended_on is None or day <= one.ended_on)
