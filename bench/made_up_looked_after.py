"""A made-up SSDA903 return of any size with last year's, as CSV files: for measuring, not for looking.

The return of 2025-26 in the proportions of a council's. Of a hundred children

|children|in the year|
|-|-|
|75|were in care on end; 2 or 3 of them under a placement order|
|8|came into care and stayed, 2 came and left again|
|5 or 6|left care, a third of them on the 18th birthday|
|2 or 3|were adopted|
|1|was in short breaks alone (V3)|
|6|were care leavers of 19, in care last year|

5 are unaccompanied asylum seekers and 10 have gone missing. Last year's return has those who went on
into this year, and others who have gone since. 100,000 children give about 750,000 rows this year and
650,000 last. The same number and seed give the same files.

97 of 100 children are as the Department's rules of 2025-26 want them, those left out that need a list
of providers or a directory of postcodes; each of the others has one of ``FAULTS``. Two things are so
for the rules alone: the last social worker of a child who has left care has no end (SW17STG2 asks it
of every child), and all twelve tables are written, though DoLo is asked for only from 2026-27 on.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
import polars as pl

from keepsight.returns.ssda903.tables import SSDA903
from keepsight.returns.ssda903.writer import write_ssda903_folder

Days = np.ndarray  # since 1 January 1970; BLANK where there is none
Codes = np.ndarray  # text; "" where there is none
Columns = dict[str, np.ndarray]

BLANK = -1_000_000
EPOCH = date(1970, 1, 1)
START, END = ((day - EPOCH).days for day in (date(2025, 4, 1), date(2026, 3, 31)))
LAST_START, LAST_END = ((day - EPOCH).days for day in (date(2024, 4, 1), date(2025, 3, 31)))
#: Who was born so many days ago is not 18 yet.
CHILDHOOD = 6_560

#: Kind → its share of this year's children.
KINDS = {
    "stayed": 0.75,
    "started": 0.08,
    "left": 0.055,
    "adopted": 0.025,
    "came and left": 0.02,
    "short breaks": 0.01,
    "leaver": 0.06,
}
#: How many more stand in last year's return alone: who left then, and that year's care leavers.
ONLY_LAST_YEAR = {"gone": 0.08, "old leaver": 0.06}
#: In care as the year began, with an episode that goes on from last year.
CARRIED = ("stayed", "left", "adopted")

MOST_EPISODES = 4
FOSTERED = ("U1", "U2", "U3", "U4", "U5", "U6")
#: With the same carers: another of them with relatives, or with others.
SAME_CARERS = dict(zip(FOSTERED, ("U2", "U3", "U1", "U5", "U6", "U4"), strict=True))
ANOTHER_STATUS = {"V2": "C1", "C1": "C2", "C2": "V2", "E1": "C2"}
WITHOUT_URN = ("P1", "R1", "R2", "T0", "T1", "T2", "T4", "Z1", "Z12")


def _told(field: str, text: str | None) -> pl.Expr:
    return pl.lit(text, pl.String).alias(field)


def _after(field: str, other: str, days: int) -> pl.Expr:
    day = pl.col(other).str.to_date("%d/%m/%Y") + pl.duration(days=days)
    return day.dt.to_string("%d/%m/%Y").alias(field)


#: What may be wrong with a child: the table, and what its last row there says; ``None``: it is gone.
FAULTS: tuple[tuple[str, pl.Expr | None], ...] = (
    ("Header", None),
    ("Header", _told("SEX", None)),
    ("Header", _told("DOB", "30/02/2015")),
    ("Header", _told("ETHNIC", "WHIT")),
    ("Header", _told("UPN", None)),
    ("Episodes", _told("DECOM", "31/04/2025")),
    ("Episodes", _after("DECOM", "DECOM", -20)),  # overlaps the one before, or is not last year's
    ("Episodes", _after("DEC", "DECOM", -10)),
    ("Episodes", _told("LS", "C9")),
    ("Episodes", _told("CIN", "N9")),
    ("Episodes", _told("PLACE", "U9")),
    ("Episodes", _told("REC", "E4A")),
    ("Reviews", _told("REVIEW", "13/2025")),
    ("Reviews", _told("REVIEW_CODE", None)),
    ("OC2", None),
    ("OC2", _told("DOB", "01/01/2012")),
    ("OC2", _told("SDQ_SCORE", "41")),
    ("SWEpisodes", _told("SW_REASON", None)),
    ("SWEpisodes", _after("SW_DEC", "SW_DECOM", -1)),
)


class MadeUpReturn(NamedTuple):
    """This year's files and last year's, name → content; which children have a fault."""

    this: dict[str, bytes]
    last: dict[str, bytes]
    faulty: frozenset[str]


def made_up_looked_after(children: int, *, seed: int = 1, faulty: float = 0.03) -> MadeUpReturn:
    """The return of so many children with last year's. ``faulty``: the share that has a fault."""
    draw = _Draw(children, seed)
    this, last = draw.this_year(), draw.last_year()
    this, wrong = _with_faults(this, round(children * faulty), draw.random)
    return MadeUpReturn(write_ssda903_folder(this), write_ssda903_folder(last), wrong)


def _with_faults(
    tables: dict[str, pl.DataFrame], number: int, random: np.random.Generator
) -> tuple[dict[str, pl.DataFrame], frozenset[str]]:
    """The tables with a fault for each of so many children, who stand in every table there is one for."""
    candidates = tables["Header"].select("CHILD")
    for table in {table for table, _ in FAULTS}:
        candidates = candidates.join(tables[table], on="CHILD", how="semi", maintain_order="left")
    chosen = candidates["CHILD"].gather(random.permutation(candidates.height)[:number])
    fault_of = random.integers(0, len(FAULTS), len(chosen))
    tables = dict(tables)
    for fault, (table, says) in enumerate(FAULTS):
        these = chosen.filter(pl.Series(fault_of == fault))
        here = pl.col("CHILD").is_in(these.implode()) & pl.col("CHILD").is_last_distinct()
        if says is None:
            tables[table] = tables[table].filter(~here)
        else:
            name = says.meta.output_name()
            says = pl.when(here).then(says).otherwise(name)
            tables[table] = tables[table].with_columns(says.alias(name))
    return tables, frozenset(chosen)


class Dice:
    """Draws many values at once: ``size`` of them where it is not said how many."""

    def __init__(self, seed: int, size: int):
        self.random = np.random.default_rng(seed)
        self.size = size

    def chance(self, share: float, size: int | None = None) -> np.ndarray:
        """True for a share."""
        return self.random.random(self.size if size is None else size) < share

    def between(
        self, low: np.ndarray | int, high: np.ndarray | int, size: int | None = None
    ) -> np.ndarray:
        """Whole numbers, both ends included; the low one where the high one is lower."""
        drawn = self.random.random(self.size if size is None else size)
        span = np.maximum(np.asarray(high) - low, 0) + 1
        return (low + np.floor(drawn * span)).astype(np.int64)

    def codes(self, codes: Sequence[str] | dict[str, float], size: int | None = None) -> Codes:
        """Codes, all alike or by their shares."""
        shares = np.array(list(codes.values()) if isinstance(codes, dict) else [1.0] * len(codes))
        size = self.size if size is None else size
        drawn = self.random.choice(len(codes), size, p=shares / shares.sum())
        return np.array(list(codes), dtype="U16")[drawn]


class _Draw(Dice):
    """Draws the children and their care, all of them at once; then the tables of both years.

    Each array holds one value a child of either year, unless it stands in a table's columns: these
    have ``child``, its place in the arrays.
    """

    def __init__(self, children: int, seed: int):
        super().__init__(seed, children + round(children * sum(ONLY_LAST_YEAR.values())))
        self.children = children
        self.homes = min(50 + children // 4, 390_000)
        self._draw_kinds()
        self._draw_care()
        self._draw_people()
        self._draw_steps()
        self._draw_absences_that_go_on()

    def this_year(self) -> dict[str, pl.DataFrame]:
        """The twelve tables of 2025-26, as text."""
        here = np.flatnonzero(self.cared_for)
        first, last = self.first[here], self.last[here]
        adopted = self._are("adopted")
        return {
            "Header": self._headers(np.arange(self.children), this=True),
            "Episodes": self._table("Episodes", self._episodes()),
            "Reviews": self._table("Reviews", self._reviews(here, first, last)),
            "UASC": self._asylum_seekers(np.flatnonzero(self.uasc)),
            "OC2": self._table("OC2", self._outcomes(self._are("stayed"), START, END)),
            "OC3": self._table("OC3", self._care_leavers(self._are("leaver"))),
            "AD1": self._table("AD1", self._adoptions(adopted, self.steps[1]["DECOM"][adopted])),
            "PlacedAdoption": self._table("PlacedAdoption", self._decisions(this=True)),
            "PrevPerm": self._table(
                "PrevPerm", self._previous(self._are("started", "came and left", "short breaks"))
            ),
            "Missing": self._table("Missing", self._absences(here, first, last, this=True)),
            "SWEpisodes": self._table("SWEpisodes", self._workers(here, first, last)),
            "DoLo": self._table("DoLo", self._deprivations()),
        }

    def last_year(self) -> dict[str, pl.DataFrame]:
        """The same of 2024-25, of the same children where they go on."""
        before = np.flatnonzero(self.carried)
        gone = self._are("leaver", "gone")
        here = np.sort(np.concatenate([before, gone]))
        first = np.maximum(self.started[here], LAST_START)
        last = np.where(self.ended[here] == BLANK, LAST_END, self.ended[here])
        last = np.minimum(last, LAST_END)
        all_year = before[self.started[before] <= LAST_START]
        adopted = np.flatnonzero(self.adopted & ~self._is("adopted"))
        everyone = np.sort(np.concatenate([here, self._are("old leaver")]))
        return {
            "Header": self._headers(everyone, this=False),
            "Episodes": self._table("Episodes", self._episodes_last()),
            "Reviews": self._table("Reviews", self._reviews(here, first, last)),
            "UASC": self._asylum_seekers(np.flatnonzero(self.uasc & self.carried)),
            "OC2": self._table("OC2", self._outcomes(all_year, LAST_START, LAST_END)),
            "OC3": self._table("OC3", self._care_leavers(self._are("old leaver"))),
            "AD1": self._table("AD1", self._adoptions(adopted, self.ended[adopted] - 60)),
            "PlacedAdoption": self._table("PlacedAdoption", self._decisions(this=False)),
            "PrevPerm": self._table(
                "PrevPerm", self._previous(before[self.started[before] >= LAST_START])
            ),
            "Missing": self._table("Missing", self._absences(here, first, last, this=False)),
            "SWEpisodes": self._table("SWEpisodes", self._workers_last()),
            "DoLo": self._table("DoLo", self._deprivations(some=0)),
        }

    # -- children --------------------------------------------------------------------------------

    def _draw_kinds(self) -> None:
        kinds = (
            self.codes(KINDS, self.children),
            self.codes(ONLY_LAST_YEAR, self.size - self.children),
        )
        self.kind = np.concatenate(kinds)
        self.carried = np.isin(self.kind, CARRIED)
        self.cared_for = self.carried | self._is("started", "came and left")
        #: This year, or last.
        self.adopted = self._is("adopted") | (self._is("gone") & self.chance(0.3))
        #: Under a placement order all year; given up: the order was revoked in it.
        self.ordered = self._is("stayed") & self.chance(0.033)
        self.given_up = self.ordered & self.chance(0.2)
        self.for_adoption = self.ordered | self._is("adopted")
        could_be = self.cared_for & ~self.for_adoption
        self.uasc = could_be & self.chance(0.05 * self.children / max(could_be.sum(), 1))

    def _draw_care(self) -> None:
        """The start of each child's first episode and the end of its care; its days in the year."""
        ago = np.minimum(self.random.exponential(1_000, self.size), 1_460).astype(np.int64)
        ago[self.uasc] = np.minimum(ago, 700)[self.uasc]
        self.started = np.select(
            [
                self.carried,
                self._is("started"),
                self._is("came and left"),
                self._is("short breaks"),
            ],
            [
                START - 1 - ago,
                self.between(START + 1, END - 20),
                self.between(START + 1, END - 60),
                START + 2,
            ],
            LAST_START - 400 - ago,
        )
        self.ended = np.select(
            [
                self._is("left"),
                self._is("adopted"),
                self._is("came and left"),
                self._is("leaver", "gone"),
            ],
            [
                self.between(START + 25, END),
                self.between(START + 90, END),
                self.started + self.between(10, 55),
                self.between(LAST_START + 10, LAST_END - 1),
            ],
            BLANK,
        )
        self.first = np.maximum(self.started, START)
        self.last = np.where(self.ended == BLANK, END, self.ended)

    def _draw_people(self) -> None:
        oldest = np.maximum(CHILDHOOD - (self.last - self.started), 1)
        oldest[self.for_adoption] = 1_500
        youngest = np.select(
            [self.uasc, self._is("short breaks"), self.for_adoption], [5_114, 3_200, 40], 0
        )
        self.born = self.started - self.between(youngest, oldest)
        self.at_18 = self._is("leaver") | (self._is("left") & self.chance(0.35))
        self.born[self.at_18] = _years_before(self.ended[self.at_18], 18)
        old = self._is("old leaver")
        self.born[old] = _years_before(self.between(LAST_START, LAST_END)[old], 21)

        self.sex = self.codes({"M": 0.56, "F": 0.44})
        self.ethnic = self.codes([code.code for code in SSDA903.codes["ETHNIC"]])
        self.need = self.codes(
            {"N1": 0.62, "N2": 0.05, "N3": 0.05, "N4": 0.08, "N5": 0.14, "N6": 0.03, "N8": 0.03}
        )
        self.need[self.uasc] = "N8"
        self.worker = self.random.integers(0, 1_000_000, self.size)

        able = self.cared_for & (self.sex == "F") & (self._age(self.first) >= 15)
        self.mother = able & (self.last - self.first > 20) & self.chance(0.06)
        #: Since before the year; the others of them became mothers in it.
        self.was_mother = self.mother & self.carried & self.chance(0.5)
        birth = self.between(self.first + 1, self.last - 1)
        birth[self.was_mother] = (START - self.between(10, 300))[self.was_mother]
        self.birth = np.where(self.mother, birth, BLANK)

    def _headers(self, child: np.ndarray, *, this: bool) -> pl.DataFrame:
        """Under school age the pupil number is UN1, of asylum seekers UN3."""
        by = date(2024 if this else 2023, 8, 31)
        at_school = self._age(np.full(self.size, (by - EPOCH).days)) >= 3.9
        upn = np.where(at_school, _numbered("A", 80_000_000_000 + np.arange(self.size), "0"), "UN1")
        upn[self.uasc] = "UN3"
        mother = self.mother if this else self.was_mother
        told = self.cared_for & (self.sex == "F")
        columns = {
            "child": child,
            "SEX": self.sex[child],
            "ETHNIC": self.ethnic[child],
            "UPN": upn[child],
            "MOTHER": np.where(told, np.where(mother, "true", "false"), "")[child],
            "MC_DOB": np.where(mother, self.birth, BLANK)[child],
        }
        return self._table("Header", columns)

    def _asylum_seekers(self, child: np.ndarray) -> pl.DataFrame:
        """Six in ten are told to cease to be so on the 18th birthday."""
        of_age = np.where(child % 10 < 6, _years_before(self.born[child], -18), BLANK)
        return self._table("UASC", {"child": child, "SEX": self.sex[child], "DUC": of_age})

    # -- episodes --------------------------------------------------------------------------------

    def _draw_steps(self) -> None:
        """``steps``: the first episode of every child, the second … ``many``: how many there are."""
        many = self.codes({"1": 0.5, "2": 0.27, "3": 0.15, "4": 0.08}).astype(np.int64)
        many = np.minimum(many, np.maximum((self.last - self.first) // 12, 1))
        many[self.ordered] = np.minimum(many, 2)[self.ordered]
        many[self._is("adopted") | self.given_up] = 2
        self.many = np.where(self.cared_for, many, 0)
        #: Into a temporary placement with the second episode, and back with the third.
        self.and_back = (self.many >= 3) & self.chance(0.2)
        starts = self._starts()
        self.steps = [self._first_step()]
        for number in range(1, MOST_EPISODES):
            self.steps.append(self._next_step(number, starts[number]))

    def _starts(self) -> list[Days]:
        """When each step starts: the days of the year in uneven parts."""
        weights = self.random.uniform(0.3, 1.0, (MOST_EPISODES, self.size))
        weights[np.arange(MOST_EPISODES)[:, None] >= self.many] = 0
        shares = np.cumsum(weights, axis=0) / np.maximum(weights.sum(axis=0), 0.1)
        ends = (self.first + shares * (self.last - self.first - 1)).astype(np.int64)
        starts = [self.started, *ends[:-1]]
        back = np.minimum(starts[2], starts[1] + self.between(1, 6))
        starts[2] = np.where(self.and_back, back, starts[2])
        return starts

    def _first_step(self) -> Columns:
        status = self.codes({"C1": 0.25, "C2": 0.5, "V2": 0.25})
        status[self.uasc] = "V2"
        status[self.for_adoption] = "E1"
        reason = self.codes({"S": 0.4, "P": 0.25, "L": 0.2, "B": 0.1, "T": 0.05})
        reason[self.started >= START] = "S"
        reason[self.uasc] = "S"
        reason[self.for_adoption] = "L"
        place = self._places(self.started, status)
        place[self.for_adoption] = "U6"
        home = self.random.integers(0, self.homes, self.size)
        return {"DECOM": self.started, "RNE": reason, "LS": status, **self._at(place, home)}

    def _next_step(self, number: int, start: Days) -> Columns:
        """Another placement, or legal status, or both; another with the same carers, or with others."""
        before = self.steps[-1]
        reason = self.codes({"P": 0.62, "L": 0.2, "B": 0.08, "T": 0.05, "U": 0.05})
        fostered = np.isin(before["PLACE"], FOSTERED)
        reason[~fostered & np.isin(reason, ("T", "U"))] = "P"
        reason[self.uasc & (reason != "T")] = "P"
        reason[self.for_adoption] = self.codes({"T": 0.3, "P": 0.7})[self.for_adoption]
        reason[self.given_up] = "L"
        if number < 3:
            reason[self.and_back] = "P"

        status = _changed(before["LS"], ANOTHER_STATUS)
        status[(before["PLACE"] == "P1") & (status == "V2")] = "C1"
        status = np.where(np.isin(reason, ("L", "B", "U")), status, before["LS"])

        place = self._places(start, status)
        place[self.for_adoption] = np.where(reason == "T", "A5", "A6")[self.for_adoption]
        home = (before["home"] + self.random.integers(1, self.homes, self.size)) % self.homes
        at = self._at(place, home)
        if number < 3:
            away = self._at(self.codes(("T0", "T1", "T2", "T4")), home)
            at = _where(self.and_back, away if number == 1 else self.steps[0], at)
        same_carers = dict(before)
        same_carers["PLACE"] = np.where(
            self.for_adoption, "A5", _changed(before["PLACE"], SAME_CARERS)
        )
        at = _where(np.isin(reason, ("T", "U")), same_carers, at)
        at = _where(reason == "L", before, at)
        return {"DECOM": start, "RNE": reason, "LS": status, **at}

    def _places(self, start: Days, status: Codes) -> Codes:
        """Placements such as the age and the legal status allow."""
        place = self.codes(
            {"U6": 0.36, "U4": 0.22, "U1": 0.1, "U3": 0.06, "U5": 0.03, "K2": 0.12, "P1": 0.06}
            | {"S1": 0.01, "R1": 0.01, "R2": 0.005, "R3": 0.01, "Z12": 0.015}
        )
        age = self._age(start)
        place[(age >= 16.1) & self.chance(0.4)] = "K3"
        wrong = (place == "K2") & (age < 8) | (place == "S1") & (age < 5)
        wrong |= (place == "R3") & (age > 2) | (place == "P1") & (status == "V2")
        place[wrong] = "U6"
        return place

    def _at(self, place: Codes, home: np.ndarray) -> Columns:
        """Placements with their providers and numbers. ``home`` tells one home from another."""
        provider = self.codes({"PR1": 0.6, "PR4": 0.34, "PR5": 0.06}, len(place))
        for code, only in {"P1": "PR0", "R1": "PR4", "R2": "PR3", "S1": "PR4", "K3": "PR4"}.items():
            provider[place == code] = only
        provider[_begins(place, "T", "Z")] = ""
        urn = np.where(np.isin(place, WITHOUT_URN), "", (2_000_000 + home).astype(str))
        return {"PLACE": place, "PLACE_PROVIDER": provider, "URN": urn, "home": home}

    def _leaving(self, place: Codes) -> Codes:
        """Why care ended, as the age, the placement and the kind of child allow."""
        reason = self.codes(("E4A", "E4B", "E13", "E41", "E47", "E48", "E3", "E8"))
        guardians = np.isin(place, FOSTERED) & self.chance(0.2)
        reason[guardians] = self.codes(("E45", "E46"))[guardians]
        older = self.uasc | (self._age(self.ended) >= 16.1)
        reason[older] = self.codes(("E4A", "E5", "E8"))[older]
        reason[self.at_18] = self.codes(("E5", "E6", "E7", "E8", "E17"))[self.at_18]
        reason[self.adopted] = self.codes(("E11", "E12"))[self.adopted]
        return reason

    def _episodes(self) -> Columns:
        """The steps that there are, by child and day; between them the short breaks."""
        pieces = [self._short_breaks()]
        for number, step in enumerate(self.steps):
            here = np.flatnonzero(self.many > number)
            is_last = self.many == number + 1
            following = self.steps[min(number + 1, MOST_EPISODES - 1)]
            left = np.where(self.ended == BLANK, "", self._leaving(step["PLACE"]))
            why = self.codes(("CARPL", "CLOSE", "STAND", "CREQB", "CREQO", "CHILD", "LAREQ"))
            why[np.isin(following["RNE"], ("T", "U"))] = "PLACE"
            temporary = _begins(step["PLACE"], "T") | _begins(following["PLACE"], "T")
            why[is_last | temporary | (following["RNE"] == "L")] = ""
            columns = {
                **step,
                "DEC": np.where(is_last, self.ended, following["DECOM"]),
                "REC": np.where(is_last, left, "X1"),
                "REASON_PLACE_CHANGE": why,
            }
            pieces.append({"child": here, **_only(here, columns)})
        return self._with_homes(_stacked(pieces))

    def _short_breaks(self) -> Columns:
        """Three to six breaks of two to twelve days a child."""
        children = self._are("short breaks")
        many = self.random.integers(3, 7, len(children))
        child, number = repeated(children, many)
        start = self.started[child] + number * 60 + self.between(0, 40, len(child))
        return {
            "child": child,
            "DECOM": start,
            "RNE": np.full(len(child), "S"),
            "LS": np.full(len(child), "V3"),
            "PLACE": np.where(child % 2 == 0, "K2", "U6"),
            "PLACE_PROVIDER": np.full(len(child), "PR4"),
            "URN": np.full(len(child), ""),
            "home": np.full(len(child), BLANK),
            "DEC": start + self.between(2, 12, len(child)),
            "REC": np.full(len(child), "E4A"),
            "REASON_PLACE_CHANGE": np.full(len(child), ""),
        }

    def _episodes_last(self) -> Columns:
        """What goes on into this year, with one before it where it is new; and who left."""
        step = dict(self.steps[0])
        step["PLACE"] = np.where(step["PLACE"] == "Z12", "Z1", step["PLACE"])
        nothing = np.full(self.size, "")
        on = {"DEC": np.full(self.size, BLANK), "REC": nothing, "REASON_PLACE_CHANGE": nothing}
        over = on | {"DEC": self.ended, "REC": self._leaving(step["PLACE"])}
        new = self.carried & (self.started > LAST_START) & (step["RNE"] != "S")
        new &= self.started - self.born > 60
        moved = np.isin(step["RNE"], ("P", "T", "B"))
        earlier = step | {
            "DECOM": self.started - self.between(10, 50),
            "RNE": np.full(self.size, "S"),
            "LS": np.where(step["RNE"] == "L", "V2", step["LS"]),
            "home": np.where(moved, (step["home"] + 1) % self.homes, step["home"]),
            "DEC": self.started,
            "REC": np.full(self.size, "X1"),
            "REASON_PLACE_CHANGE": np.where(moved, "CARPL", ""),
        }
        rows = (
            (np.flatnonzero(new), earlier),
            (np.flatnonzero(self.carried), step | on),
            (self._are("leaver", "gone"), step | over),
        )
        pieces = [{"child": here, **_only(here, columns)} for here, columns in rows]
        return self._with_homes(_stacked(pieces))

    def _with_homes(self, rows: Columns) -> Columns:
        """By child and day, with the category of need and both postcodes; V3 has none."""
        order = np.lexsort((rows["DECOM"], rows["child"]))
        rows = _only(order, rows)
        home, child = rows.pop("home"), rows["child"]
        there = home != BLANK
        rows["CIN"] = self.need[child]
        rows["PL_POST"] = np.where(there, _postcodes("ZX", home), "")
        known = there & ~self.uasc[child]
        rows["HOME_POST"] = np.where(known, _postcodes("ZY", child), "")
        return rows

    # -- what is told of the looked after --------------------------------------------------------

    def _reviews(self, child: np.ndarray, first: Days, last: Days) -> Columns:
        """Two to four in a year of care, fewer in less."""
        some = self.codes({"2": 0.25, "3": 0.7, "4": 0.05}, len(child)).astype(np.int64)
        days = np.maximum(last - first, 0)
        many = np.where(days > 300, some, np.minimum(some, days // 90))
        at, _ = repeated(np.arange(len(child)), many)
        held = self.between(first[at], last[at] - 1, len(at))
        rows = {"child": child[at], "REVIEW": held}
        code = self.codes({f"PN{number}": 1 for number in range(1, 8)}, len(at))
        of_four = _years_before(self.born[rows["child"]], -4)
        return rows | {"REVIEW_CODE": np.where(held < of_four, "PN0", code)}

    def _outcomes(self, child: np.ndarray, start: int, end: int) -> Columns:
        """Health and convictions of who was in care all year."""
        size, born = len(child), self.born[child]
        of_4, of_17 = _years_before(born, -4), _years_before(born, -17)
        always, never = (of_4 <= start) & (of_17 > end), (of_4 > end) | (of_17 < start)
        scored = always & (self.chance(0.85, size))
        score = np.where(scored, self.between(0, 40, size).astype(str), "")
        why = np.where(always, self.codes(("SDQ2", "SDQ3", "SDQ4", "SDQ5"), size), "SDQ1")

        def answer(share: float, asked: np.ndarray | bool = True) -> Codes:
            said = np.where(self.chance(share, size), "true", "false")
            return np.where(asked, said, "")

        misuse = answer(0.03)
        received = answer(0.5, misuse == "true")
        return {
            "child": child,
            "SDQ_SCORE": score,
            "SDQ_REASON": np.where(scored | never, "", why),
            "CONVICTED": answer(0.03, _years_before(born, -10) <= end),
            "HEALTH_CHECK": answer(0.9, _years_before(born, -5) > end),
            "IMMUNISATIONS": answer(0.85),
            "TEETH_CHECK": answer(0.75),
            "HEALTH_ASSESSMENT": answer(0.9),
            "SUBSTANCE_MISUSE": misuse,
            "INTERVENTION_RECEIVED": received,
            "INTERVENTION_OFFERED": answer(0.7, received == "false"),
        }

    def _workers(self, child: np.ndarray, first: Days, last: Days) -> Columns:
        """One to three a child, one behind the other; the last of them goes on."""
        many = self.codes({"1": 0.78, "2": 0.17, "3": 0.05}, len(child)).astype(np.int64)
        many = np.minimum(many, np.maximum((last - first) // 10, 1))
        at, number = repeated(np.arange(len(child)), many)
        share = (number + 0.8 * self.random.random(len(at))) / many[at]
        later = first[at] + np.maximum((share * (last - first)[at]).astype(np.int64), 1)
        start = np.where(number == 0, self._since(child)[at], later)
        is_last = number == many[at] - 1
        whose = (self.worker[child[at]] + 7 * number) % 1_000_000
        reasons = ("MANAGE", "LEFTRL", "ORGRST", "TSPROC", "ABSENC", "CHCHAN", "PCCHAN", "OTHERS")
        why = self.codes(reasons, len(at))
        return {
            "child": child[at],
            "SW_ID": _numbered("SW", 1_000_000 + whose),
            "SW_DECOM": start,
            "SW_DEC": np.where(is_last, BLANK, np.append(start[1:], 0)),
            "SW_REASON": np.where(number == 0, "FCONTA", why),
        }

    def _workers_last(self) -> Columns:
        """The one who goes on into this year; and the last one of those who left."""
        child = np.flatnonzero(self.carried | self._is("leaver", "gone"))
        return {
            "child": child,
            "SW_ID": _numbered("SW", 1_000_000 + self.worker[child]),
            "SW_DECOM": self._since(child),
            "SW_DEC": np.full(len(child), BLANK),
            "SW_REASON": np.full(len(child), "FCONTA"),
        }

    def _since(self, child: np.ndarray) -> Days:
        """When the first social worker began: with the care, or up to two years before this one."""
        return np.maximum(self.started[child], START - 30 - (self.worker[child] % 670))

    def _draw_absences_that_go_on(self) -> None:
        """Absences that were open as the year began: the day on which they had begun."""
        could_be = self._is("stayed") & (self.started < START - 40) & (self._age(self.first) >= 10)
        goes_on = could_be & self.chance(0.003)
        self.gone_since = np.where(goes_on, START - self.between(1, 20), BLANK)

    def _absences(self, child: np.ndarray, first: Days, last: Days, *, this: bool) -> Columns:
        """One to four of a few days, of a tenth of all children; some open as the year ends."""
        able = (self._age(first, child) >= 10) & (last - first > 15) & ~self.for_adoption[child]
        share = 0.1 * self.children / max(able.sum(), 1)
        gone = np.flatnonzero(able & self.chance(share, len(child)))
        many = self.codes({"1": 0.5, "2": 0.25, "3": 0.15, "4": 0.1}, len(gone)).astype(np.int64)
        many = np.minimum(many, (last - first)[gone] // 15)
        at, number = repeated(gone, many)
        part = (last - first)[at] // np.repeat(many, many)
        start = first[at] + number * part + self.between(1, part - 8, len(at))
        end = start + self.between(0, 5, len(at))
        rows = {"child": child[at], "MIS_START": start, "MIS_END": end}
        if this:
            alone = self._is("stayed") & (self.many == 1) & self.chance(0.05)
            is_last = number == np.repeat(many, many) - 1
            rows["MIS_END"] = np.where(is_last & alone[child[at]], BLANK, end)
        open_still = np.flatnonzero(self.gone_since != BLANK)
        ends = np.full(len(open_still), START if this else BLANK)
        rows = _stacked(
            [
                {"child": open_still, "MIS_START": self.gone_since[open_still], "MIS_END": ends},
                # Of those, last year tells no other.
                rows if this else _only(self.gone_since[rows["child"]] == BLANK, rows),
            ]
        )
        return rows | {"MISSING": self.codes({"M": 0.8, "A": 0.2}, len(rows["child"]))}

    def _deprivations(self, some: int = 300) -> Columns:
        """One in so many of the children in care on end who live in a home that may be."""
        home = self._is("stayed") & (self.many == 1) & (self.steps[0]["PLACE"] == "K2")
        child = np.flatnonzero(home)[: self.children // some if some else 0]
        start = self.between(START, END - 100, len(child))
        return {"child": child, "DOLO_START": start, "DOLO_END": start + 90}

    # -- adoption, and after care ----------------------------------------------------------------

    def _decisions(self, *, this: bool) -> Columns:
        """When it was decided to place a child for adoption; where it was given up, until when."""
        child = np.flatnonzero(self.for_adoption)
        given_up = self.given_up[child] & this
        reasons = self.codes(("RD1", "RD2", "RD3", "RD4"), len(child))
        return {
            "child": child,
            "DATE_PLACED": self._decided(child),
            "DATE_PLACED_CEASED": np.where(given_up, self.steps[1]["DECOM"][child], BLANK),
            "REASON_PLACED_CEASED": np.where(given_up, reasons, ""),
        }

    def _decided(self, child: np.ndarray) -> Days:
        return self.started[child] - 1 - self.worker[child] % 30

    def _adoptions(self, child: np.ndarray, placed: Days) -> Columns:
        """``placed``: when the children were placed with the adopters, a day after the match."""
        who = self.codes(("L11 MF", "L0 F1", "L12 MM", "L12 FF", "L2 MF", "L3 MF"), len(child))
        status, sexes = np.array([one.split() for one in who], dtype="U3").reshape(-1, 2).T
        carers = np.where(self.steps[1]["PLACE"] == "A5", "true", "false")
        return {
            "child": child,
            "DATE_INT": self._decided(child),
            "DATE_MATCH": placed - 1,
            "FOSTER_CARE": carers[child],
            "NB_ADOPTR": np.where(status == "L0", "1", "2"),
            "SEX_ADOPTR": sexes,
            "LS_ADOPTR": status,
        }

    def _previous(self, child: np.ndarray) -> Columns:
        """Nine in ten who came into care had no permanence before."""
        born, started = self.born[child], self.started[child]
        had = (started - born > 400) & self.chance(0.1, len(child))
        before = self.between(born + 100, started - 100, len(child))
        return {
            "child": child,
            "PREV_PERM": np.where(had, self.codes(("P1", "P2", "P3"), len(child)), "Z1"),
            "LA_PERM": np.where(had, self.codes(("210", "302", "873", "WAL"), len(child)), ""),
            "DATE_PERM": np.where(had, before, BLANK),
        }

    def _care_leavers(self, child: np.ndarray) -> Columns:
        touch = self.codes({"YES": 0.9, "NO": 0.04, "REFU": 0.03, "NREQ": 0.02, "RHOM": 0.01})
        activity = self.codes(("F1", "F2", "F4", "F5", "P2", "P5", "G4", "G5"))
        home = self.codes(("B1", "D1", "E1", "K1", "U1", "U1", "Z1", "Y1", "X2"))
        said = touch == "YES"
        columns = {
            "IN_TOUCH": touch,
            "ACTIV": np.where(said, activity, "0"),
            "ACCOM": np.where(said, home, "0"),
        }
        return {"child": child, **_only(child, columns)}

    # -- drawing and writing ---------------------------------------------------------------------

    def _is(self, *kinds: str) -> np.ndarray:
        return np.isin(self.kind, kinds)

    def _are(self, *kinds: str) -> np.ndarray:
        return np.flatnonzero(self._is(*kinds))

    def _age(self, on: Days, child: np.ndarray | slice = np.s_[:]) -> np.ndarray:
        """In years, nearly."""
        return (on - self.born[child]) / 365.25

    def _table(self, name: str, columns: Columns) -> pl.DataFrame:
        """Rows as the file writes them, with the child's own fields where the table has them."""
        child = columns["child"]
        own = {"CHILD": _numbered("MADEUP", 1_000_000 + child), "DOB": self.born[child]}
        rows = own | columns
        written = {}
        for field in SSDA903.tables[name]:
            if field.name not in rows:
                continue
            values = pl.Series(rows[field.name])
            if field.kind == "date":
                days = values.cast(pl.Int32).set(values == BLANK, None)
                written[field.name] = days.cast(pl.Date).dt.to_string("%d/%m/%Y")
            else:
                text = values.cast(pl.String)
                text = text.set(text == "", None)
                written[field.name] = text == "true" if field.kind == "yes_no" else text
        return pl.DataFrame(written)


def _years_before(days: Days, years: int) -> Days:
    """The same day of another year; 28 February for 29 February."""
    moved = pl.Series(days.astype(np.int32)).cast(pl.Date).dt.offset_by(f"{-years}y")
    return moved.cast(pl.Int32).to_numpy().astype(np.int64)


def _changed(codes: Codes, to: dict[str, str]) -> Codes:
    """Codes put for others; the rest as they are."""
    changed = codes.copy()
    for code, other in to.items():
        changed[codes == code] = other
    return changed


def _begins(codes: Codes, *letters: str) -> np.ndarray:
    return np.isin(codes.astype("U1"), letters)


def _numbered(before: str, numbers: np.ndarray, behind: str = "") -> Codes:
    return np.char.add(np.char.add(before, numbers.astype(str)), behind)


def _postcodes(area: str, numbers: np.ndarray) -> Codes:
    """Postcodes of an area that there is not, as many as numbers below 400,000."""
    letters = np.array(
        [one + other for one in "ABDEFGHJLNPQRSTUWXYZ" for other in "ABDEFGHJLNPQRSTUWXYZ"]
    )
    numbers = np.maximum(numbers, 0)
    outward = np.char.add(area, (1 + numbers // 4_000 % 99).astype(str))
    inward = np.char.add((numbers // 400 % 10).astype(str), letters[numbers % 400])
    return np.char.add(np.char.add(outward, " "), inward)


def _only(rows: np.ndarray, columns: Columns) -> Columns:
    return {name: values[rows] for name, values in columns.items()}


def _where(here: np.ndarray, one: Columns, other: Columns) -> Columns:
    """The columns of ``other``, from ``one`` in some rows."""
    return {name: np.where(here, one[name], values) for name, values in other.items()}


def _stacked(pieces: Sequence[Columns]) -> Columns:
    return {name: np.concatenate([piece[name] for piece in pieces]) for name in pieces[0]}


def repeated(rows: np.ndarray, many: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each row so many times, and which time it is, from 0."""
    many = np.maximum(many, 0)
    return np.repeat(rows, many), np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
