"""How far a review has come: whole, by team and by reviewer, what was found, and what is still open.

Every number is of the children whom its reader may know of, and so the numbers of two readers may differ
by a child; each reader's own add up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from keepsight.access.apart.places_in_reviews import (
    TABLES,
    WORST_FIRST,
    known_places,
    of_programme,
)
from keepsight.access.question import (
    Sql,
    answered,
    as_yes,
    both,
    day_param,
    joined,
    placed,
    visible,
)
from keepsight.access.viewer import Viewer
from keepsight.boards.models import Reckoning
from keepsight.boards.quality.population import Group, belongs


@dataclass
class Tally:
    """Children of one review, or of one team's or reviewer's part of it.

    ``reviewed``: looked at by a first reviewer; ``excused``: not looked at, with a reason; the rest is
    ``left``. ``found``: children by the worse of what was found. ``sampled``: to be looked at twice, and
    of those ``second`` were, ``excused_second`` are excused; ``agreed``: the two found the same.
    """

    children: int = 0
    reviewed: int = 0
    excused: int = 0
    given: int = 0
    reopened: int = 0
    certified: int = 0
    sampled: int = 0
    second: int = 0
    excused_second: int = 0
    agreed: int = 0
    found: Counter[str] = field(default_factory=Counter)

    @property
    def left(self) -> int:
        return self.children - self.reviewed - self.excused

    @property
    def second_left(self) -> int:
        return self.sampled - self.second - self.excused_second

    @property
    def percent(self) -> int:
        """Of a hundred children so many were looked at; rounded down, so that a hundred means all."""
        return self.reviewed * 100 // self.children if self.children else 0

    @property
    def agreement(self) -> int | None:
        """Of a hundred pairs so many agreed; None where nobody looked twice."""
        return self.agreed * 100 // self.second if self.second else None

    def add(self, row: Mapping[str, Any]) -> None:
        n = row["n"]
        first, second = row["first_found"] or "", row["second_found"] or ""
        sampled, excused = bool(as_yes(row["sampled"])), bool(as_yes(row["excused"]))
        self.children += n
        self.certified += n * bool(as_yes(row["certified"]))
        self.given += n * (row["reviewer"] is not None)
        self.reopened += n * bool(as_yes(row["reopened"]))
        if first:
            self.reviewed += n
            self.found[next(one for one in WORST_FIRST if one in (first, second))] += n
        elif excused:
            self.excused += n
        if sampled and (first or not excused):
            self.sampled += n
            if first and second:
                self.second += n
                self.agreed += n * (first == second)
            elif first and excused:
                self.excused_second += n


@dataclass(frozen=True)
class Progress:
    """``whole``, and by ``teams`` (None: no team) and ``reviewers`` (None: given to nobody).

    ``certificates``: the signatures that list a child whom the reader may know of.
    """

    whole: Tally
    teams: Mapping[int | None, Tally]
    reviewers: Mapping[int | None, Tally]
    certificates: frozenset[int]

    @property
    def is_signed(self) -> bool:
        """Whether every child whom the reader may know of stands on a certificate."""
        return bool(self.whole.children) and self.whole.certified == self.whole.children


#: The kind of the rows of a tally, among those of other counts.
GROUP = "group"
NOTHING = Progress(Tally(), {}, {}, frozenset())


@dataclass(frozen=True)
class StillOpen:
    """What a review agreed on: ``actions``, of which ``open`` and of those ``late``; ``urgent`` findings, of
    which ``answered``, ``same_day`` and ``waiting``. ``closed``: children of it with whom nothing is open now;
    ``outside``: of its group today, and not in it."""

    actions: int
    open: int
    late: int
    urgent: int
    same_day: int
    waiting: int
    closed: int
    outside: int


def progress_of_all(
    viewer: Viewer, numbers: Iterable[int], *, now: datetime
) -> dict[int, Progress]:
    """How far each of some reviews has come; one question. One with no child for the reader is left out."""
    by_programme: dict[int, list[dict[str, Any]]] = {}
    for row in answered(_groups(viewer, numbers, now)):
        by_programme.setdefault(row["programme"], []).append(row)
    return {one: _progress(mine) for one, mine in by_programme.items()}


def progress(viewer: Viewer, number: int, *, now: datetime) -> Progress:
    """How far one review has come, for its reader; one question."""
    return progress_of_all(viewer, (number,), now=now).get(number, NOTHING)


def standing(
    viewer: Viewer, number: int, group: Group, boards: Reckoning, *, now: datetime, today: date
) -> tuple[Progress, StillOpen]:
    """How far one review has come, what is still to be done, and who came and went since; one question.

    ``boards``: those of today; ``group``: that of the review.
    """
    groups = placed("SELECT x.* FROM ({groups}) x", groups=_groups(viewer, (number,), now))
    counts = [
        placed(
            f"SELECT '{what}', {', '.join(['NULL'] * 10)}, ({{count}})",
            count=count,
        )
        for what, count in _counts(viewer, number, group, boards, now, today).items()
    ]
    rows = answered(joined(" UNION ALL ", (groups, *counts)))
    told = {row["kind"]: int(row["n"]) for row in rows if row["kind"] != GROUP}
    return _progress(row for row in rows if row["kind"] == GROUP), StillOpen(**told)


def _groups(viewer: Viewer, numbers: Iterable[int], now: datetime) -> Sql:
    """The places of some reviews, counted by everything that a tally tells apart."""
    wanted = ", ".join(str(int(one)) for one in sorted(set(numbers)))
    return placed(
        f"SELECT '{GROUP}' AS kind, r.programme_id AS programme, r.team_id AS team, "
        "r.reviewer_id AS reviewer, r.is_sampled AS sampled, f.outcome_code AS first_found, "
        "s.outcome_code AS second_found, r.not_reviewed_code <> '' AS excused, "
        "r.certificate_id AS certificate, r.certificate_id IS NOT NULL AS certified, "
        "(r.reopened_at IS NOT NULL AND r.first_review_id IS NULL) AS reopened, COUNT(*) AS n "
        f"FROM {TABLES} WHERE {{mine}} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11",
        mine=both(
            Sql(
                f"r.authority_id = %s AND r.programme_id IN ({wanted or 'NULL'})",
                (viewer.authority_id,),
            ),
            visible("r"),
            known_places(viewer, now),
        ),
    )


def _progress(rows: Iterable[Mapping[str, Any]]) -> Progress:
    whole = Tally()
    teams: dict[int | None, Tally] = {}
    reviewers: dict[int | None, Tally] = {}
    certificates = set()
    for row in rows:
        whole.add(row)
        teams.setdefault(row["team"], Tally()).add(row)
        reviewers.setdefault(row["reviewer"], Tally()).add(row)
        if row["certificate"] is not None:
            certificates.add(row["certificate"])
    return Progress(whole, teams, reviewers, frozenset(certificates))


def _counts(
    viewer: Viewer, number: int, group: Group, boards: Reckoning, now: datetime, today: date
) -> dict[str, Sql]:
    """A count for each of what ``StillOpen`` holds, each a question with one number."""
    mine = of_programme(viewer, number, now)
    of_mine = (
        "JOIN records_childreview v ON v.id = u.review_id JOIN records_reviewedchild r "
        "ON r.programme_id = v.programme_id AND r.person_id = v.person_id"
    )
    undone = Sql("a.done_on IS NULL AND a.ended_on IS NULL")
    late = both(undone, Sql("a.by_when_on < %s", (day_param(today),)))
    actions = f"records_reviewfollowup u JOIN records_planaction a ON a.id = u.action_id {of_mine}"
    urgent = f"records_urgentfinding u {of_mine}"
    gone = Sql(
        "NOT EXISTS (SELECT 1 FROM boards_childcard t WHERE t.reckoning_id = %s "
        "AND t.child = r.person_id)",
        (boards.pk,),
    )

    def number_of(source: str, *where: Sql) -> Sql:
        return placed(f"SELECT COUNT(*) FROM {source} WHERE {{where}}", where=both(mine, *where))

    return {
        "actions": number_of(actions),
        "open": number_of(actions, undone),
        "late": number_of(actions, late),
        "urgent": number_of(urgent),
        "same_day": number_of(urgent, Sql("u.answered_on = u.raised_on")),
        "waiting": number_of(urgent, Sql("u.answered_on IS NULL")),
        "closed": number_of("records_reviewedchild r", gone),
        "outside": placed(
            "SELECT COUNT(*) FROM {outside}",
            outside=_outside(viewer, number, group, boards, now=now, today=today),
        ),
    }


def outside(
    viewer: Viewer,
    number: int,
    group: Group,
    boards: Reckoning,
    *,
    now: datetime,
    today: date,
    first: int = 0,
    count: int = -1,
) -> tuple[int, ...]:
    """The children who are of the group today and not in the review: they came later; one question."""
    page = Sql("") if count < 0 else Sql("LIMIT %s OFFSET %s", (count, first))
    rows = answered(
        placed(
            "SELECT t.child AS child FROM {outside} ORDER BY t.rank, t.child {page}",
            outside=_outside(viewer, number, group, boards, now=now, today=today),
            page=page,
        )
    )
    return tuple(row["child"] for row in rows)


def _outside(
    viewer: Viewer, number: int, group: Group, boards: Reckoning, *, now: datetime, today: date
) -> Sql:
    return placed(
        "boards_childcard t JOIN records_person p ON p.id = t.child WHERE {here} AND {group} "
        "AND t.child NOT IN (SELECT o.person_id FROM records_reviewedchild o WHERE {there}) AND {known}",
        here=Sql("t.reckoning_id = %s", (boards.pk,)),
        group=belongs(group, today),
        there=Sql("o.programme_id = %s", (number,)),
        known=known_places(viewer, now, "t.child"),
    )
