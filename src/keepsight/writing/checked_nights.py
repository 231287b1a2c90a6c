"""How many holes the checks found night by night: kept for the trend, of children who are not locked away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from keepsight.boards.gathered_at_night import locked_children
from keepsight.boards.holes import parts_of
from keepsight.boards.models import ChildCard, Hole, LookedAt, Reckoning
from keepsight.writing.models import CheckedNight

WHOLE = CheckedNight.WHOLE


@dataclass(frozen=True)
class Night:
    """One night of a part of a check: the holes, the children behind them, and what was looked at."""

    night: date
    code: str
    part: str
    holes: int
    children: int
    looked_at: int


def keep_count(authority_id: int, *, night: date) -> int:
    """Count what stands on the boards of a council for this night; a second count replaces the first.

    Gives the number of holes. Nothing is counted where the boards are not of that day.
    """
    standing = Reckoning.objects.filter(authority_id=authority_id, dates="").first()
    if standing is None or standing.reckoned_on != night:
        return 0
    locked = locked_children(authority_id, night)
    holes, children = _holes(standing, locked)
    cards = ChildCard.objects.filter(reckoning=standing).values_list("child", "team")
    team_of = {child: team or 0 for child, team in cards if child not in locked}
    opened = Counter(team_of.values())
    looked = _looked_at(standing, team_of, locked)
    rows = []
    for code, part in parts_of():
        told = looked.get(code, opened)
        for team in {WHOLE, *(team for team, *of in holes if (code, part) == tuple(of))}:
            rows.append(
                CheckedNight(
                    authority_id=authority_id,
                    night=night,
                    code=code,
                    part=part,
                    team=team,
                    holes=holes[team, code, part],
                    children=len(children.get((team, code, part), ())),
                    looked_at=sum(told.values()) if team == WHOLE else told[team],
                )
            )
    with transaction.atomic():
        CheckedNight.objects.filter(authority_id=authority_id, night=night).delete()
        CheckedNight.objects.bulk_create(rows, batch_size=500)
    return sum(number for (team, *_), number in holes.items() if team == WHOLE)


def nights(
    authority_id: int, *, since: date, until: date, teams: Collection[int] | None = None
) -> list[Night]:
    """The nights of a council, the oldest first, summed up over some teams; None: the whole council's.

    A night on which nothing of a team was at fault has no row for it. One question.
    """
    wanted = [WHOLE] if teams is None else sorted(teams)
    rows = CheckedNight.objects.filter(
        authority_id=authority_id, night__gte=since, night__lte=until, team__in=wanted
    ).order_by("night", "code", "part")
    found: dict[tuple[date, str, str], list[int]] = {}
    for row in rows:
        sums = found.setdefault((row.night, row.code, row.part), [0, 0, 0])
        for place, number in enumerate((row.holes, row.children, row.looked_at)):
            sums[place] += number
    return [Night(*key, *sums) for key, sums in found.items()]


Key = tuple[int, str, str]


def _holes(
    standing: Reckoning, locked: Collection[int]
) -> tuple[Counter[Key], dict[Key, set[int]]]:
    """Holes, and the children behind them, by team, check and part; those of the whole council too."""
    holes: Counter[Key] = Counter()
    children: dict[Key, set[int]] = {}
    rows = Hole.objects.filter(reckoning=standing, missing="")
    for child, code, part, team in rows.values_list("child", "code", "part", "team"):
        if child in locked:
            continue
        for of in (WHOLE, team or 0):
            holes[of, code, part] += 1
            if child is not None:
                children.setdefault((of, code, part), set()).add(child)
    return holes, children


def _looked_at(
    standing: Reckoning, team_of: dict[int, int], locked: Collection[int]
) -> dict[str, Counter[int]]:
    """By check that tells of a share: what it looked at, by team."""
    found: dict[str, Counter[int]] = {}
    rows = LookedAt.objects.filter(reckoning=standing).values_list("child", "code", "number")
    for child, code, number in rows:
        if child not in locked:
            found.setdefault(code, Counter())[team_of.get(child, 0)] += number
    return found
