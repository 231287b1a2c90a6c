"""What a backup leaves out because it follows from the rest: search, boards, what rules find."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from keepsight.access.search import index
from keepsight.access.viewer import day_of
from keepsight.boards import refreshing
from keepsight.boards.own_findings import check_own_records
from keepsight.records.authority import Authority


def make_again(*, now: datetime) -> None:
    """Make the search index, the boards and the findings of every council of the records."""
    for authority in Authority.objects.order_by("pk"):
        with transaction.atomic():  # read through this connection, wherever it looks
            index.rebuild(authority.pk)
            refreshing.rebuild(authority.pk, today=day_of(now), now=now)
            check_own_records(authority.pk, authority.code, now=now)
