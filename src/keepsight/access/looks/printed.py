"""A page that was printed: a line of its own, with every child whom the page named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from keepsight.access.log import audit
from keepsight.access.log.purpose import checked
from keepsight.access.models import AuditChild, AuditLine
from keepsight.access.viewer import Viewer

#: Looks of one page that a print speaks of; no page makes more.
MOST_LINES = 40


def note_printed(viewer: Viewer, page: str, lines: Sequence[int], *, now: datetime) -> bool:
    """Write that a page was printed; whether there was anything to write.

    ``page``: its code. ``lines``: the lines that the page's own looks left on the log, whose children
    this line names again. Lines of anybody else are not spoken of. Refuses (``audit.NotWritten``)
    where the log cannot be written. What was printed cannot be called back: the line says that it
    left, nothing more.
    """
    own = AuditLine.objects.filter(
        pk__in=list(lines)[:MOST_LINES],
        account_id=viewer.account_id,
        authority_id=viewer.authority_id,
    )
    numbers = list(own.values_list("pk", flat=True))
    if not numbers:
        return False
    children = AuditChild.objects.filter(line_id__in=numbers).values_list("child_id", flat=True)
    audit.write_and_commit(
        act="printed",
        now=now,
        **viewer.on_the_log,
        about={"why": checked(page), "lines": numbers, "role": viewer.role_code},
        children=children,
    )
    return True
