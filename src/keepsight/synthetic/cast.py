"""The families of ``cast.toml``, whose stories are told on purpose."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from keepsight.synthetic import days
from keepsight.synthetic.families import YEAR, make_child, settle
from keepsight.synthetic.lives import Address, Adult, Family, Missing, Told
from keepsight.synthetic.need import assess, close, plan_for_need, refer
from keepsight.synthetic.numbers import Numbers
from keepsight.synthetic.paths import tell
from keepsight.synthetic.protection import enquire
from keepsight.synthetic.tale import Tale

MONTH = YEAR / 12
_TOLD = (
    "team",
    "worker",
    "without_worker",
    "since",
    "last_seen",
    "visits",
    "need",
    "category",
    "route",
    "died",
    "missing_since",
)


@cache
def cast() -> tuple[dict[str, Any], ...]:
    """The families as declared."""
    text = files("keepsight.synthetic").joinpath("cast.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["family"])


def make_cast(seed: int, numbers: Numbers, today: int) -> list[Family]:
    """Every family of the cast with its whole story."""
    return [
        _family(Random(f"{seed}:cast:{told['name']}"), numbers, place, told, today)
        for place, told in enumerate(cast())
    ]


def _family(rng: Random, numbers: Numbers, place: int, told: dict[str, Any], today: int) -> Family:
    path = told["path"]
    family = Family(-1 - place, path, numbers.household(), [])
    family.told = Told(**{name: told[name] for name in _TOLD if name in told})
    family.drifts = told.get("drifts", False)
    for one in told["children"]:
        born = today + one.get("born_in", -round(one.get("months", 0) * MONTH) - 8)
        if told.get("twins") and family.children:
            born = family.children[0].born
        child = make_child(
            rng,
            numbers,
            told["name"],
            born,
            told.get("ethnicity", "WBRI"),
            family,
            given=one["given"],
            sex=one["sex"],
        )
        former = told.get("former_name")
        child.former_names = f"{child.given} {former}" if former else None
        family.children.append(child)
    ago = told.get("ago")
    referred = days.back(today - ago) if ago else days.add(today, -told["referred"])
    _at_home(rng, family, told, referred, today)
    _tell(Tale(rng, today, family), told, referred)
    return family


def _at_home(rng: Random, family: Family, told: dict[str, Any], referred: int, today: int) -> None:
    """Grown-ups and addresses: those declared, else drawn ones."""
    settle(rng, family, referred)
    if "adults" in told:
        family.adults = [
            Adult(
                local_id="",
                given=one["given"],
                family=one["family"],
                born=today - round((one["years"] + rng.random()) * YEAR),
                sex=one["sex"],
                ethnicity=family.children[0].ethnicity,
                relation=one["relation"],
                at_home=one.get("home", False),
                responsible=one.get("responsible", False),
                of=tuple(one.get("of", ())),
            )
            for one in told["adults"]
        ]
    if "address" in told:
        moved = days.months_on(today, -10)
        (was_at, was_in), (at, area) = told["former_address"], told["address"]
        before = Address(was_at, was_in, days.months_on(today, -60), moved - 1)
        family.addresses = [before, Address(at, area, moved)]
    family.addresses[-1].confidential = told.get("confidential", False)


def _tell(tale: Tale, told: dict[str, Any], referred: int) -> None:
    if told["path"] == "told":
        _as_told(tale, told, referred)
    else:
        tell(tale, referred)
    family = tale.family
    if family.told and family.told.died is not None and family.episode:
        died = days.back(tale.today - family.told.died)
        close(tale, family.episode, died, "RC2")
        for child in family.children:
            child.died = died
    if family.told and family.told.missing_since is not None:
        since = tale.today - family.told.missing_since
        for child in family.children:
            if child.care is not None:
                child.care.missing = [one for one in child.care.missing if (one.ended or 0) < since]
                child.care.missing.append(Missing("M", since, None))


def _as_told(tale: Tale, told: dict[str, Any], referred: int) -> None:
    """A story of which every date is declared, in working days before the day."""

    def before(n: int) -> int:
        return days.add(tale.today, -n)

    episode = refer(tale, referred, need=told.get("need", "N1"))
    for started, *authorised in told["assessments"]:
        done = before(authorised[0]) if authorised else None
        assess(tale, episode, before(started), authorised=done, ends=bool(authorised))
    if "need_plan" in told:
        plan_for_need(tale, episode, before(told["need_plan"]), None)
    if "enquiry" in told:
        enquire(tale, episode, before(told["enquiry"]), conference=None)
