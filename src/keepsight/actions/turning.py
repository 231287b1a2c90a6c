"""Running a turn: a matter that is about no child begins, or moves on, with every date held to the ones before.

``beginning`` and ``turning`` build a turn from its questions, as ``stepping`` builds a step of a child's
journey: what refuses it is what it is offered by.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from keepsight.access.apart.matters import NoSuchMatter, matters, shown_to
from keepsight.actions.stepping import answers_for
from keepsight.actions.workforce.ask_for_decision import DATED
from keepsight.actions.workforce.decided_steps import taken_with
from keepsight.kernel.form import Form
from keepsight.kernel.matter import Matter, Turn
from keepsight.writing.perform import Doing, Refused, Wrong

#: What a turn is handed beside its answers: the number of the matter that it moves on.
NUMBER = "matter"
Check = Callable[[Doing, Any, dict[str, Any]], None]
Also = Callable[[Doing, dict[str, Any]], dict[str, Any]]


def beginning(
    of: str, *, also: Also | None = None, check: Check | None = None, **said: Any
) -> Turn:
    """A turn that puts a new matter on file, on its record's own form.

    ``also``: values that nobody is asked; ``check``: raises ``Wrong`` for answers that cannot stand
    together, handed None for the matter. ``said``: the other fields of ``kernel.matter.Turn``.
    """
    matter, record = matters()[of]
    form: Form = importlib.import_module(record.__module__).FORM

    def run(doing: Doing, given: dict[str, Any]) -> Any:
        _days_stand(matter, form, None, given, doing.today)
        if check:
            check(doing, None, given)
        values = answers_for(record, form, given, doing)
        values |= also(doing, given) if also else {}
        doing.touches_no_child = True
        return doing.create(record, **values)

    return Turn(form=form, run=run, of=of, begins=True, **said)


def turning(
    of: str, form: Form, *, also: Also | None = None, check: Check | None = None, **said: Any
) -> Turn:
    """A turn that writes on an open matter. The rest as for ``beginning``; ``check`` is handed the matter.

    Refuses (``Wrong``) a matter that is not there, has ended, or is not where the turn needs it; and
    (``Refused``) whoever may not take the decision that goes with it.
    """
    matter, record = matters()[of]

    def run(doing: Doing, given: dict[str, Any]) -> Any:
        row = _found(of, doing, given)
        why_not = hindered(turn, matter, vars(row), is_mine=row.worker_id == doing.by.worker_id)
        if why_not:
            raise Wrong(why_not)
        _days_stand(matter, form, row, given, doing.today)
        if check:
            check(doing, row, given)
        if turn.decides:
            held = {DATED + paper: getattr(row, column) for paper, column in turn.holds}
            taken_with(turn, doing, None, row.worker_id, {**given, **held})
        values = answers_for(record, form, given, doing)
        values |= also(doing, given) if also else {}
        doing.touches_no_child = True
        doing.amend(row, why=turn.title.lower(), **values)
        return row

    turn = Turn(form=form, run=run, of=of, **said)
    return turn


def hindered(
    turn: Turn, matter: Matter, values: Mapping[str, Any], *, is_mine: bool = False
) -> str:
    """What stands in the way of a turn for a matter with these columns, "" for nothing.

    ``is_mine``: whether the matter is with whoever would do it.
    """
    if turn.by_another and is_mine:
        return "It is with you already."
    if any(values.get(column) for column in matter.ends):
        return "It has ended."
    said = dict(matter.days)
    for column in turn.needs:
        if not values.get(column):
            return f"This comes first: {said[column]}."
    if turn.needs_one_of and not any(values.get(column) for column in turn.needs_one_of):
        return f"One of these comes first: {', or '.join(said[one] for one in turn.needs_one_of)}."
    for column in turn.bars:
        if values.get(column):
            return f"This is on file already: {said[column]}."
    return ""


def _found(of: str, doing: Doing, given: Mapping[str, Any]) -> Any:
    try:
        row = shown_to(doing.by, of).select_for_update().filter(pk=int(given[NUMBER])).first()
    except NoSuchMatter as none:
        raise Refused(str(none)) from none
    if row is None:
        raise Wrong("There is none with this number.")
    return row


def _days_stand(
    matter: Matter, form: Form, row: Any, given: Mapping[str, Any], today: date
) -> None:
    """Refuse (``Wrong``, at its question) a day to come, and one before a day that comes first."""
    order = [column for column, _ in matter.days]
    said = dict(matter.days)
    for question in form.questions:
        day = given.get(question.field)
        if not isinstance(day, date) or question.field not in order:
            continue
        if day > today:
            raise Wrong("This day is still to come.", field=question.field)
        for column in order[: order.index(question.field)]:
            before = given.get(column) or (getattr(row, column) if row is not None else None)
            if before and day < before:
                what = f"{said[column]} on {before.day} {before:%B %Y}"
                raise Wrong(f"This is before what came first: {what}.", field=question.field)
