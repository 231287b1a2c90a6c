"""Families: children of believable ages, the grown-ups around them, and where they live."""

from __future__ import annotations

from random import Random

from keepsight.synthetic import days, names
from keepsight.synthetic.lives import Address, Adult, Child, Family
from keepsight.synthetic.numbers import Numbers, nhs_number, pupil_number
from keepsight.synthetic.shares import shares

YEAR = 365.25
#: The oldest a child of an open case is on the day, in days: not yet eighteen.
_NOT_YET_18 = round(17.85 * YEAR)
#: Stories in which a baby may be on its way when the council is told.
_BEFORE_BIRTH = ("assessing", "enquiring", "need_open", "protection_open")


def make_family(
    rng: Random, numbers: Numbers, number: int, path: str, referred: int, size: int, today: int
) -> Family:
    """A family of ``size`` children who are the council's business from the day ``referred`` on."""
    family = Family(number, path, numbers.household(), [])
    ethnicity = shares("ethnicity").pick(rng)
    family_name = names.family_name(rng, ethnicity)
    for born in _births(rng, path, referred, size, today):
        family.children.append(make_child(rng, numbers, family_name, born, ethnicity, family))
    settle(rng, family, referred)
    return family


def make_child(
    rng: Random,
    numbers: Numbers,
    family_name: str,
    born: int,
    ethnicity: str,
    family: Family,
    *,
    given: str = "",
    sex: str = "",
) -> Child:
    """A child with its numbers; without a name or sex given, drawn ones."""
    which = numbers.pupil()
    sex = sex or rng.choice("MMMFFFF"[:6])
    taken = tuple(child.given for child in family.children)
    year = days.date_of(born).year
    given = given or names.given_name(rng, ethnicity, sex, year, taken=taken)
    child = Child(numbers.person(), given, family_name, born, sex, ethnicity)
    child.upn, child.nhs = pupil_number(which), nhs_number(which)
    if rng.random() < 0.03:
        child.former_upn = pupil_number(which, authority="002")
    if rng.random() < 0.03:
        child.former_names = f"{given} {names.family_name(rng, ethnicity)}"
    if rng.random() < 0.13:
        child.disabilities = tuple(
            sorted({shares("disability").pick(rng) for _ in range(rng.randint(1, 2))})
        )
    return child


def _births(rng: Random, path: str, referred: int, size: int, today: int) -> list[int]:
    """Days of birth, oldest first: no two within ten months, but for twins."""
    ages = shares("age_in_care" if path.startswith("care") else "age")
    if path == "care_leaver":
        return sorted(today - round(rng.uniform(18.1, 20.8) * YEAR) for _ in range(size))
    found: list[int] = []
    while len(found) < size:
        band = int(ages.pick(rng))
        born = referred - round((band + rng.random() * (1 if band == 0 else 2)) * YEAR) - 1
        born = max(born, today - _NOT_YET_18)
        if found and rng.random() < 0.015:
            born = found[-1]
        if all(born == other or abs(born - other) > 300 for other in found):
            found.append(born)
        elif rng.random() < 0.05:
            size -= 1  # no room for another between these
    on_its_way = referred + rng.randint(25, 190)
    if path in _BEFORE_BIRTH and rng.random() < 0.05 and on_its_way - max(found) > 300:
        found[found.index(max(found))] = on_its_way
    return sorted(found)


def settle(rng: Random, family: Family, referred: int) -> None:
    """The grown-ups of a family and its addresses."""
    add_adults(rng, family)
    since = referred - rng.randint(90, 2500)
    home = Address(names.street(rng), names.postcode(rng), since)
    if rng.random() < 0.25:
        moved = since + rng.randint(60, 900)
        if moved < referred + 60:
            family.addresses.append(Address(home.line_1, home.postcode, since, moved - 1))
            home = Address(names.street(rng), names.postcode(rng), moved)
    family.addresses.append(home)


def add_adults(rng: Random, family: Family) -> None:
    """Mother, mostly a father, and sometimes a partner or a grandparent; numbers come later."""
    oldest = min(child.born for child in family.children)
    name, ethnicity = family.children[0].family, family.children[0].ethnicity
    mother_born = oldest - round(rng.triangular(17, 40, 25) * YEAR)

    def adult(relation: str, sex: str, born: int, surname: str, home: bool, duty: bool) -> None:
        year = days.date_of(born).year
        taken = tuple([one.given for one in family.children] + [one.given for one in family.adults])
        given = names.given_name(rng, ethnicity, sex, year, taken=taken)
        family.adults.append(Adult("", given, surname, born, sex, ethnicity, relation, home, duty))

    adult("mother", "F", mother_born, name, rng.random() < 0.9, True)
    if rng.random() < 0.75:
        surname = name if rng.random() < 0.5 else names.family_name(rng, ethnicity)
        born = mother_born - rng.randint(-1500, 3000)
        adult("father", "M", born, surname, rng.random() < 0.45, rng.random() < 0.85)
    elif rng.random() < 0.3:
        surname = names.family_name(rng, ethnicity)
        adult(
            "partner_of_parent", "M", mother_born - rng.randint(-1500, 2500), surname, True, False
        )
    if rng.random() < 0.18:
        born = mother_born - rng.randint(20, 32) * 365
        adult("grandparent", "F", born, name, rng.random() < 0.2, False)


def number_adults(family: Family, numbers: Numbers) -> None:
    """Give the grown-ups their numbers, after the children of all families have theirs."""
    for adult in family.adults:
        adult.local_id = numbers.person()
