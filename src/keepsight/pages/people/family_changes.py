"""The forms that change a child's family and who the child is, each from the page of the family."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.child import Child, child_for
from keepsight.access.record.family import family_of
from keepsight.access.record.family_tree import Family, Member
from keepsight.actions.people.add_name import ADD_NAME
from keepsight.actions.people.add_relative import ADD_RELATIVE, ANOTHER_CHILD, NEW_ADULT
from keepsight.actions.people.change_address import CHANGE_ADDRESS
from keepsight.actions.people.change_adult import CHANGE_ADULT
from keepsight.actions.people.change_child import CHANGE_CHILD
from keepsight.actions.people.change_household import CHANGE_HOUSEHOLD
from keepsight.actions.people.change_relationship import CHANGE_RELATIONSHIP
from keepsight.actions.people.record_birth import RECORD_BIRTH
from keepsight.actions.people.record_death import RECORD_DEATH
from keepsight.boards.code_choices import choices_of_codes
from keepsight.kernel.action import Action
from keepsight.pages.answers import Choices
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import Method, NoSuchThing, Page, Visit
from keepsight.pages.people.add_child import one_in_reach
from keepsight.pages.people.child_words import tie_words
from keepsight.pages.people.family import said_age
from keepsight.pages.words import plural
from keepsight.writing.perform import Wrong
from keepsight.writing.versions import newest_version

MOST_TYPED = 200
Made = Callable[[Any], str]


def add_relative(visit: Visit) -> HttpResponse:
    child = _child(visit)
    family = family_of(visit.viewer, child, now=visit.now)
    typed = visit.request.POST.get("other_child", "").replace("\x00", "").strip()[:MOST_TYPED]
    is_another = visit.request.POST.get("who") == ANOTHER_CHILD
    other, why_not = one_in_reach(visit, typed) if is_another else (None, "")

    def preview(_: dict[str, Any]) -> HttpResponse | None:
        if why_not:
            raise Wrong(why_not, field="other_child")
        return None

    asking = _asking(visit, child, ADD_RELATIVE, "Add to the family", _said("They are on file"))
    return ask(
        visit,
        replace(
            asking,
            also={"child": child.id, "other_id": other},
            choices={**asking.choices, "relatives": _relatives(visit, child, family)},
            preview=preview,
        ),
    )


def change_relationship(visit: Visit) -> HttpResponse:
    child = _child(visit)
    family = family_of(visit.viewer, child, now=visit.now)
    number = visit.params["number"]
    tie = next((one for one in family.ties_of(child.id) if one.number == number), None)
    if tie is None:
        raise NoSuchThing
    other = family.members[tie.other if tie.person == child.id else tie.person]
    words = tie_words(tie.relation_code, other.sex_code, seen_from_other=tie.other == child.id)
    asking = _asking(visit, child, CHANGE_RELATIONSHIP, "Save", _said("The relation is changed"))
    first = {
        name: getattr(tie, name)
        for name in ("has_parental_responsibility", "started_on", "ended_on")
    }
    return ask(
        visit,
        replace(
            asking,
            also={"child": child.id, "tie": number},
            first=first,
            sentences=(f"{other.name}: {words.lower()} of {child.name}.",),
            opened=newest_version("Relationship"),
        ),
    )


def change_household(visit: Visit) -> HttpResponse:
    child = _child(visit)
    family = family_of(visit.viewer, child, now=visit.now)
    members = [
        (str(one.number), _called(visit, one))
        for one in family.members.values()
        if one.number != child.id and (one.in_reach or not one.is_child)
    ]
    asking = _asking(visit, child, CHANGE_HOUSEHOLD, "Save", _said("The household is changed"))
    return ask(visit, replace(asking, choices={"members": members}))


def change_address(visit: Visit) -> HttpResponse:
    child = _child(visit)
    live = next((one for one in child.addresses if one.is_live), None)
    told = "No address is on file."
    if live is not None:
        lines = f"{live.lines}, {live.postcode}".replace("\n", ", ").strip(", ")
        told = f"On file: {lines}." if live.is_told else "The address on file is kept back."
    asking = _asking(visit, child, CHANGE_ADDRESS, "Save", _for_so_many)
    return ask(visit, replace(asking, sentences=(told,)))


def add_name(visit: Visit) -> HttpResponse:
    child = _child(visit)
    return ask(visit, _asking(visit, child, ADD_NAME, "Add the name", _said("The name is on file")))


def change_child(visit: Visit) -> HttpResponse:
    child = _child(visit)
    names = ("born_on", "sex_code", "ethnicity_code", "first_language", "needs_interpreter")
    first = {name: getattr(child, name) for name in (*names, "communication_needs")}
    asking = _asking(visit, child, CHANGE_CHILD, "Save", _said("Saved"))
    return ask(visit, replace(asking, first=first, opened=newest_version("Person")))


def change_adult(visit: Visit) -> HttpResponse:
    child = _child(visit)
    family = family_of(visit.viewer, child, now=visit.now)
    adult = family.members.get(visit.params["number"])
    if adult is None or adult.is_child:
        raise NoSuchThing
    first = {
        "given_name": adult.given_name,
        "family_name": adult.family_name,
        "born_on": adult.born_on,
        "sex_code": adult.sex_code,
        "died_on": adult.died_on,
    }
    asking = _asking(visit, child, CHANGE_ADULT, "Save", _said("Saved"))
    return ask(
        visit,
        replace(
            asking,
            title=f"{CHANGE_ADULT.title}: {adult.name}",
            also={"child": child.id, "adult": adult.number},
            first=first,
        ),
    )


def record_birth(visit: Visit) -> HttpResponse:
    child = _child(visit)
    asking = _asking(visit, child, RECORD_BIRTH, "Record the birth", _said("The birth is on file"))
    return ask(visit, asking)


def record_death(visit: Visit) -> HttpResponse:
    child = _child(visit)
    asking = _asking(visit, child, RECORD_DEATH, "Record the death", _said("The death is on file"))
    said = f"Every date of {child.first_name} stops on this day, and nothing more is asked for."
    return ask(visit, replace(asking, sentences=(said,), confirms=True))


# --- what they share ----------------------------------------------------------------------------


def _child(visit: Visit) -> Child:
    return child_for(visit.viewer, visit.params["reference"], why=visit.page.name, now=visit.now)


def _asking(visit: Visit, child: Child, action: Action, button: str, made: Made) -> Asking:
    return Asking(
        action,
        title=f"{action.title}: {child.name}",
        button=button,
        back={
            "text": f"Family of {child.name}",
            "url": reverse("child_family", kwargs={"reference": child.reference}),
        },
        also={"child": child.id},
        choices=_choices(visit, action),
        sentences=(action.why,),
        done=lambda result: visit.go("child_family", reference=child.reference, note=made(result)),
    )


def _said(words: str) -> Made:
    def made(_: Any) -> str:
        return f"{words}."

    return made


def _for_so_many(number: Any) -> str:
    return f"The address is changed for {plural(number, 'person', 'people')}."


def _choices(visit: Visit, action: Action) -> Choices:
    named = (one.choices for one in action.form.questions)
    lists = {name for name in named if isinstance(name, str) and ":" in name}
    return {name: choices_of_codes(name, visit.today) for name in sorted(lists)}


def _relatives(visit: Visit, child: Child, family: Family) -> list[tuple[str, str]]:
    """Whoever is on file about the child and could be tied to it; then who is not in the list."""
    found = [
        (str(one.number), f"{_called(visit, one)}{_tied_how(family, child, one)}")
        for one in family.members.values()
        if one.number != child.id and (one.in_reach or not one.is_child)
    ]
    return [
        *found,
        (ANOTHER_CHILD, "Another child who is on file"),
        (NEW_ADULT, "An adult who is not on file"),
    ]


def _tied_how(family: Family, child: Child, one: Member) -> str:
    """What the person is already, to the child or to one of the others: ", mother of Kai"."""
    ties = [tie for tie in family.ties if tie.other == one.number]
    ties.sort(key=lambda tie: tie.person != child.id)
    for tie in ties[:1]:
        whose: Mapping[int, Member] = family.members
        words = tie_words(tie.relation_code, one.sex_code, seen_from_other=False).lower()
        return f", {words} of {whose[tie.person].first_name}"
    return ""


def _called(visit: Visit, one: Member) -> str:
    age = said_age(visit, one)
    return f"{one.name}, {age}" if age else one.name


def _page(path: str, name: str, view: Callable[[Visit], HttpResponse]) -> Page:
    methods: tuple[Method, ...] = ("GET", "POST")
    return Page(
        path=f"child/<str:reference>/{path}",
        name=name,
        view=view,
        may="write_notes",
        reach="child",
        methods=methods,
    )


PAGES = (
    _page("family/add", "add_relative", add_relative),
    _page("family/<int:number>/change", "change_relationship", change_relationship),
    _page("family/<int:number>/adult", "change_adult", change_adult),
    _page("family/household", "change_household", change_household),
    _page("family/address", "change_address", change_address),
    _page("family/name", "add_name", add_name),
    _page("family/about", "change_child", change_child),
    _page("family/birth", "record_birth", record_birth),
    _page("family/death", "record_death", record_death),
)
