"""The pages of a kind of matter that is about no child: its list, one of them, and what can be done with it.

A kind is shown by four pages that differ in their words (``Shown``): ``pages_of`` makes them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.apart.children_named import numbers_in
from keepsight.access.apart.matters import (
    MatterLine,
    NoSuchMatter,
    matter_of,
    matters,
    matters_of,
)
from keepsight.access.staff.staff import choices_of_workers
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.actions.turning import NUMBER, hindered
from keepsight.actions.workforce.decided_steps import form_to_decide, left_to_show
from keepsight.boards.not_about_a_child import dates_of, late_among
from keepsight.boards.readings import Reading
from keepsight.boards.workforce.who_decides import who_decides
from keepsight.kernel.matter import Turn
from keepsight.kernel.unit import units_of
from keepsight.pages.asking import Asking, ask
from keepsight.pages.listing import HOME, ROWS_A_PAGE, address, one_of, page_of, paging, person
from keepsight.pages.page import NoSuchThing, Page, View, Visit
from keepsight.pages.reading_rows import bare_reading
from keepsight.writing.perform import Refused

ENDED = "ended"
#: Of a long text that a list is called by, so much is shown.
MOST_CALLED = 80


@dataclass(frozen=True)
class Shown:
    """One kind of matter in its words. ``code``: the file of its record. ``path``: the address of its list.
    ``title``: what the list is called; ``one``: one of it ("Allegation"), before its number. ``said``:
    what the list is, in a sentence; ``column``: over what it is known by.
    """

    code: str
    path: str
    title: str
    one: str
    said: str
    column: str

    @property
    def name(self) -> str:
        """What the page of its list is called."""
        return self.path.replace("-", "_")

    def numbered(self, number: int) -> str:
        return f"{self.one} {number}"


def pages_of(shown: Shown) -> tuple[Page, ...]:
    """The list, one of it, and the forms that begin one and move it on."""
    sees = matters()[shown.code][0].sees

    def page(path: str, name: str, view: View, may: str, *methods: Any) -> Page:
        methods = methods or ("GET",)
        return Page(path=f"{shown.path}{path}", name=name, view=view, may=may, methods=methods)

    def listed(visit: Visit) -> HttpResponse:
        return _list(visit, shown)

    def opened(visit: Visit) -> HttpResponse:
        return _one(visit, shown)

    def turned(visit: Visit) -> HttpResponse:
        return _turn(visit, shown)

    def begun(visit: Visit) -> HttpResponse:
        return _begin(visit, shown)

    begins = _beginning(shown)
    return (
        page("", shown.name, listed, sees),
        page("/new", begins.code, begun, begins.may, "GET", "POST"),
        page("/<int:number>", shown.code, opened, sees),
        page("/<int:number>/<str:code>", f"turn_{shown.code}", turned, sees, "GET", "POST"),
    )


# --- the list -----------------------------------------------------------------------------------


def _list(visit: Visit, shown: Shown) -> HttpResponse:
    ended = one_of(visit, "state", (ENDED,)) == ENDED
    page = page_of(visit)
    found = matters_of(visit.viewer, shown.code, now=visit.now, ended=ended, page=page)
    if page > 1 and not found.rows:
        raise NoSuchThing("There is no such page of this list.")
    numbers = [row.number for row in found.rows]
    dates = {} if ended else dates_of(visit.viewer, shown.code, numbers, now=visit.now)
    staff = _staff(visit, *found.rows)
    state = ENDED if ended else ""
    other = {"text": "Those that stand open", "url": address(visit, shown.name)}
    if not ended:
        other = {"text": "Those that have ended", "url": address(visit, shown.name, state=ENDED)}
    begins = _beginning(shown)
    add = {"text": begins.title, "url": reverse(begins.code)}
    return visit.show(
        "layout/matters.html",
        {
            "back": HOME,
            "title": shown.title,
            "said": shown.said,
            "answer": _how_many(
                len(found.open), late_among(visit.viewer, shown.code, found.open, now=visit.now)
            ),
            "column": shown.column,
            "ended": ended,
            "rows": [
                _row(visit, shown, row, dates.get(row.number, ()), staff) for row in found.rows
            ],
            "add": add if visit.viewer.may(begins.may) else None,
            "other": other,
            "paging": paging(visit, shown.name, "", len(found.rows), found.total, state=state)
            if found.total > ROWS_A_PAGE
            else None,
        },
    )


def _how_many(count: int, late: int) -> str:
    if not count:
        return "None stands open."
    said = f"{count} {'stands' if count == 1 else 'stand'} open"
    return (
        f"{said}, {late} of them with a date that is overdue." if late else f"{said}; none is late."
    )


def _row(
    visit: Visit, shown: Shown, row: MatterLine, dates: tuple[Reading, ...], staff: Names
) -> dict[str, Any]:
    called = (
        row.called if len(row.called) <= MOST_CALLED else f"{row.called[:MOST_CALLED].rstrip()}…"
    )
    return {
        "number": shown.numbered(row.number),
        "called": called,
        "url": reverse(shown.code, kwargs={"number": row.number}),
        "begun_on": row.begun_on,
        "stage": _stage(shown, row),
        "owner": person(visit, staff.worker(row.worker)),
        "dates": [bare_reading(visit, one) for one in dates],
        "ended_on": row.ended_on,
    }


def _stage(shown: Shown, row: MatterLine) -> str:
    """What happened last, by the latest of its days."""
    matter, _ = matters()[shown.code]
    last = [words for column, words in matter.days if row.values.get(column)]
    return last[-1] if last else "Nothing is dated"


# --- one of it ----------------------------------------------------------------------------------


def _one(visit: Visit, shown: Shown) -> HttpResponse:
    line = _line(visit, shown)
    matter, _ = matters()[shown.code]
    dates = dates_of(visit.viewer, shown.code, [line.number], now=visit.now).get(line.number, ())
    staff = _staff(visit, line)
    done, not_now = [], []
    for turn in _turns(shown):
        if turn.begins or not visit.viewer.may(turn.may):
            continue
        is_mine = line.worker == visit.viewer.worker_id
        why_not = hindered(turn, matter, line.values, is_mine=is_mine)
        url = reverse(f"turn_{shown.code}", kwargs={"number": line.number, "code": turn.code})
        if not why_not:
            done.append({"text": turn.title, "url": url, "meets": turn.meets})
        elif line.is_open:
            not_now.append({"title": turn.title, "why_not": why_not})
    words = _code_words(shown)
    return visit.show(
        "layout/matter.html",
        {
            "back": {"text": shown.title, "url": reverse(shown.name)},
            "number": shown.numbered(line.number),
            "called": line.called,
            "answer": _stands(line),
            "owner": person(visit, staff.worker(line.worker)),
            "acts": _in_order(done, dates),
            "not_now": not_now,
            "due": [bare_reading(visit, one) for one in dates],
            "days": [
                {"on": line.values[column], "words": said}
                for column, said in matter.days
                if line.values.get(column)
            ],
            "told": [
                {
                    "title": said,
                    "words": words.get((column, value), value),
                    "links": _children(value) if column == matter.names_children else [],
                }
                for column, said in matter.told
                if (value := line.values.get(column))
            ],
            "reads": visit.viewer.may(matter.reads),
        },
    )


def _children(said: str) -> list[dict[str, Any]]:
    """The children whom a matter names, each by number: their pages ask who may open them."""
    return [
        {"text": one, "url": reverse("child", kwargs={"reference": one})}
        for one in numbers_in(said)
    ]


def _in_order(done: list[dict[str, Any]], dates: tuple[Reading, ...]) -> list[dict[str, Any]]:
    """What can be done, that for which a date runs first, the soonest before the others."""
    limits = [one.limit for one in dates]
    return sorted(
        done,
        key=lambda act: min(
            (limits.index(one) for one in act["meets"] if one in limits), default=99
        ),
    )


def _stands(line: MatterLine) -> str:
    if not line.is_open:
        return "It has ended."
    return "It stands open."


def _line(visit: Visit, shown: Shown) -> MatterLine:
    try:
        return matter_of(visit.viewer, shown.code, visit.params["number"], now=visit.now)
    except NoSuchMatter as none:
        raise NoSuchThing(str(none)) from none


# --- its forms ----------------------------------------------------------------------------------


def _begin(visit: Visit, shown: Shown) -> HttpResponse:
    turn = _beginning(shown)
    return ask(
        visit,
        Asking(
            turn,
            title=turn.title,
            button="Put it on file",
            back={"text": shown.title, "url": reverse(shown.name)},
            choices=_choices(visit),
            sentences=(turn.why,),
            done=lambda made: visit.go(shown.code, number=made.pk, note=f"{turn.title}: saved."),
        ),
    )


def _turn(visit: Visit, shown: Shown) -> HttpResponse:
    """The form of one turn; with its decision, where it takes one, for nobody but whoever may."""
    turn = next((one for one in _turns(shown) if one.code == visit.params["code"]), None)
    if turn is None or turn.begins:
        raise NoSuchThing
    if not visit.viewer.may(turn.may):
        raise Refused("Your role does not write this.", about={"turn": turn.code})
    line = _line(visit, shown)
    called = shown.numbered(line.number)
    return ask(
        visit,
        Asking(
            _with_decision(visit, turn, line) if turn.decides else turn,
            title=f"{turn.title}: {called}",
            button="Decide, and put it on file" if turn.decides else "Put it on file",
            back={"text": called, "url": reverse(shown.code, kwargs={"number": line.number})},
            also={NUMBER: line.number},
            first=_said_already(turn, line),
            opened=line.version,
            choices=_choices(visit),
            sentences=(turn.why,),
            done=lambda made: visit.go(shown.code, number=made.pk, note=f"{turn.title}: saved."),
        ),
    )


def _said_already(turn: Turn, line: MatterLine) -> dict[str, Any]:
    """What the matter holds in the words that a turn asks for: the draft of what stands there next."""
    fields = (one.field for one in turn.form.questions if one.kind == "long_text")
    return {field: said for field in fields if (said := line.values.get(field))}


def _with_decision(visit: Visit, turn: Turn, line: MatterLine) -> Turn:
    """The turn with the questions of its decision. Refuses (``Refused``) whoever may not take it."""
    case = {name: said for name, said in turn.case_of({}).items() if said != ""}
    who = who_decides(visit.viewer, None, turn.decides, case, now=visit.now, asked_by=line.worker)
    if not who.may:
        raise Refused(who.refusal() or "You may not decide this.", about={"decision": turn.decides})
    held = {paper for paper, _ in turn.holds}
    lacking = tuple(one for one in left_to_show(turn, who).missing if one.code not in held)
    return replace(turn, form=form_to_decide(turn, who.decision, lacking))


def _choices(visit: Visit) -> Mapping[str, Any]:
    return {"workers": choices_of_workers(visit.viewer, visit.today)}


def _turns(shown: Shown) -> Iterator[Turn]:
    """What can be done with one of this kind, in the order of the days that it needs."""
    order = [column for column, _ in matters()[shown.code][0].days]
    found = [one for one in units_of("actions", Turn).values() if one.of == shown.code]
    yield from sorted(
        found, key=lambda turn: (max(map(order.index, turn.needs), default=-1), turn.title)
    )


def _beginning(shown: Shown) -> Turn:
    return next(turn for turn in _turns(shown) if turn.begins)


def _code_words(shown: Shown) -> Mapping[tuple[str, str], str]:
    """The words of every code of a matter, by its column, as the forms that ask for it say them."""
    return {
        (question.field, value): words
        for turn in _turns(shown)
        for question in turn.form.questions
        if not isinstance(question.choices, str)
        for value, words in question.choices
    } | dict(matters()[shown.code][0].other_words)


def _staff(visit: Visit, *lines: MatterLine) -> Names:
    people = {line.worker for line in lines if line.worker is not None}
    return names_of_staff(visit.viewer, workers=people, teams=(), day=visit.today)
