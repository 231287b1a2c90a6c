"""Add a child: what is known is asked once, and everybody on file who may be that child is shown first.

The check under the fields is made while one types, where there is a script; without one the same look is
taken when the form is sent. Nothing is added before it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.reference import kind_and_id, reference_of
from keepsight.access.search.before_adding import Match, look_before_adding
from keepsight.access.search.find import find
from keepsight.actions.people.add_child import ADD_CHILD, FIRST, WHY_NEW, described, stands
from keepsight.boards.code_choices import choices_of_codes
from keepsight.kernel.form import Form
from keepsight.pages.answers import Choices, answers_of
from keepsight.pages.asking import Asking, ask
from keepsight.pages.listing import HOME, address_of_child
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.likeness_in_words import WAYS
from keepsight.pages.words import day
from keepsight.writing.perform import Refused, Wrong

AGAIN = "Nothing is added yet. Change what you typed, and look again."
TOLD_NOTHING_OF = "Alike enough to ask before you add."
MOST_TYPED = 200


def view(visit: Visit) -> HttpResponse:
    """The form; who on file may be the child; and, where it is none of them, the child added."""
    if not visit.viewer.may_look_for_children:
        raise Refused("Your role sees no child, so it adds none.")
    is_none_of_them = visit.request.POST.get("add") == "yes"
    sibling, why_not = _sibling(visit)
    return ask(
        visit,
        Asking(
            replace(ADD_CHILD, form=ADD_CHILD.form if is_none_of_them else FIRST),
            title="Add a child",
            button="Look, then add",
            back=HOME,
            first={"sibling": _like(visit)},
            also={"sibling_id": sibling},
            choices=_choices(visit, FIRST),
            sentences=(
                "Tell what you know. Before anything is added you are shown who on file may be the "
                "same child, under another spelling, another surname, or with day and month swapped.",
            ),
            preview=partial(_look, visit, why_not),
            template="people/add_child.html",
            shown={"check_url": reverse("check_alike")},
            done=lambda made: visit.go(
                "steps",
                reference=reference_of("child", made.pk),
                note="The child is on file and yours to write on. Nothing is open yet: log the contact.",
            ),
        ),
    )


def _look(visit: Visit, why_not: str, given: dict[str, Any]) -> HttpResponse | None:
    """Who on file may be the child; None where nobody is, or all were told apart: it is added then.

    ``why_not``: why the brother or sister who was typed is none. Refuses (``Wrong``) as the action does.
    """
    is_none_of_them = visit.request.POST.get("add") == "yes"
    if visit.request.POST.get("again"):
        raise Wrong(AGAIN)
    if why_not:
        raise Wrong(why_not, field="sibling")
    stands(given, visit.today)
    found = look_before_adding(visit.viewer, described(given), now=visit.now)
    asks_why = any(one.is_strong for one in found)
    has_reason = bool(given.get(WHY_NEW.field))
    if not found or (is_none_of_them and (has_reason or not asks_why)):
        return None
    wrong = f"{WHY_NEW.words} is missing" if is_none_of_them else ""
    return visit.show(
        "people/before_adding.html",
        {
            "title": "Is it one of these?",
            "back": HOME,
            "rows": [_row(one) for one in found],
            "asks_why": asks_why,
            "why": {"words": WHY_NEW.words, "hint": WHY_NEW.hint, "error": wrong},
            "sent": _sent_again(visit),
        },
        422 if wrong else 200,
    )


def check(visit: Visit) -> HttpResponse:
    """What stands under the fields while one types: who on file may be the child."""
    if not visit.viewer.may_look_for_children:
        raise Refused("Your role sees no child, so it looks for none.")
    answers = answers_of(FIRST, visit.request.POST, None, _choices(visit, FIRST))
    told = described(answers.values)
    dated = told.born_on or told.expected_on
    is_enough = bool(told.numbers or (told.family_name and (told.given_name or dated)))
    found = look_before_adding(visit.viewer, told, now=visit.now) if is_enough else ()
    return visit.show("people/parts/alike.html", {"rows": [_row(one) for one in found]})


def _row(match: Match) -> dict[str, Any]:
    """One of those on file: out of reach only the index line and whom to ask, of a lock not even that."""
    row = match.row
    entry = row.entry
    if entry.closed == "restricted":
        asks = f"Ask {entry.ask_name}" if entry.ask_name else "Nobody named on it is here"
        child = {
            "name": "A restricted record exists",
            "age": "",
            "url": address_of_child(row.reference),
        }
        return {
            "child": {**child, "restricted": False, "ask": None},
            "way": TOLD_NOTHING_OF,
            "born_on": None,
            "in_reach": False,
            "whom": asks,
            "is_strong": match.is_strong,
        }
    whom = " · ".join(filter(None, (entry.worker_name, entry.team_name)))
    age = f"due {day(row.expected_on)}" if row.expected_on and not row.born_on else entry.age
    child = {"name": entry.name, "age": age, "url": address_of_child(row.reference)}
    return {
        "child": {**child, "restricted": False, "ask": None},
        "way": WAYS[match.way] if row.in_reach else TOLD_NOTHING_OF,
        "born_on": row.born_on,
        "in_reach": row.in_reach,
        "whom": whom or "Nobody holds this child",
        "is_strong": match.is_strong,
    }


def _sibling(visit: Visit) -> tuple[int | None, str]:
    """The one child in reach who was typed as brother or sister, or why it is none."""
    typed = visit.request.POST.get("sibling", "").replace("\x00", "").strip()[:MOST_TYPED]
    return one_in_reach(visit, typed)


def one_in_reach(visit: Visit, typed: str) -> tuple[int | None, str]:
    """The one child whom a text finds and this person may open, or a sentence why there is not one."""
    if not typed:
        return None, ""
    found = find(visit.viewer, typed, now=visit.now)
    if found.said:
        return None, found.said
    sure = kind_and_id(found.sure) if found.sure else None
    children = [row for row in found.rows if row.in_reach]
    if sure:
        children = [row for row in children if row.child_id == sure[1]]
    if len(children) == 1:
        return children[0].child_id, ""
    if not children:
        return None, f"No child whom you may open is found for “{typed}”."
    named = ", ".join(f"{row.entry.name} ({row.reference})" for row in children[:4])
    return None, f"More than one is found: {named}. Type the number."


def _like(visit: Visit) -> str:
    """The brother or sister from whose page one came, by its number, never by a name."""
    said = visit.request.GET.get("like", "")
    return said if kind_and_id(said) else ""


def _choices(visit: Visit, form: Form) -> Choices:
    named = {one.choices for one in form.questions if isinstance(one.choices, str) and one.choices}
    return {name: choices_of_codes(name, visit.today) for name in named}


def _sent_again(visit: Visit) -> list[tuple[str, str]]:
    """What was answered, but for what is answered on this page."""
    left_out = ("csrfmiddlewaretoken", "add", "again", WHY_NEW.field)
    posted: Mapping[str, Any] = visit.request.POST
    return [
        (name, value)
        for name, values in posted.lists()  # type: ignore[attr-defined]
        for value in values
        if name not in left_out
    ]


PAGES = (
    Page(
        path="add-a-child",
        name="add_child",
        view=view,
        may="write_notes",
        methods=("GET", "POST"),
    ),
    Page(
        path="add-a-child/alike",
        name="check_alike",
        view=check,
        may="write_notes",
        methods=("POST",),
    ),
)
