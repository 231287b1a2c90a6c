"""Take two months more for a complex request, and tell the person why."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.quality.access_extension import AccessExtension
from keepsight.writing.perform import Wrong


def is_longer_once(around: Around, given: dict[str, Any]) -> None:
    """Of one request there is one extension."""
    if AccessExtension.objects.filter(request=around.rows["access_request"]).exists():
        raise Wrong("This request had more time already.", field="decided_on")


EXTEND_ACCESS_REQUEST = making(
    AccessExtension,
    check=is_longer_once,
    code="extend_access_request",
    title="Take more time for a request to see the record",
    why="Two months more, and the person is told why.",
    level=40,
    needs=("access_request",),
    for_closed=True,
)
