"""A line of a child's story in words: what it was, who wrote it, from which system, and how late."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from keepsight.access.record.child import Child
from keepsight.access.record.chronology import Chosen, StoryLine
from keepsight.access.record.story_rows import Where
from keepsight.access.record.telling import Telling
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.boards.code_choices import words_of_codes
from keepsight.boards.people.child_visits import KINDS as VISIT_KINDS
from keepsight.delegation.known_decisions import decision_of
from keepsight.kernel.told import More
from keepsight.law.rules import ROOMS as ORDER
from keepsight.pages.entries import at_entry
from keepsight.pages.page import Visit
from keepsight.pages.people.child_words import system_words
from keepsight.pages.people.note_words import NOT_ON_FILE, by, opening, stub
from keepsight.pages.words import ROOMS, day, moment
from keepsight.pages.workforce.decision_words import OUTCOMES

FREE_EVENT = "significant_event"
#: What has no page of an entry, and is not chosen from the story.
NO_ENTRY = ("moved_entry", FREE_EVENT)
#: A code of so many signs that no list has words for stays as it came.
CODE_AT_MOST = 4
#: The stages by which a story is filtered: the rooms, as people call what they hold of one child.
STAGES = {
    room: {"people": "Notes, visits and family", "workforce": "Workers and decisions"}.get(
        room, ROOMS[room]
    )
    for room in ("contact", "people", *ORDER[3:9], "workforce")
}


@dataclass(frozen=True)
class Shown:
    """A line as it is shown. ``by``: whose names and systems stand under it, in one sentence."""

    on: date | None
    said: str
    text: str
    is_cut: bool
    by: str
    late: str
    where: Where
    url: str | None
    is_stub: bool
    why: str = ""
    chosen_by: str = ""
    event: int = 0
    place: str = ""
    choose_url: str = ""
    drop_url: str = ""


def shown(
    visit: Visit, child: Child, lines: Iterable[StoryLine], chosen: Mapping[Where, Chosen]
) -> list[Shown]:
    """The lines in words; one question for all names in them."""
    rows = list(lines)
    workers: list[int | None] = []
    for one in rows:
        workers += [one.worker, one.writer, *(one.move.staff if one.move else ())]
        workers += [chosen[one.where].worker] if one.where in chosen else []
    names = names_of_staff(visit.viewer, workers=workers, teams=(), day=visit.today)
    return [_shown(child, one, chosen.get(one.where), names) for one in rows]


def _shown(child: Child, one: StoryLine, choice: Chosen | None, names: Names) -> Shown:
    text, is_cut = opening(one.text)
    what = said(one, names)
    if one.where[0] == FREE_EVENT and one.text:
        # It has no page of its own, so it is said here in full.
        what, text, is_cut = " ".join(one.text.split()), "", False
    if one.move:
        return Shown(
            one.on, stub(one.move, names), "", False, "", "", one.where, None, is_stub=True
        )
    return Shown(
        on=one.on,
        said=what,
        text=text,
        is_cut=is_cut,
        by=_by(one, names),
        late=f"Recorded late, on {day(one.recorded_at)}" if one.is_late and one.recorded_at else "",
        where=one.where,
        url=None if one.where[0] in NO_ENTRY else at_entry(child.reference, *one.where[:2]),
        is_stub=False,
        why=choice.why if choice else "",
        chosen_by=_chosen_by(choice, names) if choice else "",
        event=choice.number if choice else 0,
        place="-".join(map(str, one.where)),
        choose_url=_at(
            child, "choose_event", zip(("record", "number", "point"), one.where, strict=True)
        )
        if one.where[0] not in NO_ENTRY
        else "",
        drop_url=_at(child, "drop_event", (("number", choice.number),)) if choice else "",
    )


def _at(child: Child, page: str, more: Iterable[tuple[str, Any]]) -> str:
    return reverse(page, kwargs={"reference": child.reference, **dict(more)})


def by_year(rows: Iterable[Shown]) -> list[dict[str, Any]]:
    """The lines under their years, in the order in which they come."""
    found: dict[str, list[Shown]] = {}
    for row in rows:
        found.setdefault(str(row.on.year) if row.on else "No day on file", []).append(row)
    return [{"title": title, "rows": some} for title, some in found.items()]


def said(one: StoryLine, names: Names) -> str:
    """What happened, in one line: "Child protection plan began: Neglect"."""
    values = {
        more.column: value_words(one.telling, more, one.values.get(more.column, ""))
        for more in one.line.more
    }
    if any(more.column == "worker" for more in one.line.more):
        values["worker"] = by(names, one.worker)
    return one.line.said(values)


def value_words(telling: Telling, more: More, value: str) -> str:
    """What a line adds, in the words of its yes and no, of the record's form, or of a list of codes."""
    if not value:
        return ""
    if more.yes or more.no:
        return more.yes if value == "yes" else more.no
    return code_words(telling, more.column, value, more.codes)


def code_words(telling: Telling, column: str, code: str, codes: str = "") -> str:
    """The words of a code: those of the form's own choices first, then of a list; else the code itself."""
    if column == "decision_code" and (decision := decision_of(code)):
        return decision.title
    if column == "outcome_code" and telling.code == "decision":
        return OUTCOMES.get(code, code)
    known: dict[str, str] = dict(VISIT_KINDS) if telling.code == "visit" else {}
    for question in telling.form.questions:
        if question.field != column:
            continue
        if not isinstance(question.choices, str):
            known = dict(question.choices)
        elif ":" in question.choices:
            codes = question.choices
    if codes:
        known = {**words_of_codes(codes), **known}
    words = known.get(code) or code.replace("_", " ")
    # The returns write some of their words in capitals throughout.
    return words.capitalize() if words.isupper() and len(words) > CODE_AT_MOST else words


def _by(one: StoryLine, names: Names) -> str:
    """Who did it and who wrote it down; of what another system sent, which."""
    told = any(more.column == "worker" for more in one.line.more)
    parts = []
    if one.worker and not told:
        parts.append(by(names, one.worker))
    if not one.is_written_here:
        parts.append(f"from {system_words(one.source)}")
    elif one.recorded_at:
        writer = by(names, one.writer) if one.writer else NOT_ON_FILE
        same = one.writer == one.worker and not told
        parts.append(f"written {moment(one.recorded_at)}" + ("" if same else f" by {writer}"))
    whole = ", ".join(parts)
    return whole[:1].upper() + whole[1:]


def _chosen_by(choice: Chosen, names: Names) -> str:
    when = f" on {day(choice.chosen_at)}" if choice.chosen_at else ""
    return f"Chosen by {by(names, choice.worker)}{when}"
