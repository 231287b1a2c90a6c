"""A child's family: drawn, and the same in a table; who holds responsibility, and where the child lived."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode

from keepsight.access.record.child import Child, child_for
from keepsight.access.record.family import family_of
from keepsight.access.record.family_tree import Family, FamilyTie, Member
from keepsight.pages.listing import address_of_child
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.child_frame import back_to_child, tabs
from keepsight.pages.people.child_words import tie_words
from keepsight.pages.people.genogram import genogram_of
from keepsight.pages.words import capital, day, plural

#: What can be changed from here: the words, the page, and for whom it is offered.
ACTS = (
    ("Add somebody to the family", "add_relative", "everyone"),
    ("Who moved in or out", "change_household", "everyone"),
    ("Change the address", "change_address", "everyone"),
    ("Add a name", "add_name", "everyone"),
    ("Change what is on file", "change_child", "everyone"),
    ("Record the birth", "record_birth", "unborn"),
    ("Record the death", "record_death", "born"),
)


def view(visit: Visit) -> HttpResponse:
    child = child_for(visit.viewer, visit.params["reference"], why="child_family", now=visit.now)
    family = family_of(visit.viewer, child, now=visit.now)
    may_write = visit.viewer.may("write_notes")
    rows = list(_rows(visit, child, family, may_write=may_write))
    return visit.show(
        "people/family.html",
        {
            "back": back_to_child(visit, child.reference, child.name),
            "child": {"name": child.name, "first_name": child.first_name},
            "tabs": tabs(visit, child.reference),
            "answer": _answer(child, family),
            "drawing": genogram_of(family, visit.today),
            "rows": rows,
            "addresses": [_address(one) for one in child.addresses],
            "acts": _acts(child) if may_write else [],
        },
    )


def _answer(child: Child, family: Family) -> str:
    others = [one for one in family.members.values() if one.is_close and one.number != child.id]
    if not others:
        return f"Nobody of {child.first_name}’s family is on file."
    at_home = sum(one.lives_here for one in others)
    said = f"{plural(len(others), 'person', 'people')} on file about {child.first_name}"
    return f"{said}, {at_home or 'none'} of them in the same household."


def _rows(visit: Visit, child: Child, family: Family, *, may_write: bool) -> list[dict[str, Any]]:
    """One row a tie, those that last first; then whoever lives there and is not related."""
    found = []
    for one in family.members.values():
        if one.number == child.id or not one.is_close:
            continue
        ties = [tie for tie in family.ties_of(one.number) if child.id in (tie.person, tie.other)]
        found += [_row(visit, child, one, tie, may_write=may_write) for tie in ties]
        if not ties:
            found.append(_row(visit, child, one, None, may_write=may_write))
    return sorted(found, key=lambda row: row["is_over"])


def _row(
    visit: Visit, child: Child, one: Member, tie: FamilyTie | None, *, may_write: bool
) -> dict[str, Any]:
    acts = []
    if may_write and tie is not None:
        url = reverse(
            "change_relationship", kwargs={"reference": child.reference, "number": tie.number}
        )
        acts.append({"text": "Change or end", "url": url})
    if may_write and not one.is_child:
        url = reverse("change_adult", kwargs={"reference": child.reference, "number": one.number})
        acts.append({"text": "Name and dates", "url": url})
    return {
        "name": one.name,
        "age": said_age(visit, one),
        "url": address_of_child(one.reference) if one.reference else None,
        "relation": _relation(child, one, tie),
        "since": _since(tie),
        "is_over": tie is not None and not tie.lasts_on(visit.today),
        "lives": f"With {child.first_name}" if one.lives_here else "Not in the same household",
        "responsibility": _responsibility(child, one, tie),
        "acts": acts,
    }


def said_age(visit: Visit, one: Member) -> str:
    if one.died_on is not None and one.died_on <= visit.today:
        return f"died {day(one.died_on)}"
    if one.born_on is None and one.expected_on is not None:
        return f"due {day(one.expected_on)}"
    return one.age


def _relation(child: Child, one: Member, tie: FamilyTie | None) -> str:
    if tie is None:
        return "Same household"
    return tie_words(tie.relation_code, one.sex_code, seen_from_other=tie.other == child.id)


def _since(tie: FamilyTie | None) -> str:
    if tie is None:
        return ""
    since = f"since {day(tie.started_on)}" if tie.started_on else ""
    until = f"until {day(tie.ended_on)}" if tie.ended_on else ""
    return capital(", ".join(filter(None, (since, until))))


def _responsibility(child: Child, one: Member, tie: FamilyTie | None) -> str:
    told = tie.has_parental_responsibility if tie is not None and tie.person == child.id else None
    if told is None:
        return "–" if one.is_child else "Not on file"
    return "Yes" if told else "No"


def _address(one: Any) -> dict[str, Any]:
    lines = f"{one.lines}, {one.postcode}".replace("\n", ", ").strip(", ")
    return {
        "lines": lines if one.is_told else "Kept back",
        "started_on": one.started_on,
        "ended_on": one.ended_on,
        "is_live": one.is_live,
        "is_kept_back": one.is_kept_back,
    }


def _acts(child: Child) -> list[dict[str, Any]]:
    is_unborn = child.born_on is None and child.expected_on is not None
    offered = {"everyone", "unborn" if is_unborn else "born"}
    found = [
        {"text": text, "url": reverse(name, kwargs={"reference": child.reference})}
        for text, name, whom in ACTS
        if whom in offered and not (name == "record_death" and child.died_on)
    ]
    like = f"{reverse('add_child')}?{urlencode({'like': child.reference})}"
    found.insert(1, {"text": "Add a brother or sister who is not on file", "url": like})
    return found


PAGE = Page(path="child/<str:reference>/family", name="child_family", view=view, reach="child")
