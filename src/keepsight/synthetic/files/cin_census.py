"""The children in need census of a year, as Eastfield exports it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import polars as pl

from keepsight.returns.cin_census.writer import write_cin_census
from keepsight.synthetic import days
from keepsight.synthetic.days import CollectionYear
from keepsight.synthetic.files.frames import Row, frame, up_to
from keepsight.synthetic.lives import Child, Episode

#: In 2024-25 the census began to ask for sex, in letters, in place of gender, in digits.
_SEX_FROM = 2025
_GENDER = {"M": "1", "F": "2", "U": "0"}
_DATES = (
    "PersonBirthDate ExpectedPersonBirthDate PersonDeathDate CINreferralDate CINclosureDate "
    "AssessmentActualStartDate AssessmentAuthorisationDate CINPlanStartDate CINPlanEndDate "
    "S47ActualStartDate InitialCPCtarget DateOfInitialCPC CPPstartDate CPPendDate CPPreviewDate"
).split()


def cin_census(children: list[Child], year: CollectionYear, today: int, authority: str) -> bytes:
    """The census of a year as at its end, or as at the day if that comes first."""
    return write_cin_census(census_tables(children, year, today), census_header(year, authority))


def census_header(year: CollectionYear, authority: str) -> Row:
    """The header of a year's census."""
    return {
        "Collection": "CIN",
        "Year": year.ends_in,
        "ReferenceDate": days.date_of(year.last).isoformat(),
        "SourceLevel": "L",
        "LEA": authority,
        "SoftwareCode": "Eastfield",
        "Release": "7.2",
        "SerialNo": "001",
    }


def census_tables(
    children: list[Child], year: CollectionYear, today: int
) -> dict[str, pl.DataFrame]:
    """The tables of the census, of every child whose case was open in the year."""
    census = _Census(year, min(year.last, today))
    for child in children:
        episode = child.episode
        if episode is None or episode.referred > census.until:
            continue
        if episode.closed is None or episode.closed >= year.first:
            census.add(child, episode)
    return {name: frame(rows, dates=_DATES) for name, rows in census.rows.items() if rows}


class _Census:
    """Gathers the rows of a census, numbered in the order of the file."""

    def __init__(self, year: CollectionYear, until: int):
        self._year, self.until = year, until
        self.rows: dict[str, list[Row]] = {}
        self._last = 0

    def _put(
        self, table: str, child: int | None, parent: int | None, values: Mapping[str, object]
    ) -> int:
        self._last += 1
        row: Row = {"_row": self._last, "_child": child or self._last, "_parent": parent}
        self.rows.setdefault(table, []).append({**row, **values})
        return self._last

    def add(self, child: Child, episode: Episode) -> None:
        """A child with its episode of need."""
        born = child.is_born_by(self.until)
        sex = child.sex if born else "U"
        by_letter = self._year.ends_in >= _SEX_FROM
        who = self._put(
            "ChildIdentifiers",
            None,
            None,
            {
                "LAchildID": child.local_id,
                "UPN": child.upn if born else None,
                "FormerUPN": child.former_upn if born else None,
                "UPNunknown": None if born else "UN1",
                "PersonBirthDate": child.born if born else None,
                "ExpectedPersonBirthDate": None if born else child.expected,
                "GenderCurrent": None if by_letter else _GENDER[sex],
                "Sex": sex if by_letter else None,
                "PersonDeathDate": up_to(child.died, self.until),
            },
        )
        told = self._put("ChildCharacteristics", who, None, {"Ethnicity": child.ethnicity})
        for code in child.disabilities or ("NONE",):
            self._put("Disabilities", who, told, {"Disability": code})
        closed = up_to(episode.closed, self.until)
        details = self._put(
            "CINdetails",
            who,
            None,
            {
                "CINreferralDate": episode.referred,
                "ReferralSource": episode.source,
                "PrimaryNeedCode": episode.need,
                "CINclosureDate": closed,
                "ReasonForClosure": episode.closed_for if closed is not None else None,
                "ReferralNFA": episode.no_action,
            },
        )
        self._need(who, details, episode)
        self._protection(who, details, episode)

    def _of_the_year(self, started: int, ended: int | None) -> bool:
        return started <= self.until and (ended is None or ended >= self._year.first)

    def _need(self, who: int, details: int, episode: Episode) -> None:
        for one in episode.assessments:
            if not self._of_the_year(one.started, one.authorised):
                continue
            done = up_to(one.authorised, self.until)
            values = {"AssessmentActualStartDate": one.started, "AssessmentAuthorisationDate": done}
            row = self._put("Assessments", who, details, values)
            for factor in one.factors if done is not None else ():
                self._put("AssessmentFactors", who, row, {"AssessmentFactors": factor})
        for plan in episode.need_plans:
            if self._of_the_year(plan.started, plan.ended):
                ended = up_to(plan.ended, self.until)
                values = {"CINPlanStartDate": plan.started, "CINPlanEndDate": ended}
                self._put("CINPlanDates", who, details, values)

    def _protection(self, who: int, details: int, episode: Episode) -> None:
        for one in episode.enquiries:
            if self._of_the_year(one.started, one.conference or one.started):
                self._put(
                    "Section47",
                    who,
                    details,
                    {
                        "S47ActualStartDate": one.started,
                        "InitialCPCtarget": days.add(one.started, 15),
                        "DateOfInitialCPC": up_to(one.conference, self.until),
                        "ICPCnotRequired": one.no_conference,
                    },
                )
        for plan in episode.protection:
            if not self._of_the_year(plan.started, plan.ended):
                continue
            row = self._put(
                "ChildProtectionPlans",
                who,
                details,
                {
                    "CPPstartDate": plan.started,
                    "CPPendDate": up_to(plan.ended, self.until),
                    "InitialCategoryOfAbuse": plan.first_category,
                    "LatestCategoryOfAbuse": plan.latest_category,
                    "NumberOfPreviousCPP": plan.previous,
                },
            )
            for held in self._reviews(plan.reviews):
                self._put("Reviews", who, row, {"CPPreviewDate": held})

    def _reviews(self, reviews: list[int]) -> Iterator[int]:
        return (held for held in reviews if held <= self.until)
