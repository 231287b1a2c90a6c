"""A stay in a series of short breaks begins."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.short_break import ShortBreak
from keepsight.writing.perform import Wrong


def after_the_last(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a break that begins in the middle of an earlier one."""
    before = ShortBreak.objects.filter(
        person_id=around.child.pk,
        started_on__lte=given["started_on"],
        ended_on__gt=given["started_on"],
    )
    if before.exists():
        raise Wrong("On that day an earlier short break went on.", field="started_on")


BEGIN_SHORT_BREAK = making(
    ShortBreak,
    check=after_the_last,
    code="begin_short_break",
    title="Begin a short break",
    why="A break is a break, and not a way into care.",
    bars=("short_break", "period_of_care"),
)
