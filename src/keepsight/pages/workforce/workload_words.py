"""Points, load and room, as pages say them."""

from __future__ import annotations

from typing import Any

from keepsight.boards.workforce.arithmetic import Counts, Room
from keepsight.boards.workforce.caseloads import Load
from keepsight.pages.words import plural

#: Where a worker is, by the band of load and number of children.
BANDS = {
    "room": "Has room",
    "full": "Full",
    "over": "Over",
    "far_over": "Far over",
    "critical": "Far over",
}
#: The bands that a filter of a list offers, widest first.
BAND_CHOICES = (
    ("critical", "Far over: dangerously many children"),
    ("far_over", "Far over"),
    ("over", "Over"),
    ("full", "Full"),
    ("room", "Has room"),
)
STAGES = {
    "section_47": "Section 47 enquiry",
    "protection_plan": "Protection plan",
    "looked_after_unsettled": "Looked after, first year or new home",
    "assessment": "Assessment",
    "looked_after_settled": "Looked after, settled",
    "child_in_need_plan": "Child in need plan",
    "care_leaver": "Care leaver",
    "private_fostering": "Private fostering",
    "special_guardianship": "Special guardianship support",
    "open": "Open, under no plan",
}
ADDED = {
    "pre_proceedings": "pre-proceedings",
    "proceedings": "care proceedings",
    "family": "the family in proceedings, once",
    "new_to_worker": "new to the worker",
    "placed_far": "placed far away",
    "interpreter": "an interpreter",
    "disability": "complex disability",
    "exploitation": "high risk of exploitation",
}
#: What a worker is whose limit of children is told.
COUNTED_AS = {
    "caseload": "",
    "newly_qualified": "newly qualified",
    "assessment": "assessment",
    "looked_after": "looked-after children",
    "disabled_children": "disabled children",
    "personal_adviser": "personal adviser",
    "reviewing_officer": "reviewing officer",
}
NOT_THERE = {
    "gone": "gone",
    "sickness": "sick",
    "leave": "away",
    "notice": "agency worker going within four weeks",
    "vacant": "vacant posts",
}


def points(hundredths: int) -> str:
    """Points as exactly as they are: "158", "2.4", "7.25"."""
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")


def tenths(number: int) -> str:
    """The same of tenths of a point."""
    return points(number * 10)


def rounded(hundredths: int) -> int:
    """Whole points, halves upwards: for a line in which every digit is one too many."""
    return (hundredths + 50) // 100


def of_capacity(load: Load) -> str:
    """ "158 of 85": the load beside what there is room for."""
    return f"{rounded(load.points)} of {rounded(load.capacity)}"


def why(load: Load) -> str:
    """What puts a worker where they are besides the load: the number of children, or what they are."""
    counted = load.held + load.advised
    if load.counted_as == "reviewing_officer":
        counted += load.reviewed
    said = []
    if counted > load.limit or load.band == "critical":
        kind = COUNTED_AS.get(load.counted_as, "")
        most = f"{plural(counted, 'child', 'children')}, the most is {load.limit}"
        said.append(most + (f" for {kind}" if kind else ""))
    if load.answers_for_others and load.points:
        said.append("answers for others, and so holds no child")
    elif not load.capacity and load.points:
        said.append("no working time is on file")
    return "; ".join(said)


def besides(load: Load) -> str:
    """Whom a worker has besides the children who are said to be with them; "" for nobody."""
    said = [
        (load.co_worked, "co-worked"),
        (load.advised, "advised beside a social worker"),
        (load.reviewed, "reviewed"),
    ]
    return ", ".join(f"{number} {what}" for number, what in said if number)


def reckoned(one: Counts) -> list[str]:
    """The sum of one child in words, a step each: as it stands on the worker's page."""
    if one.weight is not None:
        said = [f"A manager says {tenths(one.weight)}"]
    else:
        said = [f"{STAGES.get(one.stage, one.stage)} {tenths(one.base)}"]
        if one.sibling != 100:
            less = points(one.base * one.sibling // 10)
            said.append(f"second or further of the household, {one.sibling} in 100: {less}")
        said += [f"{ADDED.get(code, code)} + {tenths(number)}" for code, number in one.added]
    if one.share != 100:
        said.append(f"beside another worker, {one.share} in 100: {points(one.points)}")
    return said


def capacity_in_words(room: Room, load: Load) -> str:
    """How the capacity is come by, in a sentence."""
    if load.answers_for_others:
        return "Who answers for others holds no child, and has room for none."
    if load.counted_as == "reviewing_officer":
        return "Reviewing is counted in children, and not in points."
    full = f"{tenths(room.full)} points for a full-time worker"
    if room.share != 100:
        full += f" × {room.share} in 100 for the role"
    if room.fte != 100:
        full += f" × {room.fte / 100:g} of full time"
    less = tenths(room.stable) + (f" × {room.fte / 100:g}" if room.fte != 100 else "")
    said = f"{full}, less {less} for meetings, training and leave: {points(load.capacity)}."
    return said if load.fte is not None else f"{said} Working time is not on file; taken for full."


def band_of(load: Load) -> dict[str, Any]:
    """Where a worker is, for a row: the words, whether red, whether bold, and why."""
    return {
        "text": BANDS.get(load.band, "Not reckoned"),
        "is_late": load.band in ("far_over", "critical"),
        "is_over": load.is_over,
        "why": why(load),
    }
