"""What two values do, in words: the same, sounds the same, day and month swapped, different."""

from __future__ import annotations

from datetime import date

from keepsight.access.search.spelling import other_forms, sounds_of, words_of
from keepsight.writing.batches.alike import WHY

SAME, DIFFERENT = "Same", "Different"
ONLY_ONE, NEITHER = "Only one holds it", "Neither holds it"
SOUNDS, SHORT, PART, SWAPPED = (
    "Sounds the same",
    "Short form",
    "Part is the same",
    "Day and month swapped",
)
#: In which way somebody on file is like a child who is about to be added (``access``'s codes).
WAYS = {
    "number": "The same number.",
    "sound": WHY["sound"],
    "swapped": WHY["swapped"],
    "expected": "Names alike; a birth was expected about then.",
    "address": "Alike in name, and the same postcode.",
    "same_name": "The same name; a date of birth is missing.",
    "name": "Names alike; a date of birth is missing.",
    "near_date": "Names alike; another date of birth.",
    "surname": "The same date of birth and first name, another surname.",
}


def of_values(left: str, right: str) -> str:
    """Of two plain values."""
    return _held(left, right) or (SAME if left == right else DIFFERENT)


def of_names(left: str, right: str) -> str:
    """Of two names, however they are written."""
    if said := _held(left, right):
        return said
    one, other = words_of(left), words_of(right)
    if one == other:
        return SAME
    if len(one) == len(other) == 1 and other[0] in other_forms(one[0]):
        return SHORT
    if len(one) == len(other) and all(map(_sound_alike, one, other)):
        return SOUNDS
    return PART if set(one) & set(other) else DIFFERENT


def of_days(left: date | None, right: date | None) -> str:
    """Of two dates of birth."""
    if said := _held(left, right):
        return said
    assert left is not None and right is not None
    if left == right:
        return SAME
    turned = (left.year, left.day, left.month) == (right.year, right.month, right.day)
    return SWAPPED if turned else DIFFERENT


def of_sets(left: set[str], right: set[str]) -> str:
    """Of numbers or addresses, of which each may have several."""
    if said := _held(left, right):
        return said
    if left == right:
        return SAME
    return PART if left & right else DIFFERENT


def _sound_alike(one: str, other: str) -> bool:
    return one == other or bool(sounds_of(one) & sounds_of(other)) or other in other_forms(one)


def _held(left: object, right: object) -> str:
    if not left and not right:
        return NEITHER
    return "" if left and right else ONLY_ONE
