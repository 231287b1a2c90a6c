"""The codes of a person's record in words: schemes of numbers, names, family, sex, origin."""

from __future__ import annotations

from functools import cache

from keepsight.access.record.known import Relation
from keepsight.boards.people.code_words import ethnicity

SCHEMES = {
    "upn": "School number (UPN)",
    "former_upn": "Former school number",
    "nhs": "NHS number",
}
#: Schemes of the council's own numbers begin so, followed by the system's name.
LOCAL = "local:"
NAMES = {
    "current": "Name",
    "former": "Former name",
    "alias": "Also called",
    "birth": "Name at birth",
}
SYSTEMS = {
    "cin_census": "Children in need census",
    "ssda903": "SSDA903 return",
    "annex_a": "Annex A",
    "ssd": "SSD extract",
    "case_list": "Case-system list",
    "keepsight": "Written here",
}
RELATIONS = {
    "mother": "Mother",
    "father": "Father",
    "adoptive_parent": "Parent by adoption",
    "step_parent": "Step-parent",
    "sibling": "Brother or sister",
    "grandparent": "Grandparent",
    "aunt_or_uncle": "Aunt or uncle",
    "other_family": "Another relative",
    "guardian": "Guardian",
    "foster_carer": "Foster carer",
    "private_foster_carer": "Private foster carer",
    "partner_of_parent": "Partner of a parent",
    "family_friend": "Friend of the family",
    "other": "Another relation",
}
#: What someone is to the child, where the record says what the child is to them.
FROM_THE_OTHER = {
    "mother": "Son or daughter",
    "father": "Son or daughter",
    "adoptive_parent": "Adopted son or daughter",
    "step_parent": "Stepchild",
    "sibling": "Brother or sister",
    "grandparent": "Grandchild",
    "aunt_or_uncle": "Niece or nephew",
}
#: The same by the sex of whoever is spoken of: woman, man.
BY_SEX = {
    ("sibling", False): ("Sister", "Brother"),
    ("sibling", True): ("Sister", "Brother"),
    ("grandparent", False): ("Grandmother", "Grandfather"),
    ("aunt_or_uncle", False): ("Aunt", "Uncle"),
    ("aunt_or_uncle", True): ("Niece", "Nephew"),
    ("mother", True): ("Daughter", "Son"),
    ("father", True): ("Daughter", "Son"),
}


def scheme_words(scheme: str) -> str:
    """``local:eastfield`` is "Eastfield number"; a school's or the NHS's by its own name."""
    if scheme.startswith(LOCAL):
        return f"{system_words(scheme.removeprefix(LOCAL))} number"
    return SCHEMES.get(scheme, scheme.replace("_", " ").capitalize())


def system_words(system: str) -> str:
    """A system by its name: "Eastfield", "Annex A"."""
    return SYSTEMS.get(system, system.replace("_", " ")[:1].upper() + system.replace("_", " ")[1:])


def relation_words(relation: Relation) -> str:
    """What the other is to the child."""
    code = relation.relation_code
    if relation.seen_from_other:
        return FROM_THE_OTHER.get(code, "Related")
    return RELATIONS.get(code, code.replace("_", " ").capitalize() or "Relation not on file")


def tie_words(code: str, sex_code: str, *, seen_from_other: bool) -> str:
    """What someone is to the child in few words, by their sex where the word has one: "Sister"."""
    if (code, seen_from_other) in BY_SEX and sex_code in ("F", "M"):
        return BY_SEX[code, seen_from_other][sex_code == "M"]
    words = FROM_THE_OTHER if seen_from_other else RELATIONS
    return words.get(code, "Related" if seen_from_other else code.replace("_", " ").capitalize())


def sex_words(code: str, *, is_grown_up: bool) -> str:
    """``girl``, ``boy``; of a grown-up ``woman``, ``man``; "" where not on file."""
    words = {"F": ("girl", "woman"), "M": ("boy", "man")}.get(code)
    return words[is_grown_up] if words else ""


@cache
def ethnicity_words(code: str) -> str:
    """The census's words for a code; "" for one that says nothing."""
    if code in ("", "NOBT"):
        return ""
    return ethnicity(code)
