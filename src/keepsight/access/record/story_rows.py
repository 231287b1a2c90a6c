"""The question behind a child's story: every record that is told, a row for each of its days, in one.

What it gives is of one child and one council, and only of the records and texts that were asked for. The
text of each part is built once: a child's page has no time to build two hundred of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from django.db import connection

from keepsight.access.question import Sql, among, answered, both, day_param, joined, placed, visible
from keepsight.access.record.telling import Telling, tellings
from keepsight.kernel.told import Line, More
from keepsight.records.record import HERE

ROWS_A_PAGE = 50
#: Signs of a free text that a line shows; the whole of it stands on the entry's own page.
SHOWN = 400
#: Between the columns of a line, in what the database gives back.
BETWEEN = "\x1f"
#: Rows of a record that are no line: a move that nobody agreed to; a choice, which marks another line.
_ONLY = {
    "moved_entry": "r.agreed_at IS NOT NULL",
    "significant_event": "r.record = '' AND r.withdrawn_at IS NULL",
}
#: Where a line stands: the record, its number and the column of its day.
Where = tuple[str, int, str]
Row = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """What of a story is wanted. ``room``: a stage, "" for all; the years are both included."""

    room: str = ""
    from_year: int | None = None
    to_year: int | None = None
    oldest_first: bool = False


@dataclass(frozen=True)
class Written:
    """When a day of an entry was first written down here, and by which worker."""

    at: datetime | None
    worker: int | None


def rows_of(
    child: int,
    authority_id: int,
    known: Iterable[Telling],
    asked: Asked,
    *,
    sees_text: bool,
    only: Collection[Where] | None,
    page: int | None,
) -> list[Row]:
    """The rows of a child, each with the ``total`` on all pages; one question.

    ``known``: the records that may be told. ``only``: of these lines alone. ``page`` None: all of them.
    """
    selects = [
        select
        for one in known
        if asked.room in ("", one.room)
        for place, line in enumerate(one.told.lines)
        for select in _select(child, authority_id, one, place, line, sees_text, only)
    ]
    if not selects:
        return []
    return answered(_in_order(joined(" UNION ALL ", selects), asked, page))


def written_down(rows: Iterable[Row]) -> dict[Where, Written]:
    """Of the rows that were written here, when and by whom; one question or none.

    It is the first row of history in which the day stands: who ended a plan is not who began it.
    """
    numbers: dict[tuple[str, str], list[int]] = {}
    for row in rows:
        if row["source"] == HERE:
            numbers.setdefault((row["record"], row["point"]), []).append(row["number"])
    parts = [_history(code, point, some) for (code, point), some in numbers.items()]
    if not parts:
        return {}
    found = answered(
        placed(
            "SELECT w.*, a.worker_id AS worker FROM ({parts}) w "
            "LEFT JOIN records_account a ON a.id = w.account",
            parts=joined(" UNION ALL ", parts),
        )
    )
    return {
        (row["record"], row["number"], row["point"]): Written(as_moment(row["at"]), row["worker"])
        for row in found
    }


def as_moment(value: Any) -> datetime | None:
    """A moment as read: SQLite gives text without a zone, which is Greenwich's."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    if value is None or value.tzinfo is not None:
        found: datetime | None = value
        return found
    aware: datetime = value.replace(tzinfo=UTC)
    return aware


def plain(one: Telling, line: Line) -> list[More]:
    """What a line adds that is a code or an answer; the worker and free text stand by themselves."""
    return [
        more for more in line.more if more.column not in one.restricted and more.column != "worker"
    ]


# --- its parts ----------------------------------------------------------------------------------


def _in_order(union: Sql, asked: Asked, page: int | None) -> Sql:
    """The lines in the order of their days, those of one day in the order of the journey."""
    way = "ASC" if asked.oldest_first else "DESC"
    order = f"CASE WHEN s.on_day IS NULL THEN 1 ELSE 0 END, s.on_day {way}, s.place {way}, s.number {way}"
    wanted = [visible("s")]
    if asked.from_year:
        wanted.append(Sql("s.on_day >= %s", (day_param(date(asked.from_year, 1, 1)),)))
    if asked.to_year:
        wanted.append(Sql("s.on_day <= %s", (day_param(date(asked.to_year, 12, 31)),)))
    limit = Sql("")
    if page is not None:
        limit = Sql(" LIMIT %s OFFSET %s", (ROWS_A_PAGE, (max(page, 1) - 1) * ROWS_A_PAGE))
    return placed(
        "SELECT s.*, COUNT(*) OVER () AS total FROM ({union}) s "
        f"WHERE {{wanted}} ORDER BY {order}{{limit}}",
        union=union,
        wanted=both(*wanted),
        limit=limit,
    )


def _select(
    child: int,
    authority_id: int,
    one: Telling,
    place: int,
    line: Line,
    sees_text: bool,
    only: Collection[Where] | None,
) -> Iterable[Sql]:
    """The rows of one record on one of its days; none where ``only`` has nothing of it."""
    text = _text_of_select(one.code, place, sees_text, connection.vendor)
    whole = Sql(text, (child, authority_id))
    if only is not None:
        numbers = [n for code, n, point in only if (code, point) == (one.code, line.on)]
        if not numbers:
            return
        whole = both(whole, among("r.id", numbers))
    yield whole


@cache
def _text_of_select(code: str, place: int, sees_text: bool, vendor: str) -> str:
    """One part of the question, with two blanks: for the child and for the council."""
    one = tellings()[code]
    line = one.told.lines[place]
    fields = {field.name: field for field in one.model._meta.concrete_fields}
    worker = "r.worker_id" if "worker" in fields else "CAST(NULL AS bigint)"
    columns = (
        f"'{code}' AS record",
        "r.id AS number",
        f"'{line.on}' AS point",
        f"{one.place * 20 + place} AS place",
        f"{_day_of_column(fields[line.on], vendor)} AS on_day",
        "r.source AS source",
        "r.batch_number AS batch_number",
        "r.recorded_at AS recorded_at",
        f"{worker} AS worker",
        f"{_values(one, line, fields, vendor)} AS said",
        f"{_free_text(one, line, sees_text)} AS words",
    )
    return (
        f"SELECT {', '.join(columns)} FROM {one.model._meta.db_table} r WHERE r.person_id = %s "
        f"AND r.authority_id = %s AND {' AND '.join(_stands(one, place, line, fields))}"
    )


def _stands(one: Telling, place: int, line: Line, fields: Mapping[str, Any]) -> Iterable[str]:
    """That the row has this day, or (of its first line) none at all; and is no draft or older version.

    Where a child lived, without a day, is no line of a story: the summary has it.
    """
    has = f"r.{line.on} IS NOT NULL"
    if not place and one.told.part != "address":
        none = " AND ".join(f"r.{other.on} IS NULL" for other in one.told.lines)
        # What was begun here and has no day yet has not happened; another system may lack the day.
        has = f"({has} OR (r.source <> '{HERE}' AND {none}))"
    yield has
    if one.code in _ONLY:
        yield _ONLY[one.code]
    if "finished_at" in fields:
        yield "r.finished_at IS NOT NULL"
    if "corrects" in fields:
        table = one.model._meta.db_table
        yield f"NOT EXISTS (SELECT 1 FROM {table} c WHERE c.corrects_id = r.id)"


def _values(one: Telling, line: Line, fields: Mapping[str, Any], vendor: str) -> str:
    """The columns that the line names, in its order, but for those that are free text."""
    said = [
        f"CASE WHEN r.{more.column} THEN 'yes' WHEN r.{more.column} IS NOT NULL THEN 'no' ELSE '' END"
        if fields[more.column].get_internal_type() == "BooleanField"
        else f"COALESCE(r.{more.column}, '')"
        for more in plain(one, line)
    ]
    sign = "CHR" if vendor == "postgresql" else "CHAR"
    return f" || {sign}({ord(BETWEEN)}) || ".join(said) or "''"


def _free_text(one: Telling, line: Line, sees_text: bool) -> str:
    texts = [more.column for more in line.more if more.column in one.restricted]
    if not texts or not sees_text:
        return "''"
    # An event that is told by itself stands nowhere else.
    is_whole = one.code == "significant_event"
    return f"r.{texts[0]}" if is_whole else f"SUBSTR(r.{texts[0]}, 1, {SHOWN})"


def _day_of_column(field: Any, vendor: str) -> str:
    """The day of a column; of a moment its day in England, on SQLite that of Greenwich."""
    if field.get_internal_type() != "DateTimeField":
        return f"r.{field.column}"
    if vendor == "postgresql":
        return f"CAST(r.{field.column} AT TIME ZONE 'Europe/London' AS date)"
    return f"SUBSTR(r.{field.column}, 1, 10)"


def _history(code: str, point: str, numbers: list[int]) -> Sql:
    """The first row of history in which these entries of a record have the day."""
    table = tellings()[code].model.history.model._meta.db_table
    return placed(
        f"SELECT '{code}' AS record, '{point}' AS point, h.id AS number, h.history_date AS at, "
        f"h.history_user_id AS account FROM {table} h WHERE h.history_id IN (SELECT "
        f"MIN(x.history_id) FROM {table} x WHERE {{these}} AND x.{point} IS NOT NULL GROUP BY x.id)",
        these=among("x.id", numbers),
    )
