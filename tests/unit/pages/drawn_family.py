"""A family made up for drawings: a mother and two fathers, a partner at home, one who died, one unborn."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.access.record.family_tree import Family, FamilyTie, Member

TODAY = date(2016, 9, 27)
TIA, KAI, UNBORN, LEANNE, DEAN, CRAIG, SHEILA, RON, ELLA = range(1, 10)


def member(number: int, name: str, **said: Any) -> Member:
    first, _, last = name.partition(" ")
    values: dict[str, Any] = {
        "given_name": first,
        "family_name": last,
        "first_name": first,
        "age": "",
        "sex_code": "",
        "born_on": None,
        "expected_on": None,
        "died_on": None,
        "is_child": False,
        "lives_here": False,
        "in_reach": False,
        "is_close": True,
        "reference": "",
    }
    return Member(number=number, name=name, **{**values, **said})


def tie(number: int, person: int, other: int, code: str, **said: Any) -> FamilyTie:
    values = {"has_parental_responsibility": None, "started_on": None, "ended_on": None, **said}
    return FamilyTie(number, person, other, code, **values)


def family(**more: Member) -> Family:
    """Tia, of Leanne and Dean; Kai and an unborn child, of Leanne and Craig, who lives with them."""
    here = {"lives_here": True}
    people = [
        member(RON, "Ron Brackley", sex_code="M", died_on=date(2009, 2, 1)),
        member(SHEILA, "Sheila Brackley", sex_code="F", age="61 years", born_on=date(1955, 4, 1)),
        member(LEANNE, "Leanne Brackley", age="29 years", born_on=date(1987, 5, 3), **here),
        member(DEAN, "Dean Corley", sex_code="M", age="33 years", born_on=date(1983, 1, 9)),
        member(CRAIG, "Craig Featherstonehaugh", age="27 years", born_on=date(1989, 7, 7), **here),
        member(ELLA, "Ella Corley", sex_code="F", age="11 years", born_on=date(2005, 1, 2), is_child=True),
        member(TIA, "Tia Brackley", sex_code="F", age="8 years", born_on=date(2008, 3, 2), is_child=True, **here),
        member(KAI, "Kai Brackley", sex_code="M", age="5 years", born_on=date(2011, 6, 1), is_child=True, **here),
        member(UNBORN, "Unborn Brackley", expected_on=date(2017, 1, 14), is_child=True, **here),
    ]  # fmt: skip
    yes = {"has_parental_responsibility": True}
    ties = (
        tie(1, TIA, LEANNE, "mother", **yes),
        tie(2, TIA, DEAN, "father", **yes),
        tie(3, TIA, CRAIG, "partner_of_parent"),
        tie(4, TIA, KAI, "sibling"),
        tie(5, UNBORN, TIA, "sibling"),
        tie(6, TIA, SHEILA, "grandparent"),
        tie(7, TIA, RON, "grandparent"),
        tie(8, KAI, LEANNE, "mother", **yes),
        tie(9, KAI, CRAIG, "father"),
        tie(10, UNBORN, LEANNE, "mother", **yes),
        tie(11, UNBORN, CRAIG, "father"),
        tie(12, TIA, ELLA, "sibling"),
    )
    return Family(TIA, {one.number: one for one in people}, ties)
