"""What a rule of the CIN census may ask for, beyond fields, children and neighbours.

|name|is|
|-|-|
|`year_start`, `year_end`|first and last day of the census: the file's `ReferenceDate` ends it|
|`collection_end`|31 March of the collection that was asked for|
|`CINdetails.X`, `Assessments.X`, `ChildProtectionPlans.X`|of the group that a row stands in|
|`ChildIdentifiers.X`, `child.X`, `ChildCharacteristics.X`|of the child|
|`Header.X`|of the header|
|`X.count`|how many rows of the table `X` stand in the row's group, or in its child|
|`in_group`|a number of the CIN details that a row stands in (for `pairs`)|
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import polars as pl

from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.prepared import Absent, Shape, Tables, as_dates

#: As the reader of the census calls them → as the rules do.
CALLED = {"CINPlanDates": "CINplanDates", "PreProceedings": "PreProceedingsandFGDM"}

#: Table → its parent, and the identifiers that tie it to that.
PARENTS = {
    "ChildCharacteristics": ("ChildIdentifiers", ("LAchildID",)),
    "Disabilities": ("ChildIdentifiers", ("LAchildID",)),
    "CINdetails": ("ChildIdentifiers", ("LAchildID",)),
    "Assessments": ("CINdetails", ("LAchildID", "CINdetailsID")),
    "CINplanDates": ("CINdetails", ("LAchildID", "CINdetailsID")),
    "Section47": ("CINdetails", ("LAchildID", "CINdetailsID")),
    "ChildProtectionPlans": ("CINdetails", ("LAchildID", "CINdetailsID")),
    "PreProceedingsandFGDM": ("CINdetails", ("LAchildID", "CINdetailsID")),
    "AssessmentFactorsList": ("Assessments", ("LAchildID", "CINdetailsID", "AssessmentID")),
    "Reviews": ("ChildProtectionPlans", ("LAchildID", "CINdetailsID", "CPPID")),
}

FACTORS = "AssessmentFactorsList"

#: The assessment that a factor was taken from, where the list was made here.
OF_ROW = "assessment_row"

#: The factors of an assessment as a list in its own row.
LISTED = "AssessmentFactors"

#: What ties the groups of a census.
IDS = ("LAchildID", "CINdetailsID", "AssessmentID", "CPPID")

SHAPE = Shape(
    child="LAchildID",
    header="ChildIdentifiers",
    fields={
        **{
            CALLED.get(table, table): frozenset((*(field.name for field in fields), *IDS))
            for table, fields in CIN_CENSUS.tables.items()
        },
        "Assessments": frozenset(
            (*(field.name for field in CIN_CENSUS.tables["Assessments"]), LISTED, *IDS)
        ),
        FACTORS: frozenset(("AssessmentFactor", OF_ROW, *IDS)),
    },
    lists=frozenset((LISTED,)),
    dates={
        CALLED.get(table, table): tuple(field.name for field in fields if field.kind == "date")
        for table, fields in CIN_CENSUS.tables.items()
    },
    spans={
        "CINdetails": ("CINreferralDate", "CINclosureDate"),
        "Assessments": ("AssessmentActualStartDate", "AssessmentAuthorisationDate"),
        "CINplanDates": ("CINPlanStartDate", "CINPlanEndDate"),
        "Section47": ("S47ActualStartDate", "DateOfInitialCPC"),
        "ChildProtectionPlans": ("CPPstartDate", "CPPendDate"),
        "Reviews": ("CPPreviewDate", ""),
    },
)


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
    """The tables of one run. ``previous`` and ``lookups`` are no part of this return."""
    first, last = period
    end = last or _reference_date(tables) or collection_year[1]
    constants = {
        "year_start": first or _a_year_before(end),
        "year_end": end,
        "collection_end": collection_year[1],
        "authority": authority,
    }
    return CinTables(tables, constants)


def _reference_date(tables: Mapping[str, pl.DataFrame]) -> date | None:
    header = tables.get("Header")
    if header is None or "ReferenceDate" not in header.columns or header.is_empty():
        return None
    found: date | None = as_dates(header["ReferenceDate"])[0]
    return found if found is not None and date.min.year + 1 < found.year else None


def _a_year_before(end: date) -> date:
    """The first day of the year that ends on a day."""
    after = end + timedelta(days=1) if end < date.max else end
    first_of_march = after.month == 2 and after.day == 29
    return after.replace(year=after.year - 1, **({"month": 3, "day": 1} if first_of_march else {}))


class CinTables(Tables):
    """The tables of a census. See the head of this file."""

    def __init__(self, given: Mapping[str, pl.DataFrame], constants: Mapping[str, object]):
        super().__init__(
            {CALLED.get(name, name): frame for name, frame in given.items()},
            SHAPE,
            constants,
            {"authority": "the council's code"},
        )
        if FACTORS not in self._given and self.has("Assessments", "AssessmentFactors"):
            self._given = {**self._given, FACTORS: _factors(self._given["Assessments"])}
        elif FACTORS in self._given and "AssessmentFactor" in self.columns(FACTORS):
            self._given = {
                **self._given,
                FACTORS: self._given[FACTORS].drop_nulls("AssessmentFactor"),
            }
        self._parents: dict[tuple[str, str], pl.Series] = {}

    def make(self, table: str, name: str) -> pl.Expr | pl.Series:
        """As ``Tables.make``; the names in the head of this file besides."""
        other, _, rest = name.partition(".")
        if rest and other == "Header":
            header = self("Header", rest)[rest]
            return pl.lit(header[0] if len(header) else None, header.dtype)
        if rest and rest != "count" and other in self._above(table):
            self._open(other)
            self._ensure(other, rest)
            return self._frames[other][rest].gather(self._parent_places(table, other))
        if rest == "count" and table in self._above(other):
            return self._counted_below(table, other)
        if name == "in_group":
            self._open("CINdetails")
            return self._parent_places(table, "CINdetails")
        return super().make(table, name)

    def _above(self, table: str) -> list[str]:
        """The tables that a table's rows stand in, nearest first."""
        found = []
        while table in PARENTS:
            table = PARENTS[table][0]
            found.append(table)
        return found

    def _parent_places(self, table: str, other: str) -> pl.Series:
        """Where in the frame of ``other`` the row stands that each row of ``table`` stands in."""
        key = (table, other)
        if key not in self._parents and other == "Assessments" and self.has(table, OF_ROW):
            place = self._frames[other]["row"].arg_sort()  # row → where it stands in the frame
            self._parents[key] = place.gather(self._given[table][OF_ROW]).cast(pl.UInt32)
        if key not in self._parents and other == self.shape.header:
            for name in (table, other):
                self._ensure(name, "child_number")
            self._parents[key] = self._places(table, other).cast(pl.UInt32)
        if key not in self._parents:
            keys = self._keys(table, other)
            for name in keys:
                self._ensure(table, name)
                self._ensure(other, name)
            at = self._frames[other].select(*keys, at=pl.int_range(pl.len(), dtype=pl.UInt32))
            places = (
                self._frames[table]
                .select(*keys)
                .join(
                    at.unique(keys, keep="first", maintain_order=True),
                    on=list(keys),
                    how="left",
                    maintain_order="left",
                )
            )
            self._parents[key] = places["at"]
        return self._parents[key]

    def _keys(self, table: str, other: str) -> tuple[str, ...]:
        """The identifiers that tie a table to one above it: the nearest, and those both have."""
        below = table
        while PARENTS[below][0] != other:
            below = PARENTS[below][0]
        *above, nearest = PARENTS[below][1]
        both = self.columns(table) & self.columns(other)
        return (*(name for name in above if name in both), nearest)

    def _counted_below(self, table: str, other: str) -> pl.Series:
        if not self.has(other):
            raise Absent(self.called(other))
        self._open(other)
        counts = (
            pl.DataFrame({"at": self._parent_places(other, table)})
            .drop_nulls()
            .group_by("at")
            .agg(count=pl.len())
        )
        at = pl.DataFrame(
            {"at": pl.int_range(self._frames[table].height, dtype=pl.UInt32, eager=True)}
        )
        joined = at.join(counts, on="at", how="left", maintain_order="left")["count"]
        return joined.fill_null(0).cast(pl.Int64)


def _factors(assessments: pl.DataFrame) -> pl.DataFrame:
    """One factor a row, from the list of each assessment; ids as far as they were given."""
    ids = [
        name
        for name in ("LAchildID", "CINdetailsID", "AssessmentID")
        if name in assessments.columns
    ]
    frame = assessments.select(*ids, AssessmentFactor="AssessmentFactors").with_row_index(OF_ROW)
    if frame["AssessmentFactor"].dtype == pl.List:
        frame = frame.explode("AssessmentFactor")
    return frame.drop_nulls("AssessmentFactor")
