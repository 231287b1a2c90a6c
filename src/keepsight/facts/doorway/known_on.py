"""Reading what was known on a day: of each record's versions the last one recorded by then."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import polars as pl

ENGLAND = ZoneInfo("Europe/London")

#: What the versions of a record carry besides its own fields.
OF_A_VERSION = ("history_id", "history_date", "history_type")


def end_of_day(day: date) -> datetime:
    """The moment (UTC) at which a day has ended in England."""
    return datetime.combine(day + timedelta(days=1), time(), ENGLAND).astimezone(UTC)


def versions_known_on(versions: pl.DataFrame, known_on: date) -> pl.DataFrame:
    """The version of each record that was believed at the end of a day, with ``superseded_at``.

    ``versions``: every version, with ``id``, ``recorded_at`` and ``OF_A_VERSION``. A record's
    first version was known when its source wrote it down (``recorded_at``), or, where the source
    does not say, when it came here (``history_date``): a visit entered in another system on the
    25th was known on the 25th, though its file came in April. A later version is what we learned
    when it came, so only ``history_date`` counts. A record that was deleted by then is gone.
    """
    first = pl.int_range(pl.len()).over("id") == 0
    came = pl.col("history_date")
    known = pl.when(first).then(pl.coalesce("recorded_at", "history_date")).otherwise(came)
    return (
        versions.sort("id", "history_date", "history_id")
        .with_columns(superseded_at=came.shift(-1).over("id"), _known=known)
        .filter(pl.col("_known") < end_of_day(known_on))
        .filter(pl.int_range(pl.len()).over("id") == pl.len().over("id") - 1)
        .filter(pl.col("history_type") != "-")
        .drop(*OF_A_VERSION, "_known")
    )
