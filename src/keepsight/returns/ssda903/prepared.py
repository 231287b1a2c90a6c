"""What a rule of the SSDA903 return may ask for, beyond fields, headers, neighbours and last year.

|name|is|
|-|-|
|`year_start`, `year_end`, `authority`, `file_format`|of the whole return|
|`continues`|the episode starts the day the child's previous one ended|
|`period_of_care`|which of the child's periods of care it is in, from 1; they are episodes on end|
|`period.start`, `period.end`|that period's first `DECOM` and last `DEC` (blank: still looked after)|
|`same_place`|placement type, postcode, URN and provider are the previous episode's|
|`PL_LA`, `PL_LOCATION`, `PL_DISTANCE`|as given, else from the postcode directory|
|`provider.X`|the provider list, by URN; `provider.there`: the URN is in it|
|`is_uasc`|of a header: the child is an unaccompanied asylum-seeking child|
|`all_year`|of a child, in any table: looked after on end from 1 April to past 31 March, V3 and V4 left out|
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from keepsight.returns.expressions import is_true
from keepsight.returns.prepared import LAST, Absent, Shape, Tables, as_dates, as_text
from keepsight.returns.runs import runs
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS
from keepsight.returns.ssda903.places import DIRECTORY, directory, of_places, plain_postcode
from keepsight.returns.ssda903.tables import SSDA903

#: Columns that the CSV files do not have and other systems add: the rules use them where given.
MAY_STAND = {
    "Header": ("UASC",),
    "Episodes": ("PL_LA", "PL_LOCATION", "PL_DISTANCE"),
}

SHAPE = Shape(
    child="CHILD",
    header="Header",
    fields={
        table: frozenset((*(field.name for field in fields), *MAY_STAND.get(table, ())))
        for table, fields in SSDA903.tables.items()
    },
    dates={
        table: tuple(field.name for field in fields if field.kind == "date")
        for table, fields in SSDA903.tables.items()
    },
    spans={
        "Episodes": ("DECOM", "DEC"),
        "Reviews": ("REVIEW", ""),
        "PlacedAdoption": ("DATE_PLACED", "DATE_PLACED_CEASED"),
        "Missing": ("MIS_START", "MIS_END"),
        "SWEpisodes": ("SW_DECOM", "SW_DEC"),
        "DoLo": ("DOLO_START", "DOLO_END"),
    },
    spelt={"PLACEMENT": "PLACE", "UASC_STATUS": "UASC", "DATE_EPISODE_CEASED": "DEC"},
)

NEEDED = {
    "authority": "the council's code",
    "file_format": "the format of the file, CSV or XML",
    "providers": "a list of providers",
    "postcodes": "a postcode directory",
}

PLACE_FIELDS = ("PLACE", "PL_POST", "URN", "PLACE_PROVIDER")
FROM_POSTCODES = ("PL_LA", "PL_LOCATION", "PL_DISTANCE")


def prepare(
    tables: Mapping[str, pl.DataFrame],
    *,
    previous: Mapping[str, pl.DataFrame],
    collection_year: tuple[date, date],
    period: tuple[date | None, date | None],
    authority: str | None,
    file_format: str | None,
    lookups: Mapping[str, pl.DataFrame],
) -> Tables:
    """The tables of one run, this year's under their own names and last year's with ``_last``."""
    last = {f"{name}{LAST}": frame for name, frame in previous.items()}
    constants = {
        "year_start": period[0] or collection_year[0],
        "year_end": period[1] or collection_year[1],
        "authority": str(authority) if authority is not None else None,
        "file_format": file_format.lower() if file_format else None,
    }
    return Ssda903Tables({**tables, **last}, constants, lookups)


class Ssda903Tables(Tables):
    """The tables of a return, with last year's and the look-ups. See the head of this file."""

    def __init__(
        self,
        given: Mapping[str, pl.DataFrame],
        constants: Mapping[str, object],
        lookups: Mapping[str, pl.DataFrame],
    ):
        super().__init__(given, SHAPE, constants, NEEDED)
        self._lookups = lookups
        self._providers: pl.DataFrame | None = None
        self._postcodes: pl.DataFrame | None = None
        self._spells: dict[tuple[str, bool], pl.DataFrame] = {}

    def make(self, table: str, name: str) -> pl.Expr | pl.Series:
        """As ``Tables.make``; the names in the head of this file besides."""
        episodes = table.removesuffix(LAST) == "Episodes"
        if episodes and name in _OF_EPISODES:
            return _OF_EPISODES[name](self, table)
        if episodes and name in FROM_POSTCODES:
            return self._from_postcodes(table, name)
        if name.startswith("provider."):
            return self._of_provider(table, name.removeprefix("provider."))
        if name == "is_uasc":
            return self._is_uasc(table)
        if name == "all_year":
            return self._all_year(table)
        return super().make(table, name)

    def or_blank(self, table: str, name: str) -> pl.Expr:
        """A field that only refines: blank where its column was not given."""
        if not self.has(table, name):
            return pl.lit(None, pl.Date if name in SHAPE.dates["Episodes"] else pl.String)
        self._ensure(table, name)
        return pl.col(name)

    def spells(self, table: str = "Episodes", *, short_breaks: bool = True) -> pl.DataFrame:
        """Periods of care: ``CHILD, child_number, start, end`` (blank: still open), ``first_row``
        and ``last_row`` in the table. ``short_breaks``: whether V3 and V4 episodes count.
        ``goes_on``: it is the child's last and ended with X1: the episode that began then is only
        missing.
        """
        key = (table, short_breaks)
        if key not in self._spells:
            self._spells[key] = self._made_spells(table, short_breaks)
        return self._spells[key]

    def _made_spells(self, table: str, short_breaks: bool) -> pl.DataFrame:
        names = ["child_number", "CHILD", "DECOM", "DEC"]
        refined = [name for name in ("REC",) if self.has(table, name)]
        number = pl.col("child_number")
        if short_breaks:
            rows = self(table, *names, *refined, "continues")
            continues = pl.col("continues")
        else:
            rows = self(table, *names, *refined, "LS").filter(
                ~pl.col("LS").is_in(SHORT_BREAKS).fill_null(False)
            )
            same_child = number == number.shift()
            continues = (same_child & (pl.col("DECOM") == pl.col("DEC").shift())).fill_null(False)
        left = pl.col("REC") if refined else pl.lit(None, pl.String)
        spells = runs(
            rows,
            ~continues,
            first=[
                number,
                pl.col("CHILD"),
                pl.col("DECOM").alias("start"),
                pl.col("row").alias("first_row"),
            ],
            last=[
                pl.col("DEC").alias("end"),
                pl.col("row").alias("last_row"),
                (left == "X1").fill_null(False).alias("goes_on"),
            ],
        )
        is_last = (number != number.shift(-1)).fill_null(True)
        return spells.with_columns(goes_on=pl.col("goes_on") & is_last)

    def _from_postcodes(self, table: str, name: str) -> pl.Series:
        if name == "PL_LOCATION":
            authority = self.constants["authority"]
            if authority is None:
                raise Absent(NEEDED["authority"])
            at = self(table, "PL_LA").select(
                pl.when(pl.col("PL_LA").is_not_null()).then(
                    pl.when(pl.col("PL_LA") == str(authority))
                    .then(pl.lit("IN"))
                    .otherwise(pl.lit("OUT"))
                )
            )
            return at.to_series()
        posts = (
            self(table, "HOME_POST", "PL_POST") if name == "PL_DISTANCE" else self(table, "PL_POST")
        )
        return of_places(posts, self.postcodes())[name]

    def _of_provider(self, table: str, name: str) -> pl.Series:
        if "providers" not in self._lookups:
            raise Absent(NEEDED["providers"])
        if self._providers is None:
            self._providers = _by_urn(self._lookups["providers"])
        if name not in self._providers.columns:
            raise Absent(f"the column {name} of {NEEDED['providers']}")
        urn = self(table, "URN").select(urn=pl.col("URN").str.strip_chars().str.to_uppercase())
        joined = urn.join(
            self._providers.select("urn", pl.col(name).alias("found")),
            on="urn",
            how="left",
            maintain_order="left",
        )["found"]
        return joined.fill_null(False) if name == "there" else joined

    def _is_uasc(self, table: str) -> pl.Expr | pl.Series:
        header = table.removesuffix(LAST) == "Header"
        if not header:
            raise Absent("the child's header: ask for child.is_uasc")
        if self.has(table, "UASC"):
            self._ensure(table, "UASC")
            return is_true("UASC")
        return self.counted(table, table.replace("Header", "UASC")) > 0

    def _all_year(self, table: str) -> pl.Series:
        first, last = pl.lit(self.constants["year_start"]), pl.lit(self.constants["year_end"])
        end = pl.col("end")
        lasts = end.is_null() | (end > last) | pl.col("goes_on")
        whole = self.spells(short_breaks=False).filter(pl.col("start") <= first, lasts)
        self._ensure(table, "child_number")
        return self._frames[table]["child_number"].is_in(whole["child_number"].implode())

    def postcodes(self) -> pl.DataFrame:
        """The directory that was handed in, its postcodes plain as ``post``. Raises ``Absent``."""
        if self._postcodes is None:
            if "postcodes" not in self._lookups:
                raise Absent(NEEDED["postcodes"])
            held = self._lookups["postcodes"]
            missing = [name for name in DIRECTORY if name not in held.columns]
            if missing:
                raise Absent(f"the column {missing[0]} of {NEEDED['postcodes']}")
            self._postcodes = directory(held)
        return self._postcodes


def _continues(tables: Ssda903Tables, table: str) -> pl.Expr:
    if not tables.has(table, "DEC"):
        return pl.lit(False)
    tables._ensure(table, "previous.DEC")
    tables._ensure(table, "DECOM")
    return (pl.col("DECOM") == pl.col("previous.DEC")).fill_null(False)


def _period_of_care(tables: Ssda903Tables, table: str) -> pl.Expr:
    """Counted over all rows, less what was counted before the child's first: they are by child."""
    for name in ("continues", "child_number"):
        tables._ensure(table, name)
    counted = (~pl.col("continues")).cum_sum().cast(pl.Int64)
    number = pl.col("child_number")
    before = pl.when(number.ne_missing(number.shift())).then(counted - 1)
    return counted - before.forward_fill().fill_null(0)


def _period_start(tables: Ssda903Tables, table: str) -> pl.Expr:
    for name in ("DECOM", "period_of_care"):
        tables._ensure(table, name)
    first = pl.when(~pl.col("continues")).then(pl.int_range(pl.len()))
    return pl.col("DECOM").gather(first.forward_fill())


def _period_end(tables: Ssda903Tables, table: str) -> pl.Expr:
    for name in ("DEC", "period_of_care"):
        tables._ensure(table, name)
    ends = ~pl.col("continues").shift(-1).fill_null(False)
    last = pl.when(ends).then(pl.int_range(pl.len()))
    return pl.col("DEC").gather(last.backward_fill())


def _same_place(tables: Ssda903Tables, table: str) -> pl.Expr:
    given = [name for name in PLACE_FIELDS if tables.has(table, name)]
    tables._ensure(table, "is_first")
    for name in given:
        tables._ensure(table, f"previous.{name}")
        tables._ensure(table, name)
    same = [_as_compared(name).eq_missing(_as_compared(f"previous.{name}")) for name in given]
    return pl.all_horizontal(~pl.col("is_first"), *same)


def _as_compared(name: str) -> pl.Expr:
    """Two spellings of one postcode are one place."""
    return plain_postcode(name) if name.endswith("PL_POST") else pl.col(name)


_OF_EPISODES = {
    "continues": _continues,
    "period_of_care": _period_of_care,
    "period.start": _period_start,
    "period.end": _period_end,
    "same_place": _same_place,
}


def _by_urn(providers: pl.DataFrame) -> pl.DataFrame:
    """One line a URN: the registration that is still open, else the one that ended last.

    ``urn``, the list's columns (``REG_END`` a date, lists of codes as lists) and ``there``.
    """
    if "URN" not in providers.columns:
        raise Absent(f"the column URN of {NEEDED['providers']}")
    providers = providers.select(pl.exclude("urn", "there"))
    columns = [as_text(providers["URN"]).str.strip_chars().str.to_uppercase().alias("urn")]
    for column in providers:
        if column.name == "REG_END":
            columns.append(as_dates(column))
        elif column.name.endswith("_CODES") and column.dtype == pl.String:
            columns.append(column.str.extract_all(r"[A-Za-z0-9]+").alias(column.name))
        else:
            columns.append(as_text(column))
    frame = pl.DataFrame(columns).drop_nulls("urn").with_columns(there=pl.lit(True))
    if "REG_END" in frame.columns:
        frame = frame.sort("REG_END", nulls_last=True, maintain_order=True)
    return frame.unique("urn", keep="last", maintain_order=True)
