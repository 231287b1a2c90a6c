"""Who a child is and who is close by: numbers, names, family, and what the record itself lacks."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.access.reach.reach import PARTIAL
from keepsight.access.record.child import Child
from keepsight.access.record.known import CloseBy
from keepsight.access.record.notes import sees_notes
from keepsight.law.birthdays import age_on
from keepsight.pages.listing import address_of_child
from keepsight.pages.page import Visit
from keepsight.pages.people.child_words import (
    LOCAL,
    NAMES,
    relation_words,
    scheme_words,
    system_words,
)
from keepsight.pages.words import capital

#: The ages at which a child has a school's number.
AT_SCHOOL = range(5, 16)


def numbers(child: Child) -> list[dict[str, Any]]:
    """Every number the child is known by, and the house’s own last."""
    own = {"scheme": "Keepsight number", "value": child.reference, "from_on": None, "to_on": None}
    return [
        {
            "scheme": scheme_words(one.scheme),
            "value": one.value,
            "from_on": one.from_on,
            "to_on": one.until_on,
            "source": system_words(one.source),
        }
        for one in child.numbers
    ] + [own | {"source": "This system"}]


def names(child: Child) -> list[dict[str, Any]]:
    """Former and other names; the one borne now stands at the top of the page."""
    return [
        {
            "name": f"{one.given_name} {one.family_name}".strip(),
            "kind": NAMES.get(one.kind_code, capital(one.kind_code.replace("_", " "))),
            "to_on": one.until_on,
        }
        for one in child.names
        if not one.is_current
    ]


def told_apart(visit: Visit, child: Child) -> str:
    """Why whoever added the child said that it is no other child of that name; "" for nothing said, and
    for whoever does not see the words of the record."""
    if child.ground in PARTIAL or not sees_notes(visit.viewer):
        return ""
    return child.told_apart


def family(child: Child) -> list[dict[str, Any]]:
    """Family as related, then whoever else lives in the household."""
    rows = [
        _close_by(child, tie.other, relation_words(tie), tie.has_parental_responsibility)
        for tie in child.relationships
    ]
    related = {id(tie.other) for tie in child.relationships}
    return rows + [
        _close_by(child, other, "Same household", None)
        for other in child.household
        if id(other) not in related
    ]


def _close_by(
    child: Child, other: CloseBy, relation: str, responsible: bool | None
) -> dict[str, Any]:
    responsibility = {True: "Yes", False: "No", None: "Not on file"}[responsible]
    return {
        "name": other.name,
        "age": other.age,
        "url": address_of_child(other.reference) if other.reference else None,
        "relation": relation,
        "lives": f"With {child.first_name}" if other.lives_here else "Not in the same household",
        "responsibility": "–" if other.is_child and responsible is None else responsibility,
    }


def to_be_understood(child: Child) -> list[str]:
    """What whoever meets the child must know beforehand: an interpreter, a language, other needs."""
    language = child.first_language
    said = f"{child.first_name} speaks {language} at home" if language else ""
    if child.needs_interpreter:
        said = f"An interpreter is needed{': ' + language if language else ''}"
    needs = " ".join(child.communication_needs.split())
    return [one for one in (said, needs) if one]


def blanks(child: Child, on: date) -> list[str]:
    """What the record itself lacks."""
    found = []
    if not child.names:
        found.append("No name.")
    if child.born_on is None and child.expected_on is None:
        found.append("No date of birth.")
    if not child.addresses:
        found.append("No address.")
    if child.ethnicity_code in ("", "NOBT"):
        found.append("No ethnicity.")
    at_school = child.born_on is not None and age_on(child.born_on, on) in AT_SCHOOL
    if at_school and not any(one.scheme in ("upn", "former_upn") for one in child.numbers):
        found.append("No school number.")
    return found


def sources(child: Child) -> list[dict[str, Any]]:
    """The child’s number in each earlier system."""
    return [
        {"text": f"{one.value} in {system_words(one.scheme.removeprefix(LOCAL))}", "url": None}
        for one in child.numbers
        if one.scheme.startswith(LOCAL)
    ]
