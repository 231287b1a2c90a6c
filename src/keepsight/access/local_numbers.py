"""Which children bear some numbers of a source system, among those that a viewer may see."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from keepsight.access.reach import reach_of
from keepsight.access.viewer import Viewer, day_of
from keepsight.records.people.identifier import Identifier


def children_numbered(
    viewer: Viewer, numbers: Iterable[str], *, scheme: str, now: datetime
) -> dict[str, int]:
    """Number → child, for the numbers of a scheme ("local:cin_census") whose child is in reach.

    Says no name; names come from ``children.names_for``, which writes the look down.
    """
    wanted = sorted(set(numbers))
    if not wanted or viewer.authority_id is None:
        return {}
    held = Identifier.objects.filter(
        reach_of(viewer, day_of(now)).on("person_id"),
        authority_id=viewer.authority_id,
        scheme=scheme,
        value__in=wanted,
    )
    return dict(held.values_list("value", "person_id"))
