"""The places of children in a review, as far as their reader may know of the children.

Who leads reviews counts every child of whom they may know; everybody else the children in their reach.
Of a child whose record is sealed to a reader there is no place, in no row and in no number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from keepsight.access.question import (
    Sql,
    answered,
    as_day,
    as_yes,
    both,
    placed,
    visible,
)
from keepsight.access.reach.reach import reach_of
from keepsight.access.viewer import Viewer
from keepsight.records.quality.reviewed_child import WHY_NOT, ReviewedChild

#: Why a child is not looked at, in words.
WHY_NOT_WORDS = dict(WHY_NOT)
LEADS = "lead_reviews"
#: The worse of two findings counts.
WORST_FIRST = ("urgent", "action", "safe")

#: What stands after FROM: a place (r) with the reviews that stand (f the first, s the second).
TABLES = (
    "records_reviewedchild r "
    "LEFT JOIN records_childreview f ON f.id = r.first_review_id "
    "LEFT JOIN records_childreview s ON s.id = r.second_review_id"
)
_COLUMNS = (
    "r.id AS id, r.programme_id AS programme, r.person_id AS child, r.open_as AS open_as, "
    "r.team_id AS team, r.holder_id AS holder, r.is_sampled AS is_sampled, "
    "r.reviewer_id AS reviewer, r.given_on AS given_on, "
    "r.second_reviewer_id AS second_reviewer, r.second_given_on AS second_given_on, "
    "f.id AS first, f.outcome_code AS first_found, f.reviewed_on AS first_on, "
    "f.worker_id AS first_by, s.id AS second, s.outcome_code AS second_found, "
    "s.reviewed_on AS second_on, s.worker_id AS second_by, r.reopened_at AS reopened_at, "
    "r.why_reopened AS why_reopened, r.not_reviewed_code AS why_not, "
    "r.why_not_reviewed AS why_not_words, r.certificate_id AS certificate, "
    "COUNT(*) OVER () AS of_all"
)


@dataclass(frozen=True)
class Place:
    """A child in a review. ``first`` and ``second``: the number of the review that stands, what it found
    ("" for none), when and by whom. ``is_kept``: what the first found is kept from this reader, who is to
    look a second time. ``why_not``: the code of why the child was not looked at. ``closed_on``: the last
    day on which anything was open, of a child with whom nothing is open now. ``of_all``: how many there are
    of which it is one on a page."""

    number: int
    programme: int
    child: int
    open_as: tuple[str, ...]
    team: int | None
    holder: int | None
    is_sampled: bool
    reviewer: int | None
    given_on: date | None
    second_reviewer: int | None
    first: int | None
    first_found: str
    first_on: date | None
    first_by: int | None
    second: int | None
    second_found: str
    second_on: date | None
    second_by: int | None
    is_reopened: bool
    why_reopened: str
    why_not: str
    why_not_words: str
    certificate: int | None
    is_kept: bool = False
    is_closed: bool = False
    closed_on: date | None = None
    of_all: int = 0

    @property
    def found(self) -> str:
        """What was found: the worse of two, "" for nothing yet, or nothing this reader is told."""
        both_found = {self.first_found, self.second_found}
        return next((one for one in WORST_FIRST if one in both_found), "")

    @property
    def is_settled(self) -> bool:
        """Whether the child was looked at as often as it should, or it is said why not."""
        looked = self.first is not None and (not self.is_sampled or self.second is not None)
        return looked or bool(self.why_not)


def known_places(viewer: Viewer, now: datetime, column: str = "r.person_id") -> Sql:
    """That a place (r) is of a child of whom the reader is told in a review."""
    reach = reach_of(viewer, now)
    if viewer.may(LEADS):
        return reach.may_be_known(column)
    return placed(f"{column} IN ({{reached}})", reached=reach.children())


def of_programme(viewer: Viewer, number: int, now: datetime) -> Sql:
    """The condition on a place (r) that it is of this review of the viewer's council, and known."""
    mine = Sql("r.authority_id = %s AND r.programme_id = %s", (viewer.authority_id, number))
    return both(mine, visible("r"), known_places(viewer, now))


def places(
    viewer: Viewer,
    where: Sql,
    *,
    order: str = "r.id",
    open_in: int | None = None,
    first: int = 0,
    count: int = -1,
) -> tuple[Place, ...]:
    """The places of which a condition holds; one question.

    ``open_in``: the number of the boards of today, by which it is told who is closed; None: nobody is
    asked. ``first`` and ``count``: which of them, for a page; -1: all.
    """
    closed = Sql("")
    if open_in is not None:
        closed = placed(
            ", NOT EXISTS (SELECT 1 FROM boards_childcard c WHERE c.reckoning_id = {boards} "
            "AND c.child = r.person_id) AS is_closed, ({ended}) AS closed_on",
            boards=Sql("%s", (open_in,)),
            ended=_last_end(),
        )
    page = Sql("") if count < 0 else Sql("LIMIT %s OFFSET %s", (count, first))
    rows = answered(
        placed(
            f"SELECT {_COLUMNS}{{closed}} FROM {TABLES} WHERE {{where}} ORDER BY {order} {{page}}",
            closed=closed,
            where=where,
            page=page,
        )
    )
    return tuple(place_of(row, viewer) for row in rows)


def _last_end() -> Sql:
    """The last day on which a child (r) had an episode of need or was looked after."""
    return placed(
        "SELECT MAX(e.ended_on) FROM (SELECT need.ended_on FROM records_episodeofneed need "
        "WHERE need.person_id = r.person_id AND {need} UNION ALL SELECT care.ended_on "
        "FROM records_periodofcare care WHERE care.person_id = r.person_id AND {care}) e",
        need=visible("need"),
        care=visible("care"),
    )


def place_of(row: Mapping[str, Any], viewer: Viewer) -> Place:
    """A place from its columns, without what is kept from a reader who is to look a second time."""
    is_kept = (
        viewer.worker_id is not None
        and row["second_reviewer"] == viewer.worker_id
        and row["first"] is not None
        and row["second"] is None
    )
    is_closed = bool(as_yes(row.get("is_closed")))
    return Place(
        number=row["id"],
        programme=row["programme"],
        child=row["child"],
        open_as=tuple(one for one in (row["open_as"] or "").split(",") if one),
        team=row["team"],
        holder=row["holder"],
        is_sampled=bool(as_yes(row["is_sampled"])),
        reviewer=row["reviewer"],
        given_on=as_day(row["given_on"]),
        second_reviewer=row["second_reviewer"],
        first=row["first"],
        first_found="" if is_kept else row["first_found"] or "",
        first_on=as_day(row["first_on"]),
        first_by=row["first_by"],
        second=row["second"],
        second_found=row["second_found"] or "",
        second_on=as_day(row["second_on"]),
        second_by=row["second_by"],
        is_reopened=row["reopened_at"] is not None and row["first"] is None,
        why_reopened=row["why_reopened"] or "",
        why_not=row["why_not"] or "",
        why_not_words=row["why_not_words"] or "",
        certificate=row["certificate"],
        is_kept=is_kept,
        is_closed=is_closed,
        closed_on=as_day(row.get("closed_on")) if is_closed else None,
        of_all=row["of_all"],
    )


def place(viewer: Viewer, number: int, *, now: datetime) -> Place | None:
    """One place, for whoever leads reviews or is to review the child; None where there is none for them."""
    mine = Sql("r.authority_id = %s AND r.id = %s", (viewer.authority_id, number))
    found = places(viewer, both(mine, visible("r"), _led_or_mine(viewer, now)))
    return found[0] if found else None


def _led_or_mine(viewer: Viewer, now: datetime) -> Sql:
    known = reach_of(viewer, now).may_be_known("r.person_id")
    if viewer.may(LEADS):
        return known
    me = viewer.worker_id or 0
    return placed(
        "({known} AND {mine})",
        known=known,
        mine=Sql("(r.reviewer_id = %s OR r.second_reviewer_id = %s)", (me, me)),
    )


def left_for(viewer: Viewer, *, now: datetime) -> QuerySet:
    """The children given to the viewer whom they have not looked at yet: to be counted."""
    first = Q(reviewer=viewer.worker_id, first_review=None)
    second = Q(second_reviewer=viewer.worker_id, second_review=None)
    return ReviewedChild.objects.filter(
        first | second,
        reach_of(viewer, now).on_known("person_id"),
        authority_id=viewer.authority_id,
        reviewer__isnull=False,
        certificate=None,
    )


def my_places(viewer: Viewer, *, now: datetime) -> tuple[Place, ...]:
    """The children given to the viewer to look at again that nobody has signed for; one question.

    What is not done first, then by the day it was given. A child of whom the viewer may not know any more
    is not among them.
    """
    me = viewer.worker_id or 0
    where = both(
        Sql(
            "r.authority_id = %s AND r.certificate_id IS NULL "
            "AND (r.reviewer_id = %s OR r.second_reviewer_id = %s)",
            (viewer.authority_id, me, me),
        ),
        visible("r"),
        reach_of(viewer, now).may_be_known("r.person_id"),
    )
    return places(viewer, where, order="r.programme_id, r.given_on, r.id")
