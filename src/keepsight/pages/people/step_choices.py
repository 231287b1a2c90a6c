"""What the form of a step offers to choose from: people, teams, codes, and which of several open rows it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from keepsight.access.record.open_now import OpenRow, opens
from keepsight.access.staff.staff import choices_of_workers
from keepsight.access.staff.teams import choices_of_teams
from keepsight.actions.stepping import CHOSEN, rows_for
from keepsight.boards.code_choices import choices_of_codes
from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.step import Step
from keepsight.pages.answers import Choices
from keepsight.pages.page import Visit
from keepsight.pages.people.offered import OpenRows, bare_of
from keepsight.pages.words import capital, day


def with_choice_of_rows(step: Step, found: OpenRows) -> Form:
    """The step's form; where several rows of a needed kind are open, it begins by asking which."""
    which = tuple(
        Question(
            CHOSEN + code,
            f"Which {bare_of(code)}",
            kind="choice",
            choices=CHOSEN + code,
        )
        for code in step.needs
        if len(rows_for(step, code, found)) > 1
    )
    sections = (Section("", which), *step.form.sections) if which else step.form.sections
    return replace(step.form, sections=sections)


def _told_apart(row: OpenRow) -> str:
    """One of several open rows of a kind: what it is, where they differ in that, and since when."""
    since = f"since {day(row.begun_on)}" if row.begun_on else "undated"
    kind = dict(opens()[row.code].kinds).get(row.kind, row.kind)
    return f"{kind}, {since}" if kind else capital(since)


def choices_of(visit: Visit, step: Step, found: OpenRows) -> Choices:
    """The lists that the step's questions name: people, teams, codes of the returns, open rows."""
    wanted = {one.choices for one in step.form.questions if isinstance(one.choices, str)}
    made: dict[str, Any] = {}
    for name in wanted - {""}:
        if name == "workers":
            made[name] = choices_of_workers(visit.viewer, visit.today)
        elif name == "teams":
            made[name] = choices_of_teams(visit.viewer, visit.today)
        elif name.startswith(CHOSEN):
            rows = rows_for(step, name.removeprefix(CHOSEN), found)
            made[name] = [(str(row.number), _told_apart(row)) for row in rows]
        else:
            made[name] = choices_of_codes(name, visit.today)
    return made
