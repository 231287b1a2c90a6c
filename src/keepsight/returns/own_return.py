"""A return made of the house's own facts: its tables, and of which record each of their rows is.

``returns/cin_census/from_facts.py`` and ``returns/ssda903/from_facts.py`` fill the two there are rules for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import polars as pl

from keepsight.facts.reporting.coverage import COVERAGE
from keepsight.kernel.fact import FactTable
from keepsight.returns.field import Field
from keepsight.returns.validation import year_of

#: Of which record a row is: the child, the fact table and the record's id. All three are null where
#: it is of none (the header of the CIN census).
SOURCES_SCHEMA: dict[str, pl.DataType] = {
    "child": pl.Int64(),
    "fact": pl.String(),
    "record": pl.Int64(),
}

#: A number of the council's own system stands under ``local:`` and the system.
LOCAL = "local:"
#: What looks like a number that the house gives itself is never taken from another system.
OUR_NUMBER = r"^C[0-9]+$"


@dataclass(frozen=True)
class OwnReturn:
    """One return. ``tables``: as ``validate`` takes them; a table, or a column, of which the house
    holds nothing is not there. ``sources``: for each table, row by row, ``SOURCES_SCHEMA``.
    ``needs``: the codes of the fact tables that were read. ``whole``: the tables of which a source
    holds every row of the year.
    """

    name: str
    collection: str
    authority: str | None
    tables: Mapping[str, pl.DataFrame]
    sources: Mapping[str, pl.DataFrame]
    needs: tuple[str, ...]
    whole: frozenset[str]

    def as_last_year(self) -> dict[str, pl.DataFrame]:
        """The tables as the next year's rules may look back to them: those that are ``whole``.

        Of the others nobody can say that what is not there was not so.
        """
        return {name: frame for name, frame in self.tables.items() if name in self.whole}

    def traced(self, findings: pl.DataFrame) -> pl.DataFrame:
        """Findings of ``validate`` with ``person``, ``fact`` and ``record``, in their order.

        All three are null for a finding on the whole return.
        """
        none = pl.DataFrame(
            schema={"table": pl.String, "row": pl.Int64, "person": pl.Int64}
            | {name: SOURCES_SCHEMA[name] for name in ("fact", "record")}
        )
        every = [
            frame.select(
                pl.lit(table).alias("table"),
                pl.int_range(pl.len(), dtype=pl.Int64).alias("row"),
                pl.col("child").alias("person"),
                "fact",
                "record",
            )
            for table, frame in self.sources.items()
        ]
        return findings.join(
            pl.concat([none, *every]), on=["table", "row"], how="left", maintain_order="left"
        )


class YearOfFacts:
    """A council's facts as they stood on the last day of a collection's year: ``known("person")``.

    What happened later is not there, and what came to an end later has no end yet.
    """

    def __init__(
        self, facts: Mapping[str, pl.DataFrame], tables: Sequence[FactTable], collection: str
    ):
        self.first, self.last = year_of(collection)
        self._frames = {table.code: _as_at(table, _of(facts, table), self.last) for table in tables}
        coverage = _of(facts, COVERAGE).filter(self.runs("from_on", "to_on"))
        self._covered = frozenset(coverage["table"])
        every_day = (pl.col("from_on") <= self.first).fill_null(True) & (
            pl.col("to_on") >= self.last
        ).fill_null(True)
        self._whole = frozenset(coverage.filter("whole", every_day)["table"])

    def __call__(self, code: str) -> pl.DataFrame:
        return self._frames[code]

    def runs(self, start: str, end: str | pl.Expr) -> pl.Expr:
        """A spell from ``start`` to ``end`` (blank: not over) ran on a day of the year.

        One that began in the year did, whatever end it is said to have had.
        """
        until = pl.col(end) if isinstance(end, str) else end
        begun = (pl.col(start) <= self.last).fill_null(True)
        began_in_it = (pl.col(start) >= self.first).fill_null(False)
        return begun & (began_in_it | (until >= self.first).fill_null(True))

    def in_year(self, day: str) -> pl.Expr:
        """The date lies in the year."""
        return pl.col(day).is_between(self.first, self.last)

    def is_covered(self, code: str) -> bool:
        """A source says that it holds the fact table for some of the year."""
        return code in self._covered

    def is_whole(self, code: str) -> bool:
        """A source says that it holds every row of the fact table, of all the year."""
        return code in self._whole

    def holds(self, code: str) -> bool:
        """There is any row of the fact table, or a source says that there is none."""
        return self.is_covered(code) or not self._frames[code].is_empty()

    def numbers(self, source: str) -> pl.DataFrame:
        """``child`` and ``number``: how the council's own systems know a child.

        That of the system whose numbers came with ``source`` comes first. No two children have one
        number. Who has none here is numbered by the house.
        """
        known = self("identifier").filter(
            pl.col("scheme").str.starts_with(LOCAL),
            pl.col("value").is_not_null() & ~pl.col("value").str.contains(OUR_NUMBER),
        )
        theirs = known.filter(pl.col("source") == source)["scheme"].unique()
        elsewhere = ~pl.col("scheme").is_in(theirs.implode())
        one = known.sort(
            "child", elsewhere, pl.col("until_on").is_not_null(), "scheme", "id"
        ).unique("child", keep="first", maintain_order=True)
        return one.filter(~pl.col("value").is_duplicated()).select("child", number="value")

    def upn(self, scheme: str = "upn") -> pl.DataFrame:
        """``child`` and ``value``: the pupil number of each, the one that is valid, or was last."""
        found = self("identifier").filter(pl.col("scheme") == scheme).drop_nulls("value")
        by = ["child", "until_on", "from_on", "id"]
        return (
            found.sort(by, nulls_last=[True, True, False, True])
            .unique("child", keep="last", maintain_order=True)
            .select("child", "value")
        )

    def tells_upn(self) -> bool:
        """Any pupil number is held, or any reason why there is none."""
        return not self.upn().is_empty() or bool(self("person")["upn_unknown_code"].count())


@dataclass
class Filling:
    """Gathers the tables of one return.

    ``number``: the field with the child's number. ``source``: the importer with which such come.
    """

    known: YearOfFacts
    collection: str
    number: str
    source: str
    tables: dict[str, pl.DataFrame] = field(default_factory=dict)
    sources: dict[str, pl.DataFrame] = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)

    def put(
        self,
        table: str,
        fields: Sequence[Field],
        fact: str,
        rows: pl.DataFrame,
        *,
        ids: Sequence[str] = (),
        of: Mapping[str, str] | None = None,
    ) -> None:
        """Fill a table with a row for each row of ``rows`` (``id``, ``child`` and the fields by name).

        ``fact``: the code of the fact table that ``id`` is of (blank: of none). ``ids``: what ties the row to others.
        ``of``: fields that come from another fact table. Left out are fields that ``rows`` has not,
        that the collection does not ask or whose fact table nobody holds; and the table, where it
        has no row and nobody says that there is none.
        """
        if rows.is_empty() and not self.known.is_covered(fact):
            return
        unheld = {name for name, code in (of or {}).items() if not self.known.holds(code)}
        rows = self._numbered(rows).sort("child", "id", maintain_order=True)
        asked = [
            one
            for one in fields
            if one.name in rows.columns
            and one.name not in unheld
            and is_asked(one, self.collection)
        ]
        if not asked:
            return
        self.tables[table] = rows.select(*ids, *map(_as_written, asked))
        self.sources[table] = rows.select(
            "child", fact=pl.lit(fact or None, pl.String), record="id"
        )
        if self.known.is_whole(fact):
            self.whole.add(table)

    def done(self, name: str, authority: str | None, needs: tuple[str, ...]) -> OwnReturn:
        """The return as it was filled."""
        whole = frozenset(self.whole)
        return OwnReturn(name, self.collection, authority, self.tables, self.sources, needs, whole)

    @cached_property
    def _numbers(self) -> pl.DataFrame:
        return self.known.numbers(self.source)

    def _numbered(self, rows: pl.DataFrame) -> pl.DataFrame:
        ours = pl.format("C{}", "child")
        return (
            rows.join(self._numbers, on="child", how="left", maintain_order="left")
            .with_columns(pl.coalesce("number", ours).alias(self.number))
            .drop("number")
        )


def is_asked(one: Field, collection: str) -> bool:
    """Whether the return has the field in a collection."""
    return one.first_collection <= collection <= (one.last_collection or collection)


def _as_written(one: Field) -> pl.Expr:
    """A fact as the return writes it: dates, yes as 1 and no as 0, all else as text."""
    value = pl.col(one.name)
    if one.kind == "date":
        return value.cast(pl.Date)
    if one.kind == "yes_no":
        return value.cast(pl.Int8).cast(pl.String)
    return value.cast(pl.String)


def _of(facts: Mapping[str, pl.DataFrame], table: FactTable) -> pl.DataFrame:
    found = facts.get(table.code)
    return pl.DataFrame(schema=table.schema) if found is None else found


def _as_at(table: FactTable, frame: pl.DataFrame, day: date) -> pl.DataFrame:
    """The rows that had happened by a day; where a value came later, or its date did, it is blank."""
    if table.happened:
        frame = frame.filter((pl.col(table.happened) <= day).fill_null(True))
    later = [column for column in table.columns if column.after]
    return frame.with_columns(
        pl.when((pl.col(column.after) <= day).fill_null(True)).then(pl.col(column.name))
        for column in later
    )
