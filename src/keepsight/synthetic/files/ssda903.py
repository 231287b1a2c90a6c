"""The SSDA903 return of a year, as Carebase exports it: looked-after children and care leavers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random

import polars as pl

from keepsight.synthetic import days
from keepsight.synthetic.days import CollectionYear
from keepsight.synthetic.files.frames import Row, frame, up_to
from keepsight.synthetic.lives import CareEpisode, Child, PeriodOfCare
from keepsight.synthetic.shares import shares
from keepsight.synthetic.staff import Staff

#: In 2024-25 the return began to ask for sex, in letters; social workers were asked from 2023-24.
_SEX_FROM, _WORKERS_FROM = 2025, 2024
_DIGIT = {"M": "1", "F": "2"}
_DATES = (
    "DOB DECOM DEC REVIEW DUC DATE_INT DATE_MATCH DATE_PLACED MIS_START MIS_END SW_DECOM SW_DEC"
).split()
#: Why the next social worker came, by why the one before ended.
_CAME = {
    "worker_left": "LEFTRL",
    "case_transferred": "TSPROC",
    "reallocated": "MANAGE",
    "worker_moved": "ORGRST",
}
#: Tables that are written though no row stands in them.
_ALWAYS = ("Header", "Episodes", "Reviews", "OC2", "OC3", "Missing")


def ssda903_tables(
    children: list[Child],
    year: CollectionYear,
    today: int,
    staff: Staff,
    born_in_carebase: Mapping[str, int],
    upn_in_carebase: Mapping[str, str | None],
) -> dict[str, pl.DataFrame]:
    """The tables of the year, as at its end or as at the day if that comes first.

    ``born_in_carebase``, ``upn_in_carebase``: by Carebase number, where that system holds another
    date of birth or no pupil number.
    """
    made = _Return(year, min(year.last, today), staff, born_in_carebase, upn_in_carebase)
    for child in children:
        if child.care is not None:
            made.add(child, child.care)
    return {
        name: frame(rows, dates=_DATES)
        for name, rows in made.rows.items()
        if rows or name in _ALWAYS
    }


class _Return:
    """Gathers the rows of a year's return."""

    def __init__(
        self,
        year: CollectionYear,
        until: int,
        staff: Staff,
        born: Mapping[str, int],
        upn: Mapping[str, str | None],
    ):
        self._year, self._until, self._born, self._upn = year, until, born, upn
        self._registered = {w.staff_id: w.registration for w in staff.workers}
        self.rows: dict[str, list[Row]] = {
            name: []
            for name in (
                *("Header", "Episodes", "Reviews", "UASC", "OC2", "OC3"),
                *("AD1", "PlacedAdoption", "PrevPerm", "Missing", "SWEpisodes"),
            )
        }

    def add(self, child: Child, care: PeriodOfCare) -> None:
        """A child, if it was looked after in the year or has a birthday as a care leaver in it."""
        in_care = self._in_the_year(care.started, care.ended)
        birthday = self._birthday(child)
        if not in_care and birthday is None:
            return
        number = child.care_id or ""
        born = self._born.get(number, child.born)
        letter = self._year.ends_in >= _SEX_FROM
        who: Row = {"CHILD": number, "DOB": born}
        sex = child.sex if letter else _DIGIT.get(child.sex)
        self.rows["Header"].append(
            who
            | {
                "SEX": sex,
                "ETHNIC": child.ethnicity,
                "UPN": self._upn.get(number, child.upn),
                "MOTHER": False if child.sex == "F" else None,
            }
        )
        if birthday is not None:
            self._leaver(who, child)
        if in_care:
            self._care(who, sex, child, care)

    def _in_the_year(self, started: int, ended: int | None) -> bool:
        return started <= self._until and (ended is None or ended >= self._year.first)

    def _birthday(self, child: Child) -> int | None:
        """The birthday as a care leaver, the 18th to the 20th, that has come in the year."""
        if child.first_leaver_birthday is None:
            return None
        for more in range(3):
            day = days.years_on(child.first_leaver_birthday, more)
            if self._year.first <= day <= self._until:
                return day
        return None

    def _care(self, who: Row, sex: str | None, child: Child, care: PeriodOfCare) -> None:
        for episode in care.episodes:
            if self._in_the_year(episode.started, episode.ended):
                self.rows["Episodes"].append(self._episode(who, care, episode))
        for held, code in care.reviews:
            if self._year.first <= held <= self._until:
                self.rows["Reviews"].append(who | {"REVIEW": held, "REVIEW_CODE": code})
        for one in care.missing:
            if self._in_the_year(one.started, one.ended):
                ended = up_to(one.ended, self._until)
                row = {"MISSING": one.kind, "MIS_START": one.started, "MIS_END": ended}
                self.rows["Missing"].append(who | row)
        if care.unaccompanied:
            self.rows["UASC"].append(who | {"SEX": sex, "DUC": days.years_on(child.born, 18)})
        if care.started >= self._year.first:
            self.rows["PrevPerm"].append(who | {"PREV_PERM": "Z1"})
        if self._year.ends_in >= _WORKERS_FROM:
            self.rows["SWEpisodes"] += [who | row for row in self._workers(child, care)]
        self._adoption(who, care)
        if care.started <= days.months_on(self._year.last, -12) and self._until == self._year.last:
            self._year_in_care(who, child, care)

    def _episode(self, who: Row, care: PeriodOfCare, episode: CareEpisode) -> Row:
        over = episode.ended is not None and episode.ended <= self._until
        return {
            "CHILD": who["CHILD"],
            "DECOM": episode.started,
            "RNE": episode.reason,
            "LS": episode.legal_status,
            "CIN": "N8" if care.unaccompanied else care.need,
            "PLACE": episode.placement.kind,
            "PLACE_PROVIDER": episode.placement.provider,
            "DEC": episode.ended if over else None,
            "REC": episode.end_reason if over else None,
            "REASON_PLACE_CHANGE": episode.change_reason if over else None,
            "HOME_POST": None if care.unaccompanied else care.home_postcode,
            "PL_POST": episode.placement.postcode,
            "URN": episode.placement.urn,
        }

    def _workers(self, child: Child, care: PeriodOfCare) -> Iterator[Row]:
        came = "FCONTA"
        for spell in child.held:
            if spell.role != "lead" or spell.started > self._until:
                continue
            registered = self._registered.get(spell.worker or "")
            touches = spell.ended is None or spell.ended >= care.started
            touches = touches and (care.ended is None or spell.started < care.ended)
            if registered and touches and self._in_the_year(spell.started, spell.ended):
                yield {
                    "SW_ID": registered,
                    "SW_DECOM": spell.started,
                    "SW_DEC": up_to(spell.ended, self._until),
                    "SW_REASON": came,
                }
            came = _CAME.get(spell.end_reason or "", "MANAGE")

    def _adoption(self, who: Row, care: PeriodOfCare) -> None:
        decided, first = care.adoption_decided, self._year.first
        if decided is not None and first <= decided <= self._until:
            self.rows["PlacedAdoption"].append(who | {"DATE_PLACED": decided})
        if decided is not None and care.ended is not None and first <= care.ended <= self._until:
            row = {"DATE_INT": decided, "DATE_MATCH": care.matched, "FOSTER_CARE": False}
            adopters = {"NB_ADOPTR": 2, "SEX_ADOPTR": "MF", "LS_ADOPTR": "L11"}
            self.rows["AD1"].append(who | row | adopters)

    def _year_in_care(self, who: Row, child: Child, care: PeriodOfCare) -> None:
        """Health and behaviour of a child looked after for the whole of twelve months."""
        if care.ended is not None and care.ended <= self._year.last:
            return
        rng = Random(f"{child.care_id}:{self._year.name}")
        age = days.age_on(child.born, self._year.last)
        score = rng.randint(4, 26) if 4 <= age <= 16 and rng.random() < 0.85 else None
        reason = None if score is not None else "SDQ4" if 4 <= age <= 16 else "SDQ1"
        self.rows["OC2"].append(
            who
            | {
                "SDQ_SCORE": score,
                "SDQ_REASON": reason,
                "CONVICTED": rng.random() < 0.03 if age >= 10 else False,
                "HEALTH_CHECK": rng.random() < 0.9 if age < 5 else None,
                "IMMUNISATIONS": rng.random() < 0.85,
                "TEETH_CHECK": rng.random() < 0.8,
                "HEALTH_ASSESSMENT": rng.random() < 0.9,
                "SUBSTANCE_MISUSE": age >= 13 and rng.random() < 0.06,
            }
        )

    def _leaver(self, who: Row, child: Child) -> None:
        rng = Random(f"{child.care_id}:{self._year.name}:leaver")
        in_touch = "YES" if rng.random() < 0.93 else "NO"
        found = in_touch == "YES"
        activity = shares("activity").pick(rng) if found else "0"
        home = shares("accommodation").pick(rng) if found else "0"
        self.rows["OC3"].append(who | {"IN_TOUCH": in_touch, "ACTIV": activity, "ACCOM": home})
