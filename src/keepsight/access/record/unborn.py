"""Children not yet born: they have a record and a worker, and nobody can have seen them."""

from __future__ import annotations

from datetime import date

from keepsight.access.question import Sql, day_param


def not_born_by(authority_id: int, day: date) -> Sql:
    """The numbers of a council's children who were not born by the end of a day, for a subquery."""
    return Sql(
        "SELECT p.id FROM records_person p WHERE p.authority_id = %s AND p.is_child "
        "AND (p.born_on > %s OR (p.born_on IS NULL AND p.expected_on IS NOT NULL))",
        (authority_id, day_param(day)),
    )
