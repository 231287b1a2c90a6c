"""Which home a kind of placement can be in: what the return is told and where the child sleeps are one."""

from __future__ import annotations

from typing import Any

from keepsight.records.care.placement import HOMES, UNSUITABLE
from keepsight.writing.perform import Wrong

WITH_RELATIVES = ("relatives_home", "relatives_for_now")
#: The homes of a kind of placement, by the code of the return; of the others any home is possible.
HOMES_OF = {
    "U1": WITH_RELATIVES,
    "U2": WITH_RELATIVES,
    "U3": WITH_RELATIVES,
    "U4": ("foster_home",),
    "U5": ("foster_home",),
    "U6": ("foster_home",),
    "A3": ("foster_home", "relatives_home", "adopters_home"),
    "A4": ("adopters_home",),
    "A5": ("foster_home", "relatives_home", "adopters_home"),
    "A6": ("adopters_home",),
    "P1": ("parents_home",),
    "P2": ("own_home", *UNSUITABLE),
    "K1": ("secure_home",),
    "K2": ("childrens_home", "unregistered"),
    "K3": ("supported",),
    "R2": ("hospital",),
    "R3": ("family_centre",),
    "R5": ("custody",),
    "S1": ("residential_school",),
    "T1": ("hospital",),
}
#: Homes to which somebody senior, or a court, agrees: no other kind of placement may hide one.
ONLY_OF = {"parents_home": "P1", "secure_home": "K1", "custody": "R5"}
#: A visit home of some days is a temporary move, and no placement with parents.
FOR_SOME_DAYS = ("T0", "T2", "T4")


def refuse_other_home(given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a home in which a placement of this kind cannot be."""
    kind, home = given["type_code"], given["accommodation_code"]
    if kind in HOMES_OF and home not in HOMES_OF[kind]:
        words = " or ".join(_words(one) for one in HOMES_OF[kind])
        raise Wrong(f"A placement of this kind is in: {words}.", field="accommodation_code")
    if home == "parents_home" and kind in FOR_SOME_DAYS:
        return
    if ONLY_OF.get(home, kind) != kind:
        said = f"Of {_words(home)} the kind of placement is {ONLY_OF[home]}, and no other."
        raise Wrong(said, field="type_code")


def _words(home: str) -> str:
    words = dict(HOMES)[home]
    return words[:1].lower() + words[1:]
