"""Share out the children of a review that nobody has yet among some reviewers, evenly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from keepsight.access.apart.places_in_reviews import Place, of_programme, places
from keepsight.access.apart.who_may_review import Case, WhoMayReview, who_may_review
from keepsight.actions.quality.of_reviews import programme_at
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.quality.reviewed_child import ReviewedChild
from keepsight.writing.perform import Doing, Wrong
from keepsight.writing.set_wise import amend_all

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "reviewers",
                    "Among whom",
                    kind="several",
                    choices="reviewers",
                    hint="Nobody is given a child whom they hold, answer for or know",
                ),
                Question(
                    "team",
                    "The children of which team",
                    kind="choice",
                    choices="teams",
                    hint="Leave it empty for the children of every team",
                    required=False,
                ),
            ),
        ),
    ),
)


@dataclass(frozen=True)
class Shared:
    """``given``: children now with a reviewer; ``second``: with a second one; ``left``: for whom none of
    those chosen may be it."""

    given: int
    second: int
    left: int


def run(doing: Doing, given: dict[str, Any]) -> Shared:
    """What was shared out. ``given``: programme, reviewers, team (None for all).

    Each child goes to the one of those chosen who has the fewest in this review and may look at it, the
    second look to another. Refuses (``Wrong``) where nobody is chosen, where somebody chosen reviews no
    children, and where no child is left to be given.
    """
    programme = programme_at(doing, given["programme"])
    who = who_may_review(doing.by, now=doing.now)
    chosen = sorted({int(one) for one in given.get("reviewers") or ()})
    if not chosen:
        raise Wrong("Choose at least one reviewer.", field="reviewers")
    if set(chosen) - {one.number for one in who.reviewers}:
        raise Wrong("Choose reviewers of this council.", field="reviewers")
    team = int(given["team"]) if given.get("team") else None
    rows = [
        one
        for one in places(doing.by, of_programme(doing.by, programme.pk, doing.now))
        if one.certificate is None and not one.why_not
    ]
    loads = Counter(dict.fromkeys(chosen, 0))
    loads.update(one for row in rows for one in (row.reviewer, row.second_reviewer) if one in loads)
    wanted = [row for row in rows if team is None or row.team == team]
    first = [row for row in wanted if row.reviewer is None]
    found = _shared(first, loads, who, lambda row: None)
    now_with = {row.number: found.get(row.number, row.reviewer) for row in wanted}
    again = [
        row
        for row in wanted
        if row.is_sampled and row.second_reviewer is None and now_with[row.number] is not None
    ]
    second = _shared(again, loads, who, lambda row: now_with[row.number])
    if not first and not again:
        raise Wrong("Every child of these has a reviewer already.")
    _write(doing, found, "reviewer_id", "given_on")
    _write(doing, second, "second_reviewer_id", "second_given_on")
    return Shared(len(found), len(second), len(first) - len(found) + len(again) - len(second))


def _write(doing: Doing, found: dict[int, int], who: str, since: str) -> None:
    rows = [{"id": place, who: one, since: doing.today} for place, one in sorted(found.items())]
    amend_all(doing, ReviewedChild, rows, why="given to a reviewer")


def _shared(
    rows: Iterable[Place],
    loads: Counter[int],
    who: WhoMayReview,
    but: Callable[[Place], int | None],
) -> dict[int, int]:
    """The reviewer of each place, by the place, where one of them may be it."""
    found: dict[int, int] = {}
    for row in rows:
        case = Case(row.child, row.team, row.holder)
        for one in sorted(loads, key=lambda worker: (loads[worker], worker)):
            if one != but(row) and not who.why_not(one, case):
                found[row.number] = one
                loads[one] += 1
                break
    return found


SHARE_OUT_REVIEWS = Action(
    code="share_out_reviews",
    title="Share out the children of a review",
    why="Every child is somebody’s to look at, and never their own worker’s.",
    may="lead_reviews",
    form=ASKED,
    run=run,
)
