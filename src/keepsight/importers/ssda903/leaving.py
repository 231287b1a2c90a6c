"""Care leavers as the return asks for them: once a year, as of the young person's birthday."""

from __future__ import annotations

import polars as pl

from keepsight.importers import periods
from keepsight.importers.ssda903.care import NO_YEAR
from keepsight.importers.ssda903.maps import rows_of_children
from keepsight.importers.taken import Taken, place_of
from keepsight.kernel.source import ReadFile

#: Kind of accommodation and whether it is suitable, in one code: ``B1``.
ACCOMMODATION = r"^([A-Z])([0-9])$"


def care_leavers(read: ReadFile, taken: Taken) -> None:
    """``OC3``: known on the birthday that falls in the year of the return."""
    frame = rows_of_children(read, taken, "OC3")
    if not read.collection:
        taken.refuse("OC3", frame, "missing_required", "", NO_YEAR)
        return
    frame = frame.with_columns(_born=pl.coalesce("DOB", "_born"))
    unborn = frame.filter(pl.col("_born").is_null())
    said = pl.format(
        "{}: DOB is blank, so the birthday is not known. Fill it in.", place_of(unborn)
    )
    taken.refuse("OC3", unborn, "missing_required", "DOB", said)
    frame = frame.filter(pl.col("_born").is_not_null())
    kind = pl.col("ACCOM").str.extract(ACCOMMODATION, 1)
    taken.take(
        "OC3",
        "CareLeaver",
        frame,
        known_on=birthday_in(read.collection, pl.col("_born")),
        in_touch_code="IN_TOUCH",
        activity_code="ACTIV",
        accommodation_code=pl.coalesce(kind, "ACCOM"),
        accommodation_suitable_code=pl.col("ACCOM").str.extract(ACCOMMODATION, 2),
    )


def birthday_in(collection: str, born: pl.Expr) -> pl.Expr:
    """The birthday in a collection year; of 29 February it is 1 March where there is none."""
    first, last = periods.year_of(collection)
    year = pl.when(born.dt.month() >= first.month).then(first.year).otherwise(last.year)
    leap_day = (born.dt.month() == 2) & (born.dt.day() == 29)
    day = pl.when(leap_day).then(28).otherwise(born.dt.day())
    birthday = pl.date(year, born.dt.month(), day)
    return pl.when(leap_day).then(birthday + pl.duration(days=1)).otherwise(birthday)
