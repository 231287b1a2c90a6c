"""Turns the text of foreign cells into dates, moments, numbers and answers, a column at once.

Every parser takes a ``pl.Series`` of strings (stripped, blanks null) and gives two things: the
typed series, null where a cell could not be read, and its ``CellFaults``: a frame of ``position``
(UInt32, place in the series), ``value`` and ``reason`` (one of the codes below).
"""

from __future__ import annotations

import polars as pl

NOT_A_DATE = "not_a_date"
DATE_IMPOSSIBLE = "date_impossible"
NOT_A_NUMBER = "not_a_number"
NOT_YES_OR_NO = "not_yes_or_no"

#: A date outside these years is a slip of the hand, not an event in a child's record.
FIRST_YEAR = 1900
LAST_YEAR = 2100
_YEARS = (FIRST_YEAR, LAST_YEAR)

#: Two-digit years below this one are 20xx, from it on 19xx: 49 is 2049, 50 is 1950.
CENTURY_PIVOT = 50

#: Day zero of a spreadsheet's day numbers, whose false 29 February 1900 is past by 1 March 1900.
SPREADSHEET_DAY_ZERO = pl.lit("1899-12-30").str.to_date()

YES = ("y", "yes", "true", "t", "1")
NO = ("n", "no", "false", "f", "0")

_NO_CELL_FAULTS = pl.DataFrame(
    schema={"position": pl.UInt32(), "value": pl.String(), "reason": pl.String()}
)

_TIME = r"(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?"
_OFFSET = r"(Z|z|[+-]\d{2}:?\d{2})?"
_TAIL_OF_TIME = rf"(?:[Tt]|\s+){_TIME}\s*{_OFFSET}$"

#: After ``_in_one_shape``: the pattern of a way of writing a date, and how it is read.
_WAYS = (
    (r"^\d{4}-\d{1,2}-\d{1,2}$", "%Y-%m-%d"),
    (r"^\d{1,2}-\d{1,2}-\d{4}$", "%d-%m-%Y"),
    (
        r"(?i)^\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{4}$",
        "%d-%b-%Y",
    ),
)

#: Ways in which whole columns are written, before anything is done to them.
_PLAIN_WAYS = ((r"^\d{4}-\d{2}-\d{2}$", "%Y-%m-%d"), (r"^\d{2}/\d{2}/\d{4}$", "%d/%m/%Y"))


def _in_one_shape(text: pl.Expr) -> pl.Expr:
    """Dates with every separator as a hyphen, months as three letters, years as four digits."""
    return (
        text.str.replace_all(r"\s*[/.\s-]\s*", "-")
        .str.replace(r"^(\d{1,2}-[A-Za-z]{3})[a-z]*(-\d{2,4})$", "${1}${2}")
        .str.replace(rf"^(\d{{1,2}}-\w{{1,3}}-)([0-{CENTURY_PIVOT // 10 - 1}]\d)$", "${1}20${2}")
        .str.replace(r"^(\d{1,2}-\w{1,3}-)(\d{2})$", "${1}19${2}")
    )


def _date_and_reason(text: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """The date in a text without a time, and why there is none."""
    shaped = _in_one_shape(text)
    date = pl.coalesce([shaped.str.to_date(way, strict=False) for _, way in _WAYS])
    looks_like_one = pl.any_horizontal([shaped.str.contains(pattern) for pattern, _ in _WAYS])
    date = pl.when(looks_like_one & date.dt.year().is_between(*_YEARS)).then(date)
    reason = (
        pl.when(text.is_null() | date.is_not_null())
        .then(None)
        .when(looks_like_one)
        .then(pl.lit(DATE_IMPOSSIBLE))
        .otherwise(pl.lit(NOT_A_DATE))
    )
    return date, reason


def _plain_dates(text: pl.Series) -> pl.Series | None:
    """The dates of a column whose every cell is a true day in one plain way; None for any other.

    Most columns are. It gives what the careful way gives, in a tenth of its steps.
    """
    for pattern, way in _PLAIN_WAYS:
        if text.str.contains(pattern).all():
            dates = text.str.to_date(way, strict=False)
            whole = dates.null_count() == text.null_count()
            return dates if whole and dates.dt.year().is_between(*_YEARS).all() else None
    return None


def _distinct(text: pl.Series) -> pl.DataFrame:
    """Each text once: a column of a hundred thousand dates holds a few thousand days."""
    return pl.DataFrame({"text": text.cast(pl.String)}).unique()


def _for_every_cell(text: pl.Series, distinct: pl.DataFrame) -> tuple[pl.Series, pl.DataFrame]:
    """The ``value`` and ``reason`` of each distinct text, put back where the text stood."""
    cells = pl.DataFrame({"text": text.cast(pl.String)}).join(
        distinct, on="text", how="left", maintain_order="left", nulls_equal=True
    )
    return cells["value"].alias(text.name), _faults(cells)


def _faults(cells: pl.DataFrame) -> pl.DataFrame:
    return (
        cells.with_row_index("position")
        .filter(pl.col("reason").is_not_null())
        .select("position", pl.col("text").alias("value"), "reason")
    )


def no_cell_faults() -> pl.DataFrame:
    """The ``CellFaults`` of a column in which everything could be read."""
    return _NO_CELL_FAULTS.clone()


def parse_dates(text: pl.Series, *, day_numbers: bool = False) -> tuple[pl.Series, pl.DataFrame]:
    """Dates out of ``2011-03-31``, ``31/03/2011``, ``31-03-2011``, ``31-Mar-11`` and ``31.3.2011``.

    A time after the date is dropped, whatever its offset. The day comes before the month, always:
    ``03/31/2011`` is impossible, not American. Two-digit years turn at ``CENTURY_PIVOT``. With
    ``day_numbers`` (workbooks only) five digits are a spreadsheet's count of days. Faults:
    ``date_impossible`` (31 February, or outside 1900 to 2100), ``not_a_date``.
    """
    if (plain := _plain_dates(text.cast(pl.String))) is not None:
        return plain.alias(text.name), no_cell_faults()
    cells = _distinct(text)
    bare = pl.col("text").str.replace(_TAIL_OF_TIME, "")
    date, reason = _date_and_reason(bare)
    if day_numbers:
        days = pl.col("text").str.extract(r"^(\d{5})(?:\.\d+)?$").cast(pl.Int64, strict=False)
        counted = SPREADSHEET_DAY_ZERO + pl.duration(days=days)
        counted = pl.when(counted.dt.year() <= LAST_YEAR).then(counted)
        date = pl.coalesce(date, counted)
        reason = pl.when(counted.is_null()).then(reason)
    return _for_every_cell(text, cells.select("text", value=date, reason=reason))


def parse_moments(text: pl.Series) -> tuple[pl.Series, pl.DataFrame]:
    """Moments (UTC, microseconds) out of a date and a time, in any way ``parse_dates`` reads dates.

    With ``Z`` or an offset the moment is exact; without, it is the clock in London. An hour that
    came twice (October) is its first; one that never came (March) is ``date_impossible``. A date
    alone is midnight at its start in London.
    """
    cells = _distinct(text)
    written = pl.col("text")
    date, reason = _date_and_reason(written.str.replace(_TAIL_OF_TIME, ""))
    cells = cells.with_columns(
        date=date,
        reason=reason,
        hour=_part(written, 1),
        minute=_part(written, 2),
        second=_part(written, 3),
        micro=(written.str.extract(_TAIL_OF_TIME, 4).cast(pl.Float64, strict=False) * 1_000_000)
        .round()
        .cast(pl.Int64)
        .fill_null(0),
        offset=written.str.extract(_TAIL_OF_TIME, 5).str.replace(":", "").str.to_uppercase(),
    )
    on_the_clock = (
        (pl.col("hour") < 24) & (pl.col("minute") < 60) & (pl.col("second") < 60)
    ) & _offset_minutes().abs().le(18 * 60)
    wall = pl.col("date").cast(pl.Datetime("us")) + pl.duration(
        hours="hour", minutes="minute", seconds="second", microseconds="micro"
    )
    wall = pl.when(on_the_clock).then(wall)
    in_london = wall.dt.replace_time_zone(
        "Europe/London", ambiguous="earliest", non_existent="null"
    ).dt.convert_time_zone("UTC")
    exact = (wall - pl.duration(minutes=_offset_minutes())).dt.replace_time_zone("UTC")
    cells = cells.with_columns(
        moment=pl.when(pl.col("offset").is_null()).then(in_london).otherwise(exact)
    ).with_columns(
        reason=pl.when(pl.col("reason").is_null() & pl.col("date").is_not_null())
        .then(pl.when(pl.col("moment").is_null()).then(pl.lit(DATE_IMPOSSIBLE)))
        .otherwise(pl.col("reason"))
    )
    return _for_every_cell(text, cells.select("text", "reason", value="moment"))


def _part(written: pl.Expr, group: int) -> pl.Expr:
    return written.str.extract(_TAIL_OF_TIME, group).cast(pl.Int64, strict=False).fill_null(0)


def _offset_minutes() -> pl.Expr:
    offset = pl.col("offset")
    size = offset.str.slice(1, 2).cast(pl.Int64, strict=False) * 60 + offset.str.slice(3, 2).cast(
        pl.Int64, strict=False
    )
    return pl.when(offset.str.starts_with("-")).then(-size).otherwise(size).fill_null(0)


def parse_integers(text: pl.Series) -> tuple[pl.Series, pl.DataFrame]:
    """Whole numbers (Int64) out of ``3``, ``-3`` and ``3.0``; all else is ``not_a_number``."""
    return _numbers(text, r"^([+-]?\d{1,18})(?:\.0+)?$", pl.Int64())


def parse_numbers(text: pl.Series) -> tuple[pl.Series, pl.DataFrame]:
    """Decimal numbers (Float64) out of ``0.6`` and ``37``; all else is ``not_a_number``."""
    return _numbers(text, r"^([+-]?\d{1,18}(?:\.\d+)?)$", pl.Float64())


def _numbers(text: pl.Series, pattern: str, dtype: pl.DataType) -> tuple[pl.Series, pl.DataFrame]:
    written = pl.col("text")
    cells = pl.DataFrame({"text": text.cast(pl.String)}).with_columns(
        number=written.str.extract(pattern).str.strip_prefix("+").cast(dtype, strict=False)
    )
    unread = pl.col("number").is_null() & written.is_not_null()
    cells = cells.with_columns(reason=pl.when(unread).then(pl.lit(NOT_A_NUMBER)))
    return cells["number"].alias(text.name), _faults(cells)


def parse_yes_no(text: pl.Series) -> tuple[pl.Series, pl.DataFrame]:
    """Booleans out of ``YES`` and ``NO`` in any capitals; all else is ``not_yes_or_no``."""
    written = pl.col("text")
    said = written.str.to_lowercase()
    answer = pl.when(said.is_in(YES)).then(True).when(said.is_in(NO)).then(False)
    cells = pl.DataFrame({"text": text.cast(pl.String)}).with_columns(answer=answer)
    unread = pl.col("answer").is_null() & written.is_not_null()
    cells = cells.with_columns(reason=pl.when(unread).then(pl.lit(NOT_YES_OR_NO)))
    return cells["answer"].alias(text.name), _faults(cells)
