"""A made-up CIN census of any size, in the proportions of a council's: for measuring, not for looking.

5,000 children give about 47,000 rows and 5.6 MB of XML. The same number and seed give the same file.
"""

from __future__ import annotations

import datetime

import numpy as np
import polars as pl

from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.cin_census.writer import write_cin_census

REFERENCE = datetime.date(2026, 3, 31)
EPOCH = datetime.date(1970, 1, 1)


def made_up_census(children: int, *, authority: str = "998", seed: int = 1) -> bytes:
    """A census of so many children, 2025-26, as the bytes of its file."""
    header = {
        "Collection": "CIN",
        "Year": REFERENCE.year,
        "ReferenceDate": REFERENCE,
        "SourceLevel": "L",
        "LEA": authority,
        "SoftwareCode": "made up",
        "Release": "1",
        "SerialNo": "001",
        "DateTime": "2026-05-01T09:00:00",
    }
    return write_cin_census(made_up_tables(children, seed=seed), header)


def made_up_tables(children: int, *, seed: int = 1) -> dict[str, pl.DataFrame]:
    """The tables of such a census, as its reader gives them."""
    return _Draw(seed).tables(children)


class _Draw:
    """Draws rows and numbers them; every row after the row that it stands in."""

    def __init__(self, seed: int):
        self.random = np.random.default_rng(seed)
        self.last_row = 0

    def tables(self, children: int) -> dict[str, pl.DataFrame]:
        identifiers = self._rows(np.arange(children))
        identifiers = identifiers.with_columns(_child="_row", _parent="_row")
        born = self._days(children, REFERENCE - datetime.timedelta(days=6500), 6300)
        identifiers = identifiers.with_columns(
            LAchildID=pl.format("MADEUP{}", pl.col("_row") + 1_000_000_000),
            UPN=pl.format("A{}", pl.col("_row") + 800_000_000_000),
            PersonBirthDate=born,
            Sex=self._codes("Sex", children),
        )
        characteristics = self._inside(identifiers, np.ones(children, int)).with_columns(
            Ethnicity=self._codes("Ethnicity", children)
        )
        disabilities = self._some(characteristics, [0.0, 0.93, 0.07])
        episodes = self._episodes(identifiers)
        assessments = self._assessments(episodes)
        factors = self._some(assessments, [0.12, 0.2, 0.28, 0.22, 0.12, 0.06])
        cin_plans = self._some(episodes, [0.55, 0.42, 0.03])
        section_47 = self._some(episodes, [0.62, 0.35, 0.03])
        plans = self._some(episodes, [0.83, 0.16, 0.01])
        reviews = self._some(plans, [0.2, 0.35, 0.3, 0.15])
        return {
            "ChildIdentifiers": identifiers,
            "ChildCharacteristics": characteristics,
            "Disabilities": self._code(disabilities, "Disability"),
            "CINdetails": episodes,
            "Assessments": assessments,
            "AssessmentFactors": self._code(factors, "AssessmentFactors"),
            "CINPlanDates": self._span(cin_plans, "CINPlanStartDate", "CINPlanEndDate", 250, 0.6),
            "Section47": self._section_47(section_47),
            "ChildProtectionPlans": self._plans(plans),
            "Reviews": self._span(reviews, "CPPreviewDate", None, 300, 0.0),
        }

    def _rows(self, child: np.ndarray) -> pl.DataFrame:
        first = self.last_row + 1
        self.last_row += len(child)
        return pl.DataFrame({"_row": np.arange(first, self.last_row + 1), "_child": child})

    def _inside(self, outer: pl.DataFrame, times: np.ndarray) -> pl.DataFrame:
        """So many rows inside each row of ``outer``."""
        rows = self._rows(np.repeat(outer["_child"].to_numpy(), times))
        return rows.with_columns(_parent=pl.Series(np.repeat(outer["_row"].to_numpy(), times)))

    def _some(self, outer: pl.DataFrame, shares: list[float]) -> pl.DataFrame:
        """None, one, two ... rows inside each row of ``outer``, with these shares."""
        return self._inside(outer, self.random.choice(len(shares), outer.height, p=shares))

    def _codes(self, code_list: str, size: int) -> pl.Series:
        codes = [code.code for code in CIN_CENSUS.codes[code_list]]
        return pl.Series(code_list, self.random.choice(codes, size), dtype=pl.String)

    def _code(self, rows: pl.DataFrame, code_list: str) -> pl.DataFrame:
        return rows.with_columns(self._codes(code_list, rows.height))

    def _days(self, size: int, first: datetime.date, within: int) -> pl.Series:
        start = (first - EPOCH).days
        days = self.random.integers(start, start + within, size)
        return pl.Series(days.astype(np.int32)).cast(pl.Date)

    def _span(
        self, rows: pl.DataFrame, begins: str, ends: str | None, longest: int, ended: float
    ) -> pl.DataFrame:
        """A start in the two years before the reference date, and for a share of rows an end."""
        start = self._days(rows.height, REFERENCE - datetime.timedelta(days=700), 695)
        rows = rows.with_columns(start.alias(begins))
        if ends is None:
            return rows
        days = pl.lit(pl.Series(self.random.integers(1, longest, rows.height)))
        has_ended = pl.Series(self.random.random(rows.height) < ended)
        end = pl.col(begins) + pl.duration(days=days)
        return rows.with_columns(pl.when(has_ended & (end <= REFERENCE)).then(end).alias(ends))

    def _episodes(self, identifiers: pl.DataFrame) -> pl.DataFrame:
        rows = self._some(identifiers, [0.0, 0.9, 0.1])
        rows = self._span(rows, "CINreferralDate", "CINclosureDate", 500, 0.7)
        size = rows.height
        closed = pl.col("CINclosureDate").is_not_null()
        return rows.with_columns(
            ReferralSource=self._codes("ReferralSource", size),
            PrimaryNeedCode=self._codes("PrimaryNeedCode", size),
            ReasonForClosure=pl.when(closed).then(self._codes("ReasonForClosure", size)),
            ReferralNFA=pl.Series(self.random.random(size) < 0.04),
        )

    def _assessments(self, episodes: pl.DataFrame) -> pl.DataFrame:
        rows = self._some(episodes, [0.08, 0.78, 0.14])
        rows = self._span(
            rows, "AssessmentActualStartDate", "AssessmentAuthorisationDate", 60, 0.95
        )
        reviewed = pl.col("AssessmentActualStartDate") + pl.duration(days=10)
        return rows.with_columns(AssessmentInternalReviewDate=reviewed)

    def _section_47(self, rows: pl.DataFrame) -> pl.DataFrame:
        rows = self._span(rows, "S47ActualStartDate", "DateOfInitialCPC", 25, 0.4)
        held = pl.col("DateOfInitialCPC").is_not_null()
        return rows.with_columns(
            InitialCPCtarget=pl.when(held).then(
                pl.col("S47ActualStartDate") + pl.duration(days=21)
            ),
            ICPCnotRequired=~held,
        )

    def _plans(self, rows: pl.DataFrame) -> pl.DataFrame:
        rows = self._span(rows, "CPPstartDate", "CPPendDate", 500, 0.5)
        category = self._codes("InitialCategoryOfAbuse", rows.height)
        return rows.with_columns(
            InitialCategoryOfAbuse=category,
            LatestCategoryOfAbuse=category,
            NumberOfPreviousCPP=pl.Series(self.random.integers(0, 3, rows.height)),
        )
