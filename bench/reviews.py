"""A review of twenty thousand open children: making its group, sharing it out, and the pages of it.

CPU seconds for what is written, which stands in one transaction; questions and CPU for what is read. Run it
where Django is set up; it makes a database of its own.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from bench.pages import MOST_QUESTIONS, _cpu, _signed_in, _written
from bench.search import own_database

CHILDREN = 20_000
REVIEWERS = 40
#: Twenty thousand places, each with its history, and the one line of the log.
MOST_TO_MAKE, MOST_TO_SHARE_OUT, MOST_TO_SIGN = 3.0, 3.0, 3.0
MOST_PAGE_MS = 250.0


def measure() -> Iterator[tuple[str, float, str, float]]:
    """Each figure: its name, what was measured, the unit, and the budget."""
    from bench.made_up_council import MadeUpCouncil

    with own_database():
        now = datetime.now(UTC)
        council = MadeUpCouncil(CHILDREN, now, open_share=1.0)
        yield from _written_and_read(council, now)


def _written_and_read(council: Any, now: datetime) -> Iterator[tuple[str, float, str, float]]:
    from keepsight.access.viewer import day_of, viewer_of
    from keepsight.actions.quality.make_review_programme import MAKE_REVIEW_PROGRAMME
    from keepsight.actions.quality.share_out_reviews import SHARE_OUT_REVIEWS
    from keepsight.actions.quality.sign_coverage import SIGN_COVERAGE
    from keepsight.records.quality.reviewed_child import ReviewedChild
    from keepsight.records.workforce.role_held import RoleHeld
    from keepsight.records.workforce.worker import Worker
    from keepsight.writing.perform import perform

    account = council.account("director")
    director = viewer_of(account, now=now)
    ours = {"authority_id": director.authority_id}
    reviewers = [
        Worker.objects.create(**ours, staff_number=f"QA{n}", name=f"Auditor {n}")
        for n in range(REVIEWERS)
    ]
    for one in reviewers:
        RoleHeld.objects.create(**ours, worker=one, role_code="quality_auditor")
    today = day_of(now)

    def does(action: Any, **given: Any) -> tuple[float, Any]:
        before = time.process_time()
        made = perform(action, given, by=director, now=now)
        return time.process_time() - before, made

    taken, programme = does(
        MAKE_REVIEW_PROGRAMME,
        title="Every open child",
        why="Nobody has looked at all of them.",
        population_code="all_open",
        taken_as_at=today,
        due_on=today + timedelta(days=28),
        second_share="10",
        leader=director.worker_id,
    )
    places = ReviewedChild.objects.filter(programme=programme)
    yield f"the group of {places.count()} open children is made", taken, "s", MOST_TO_MAKE
    taken, shared = does(
        SHARE_OUT_REVIEWS, programme=programme.pk, reviewers=[one.pk for one in reviewers]
    )
    assert shared.given == places.count() and not shared.left
    yield f"it is shared out among {REVIEWERS} reviewers", taken, "s", MOST_TO_SHARE_OUT
    client = _signed_in(account)
    for name, path in (
        ("all reviews", "/reviews"),
        ("how far it has come", f"/reviews/{programme.pk}"),
        ("one team of it", f"/reviews/{programme.pk}?state=left"),
        ("its certificate", f"/reviews/{programme.pk}/coverage"),
        ("who came later", f"/reviews/{programme.pk}/later"),
    ):
        written = _written(client, path)
        yield f"{name}: questions", float(len(written.asked)), "", float(MOST_QUESTIONS)
        (page,) = _cpu(lambda path=path: client.get(path))  # type: ignore[misc]
        yield f"{name}: CPU", page, "ms", MOST_PAGE_MS
    places.update(not_reviewed_code="other", why_not_reviewed="Measured.")
    taken, _ = does(SIGN_COVERAGE, programme=programme.pk, statement="Measured.")
    yield "it is signed for", taken, "s", MOST_TO_SIGN
