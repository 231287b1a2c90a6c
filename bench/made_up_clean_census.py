"""A made-up CIN census of any size that is clean but for some children: for measuring its validation.

The census of 2025-26 in the proportions of a council's, as ``made_up_census`` has them; that one's rows
are not made to fit together. 5,000 children give about 47,000 rows. The same number and seed give the
same file.

97 of 100 children are as the Department's rules of 2025-26 want them; each of the others has one of
``FAULTS``. In a census of a few hundred children the rules on all disabilities (2887Q, 2888Q) may find
too few.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import numpy as np
import polars as pl

from bench.made_up_looked_after import Dice, repeated
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.cin_census.writer import write_cin_census

Days = np.ndarray  # since 1 January 1970; BLANK where there is none
Columns = dict[str, np.ndarray]

BLANK = -1_000_000
EPOCH = date(1970, 1, 1)
START, END, SCHOOL_AGE_ON = (
    (day - EPOCH).days for day in (date(2025, 4, 1), date(2026, 3, 31), date(2025, 8, 31))
)
#: An assessment that began since then may still be open: 45 working days before the end, and less.
OPEN_SINCE = END - 50
FIVE_YEARS = 1_826
#: Of what place a digit of a pupil number stands in its check letter, and the letters.
PLACES = np.arange(2, 14)
CHECK_LETTERS = np.array(list("ABCDEFGHJKLMNPQRTUVWXYZ"))

#: Left out of the factors are 21 (none), and 18A and 19A, which are queried.
FACTORS = [
    code
    for code in CIN_CENSUS.codes_in("AssessmentFactors", "2025-26")
    if code not in ("18A", "19A", "21")
]
DISABILITIES = [code for code in CIN_CENSUS.codes_in("Disability", "2025-26") if code != "NONE"]


def _told(field: str, text: str | None) -> pl.Expr:
    return pl.lit(text).alias(field)


def _after(field: str, other: str, days: int) -> pl.Expr:
    day = pl.col(other).str.to_date("%Y-%m-%d") + pl.duration(days=days)
    return day.dt.to_string("%Y-%m-%d").alias(field)


#: What may be wrong with a child: the table, and what its last row there says.
FAULTS: tuple[tuple[str, pl.Expr], ...] = (
    ("ChildIdentifiers", _told("Sex", None)),
    ("ChildIdentifiers", pl.format("Z99{}", pl.col("LAchildID").str.tail(10)).alias("UPN")),
    ("ChildIdentifiers", _told("PersonBirthDate", "2014-02-30")),
    ("ChildCharacteristics", _told("Ethnicity", "WHIT")),
    ("Disabilities", _told("Disability", "NON")),
    ("CINdetails", _told("ReferralSource", None)),
    ("CINdetails", _told("PrimaryNeedCode", "N11")),
    ("CINdetails", _told("ReferralNFA", None)),
    ("CINdetails", _after("CINclosureDate", "CINreferralDate", -5)),
    ("Assessments", _after("AssessmentActualStartDate", "AssessmentActualStartDate", -900)),
    ("Assessments", _after("AssessmentAuthorisationDate", "AssessmentActualStartDate", -3)),
    ("AssessmentFactors", _told("AssessmentFactors", "18A")),
    ("CINPlanDates", _after("CINPlanEndDate", "CINPlanStartDate", 0)),
    ("Section47", _told("DateOfInitialCPC", "2026-02-01")),  # a Sunday
    ("ChildProtectionPlans", _told("InitialCategoryOfAbuse", None)),
    ("ChildProtectionPlans", _after("CPPstartDate", "CPPstartDate", -900)),
    ("Reviews", _told("CPPreviewDate", "2019-05-01")),
)


class MadeUpCensus(NamedTuple):
    """The bytes of the file, and which children (``LAchildID``) have a fault."""

    content: bytes
    faulty: frozenset[str]


def made_up_clean_census(
    children: int, *, authority: str = "998", seed: int = 1, faulty: float = 0.03
) -> MadeUpCensus:
    """The census of so many children. ``faulty``: the share of them that has a fault."""
    header = {
        "Collection": "CIN",
        "Year": 2026,
        "ReferenceDate": "2026-03-31",
        "SourceLevel": "L",
        "LEA": authority,
        "SoftwareCode": "made up",
        "Release": "1",
        "SerialNo": "001",
        "DateTime": "2026-05-01T09:00:00",
    }
    draw = _Draw(children, seed)
    tables, wrong = _with_faults(draw.tables(), round(children * faulty), draw.random)
    return MadeUpCensus(write_cin_census(tables, header), wrong)


def _with_faults(
    tables: dict[str, pl.DataFrame], number: int, random: np.random.Generator
) -> tuple[dict[str, pl.DataFrame], frozenset[str]]:
    """The tables with so many children at fault, each kind of fault as often as the others."""
    tables = dict(tables)
    height = tables["ChildIdentifiers"].height
    left = pl.DataFrame({"_child": random.permutation(height)})
    for fault, (table, says) in enumerate(FAULTS):
        many = number * (fault + 1) // len(FAULTS) - number * fault // len(FAULTS)
        these = left.join(tables[table], on="_child", how="semi", maintain_order="left").head(many)
        left = left.join(these, on="_child", how="anti", maintain_order="left")
        here = pl.col("_child").is_in(these["_child"].implode())
        name = says.meta.output_name()
        says = pl.when(here & pl.col("_child").is_last_distinct()).then(says).otherwise(name)
        tables[table] = tables[table].with_columns(says.alias(name))
    right = tables["ChildIdentifiers"].join(left, on="_child", how="anti")
    return tables, frozenset(right["LAchildID"])


class _Draw(Dice):
    """Draws the tables one after the other, every row within the days of what it stands in.

    A table's columns are ``_row``, ``_child`` and ``_parent`` (places in the tables above it) and its
    fields.
    """

    def __init__(self, children: int, seed: int):
        super().__init__(seed, children)
        self.children = children

    def tables(self) -> dict[str, pl.DataFrame]:
        """The tables of the census, as its writer takes them; dates as text."""
        self._draw_episodes()
        assessments, factors = self._assessments()
        enquiries = self._enquiries()
        plans = self._protection_plans(enquiries)
        in_need = self._in_need_plans()
        tables = {
            "ChildIdentifiers": self._identifiers(),
            "ChildCharacteristics": {
                "_child": np.arange(self.children),
                "Ethnicity": self.codes(CIN_CENSUS.codes_in("Ethnicity", "2025-26"), self.children),
            },
            "Disabilities": self._disabilities(),
            "CINdetails": self._details(),
            "Assessments": assessments,
            "AssessmentFactors": factors,
            "CINPlanDates": in_need,
            "Section47": enquiries,
            "ChildProtectionPlans": plans,
            "Reviews": self._reviews(plans),
        }
        return {name: _table(name, columns) for name, columns in tables.items()}

    # -- episodes and their children -------------------------------------------------------------

    def _draw_episodes(self) -> None:
        """One value an episode of need: ``child``, ``referred``, ``closed``, ``without_action``;
        ``first`` and ``last``: its days within the year. One a child: ``unborn``, ``expected``."""
        self.unborn = self.chance(0.01)
        twice = self.chance(0.1) & ~self.unborn
        self.expected = self.between(END - 25, END + 200)
        referred = self.between(START - 330, END - 20)
        referred[self.unborn] = np.maximum(self.expected - 270, referred)[self.unborn]
        referred[twice] = self.between(START - 330, START + 150)[twice]
        closed = self.between(np.maximum(referred + 10, START), END)
        closed[twice] = np.minimum(closed, START + 200)[twice]
        closed[twice] = np.maximum(closed, referred + 10)[twice]
        again = self.between(closed + 1, END - 20)[twice]
        is_closed = (self.chance(0.7) & ~self.unborn) | twice

        self.child = np.concatenate([np.arange(self.children), np.flatnonzero(twice)])
        self.size = len(self.child)
        self.referred = np.concatenate([referred, again])
        self.without_action = self.chance(0.04) & (self.referred >= START)
        self.without_action[self.child[self.children :]] = False
        self.without_action[self.children :] = False
        closed_again = self.chance(0.5, len(again)) & (again + 10 < END)
        ends = np.where(closed_again, self.between(again + 10, END, len(again)), BLANK)
        self.closed = np.concatenate([np.where(is_closed, closed, BLANK), ends])
        self.closed[self.without_action] = BLANK
        self.first = np.maximum(self.referred, START)
        self.last = np.where(self.closed == BLANK, END, self.closed)
        self.died = self.chance(0.002) & (self.closed != BLANK)
        self.died &= ~twice[self.child]
        #: What stands in each episode; the tables fill them.
        self.assessed, self.enquired, self.planned = (np.zeros(self.size, int) for _ in range(3))
        self.found_nothing = np.zeros(self.size, bool)
        self.conference = np.full(self.size, BLANK)

    def _identifiers(self) -> Columns:
        children = np.arange(self.children)
        referred = self.referred[: self.children]
        born = referred - self.between(0, 6_400, self.children)
        too_young = born + FIVE_YEARS > SCHOOL_AGE_ON
        no_number = too_young | self.unborn
        without_action = (
            self.without_action[: self.children] & ~no_number & self.chance(0.5, self.children)
        )
        no_number |= without_action
        died = np.full(self.children, BLANK)
        died[self.child[self.died]] = self.closed[self.died]
        sex = self.codes(("M", "F"), self.children)
        return {
            "_child": children,
            "LAchildID": np.char.add("MADEUP", (1_000_000_000 + children).astype(str)),
            "UPN": np.where(no_number, "", _pupil_numbers(children)),
            "UPNunknown": np.where(no_number, np.where(without_action, "UN7", "UN1"), ""),
            "PersonBirthDate": np.where(self.unborn, BLANK, born),
            "ExpectedPersonBirthDate": np.where(self.unborn, self.expected, BLANK),
            "Sex": np.where(self.unborn, "U", sex),
            "PersonDeathDate": died,
        }

    def _disabilities(self) -> Columns:
        """None for nine in ten children; some have two; the unborn have no row."""
        some = self.codes({"1": 0.92, "2": 0.08}, self.children).astype(np.int64)
        child, number = repeated(np.arange(self.children), np.where(self.unborn, 0, some))
        first = self.random.integers(0, len(DISABILITIES), self.children)
        code = np.array(DISABILITIES)[(first[child] + 5 * number) % len(DISABILITIES)]
        none = (some == 1) & self.chance(0.95, self.children)
        return {"_child": child, "Disability": np.where(none[child], "NONE", code)}

    def _details(self) -> Columns:
        """Closed after the assessment where nothing followed it."""
        after_assessment = (self.assessed > 0) & (self.enquired == 0) & (self.planned == 0)
        reason = self.codes(("RC1", "RC3", "RC4", "RC5", "RC6", "RC7", "RC7"))
        found_little = self.codes({"RC8": 0.75, "RC9": 0.25})
        could_be = after_assessment & (self.found_nothing | self.chance(0.9))
        reason[could_be] = found_little[could_be]
        reason[self.died] = np.where(self.found_nothing, "RC8", "RC2")[self.died]
        reason[self.closed == BLANK] = ""
        return {
            "_child": self.child,
            "_parent": self.child,
            "CINreferralDate": self.referred,
            "ReferralSource": self.codes(CIN_CENSUS.codes_in("ReferralSource", "2025-26")),
            "PrimaryNeedCode": self.codes(CIN_CENSUS.codes_in("PrimaryNeedCode", "2025-26")),
            "CINclosureDate": self.closed,
            "ReasonForClosure": reason,
            "DateOfInitialCPC": self.conference,
            "ReferralNFA": self.without_action,
        }

    # -- what stands in an episode ---------------------------------------------------------------

    def _assessments(self) -> tuple[Columns, Columns]:
        """One or two an episode, one after the other; and the factors of those that are over."""
        days = self.last - self.first
        many = self.codes({"0": 0.03, "1": 0.82, "2": 0.15}).astype(np.int64)
        many = np.where(self.without_action, 0, np.minimum(many, days // 15))
        at, number = repeated(np.arange(self.size), many)
        part = days[at] // np.maximum(many[at], 1)
        start = self.first[at] + number * part + self.between(0, part // 4, len(at))
        end = start + self.between(1, np.minimum(part - part // 4 - 2, 60), len(at))
        is_last = number == many[at] - 1
        is_open = is_last & (self.closed[at] == BLANK) & (start > OPEN_SINCE)
        is_open &= self.chance(0.6, len(at))
        alone = (many[at] == 1) & (self.closed[at] != BLANK)
        nothing = alone & self.chance(0.04, len(at))
        self.assessed = many
        self.found_nothing[at[nothing]] = True
        assessments = {
            "_child": self.child[at],
            "_parent": at,
            "AssessmentActualStartDate": start,
            "AssessmentInternalReviewDate": start + 10,
            "AssessmentAuthorisationDate": np.where(is_open, BLANK, end),
        }
        some = self.codes({"1": 0.3, "2": 0.32, "3": 0.22, "4": 0.11, "5": 0.05}, len(at))
        some = np.where(nothing, 1, some.astype(np.int64))
        inside, number = repeated(np.arange(len(at)), np.where(is_open, 0, some))
        first = self.random.integers(0, len(FACTORS), len(at))
        code = np.array(FACTORS)[(first[inside] + 5 * number) % len(FACTORS)]
        factors = {
            "_child": self.child[at][inside],
            "_parent": inside,
            "AssessmentFactors": np.where(nothing[inside], "21", code),
        }
        return assessments, factors

    def _enquiries(self) -> Columns:
        """One or two in an assessed episode; four in ten of the first come to a conference."""
        able = (self.assessed > 0) & (self.last - self.first > 40) & ~self.found_nothing
        some = self.codes({"0": 0.52, "1": 0.44, "2": 0.04}).astype(np.int64)
        self.enquired = np.where(able, some, 0)
        at, number = repeated(np.arange(self.size), self.enquired)
        begun = self.first + self.between(0, (self.last - self.first) // 4)
        target = _on_a_weekday(begun + 21)
        held = _on_a_weekday(begun + self.between(8, 20))
        held = np.where(self.chance(0.45) & (held <= self.last), held, BLANK)
        again = np.maximum(begun + 1, np.where(held == BLANK, begun, held) + 1)
        fits = (number == 0) | (again[at] <= self.last[at])
        at, number = at[fits], number[fits]
        first = number == 0
        held_at = np.where(first, held[at], BLANK)
        self.held = np.where(self.enquired > 0, held, BLANK)
        return {
            "_child": self.child[at],
            "_parent": at,
            "S47ActualStartDate": np.where(first, begun[at], again[at]),
            "InitialCPCtarget": np.where(held_at == BLANK, BLANK, target[at]),
            "DateOfInitialCPC": held_at,
            "ICPCnotRequired": held_at == BLANK,
        }

    def _protection_plans(self, enquiries: Columns) -> Columns:
        """From the conference on; some since before the year; a few with a conference elsewhere."""
        room = self.last - self.first > 60
        after = (self.held != BLANK) & (self.last - self.held > 8) & self.chance(0.85)
        old = (self.enquired == 0) & (self.referred < START - 30) & room & self.chance(0.12)
        moved_in = (self.enquired == 0) & (self.referred >= START) & room & self.chance(0.02)
        moved_in &= ~self.without_action
        old &= ~self.found_nothing
        moved_in &= ~self.found_nothing & ~old
        before = self.between(self.referred + 1, START - 1)
        soon = self.first + self.between(2, 30)
        start = np.select([after, old, moved_in], [self.held, before, soon], BLANK)
        self.conference = np.where(moved_in, start, BLANK)
        self.protected = start != BLANK
        self.planned = self.protected.astype(int)
        at = np.flatnonzero(self.protected)
        start, last = start[at], self.last[at]
        ends = (self.closed[at] != BLANK) | self.chance(0.4, len(at))
        end = self.between(np.maximum(start + 5, START), last, len(at))
        category = self.codes(CIN_CENSUS.codes_in("InitialCategoryOfAbuse", "2025-26"), len(at))
        return {
            "_child": self.child[at],
            "_parent": at,
            "CPPstartDate": start,
            "CPPendDate": np.where(ends, end, BLANK),
            "InitialCategoryOfAbuse": category,
            "LatestCategoryOfAbuse": category,
            "NumberOfPreviousCPP": self.random.integers(0, 3, len(at)),
        }

    def _reviews(self, plans: Columns) -> Columns:
        """None to three a plan, evenly spread over its days."""
        size = len(plans["_parent"])
        start = plans["CPPstartDate"]
        until = np.where(plans["CPPendDate"] == BLANK, END, plans["CPPendDate"])
        many = self.codes({"0": 0.15, "1": 0.35, "2": 0.3, "3": 0.2}, size).astype(np.int64)
        at, number = repeated(np.arange(size), np.minimum(many, (until - start) // 5))
        part = (until - start)[at] // (many[at] + 1)
        return {
            "_child": plans["_child"][at],
            "_parent": at,
            "CPPreviewDate": start[at] + (number + 1) * np.maximum(part, 1),
        }

    def _in_need_plans(self) -> Columns:
        """One or two, where there is no child protection plan."""
        able = ~self.protected & ~self.without_action & ~self.found_nothing
        able &= (self.assessed > 0) & (self.last - self.first > 60)
        some = self.codes({"0": 0.2, "1": 0.75, "2": 0.05}).astype(np.int64)
        many = np.where(able, some, 0)
        self.planned = self.planned + many
        at, number = repeated(np.arange(self.size), many)
        middle = (self.first + self.last)[at] // 2
        second = number == 1
        low = np.where(second, middle + 1, self.referred[at] + 1)
        high = np.where(second, middle + 10, middle - 20)
        start = self.between(low, np.minimum(high, low + 90), len(at))
        until = np.where((many[at] == 2) & ~second, middle, self.last[at])
        end = self.between(np.maximum(start + 2, START), until, len(at))
        ends = (self.closed[at] != BLANK) | ((many[at] == 2) & ~second) | self.chance(0.35, len(at))
        return {
            "_child": self.child[at],
            "_parent": at,
            "CINPlanStartDate": start,
            "CINPlanEndDate": np.where(ends, end, BLANK),
        }


def _table(name: str, columns: Columns) -> pl.DataFrame:
    size = len(columns["_child"])
    places = {"_row": np.arange(size), "_child": columns["_child"]}
    places["_parent"] = columns.get("_parent", columns["_child"])
    written = {place: pl.Series(values.astype(np.int64)) for place, values in places.items()}
    for field in CIN_CENSUS.tables[name]:
        if field.name not in columns:
            continue
        values = pl.Series(columns[field.name])
        if field.kind == "date":
            days = values.cast(pl.Int32).set(values == BLANK, None)
            written[field.name] = days.cast(pl.Date).dt.to_string("%Y-%m-%d")
        elif field.kind in ("yes_no", "integer"):
            written[field.name] = values
        else:
            text = values.cast(pl.String)
            written[field.name] = text.set(text == "", None)
    return pl.DataFrame(written)


def _on_a_weekday(days: Days) -> Days:
    """The day itself, or the Monday after it. 1 January 1970 was a Thursday."""
    weekday = (days + 3) % 7
    return days + np.where(weekday > 4, 7 - weekday, 0)


def _pupil_numbers(numbers: np.ndarray) -> np.ndarray:
    """One for each number below a thousand million, with its check letter."""
    number = 871_000_000_000 + numbers.astype(np.int64)
    digits = number[:, None] // 10 ** np.arange(11, -1, -1, dtype=np.int64) % 10
    return np.char.add(CHECK_LETTERS[digits @ PLACES % 23], number.astype(str))
