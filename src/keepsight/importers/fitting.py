"""Makes a proposal's frames fit the records: their types, and what a column of the database can hold.

What does not fit is left out and said. A database that counts characters would otherwise refuse the
whole file for one overlong cell.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import polars as pl
from django.db import models

from keepsight.records.models import RECORDS
from keepsight.records.record import Record

#: What a whole number may be in every database.
LARGEST = 2_147_483_647

#: Values that were left out: ``_key`` of the record, its field, the reason, and whether the whole
#: record was left out, because the field is one of those that tell it from others.
UNFIT: dict[str, pl.DataType] = {
    "_key": pl.Int64(),
    "_lost": pl.Boolean(),
    "column": pl.String(),
    "reason": pl.String(),
    "sentence": pl.String(),
}


def fitted(record: str, frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The frame of a record as the database can hold it, and what was left out for that (``UNFIT``).

    Every field has the record's type, every field of ``MATCH_ON`` is there, and a blank where the
    record allows none is the record's own default. A record that cannot be told from others for lack
    of a value is left out. Columns that begin with ``_`` stay as they are.
    """
    model = RECORDS[record]
    unfit = [pl.DataFrame(schema=UNFIT)]
    ready: dict[str, pl.Series] = {}
    for name in dict.fromkeys((*model.MATCH_ON, *frame.columns)):
        if name.startswith("_") or name == "person":
            continue
        field: Any = model._meta.get_field(name)
        kind = _kind(field)
        given = frame[name] if name in frame.columns else _blank(frame, kind)
        value = given.cast(kind, strict=False).alias(name)
        if not _clearly_fits(field, value, given):
            fits, sentence = _fits(field, value, given)
            unfit.append(
                frame.filter(~fits).select(
                    "_key",
                    _lost=pl.lit(name in model.MATCH_ON),
                    column=pl.lit(name),
                    reason=pl.lit("does_not_fit"),
                    sentence=pl.lit(sentence),
                )
            )
            value = pl.select(pl.when(fits).then(value).alias(name)).to_series()
        if not field.null and field.has_default() and not isinstance(kind, pl.String):
            value = value.fill_null(field.get_default())
        ready[name] = value
    frame = frame.with_columns(ready.values())
    left_out = pl.concat(unfit)
    if left_out.is_empty():
        return frame, left_out
    lost = left_out.filter("_lost")
    return frame.join(lost, on="_key", how="anti", maintain_order="left"), left_out


def longest(record: str, field: str) -> int:
    """How many characters a text field of a record holds."""
    model: type[Record] = RECORDS[record]
    size: int = model._meta.get_field(field).max_length  # type: ignore[union-attr,assignment]
    return size


def _kind(field: Any) -> pl.DataType:
    if isinstance(field, models.CharField | models.TextField):
        return pl.String()
    if isinstance(field, models.DateTimeField):
        return pl.Datetime("us", "UTC")
    if isinstance(field, models.DateField):
        return pl.Date()
    if isinstance(field, models.BooleanField):
        return pl.Boolean()
    return pl.Float64() if isinstance(field, models.DecimalField) else pl.Int64()


def _blank(frame: pl.DataFrame, kind: pl.DataType) -> pl.Series:
    return pl.Series([None], dtype=kind).new_from_index(0, frame.height)


def _clearly_fits(field: Any, value: pl.Series, given: pl.Series) -> bool:
    """Whether a glance at the whole column is enough to say that all of it fits."""
    if value.null_count() != given.null_count():
        return False
    if value.null_count() == len(value):
        return True
    if isinstance(field, models.CharField):
        size: Any = value.str.len_bytes().max()
        return bool(size <= (field.max_length or size))
    return not (isinstance(field, models.DecimalField) or type(field) is models.IntegerField)


def _fits(field: Any, value: pl.Series, given: pl.Series) -> tuple[pl.Series, str]:
    """Which values the field can hold (blanks can always be held), and what is said of others."""
    fits = value.is_not_null() | given.is_null()
    sentence = "It cannot be read as what it should be, so it was left out."
    if isinstance(field, models.CharField) and field.max_length:
        fits &= (value.str.len_chars() <= field.max_length).fill_null(True)
        sentence = f"It is longer than {field.max_length} characters, so it was left out."
    elif isinstance(field, models.DecimalField):
        size = float(Decimal(10) ** (field.max_digits - field.decimal_places))
        fits &= (value.is_finite() & (value.abs() < size - 1)).fill_null(True)
        sentence = "It is not a number of a likely size, so it was left out."
    elif type(field) is models.IntegerField:
        fits &= value.is_between(-LARGEST, LARGEST).fill_null(True)
        sentence = "It is not a number of a likely size, so it was left out."
    return fits, sentence
