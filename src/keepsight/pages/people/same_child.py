"""Are these the same child, and who holds this one: a question side by side, and a person's answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.search.side_by_side import Side, side_by_side
from keepsight.actions.people.answer_question import ANSWER_QUESTION, answer
from keepsight.pages.answers import Answers, answers_of, asked
from keepsight.pages.listing import address_of_child
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.people import likeness_in_words as they
from keepsight.pages.people.child_words import ethnicity_words, scheme_words, system_words
from keepsight.pages.people.waiting import REASONS, TITLES, incoming_name
from keepsight.pages.words import day, plural
from keepsight.writing.perform import Wrong
from keepsight.writing.waiting_room import Waits, one_waiting, place_of

SEXES = {"F": "Female", "M": "Male", "U": "Not known"}
NO_JOINING = (
    "Two records cannot be joined here yet, because it could not be undone. "
    "Your answer keeps the pair from being asked again."
)
CANNOT_UNDO = "Nothing is on a record until you answer. An answer cannot be taken back here yet."


@dataclass(frozen=True)
class _Facts:
    """One side: what came in, or a record that is held."""

    title: str
    name: str
    more: tuple[str, ...]
    url: str | None
    given: str = ""
    family: str = ""
    born_on: date | None = None
    sex: str = ""
    ethnicity: str = ""
    numbers: dict[str, set[str]] = field(default_factory=dict)
    homes: frozenset[str] = frozenset()


def view(visit: Visit) -> HttpResponse:
    waits = one_waiting(visit.viewer, visit.params["number"], now=visit.now)
    if waits is None:
        raise NoSuchThing("No question has this number here.")
    sides = side_by_side(visit.viewer, waits.candidates, why="same_child", now=visit.now)
    if not visit.is_post:
        return _show(visit, waits, sides)
    choices = {"answers": _choices(waits, sides)}
    answers = answers_of(ANSWER_QUESTION.form, visit.request.POST, choices=choices)
    if answers.errors:
        return _show(visit, waits, sides, answers, status=422)
    try:
        answer({**answers.values, "question": waits.number}, by=visit.viewer, now=visit.now)
    except Wrong as wrong:
        named = {wrong.field: str(wrong)} if wrong.field in answers.typed else {}
        marked = Answers(answers.values, named, answers.typed)
        return _show(visit, waits, sides, marked, () if named else (str(wrong),), status=422)
    return visit.go("waiting", note="Answered. It was written to the log.")


def _show(
    visit: Visit,
    waits: Waits,
    sides: Sequence[Side],
    answers: Answers | None = None,
    whole: Sequence[str] = (),
    status: int = 200,
) -> HttpResponse:
    number, of, after = place_of(visit.viewer, waits, now=visit.now)
    left, right = _left_and_right(waits, sides)
    is_answered = bool(waits.answer) and (
        waits.answer != "cannot_tell" or waits.kind == "looks_alike"
    )
    held_back = any(not side.is_told for side in sides)
    told = {
        "title": "Who holds this child?"
        if waits.kind == "two_workers"
        else "Are these the same child?",
        "back": {
            "text": f"{TITLES[waits.kind]}: {of:,}",
            "url": f"{reverse('waiting')}?kind={waits.kind}",
        },
        "place": {
            "number": min(number, of) or 1,
            "of": max(of, 1),
            "skip_url": reverse("same_child", kwargs={"number": after}) if after else None,
        },
        "said": f"{left.name} and {right.name}. {waits.facts.get('why') or REASONS[waits.kind]}",
        "danger": "They may be twins." if _may_be_twins(waits, left, right) else "",
        "left": _side(left),
        "right": _side(right),
        "facts": _compared(waits, left, right, sides),
        "weighed": False,
        "sum": "",
        "answered": _answered(waits) if is_answered else None,
        "form": asked(
            ANSWER_QUESTION.form,
            button="Save the answer",
            action=visit.request.path,
            answers=answers,
            choices={"answers": _choices(waits, sides)},
            whole=whole,
        ),
        "second": "",
        "undone": NO_JOINING if waits.kind == "looks_alike" else CANNOT_UNDO,
        "later_url": reverse("waiting"),
        "restricted": "One of these is restricted: you cannot judge it." if held_back else None,
    }
    return visit.show("people/same_child.html", told, status)


def _choices(waits: Waits, sides: Sequence[Side]) -> list[tuple[str, str]]:
    """The answers that this question takes; a record out of reach is no choice."""
    told = [side for side in sides if side.is_told]
    if waits.kind == "two_workers":
        came = waits.facts.get("incoming", {}).get("worker") or "the new worker"
        new = [(f"same:{side.child_id}", f"Take the new: {came}") for side in told]
        return [*new, ("different", "Keep the worker held now"), ("cannot_tell", "Cannot tell yet")]
    rest = [("different", "Different children"), ("cannot_tell", "Cannot tell yet")]
    if waits.kind == "looks_alike":
        return rest
    one = len(told) == 1
    same = [
        (
            f"same:{side.child_id}",
            "Same child" if one else f"Same child as {side.name}, {side.reference}",
        )
        for side in told
    ]
    return [*same, *rest]


def _left_and_right(waits: Waits, sides: Sequence[Side]) -> tuple[_Facts, _Facts]:
    """What stands beside what: what came in beside what is held, or two records held."""
    held = [_held(side) for side in sides]
    nobody = _Facts("Our records", "No record of ours", ("No record has these numbers.",), None)
    if waits.kind == "looks_alike":
        left, right = [*held, nobody, nobody][:2]
        return left, right
    return _incoming(waits, held), held[0] if held else nobody


def _incoming(waits: Waits, held: Sequence[_Facts]) -> _Facts:
    came = waits.facts.get("incoming", {})
    title = system_words(waits.source)
    more = [f"{plural(waits.rows, 'row')} of the file {'wait' if waits.rows != 1 else 'waits'}"]
    if waits.kind == "two_workers":
        name = held[0].name if held else "A child"
        return _Facts(title, name, tuple(more), None)
    numbers: dict[str, set[str]] = {}
    for scheme, value in came.get("numbers") or []:
        numbers.setdefault(scheme, set()).add(value)
    born = came.get("born_on") or ""
    return _Facts(
        title=title,
        name=incoming_name(waits),
        more=tuple(more),
        url=None,
        given=came.get("given_name", ""),
        family=came.get("family_name", ""),
        born_on=date.fromisoformat(born) if born else None,
        sex=SEXES.get(came.get("sex_code", ""), came.get("sex_code", "")),
        ethnicity=ethnicity_words(came.get("ethnicity_code", "")),
        numbers=numbers,
    )


def _held(side: Side) -> _Facts:
    if not side.is_told:
        return _Facts(side.reference, "a restricted record", (), None)
    entry = side.entry
    more = ["Open" if entry and entry.is_open else "Not open"]
    more += [f"Worker: {entry.worker_name}"] if entry and entry.worker_name else []
    more += [
        f"{'Name' if one.is_current else 'Former name'}: {one.given_name} {one.family_name}"
        for one in side.names
    ]
    more += [f"Told apart when it was added: {side.told_apart}"] if side.told_apart else []
    numbers: dict[str, set[str]] = {}
    for number in side.numbers:
        numbers.setdefault(number.scheme, set()).add(number.value)
    current = next(iter(side.names), None)
    return _Facts(
        title=f"Record {side.reference}",
        name=side.name,
        more=tuple(more),
        url=address_of_child(side.reference),
        given=current.given_name if current else "",
        family=current.family_name if current else "",
        born_on=side.born_on,
        sex=SEXES.get(side.sex_code, side.sex_code),
        ethnicity=ethnicity_words(side.ethnicity_code),
        numbers=numbers,
        homes=frozenset(side.homes),
    )


def _compared(
    waits: Waits, left: _Facts, right: _Facts, sides: Sequence[Side]
) -> list[dict[str, Any]]:
    if waits.kind == "two_workers":
        return _workers(waits, sides)
    rows = [
        _fact("First name", left.given, right.given, they.of_names(left.given, right.given)),
        _fact("Last name", left.family, right.family, they.of_names(left.family, right.family)),
        _fact("Born", _day(left), _day(right), they.of_days(left.born_on, right.born_on)),
        _fact("Sex", left.sex, right.sex, they.of_values(left.sex, right.sex)),
        _fact(
            "Ethnicity",
            left.ethnicity,
            right.ethnicity,
            they.of_values(left.ethnicity, right.ethnicity),
        ),
    ]
    for scheme in sorted({*left.numbers, *right.numbers}):
        one, other = left.numbers.get(scheme, set()), right.numbers.get(scheme, set())
        what = scheme_words(scheme)
        rows.append(
            _fact(what, ", ".join(sorted(one)), ", ".join(sorted(other)), they.of_sets(one, other))
        )
    one, other = set(left.homes), set(right.homes)
    rows.append(
        _fact("Address", "; ".join(sorted(one)), "; ".join(sorted(other)), they.of_sets(one, other))
    )
    return rows


def _workers(waits: Waits, sides: Sequence[Side]) -> list[dict[str, Any]]:
    came = waits.facts.get("incoming", {})
    entry = sides[0].entry if sides else None
    since = came.get("started_on") or ""
    held = entry.worker_name if entry else ""
    team = entry.team_name if entry else ""
    new, new_team = came.get("worker", ""), came.get("team", "")
    return [
        _fact("Worker", new, held, they.of_names(new, held)),
        _fact("Team", new_team, team, they.of_values(new_team, team)),
        _fact(
            "Since",
            day(date.fromisoformat(since)) if since else "",
            "",
            they.ONLY_ONE if since else they.NEITHER,
        ),
    ]


def _fact(what: str, left: str, right: str, do: str) -> dict[str, Any]:
    return {"what": what, "left": left, "right": right, "they": do, "weight": None, "twin": False}


def _day(side: _Facts) -> str:
    return day(side.born_on) if side.born_on else ""


def _may_be_twins(waits: Waits, left: _Facts, right: _Facts) -> bool:
    """One date of birth and one last name, under first names that are not the same."""
    if waits.kind == "two_workers" or left.born_on is None or left.born_on != right.born_on:
        return False
    same_family = they.of_names(left.family, right.family) == they.SAME
    return same_family and they.of_names(left.given, right.given) != they.SAME


def _answered(waits: Waits) -> str:
    words = {"same": "Same child", "different": "Different children", "cannot_tell": "Cannot tell"}
    if waits.kind == "two_workers":
        words |= {"same": "The new worker was taken", "different": "The worker held was kept"}
    at = waits.answered_at
    return f"{words[waits.answer]}, answered {day(at)}." if at else f"{words[waits.answer]}."


def _side(side: _Facts) -> dict[str, Any]:
    return {"title": side.title, "name": side.name, "more": list(side.more), "url": side.url}


PAGE = Page(
    path="waiting/<int:number>",
    name="same_child",
    view=view,
    may="answer_waiting",
    methods=("GET", "POST"),
)
