"""Which children bear some numbers of a source system, among those that a viewer may see."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from keepsight.access.question import answered
from keepsight.access.reach.reach import reach_of
from keepsight.access.viewer import Viewer
from keepsight.records.batch import Batch
from keepsight.records.people.identifier import Identifier

#: With what the schemes of a council's own systems begin.
LOCAL = "local:"


def children_numbered(
    viewer: Viewer, numbers: Iterable[str], *, source: str, now: datetime
) -> dict[str, int]:
    """Number → child, for numbers as a source ("cin_census") bears them, of children in reach.

    The scheme of the numbers is the one under which the council's files of that source were read;
    where none was, the source's own. A number that stands for two children is left out: it tells
    neither. Says no name; names come from ``children.names_for``, which writes the look down.
    """
    wanted = sorted(set(numbers))
    if not wanted or viewer.authority_id is None:
        return {}
    files = Batch.objects.filter(
        authority_id=viewer.authority_id, source=source, state=Batch.State.FINISHED
    )
    schemes = set(files.values_list("scheme", flat=True)) or {source}
    held = Identifier.objects.filter(
        authority_id=viewer.authority_id,
        scheme__in=[f"{LOCAL}{scheme}" for scheme in schemes],
        value__in=wanted,
    )
    bearers: dict[str, set[int]] = {}
    for number, child in held.values_list("value", "person_id"):
        bearers.setdefault(number, set()).add(child)
    one = {number: children.pop() for number, children in bearers.items() if len(children) == 1}
    reached = reach_of(viewer, now).children(one.values())
    seen = {row["id"] for row in answered(reached)} if one else set()
    return {number: child for number, child in one.items() if child in seen}
