"""Who of a family stands in which row of its drawing, and in which order from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from keepsight.access.record.family_tree import PARENTS, Family, FamilyTie, Member

#: How far from the child, in generations, whoever is this to it; others by being grown up or not.
GENERATIONS = {
    **dict.fromkeys(PARENTS, -1),
    **dict.fromkeys(("step_parent", "guardian", "foster_carer", "private_foster_carer"), -1),
    **dict.fromkeys(("partner_of_parent", "aunt_or_uncle"), -1),
    "grandparent": -2,
    "sibling": 0,
}
PARTNERS = ("step_parent", "partner_of_parent")
#: Ties that stay drawn when they are over: nobody stops being a mother.
FOR_EVER = (*PARENTS, "grandparent", "sibling", "aunt_or_uncle")


@dataclass
class Plan:
    """The family while it is laid out: the rows from the oldest generation down, and each one's place."""

    family: Family
    on: date
    rows: list[list[int]] = field(default_factory=list)
    at: dict[int, tuple[int, int]] = field(default_factory=dict)

    def member(self, number: int) -> Member:
        return self.family.members[number]

    def parents(self, number: int) -> tuple[int, ...]:
        """The parents of one person who are drawn, from left to right."""
        found = [one for one in self.family.parents_of(number) if one in self.at]
        return tuple(sorted(found, key=lambda one: self.at[one]))


def generations(family: Family, on: date) -> dict[int, int]:
    """Whoever is drawn, with the generation counted from the child's own."""
    found = {family.child: 0}
    for number, one in family.members.items():
        if number == family.child:
            continue
        tie = main_tie(family, number, on)
        if tie is not None and (tie.lasts_on(on) or tie.relation_code in FOR_EVER):
            away = GENERATIONS.get(tie.relation_code, 0 if one.is_child else -1)
            found[number] = away if tie.person == family.child else -away
        elif one.is_close and one.lives_here:
            found[number] = 0 if one.is_child else -1
    siblings = [number for number, away in found.items() if away == 0]
    for parent in (parent for one in siblings for parent in family.parents_of(one)):
        found.setdefault(parent, -1)
    return found


def main_tie(family: Family, number: int, on: date) -> FamilyTie | None:
    """The tie between the child and one other that says most: one that lasts, a parent's first."""
    ties = [tie for tie in family.ties_of(number) if family.child in (tie.person, tie.other)]
    ties.sort(key=lambda tie: (not tie.lasts_on(on), tie.relation_code not in FOR_EVER))
    return ties[0] if ties else None


def elders(family: Family, row: Sequence[int]) -> list[int]:
    """The parents' row: the child's own in the middle, partners beside them, then everybody else."""
    own = [one for one in family.parents_of(family.child) if one in row]
    own.sort(key=lambda one: is_woman(family, one))
    left, right = own[:1], own[1:]
    if len(own) == 1 and is_woman(family, own[0]):
        left, right = [], own
    others = [one for one in row if one not in own]
    placed: list[int] = []
    for one in others:
        beside = partner_of(family, one)
        if beside is None:
            continue
        if beside in left:
            left.insert(0, one)
        else:
            right.append(one)
        placed.append(one)
    return [*left, *right, *(one for one in others if one not in placed)]


def partner_of(family: Family, number: int) -> int | None:
    """The parent beside whom a person stands: as a partner, or as the other parent of a half-sibling."""
    own = family.parents_of(family.child)
    for tie in family.ties:
        if tie.other == number and tie.person == family.child and tie.relation_code in PARTNERS:
            at_home = [
                one
                for one in own
                if family.members[one].lives_here and family.members[number].lives_here
            ]
            women = [one for one in own if is_woman(family, one)]
            return next(iter([*at_home, *women, *own]), None)
    for one in family.members:
        parents = family.parents_of(one)
        shared = [parent for parent in parents if parent in own]
        if number in parents and number not in own and shared:
            return shared[0]
    return None


def is_woman(family: Family, number: int) -> bool:
    return sex_of(family, number) == "F"


def sex_of(family: Family, number: int) -> str:
    """The sex on file; of a mother or father without one, what the word says."""
    code = family.members[number].sex_code
    if code in ("M", "F"):
        return code
    said = {tie.relation_code for tie in family.ties if tie.other == number}
    return "F" if "mother" in said else "M" if "father" in said else ""


def children(plan: Plan, row: Sequence[int]) -> list[int]:
    """The child's row: those of the same parents together, under them; within, by birth.

    Who lives elsewhere stands at the outside, so that one line can go round the household.
    """
    family = plan.family
    own = plan.parents(family.child)
    groups: dict[tuple[int, ...], list[int]] = {}
    for one in row:
        groups.setdefault(plan.parents(one), []).append(one)

    def place(parents: tuple[int, ...]) -> tuple[bool, float]:
        xs = [plan.at[one][0] for one in parents]
        return not parents and parents != own, sum(xs) / len(xs) if xs else 0

    found: list[int] = []
    is_past_own = False
    for parents in sorted(groups, key=place):
        is_past_own = is_past_own or parents == own
        inside = not is_past_own or parents == own
        found += sorted(
            groups[parents],
            key=lambda one: (plan.member(one).lives_here == (not inside), _birth(plan.member(one))),
        )
    return found


def _birth(one: Member) -> tuple[bool, date, int]:
    born = one.born_on or one.expected_on
    return born is None, born or date.max, one.number
