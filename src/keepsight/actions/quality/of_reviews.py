"""What every action of a review asks first: which review and which child of it, and whether it is signed for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from keepsight.access.apart.places_in_reviews import place
from keepsight.access.apart.review_programmes import Programme
from keepsight.access.apart.who_may_review import Case
from keepsight.boards.quality.population import Group
from keepsight.records.quality.review_programme import ReviewProgramme
from keepsight.records.quality.reviewed_child import ReviewedChild
from keepsight.records.workforce.team import Team
from keepsight.writing.perform import Doing, Refused, Wrong

SIGNED = "This child stands on a certificate that is signed, and so nothing of its review changes any more."
NOT_THERE = "This child is in no review that you may see."
NO_REVIEW = "There is no such review in this council."
#: In so many parts a drawing divides: fine enough for any share.
PARTS = 2**32


def programme_at(doing: Doing, number: Any) -> ReviewProgramme:
    """The review with this number, of this council, kept for this transaction: of two who share out its
    children one waits. Refuses (``Refused``) any other."""
    rows = ReviewProgramme.objects.select_for_update(of=("self",))
    found = rows.filter(pk=int(number), authority_id=doing.by.authority_id).first()
    if found is None:
        raise Refused(NO_REVIEW)
    return found


def place_at(doing: Doing, number: Any) -> ReviewedChild:
    """A child's place, kept for this transaction: for whoever leads reviews or is to review the child.

    Refuses (``Refused``) one of whom the person may not know as one that is not there, and one that is
    signed for.
    """
    if place(doing.by, int(number), now=doing.now) is None:
        raise Refused(NOT_THERE)
    held = ReviewedChild.objects.select_for_update(of=("self",)).get(pk=int(number))
    if held.certificate_id is not None:
        raise Refused(SIGNED, children=[held.person_id])
    return held


def case_of(held: ReviewedChild) -> Case:
    return Case(held.person_id, held.team_id, held.holder_id)


def group_of(row: ReviewProgramme | Programme, teams: Iterable[int]) -> Group:
    """The group that a review is of. ``teams``: the review's team with those below it."""
    code = row.population_code if isinstance(row, ReviewProgramme) else row.code
    open_as = row.open_as_code if isinstance(row, ReviewProgramme) else row.open_as
    holder = row.population_worker_id if isinstance(row, ReviewProgramme) else row.holder
    return Group(
        code=code,
        open_as=open_as,
        teams=tuple(sorted(teams)),
        youngest=row.youngest,
        oldest=row.oldest,
        worker=holder,
        not_seen_since=row.not_seen_since,
    )


def with_those_below(authority_id: int, team: int | None) -> tuple[int, ...]:
    """A team and every team below it; () for none."""
    if team is None:
        return ()
    parents = dict(Team.objects.filter(authority_id=authority_id).values_list("pk", "parent_id"))
    found, more = {team}, {team}
    while more:
        more = {one for one, parent in parents.items() if parent in more} - found
        found |= more
    return tuple(sorted(found))


def drawn(programme: int, child: int) -> int:
    """A child's lot in a review: a number that nobody chose, the same whenever it is asked for."""
    said = hashlib.sha256(f"review {programme}, child {child}".encode()).digest()
    return int.from_bytes(said[:4], "big")


def sample(programme: int, children: Iterable[int], locked: frozenset[int], share: int) -> set[int]:
    """Who is looked at a second time: of a hundred so many, rounded up, those with the lowest lots.

    Each child whose record is locked is drawn by its own lot alone. Were they drawn among the others, how
    many are drawn of those would tell that there is somebody else.
    """
    free = sorted((drawn(programme, one), one) for one in children if one not in locked)
    wanted = -(-len(free) * share // 100)
    apart = {
        one for one in children if one in locked and drawn(programme, one) * 100 < share * PARTS
    }
    return {one for _, one in free[:wanted]} | apart


def is_to_come(doing: Doing, given: dict[str, Any], field: str) -> None:
    """Refuse (``Wrong``) a last day that is past."""
    if given[field] < doing.today:
        raise Wrong("Choose today or a day to come.", field=field)
