"""Who may be sent an e-mail about their own work: an account, a post and a role today, and not away."""

from __future__ import annotations

from datetime import date

from keepsight.access.question import Sql, answered, both, lasts, placed, visible
from keepsight.records.workforce.account import Account


def to_be_mailed(day: date) -> list[Account]:
    """The accounts of those in post on a day who hold a role and are not away; two questions.

    Whoever has gone, has not begun, whose account is closed, or who is away on the day is none of them.
    """
    asked = placed(
        "SELECT a.id AS id FROM records_account a JOIN records_worker w ON w.id = a.worker_id "
        "WHERE {account} AND {post} AND EXISTS (SELECT 1 FROM records_roleheld h "
        "WHERE h.worker_id = w.id AND {role}) AND NOT EXISTS (SELECT 1 FROM records_absence x "
        "WHERE x.worker_id = w.id AND {away}) ORDER BY a.id",
        account=Sql("a.is_active AND NOT a.is_machine AND a.email <> ''"),
        post=both(lasts("w", day), visible("w")),
        role=both(lasts("h", day), visible("h")),
        away=both(lasts("x", day), visible("x")),
    )
    numbers = [row["id"] for row in answered(asked)]
    return list(Account.objects.filter(pk__in=numbers).order_by("pk"))
